/** One complaint on its way: lodged, assigned, framed in two points, both sides heard; for the pages of the steps that follow. */
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type Taken, take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { aVisitor, type Visitor } from './a-visitor.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

export const handler: Actor = { kind: 'staff', id: 'm.dewit', roles: ['handler'] };
export const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };

export interface HandledCase {
  readonly house: StaffHouse;
  readonly caseId: string;
  /** the address of the case */
  readonly at: string;
  readonly complainant: string;
  readonly subject: string;
  /** takes a step at a moment, and lets the post run */
  does(moment: string, actor: Actor, verb: Verb, raw: Record<string, unknown>): Promise<Taken>;
  /** somebody with a browser, signed in */
  visitor(staff?: string): Promise<Visitor>;
}

/** A complaint with a handler and a person concerned; nothing else happened yet. Without `post` no letter is drawn: that takes its time. */
export async function assignedCase(change?: (policy: Policy) => Policy, post = true): Promise<HandledCase> {
  const house = await staffHouse('demonstration', change);
  const { office, workshop } = house;
  const kept = await house.complaint({ conduct: '2026-11-02' });
  if (post) await deliverPost(workshop);
  const take1 = async (moment: string, actor: Actor, verb: Verb, raw: Record<string, unknown>) => {
    house.setClock(moment);
    const outcome = await take(office, { organisation: 'cak', caseId: kept.caseId, actor, verb, raw });
    if (!('events' in outcome)) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
    if (post) await deliverPost(workshop);
    return outcome;
  };
  await take1('2026-11-23T09:00:00+01:00', coordinator, 'involve', { capacity: 'subject', staff: 'f.elamrani' });
  const { state } = await take1('2026-11-23T09:05:00+01:00', coordinator, 'assign', { staff: 'm.dewit', notInvolved: true });
  const [complainant, subject] = state.parties.map((party) => party.id);
  return {
    house,
    caseId: kept.caseId,
    at: `/werk/zaken/${kept.reference}`,
    complainant: complainant as string,
    subject: subject as string,
    does: take1,
    async visitor(staff = 'm.dewit') {
      const visitor = aVisitor(house.app);
      visitor.cookies.set('werk', await house.session('cak', staff));
      return visitor;
    },
  };
}

/** As above, with points, a talk, both sides heard, and the first of two points judged. */
export async function heardCase(change?: (policy: Policy) => Policy, post = true): Promise<HandledCase> {
  const one = await assignedCase(change, post);
  const { does, complainant, subject } = one;
  await does('2026-11-24T14:10:00+01:00', handler, 'contact', {
    medium: 'phone',
    result: 'reached',
    summary: 'Zij wil vooral één vaste contactpersoon.',
  });
  await does('2026-11-24T14:30:00+01:00', handler, 'frame', {
    elements: [
      { text: 'Ik heb drie keer gebeld en niemand belde terug.', wish: 'Excuses, en één vaste contactpersoon.' },
      { text: 'Een medewerker zei dat ik niet zo moest zeuren.' },
    ],
    confirmed: 'by-phone',
  });
  await does('2026-11-25T09:00:00+01:00', handler, 'invite', { party: complainant, replyBy: '2026-12-09' });
  await does('2026-12-01T10:00:00+01:00', handler, 'hear', {
    party: complainant,
    way: 'hearing-phone',
    report: 'Zij belde op 2, 9 en 16 november.',
  });
  await does('2026-12-02T11:00:00+01:00', handler, 'invite', { party: subject, replyBy: '2026-12-10' });
  await does('2026-12-08T11:00:00+01:00', handler, 'hear', {
    party: subject,
    way: 'hearing-office',
    report: 'De terugbelnotities stonden in het oude systeem.',
  });
  await does('2026-12-09T11:00:00+01:00', handler, 'find', {
    element: 1,
    finding: 'Er is drie keer niet teruggebeld.',
    verdict: 'founded',
    shows: ['change-process'],
  });
  return one;
}
