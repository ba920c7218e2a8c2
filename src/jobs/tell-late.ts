/** Tells who must know it, by mail and once, that something in a case is late. */
import { assignsFirst } from '#core/access.ts';
import { AT_TIER, namesOfColleague } from '#core/case/open-to.ts';
import type { DutyRule, RoleId } from '#core/policy/clause.ts';
import { say } from '#core/policy/label.ts';
import { clauseOf, type Policy } from '#core/policy/policy.ts';
import { calledIn } from '#core/words/called.ts';
import { orderOf, withSum } from '#core/words/sum-words.ts';
import { listStaff, type StaffRecord } from '#store/access/staff.ts';
import { type LateDuty, takeLate } from '#store/cases/late-told.ts';
import { newId } from '#store/id.ts';
import { addOutbox, type NewMessage } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { PlainMail } from './deliver-mail.ts';
import type { Workshop } from './workshop.ts';

/** One round through all organisations: noted and put in the outbox in one transaction, so that nothing is told twice. */
export async function tellLate(workshop: Workshop): Promise<void> {
  const { office } = workshop;
  for (const organisation of office.policies.organisations) {
    await withOrganisation(office.pool, organisation, async (tx) => {
      const late = await takeLate(tx, office.clock());
      if (late.length === 0) return;
      const staff = await listStaff(tx);
      for (const duty of late) await addOutbox(tx, duty.caseId, messages(workshop, duty, staff));
    });
  }
}

/**
 * Whoever holds the role that the clause names, or its deputy, and the handler; never somebody the complaint is about. Who has the case
 * as a body of appeals hears only of work of that body.
 */
function messages({ office }: Workshop, duty: LateDuty, staff: readonly StaffRecord[]): readonly NewMessage[] {
  const policy = office.policies.exact(duty.policy, duty.version);
  const rule = policy === undefined ? undefined : clauseOf(policy, duty.clause)?.duty;
  if (policy === undefined || rule === undefined) return [];
  const tell = toldRole(policy, rule.ifLate?.tell, duty, staff);
  const hears = (one: StaffRecord) => one.id === duty.handler && !judgesOnly(policy, rule, one);
  const knows = (one: StaffRecord) => hears(one) || (tell !== undefined && one.roles.includes(tell));
  const told = staff.filter((one) => one.active && knows(one) && !duty.concerned.includes(one.id));
  const handler = staff.find((one) => one.id === duty.handler)?.name;
  const does = whatIsLate(policy, rule, duty.reference);
  const promised = say(policy.clauses.find((clause) => clause.id === duty.clause)?.says ?? { nl: '' }, 'nl');
  return told.map((one) => {
    const id = newId();
    const next = opens(policy, duty, one)
      ? `${office.publicUrl}/werk/zaken/${duty.caseId}`
      : `U kunt deze zaak niet zelf openen. ${handler === undefined ? 'Nog niemand behandelt haar.' : `${handler} behandelt haar: vraag ernaar.`}`;
    const payload: PlainMail = {
      recipient: { name: one.name, address: one.email },
      subject: `Te laat: ${duty.reference}`,
      text: `${does}\n\n${promised}\n\n${next}\n`,
    };
    return { id, kind: 'late', medium: 'email', payload, messageId: `<${id}@${office.mailHost}>` };
  });
}

const whom = {
  complainant: '{De klager}',
  representative: 'Wie voor {de klager} spreekt',
  subject: '{De betrokkene}',
  informed: 'Een instantie buiten ons',
} as const;

/** Ours is late; what somebody else had to do was not done, and what follows is now ours. */
function whatIsLate(policy: Policy, { asks, ...rule }: DutyRule, reference: string): string {
  const order = say(orderOf(rule), 'nl');
  if (asks === undefined) return `${order}: dit is te laat in zaak ${reference}.`;
  const who = calledIn(whom[asks.of], { language: 'nl', policy });
  const follows = asks.else === undefined ? '' : ` ${withSum(asks.else, rule.sum?.fixed).nl}`;
  return `${who} deed dit niet op tijd in zaak ${reference}: ${withSum(asks.what, rule.sum?.fixed).nl}${follows}\n\n${order}.`;
}

/** The role that must hear of it; its deputy, when the case is about who holds it. */
function toldRole(policy: Policy, role: RoleId | undefined, { concerned }: LateDuty, staff: readonly StaffRecord[]) {
  const deputy = role === undefined ? undefined : policy.roles[role]?.deputy;
  const replaced = staff.some((one) => concerned.includes(one.id) && one.roles.includes(role ?? ''));
  return replaced && deputy !== undefined ? deputy : role;
}

/** Whether this colleague handles it as a body of appeals alone, while the work is another's. */
function judgesOnly({ tiers }: Policy, { owner, withHandler }: DutyRule, { roles }: StaffRecord): boolean {
  const bodies = Object.values(tiers).map(({ body }) => body);
  return withHandler !== true && !roles.includes(owner) && roles.every((role) => bodies.includes(role));
}

/** Whether this colleague can open the case, as `maySee` says it of a row; who cannot gets no address that leads nowhere. */
function opens(policy: Policy, { handler, openTo }: LateDuty, one: StaffRecord): boolean {
  if (handler === one.id || one.roles.some((role) => policy.roles[role]?.sees === 'all')) return true;
  const queued = handler === undefined && !openTo.includes(AT_TIER) && assignsFirst(policy, one.roles);
  return queued || namesOfColleague(one).some((name) => openTo.includes(name));
}
