// An appointment goes into the calendars of who is heard and of who hears, moves there, and goes when it is cancelled (RFC 5545).
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import type { Message } from '#mail/outgoing.ts';
import { comingAppointments } from '#store/cases/appointments.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

const sent: Message[] = [];
const cor: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };
const handler: Actor = { kind: 'staff', id: 'm.dewit', roles: ['handler'] };
const story = 'Niemand belde mij terug.';
const people = [{ name: 'S. Yilmaz', email: 's.yilmaz@burger.example' }];
let house: TestOffice;
let caseId: string;

beforeAll(async () => {
  house = await testOffice({
    send: async (message) => {
      sent.push(message);
      return { accepted: true, response: '250' };
    },
    close: async () => undefined,
  });
  const kept = await lodge(house.office, {
    organisation: 'cak',
    actor: { kind: 'public' },
    raw: { channel: 'form', record: 'complaint', story, people },
  });
  if (!('caseId' in kept)) throw new Error(JSON.stringify(kept));
  caseId = kept.caseId;
  await does(cor, 'assign', { staff: 'm.dewit', notInvolved: true });
});
afterAll(() => house.close());

async function does(actor: Actor, verb: Verb, raw: Record<string, unknown>) {
  const outcome = await take(house.office, { organisation: 'cak', caseId, actor, verb, raw });
  if (!('events' in outcome)) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  sent.length = 0;
  await deliverPost(house.workshop);
  return outcome;
}

/** The calendars in the mails of the last step, unfolded, by who got them. */
function calendars(): ReadonlyMap<string, string> {
  return new Map(
    sent.flatMap(({ envelope, raw }) => {
      const part = /Content-Type: text\/calendar[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(raw.toString());
      const encoded = /Content-Transfer-Encoding: base64/i.test(part?.[0] ?? '');
      const text = encoded ? Buffer.from(part?.[1] ?? '', 'base64').toString() : (part?.[1] ?? '');
      return part === null ? [] : [[envelope.to, text.replace(/=\r\n/g, '').replace(/\r\n[ \t]/g, '')] as const];
    }),
  );
}

test('CAK-22, Awb 9:10: given moments to choose from, when the complainant takes one, then both calendars get it; it moves and goes in both', async () => {
  const { state } = await does(handler, 'invite', {
    ...{ party: await partyOf(), replyBy: '2026-11-25', medium: 'phone', where: '06 12 34 56 78' },
    ...{ first: '2026-11-26T10:00:00+01:00', second: '2026-11-27T14:00:00+01:00' },
  });
  expect(calendars().size).toBe(0);
  const party = state.parties[0]?.id as string;

  await does({ kind: 'party', id: party }, 'arrange', { moment: 2 });
  const made = calendars();
  expect([...made.keys()].sort()).toEqual(['m.dewit@cak.example', 's.yilmaz@burger.example']);
  const uid = `UID:${caseId}-1@gehoord.example`;
  for (const text of made.values()) {
    expect(text).toContain('METHOD:REQUEST');
    expect(text).toContain(uid);
    expect(text).toContain('SEQUENCE:0');
    expect(text).toContain('DTSTART:20261127T130000Z');
    expect(text).toMatch(/END:VCALENDAR\r\n$/);
  }
  // calendars of colleagues are read by others: no name stands in them
  expect(made.get('m.dewit@cak.example')).not.toContain('Yilmaz');

  const viewer = { organisation: 'cak', staff: { id: 'm.dewit', roles: ['handler'], sees: 'own', assigns: true } } as const;
  const list = () => withOrganisation(house.office.pool, 'cak', (tx) => comingAppointments(tx, viewer, 'm.dewit'));
  expect(await list()).toMatchObject([{ start: '2026-11-27T14:00:00+01:00', number: 1 }]);

  await does(handler, 'arrange', { party, start: '2026-11-30T09:15:00+01:00' });
  for (const text of calendars().values()) {
    expect(text).toContain(uid);
    expect(text).toContain('SEQUENCE:1');
    expect(text).toContain('DTSTART:20261130T081500Z');
  }

  // another handler: the appointment leaves one calendar and joins the other
  await does(cor, 'assign', { staff: 's.yildirim', notInvolved: true });
  expect(calendars().get('m.dewit@cak.example')).toContain('METHOD:CANCEL');
  expect(calendars().get('s.yildirim@cak.example')).toContain('METHOD:REQUEST');

  await does({ kind: 'party', id: party }, 'cancel', { reason: 'Ik ben ziek.' });
  for (const address of ['s.yildirim@cak.example', 's.yilmaz@burger.example']) {
    const text = calendars().get(address);
    expect(text).toContain('METHOD:CANCEL');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('SEQUENCE:2');
    expect(text).toContain(uid);
  }
  expect(await list()).toEqual([]);
});

test('CAK-22: given an appointment whose letter has not left, when it is taken back, then it reaches no calendar, and the one before it stands', async () => {
  const party = await partyOf();
  const made = await does(handler, 'arrange', { party, start: '2026-12-01T09:00:00+01:00', medium: 'phone' });
  Object.assign(house.office, { undoSeconds: 60 });
  const moved = await does(handler, 'arrange', { party, start: '2026-12-02T09:00:00+01:00' });
  expect(calendars().size).toBe(0);
  const back = await does(handler, 'recall', { entry: moved.state.sequence });
  Object.assign(house.office, { undoSeconds: 0 });
  expect(back.state.appointments).toEqual(made.state.appointments);

  const cancelled = await does(handler, 'cancel', { party });
  const texts = [...calendars().values()];
  expect(texts).toHaveLength(2);
  // the move never left, so it counts in no calendar
  for (const text of texts) expect(text).toContain('SEQUENCE:1');
  expect(cancelled.state.appointments.at(-1)).toMatchObject({ cancelled: true, start: '2026-12-01T09:00:00+01:00' });
});

async function partyOf(): Promise<string> {
  const { state } = await does(handler, 'note', { text: 'Begonnen.' });
  return state.parties[0]?.id as string;
}
