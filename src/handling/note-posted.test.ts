/** Letters for the post and mails that did not leave, on the real database with the real drawing of letters. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefused } from '#core/case/read-values.ts';
import type { Actor } from '#core/case/state.ts';
import { toMoment } from '#core/time/moment.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import type { MailSender } from '#mail/sender.ts';
import { loadCase } from '#store/journal/events.ts';
import { letterTrouble } from '#store/post/mail-trouble.ts';
import { outboxOf } from '#store/post/outbox.ts';
import { lettersToPost } from '#store/post/to-post.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import { type TestOffice, testOffice } from '#test/handling/office.ts';
import { type Kept, lodge } from './lodge.ts';
import { notePosted } from './note-posted.ts';
import { openCase } from './open-case.ts';
import { byPostInstead, letterAgain, mailAgain } from './send-again.ts';
import { take } from './take.ts';

let house: TestOffice;
let refusing = false;
const sender: MailSender = {
  send: async ({ envelope: { to } }) =>
    refusing
      ? { refused: 'permanent', about: 'recipient', uncertain: false, code: '550', text: 'no such user', recipient: to }
      : { accepted: true, response: '250 ok' },
  close: async () => {},
};

const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const satisfies Actor;
const viewer: Viewer = { organisation: 'cak', staff: { id: actor.id, roles: actor.roles, sees: 'all', assigns: true } };
const stranger: Viewer = { organisation: 'cak', staff: { id: 's.yildirim', roles: ['handler'], sees: 'own', assigns: false } };
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);
const waiting = (kept: Kept, as = viewer) => inCak((tx) => lettersToPost(tx, as, 100, kept.caseId));
const trouble = (kept: Kept, as = viewer) => inCak((tx) => letterTrouble(tx, as, 100, kept.caseId));
const posting = { organisation: 'cak', viewer, actor };

beforeAll(async () => {
  house = await testOffice(sender);
});
afterAll(() => house.close());

async function lodged(person: Record<string, unknown>, at = '2026-11-21T10:42:00+01:00'): Promise<Kept> {
  house.setClock(at);
  const raw = { record: 'complaint', channel: 'letter', story: 'Niemand belde terug.', people: [person] };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('caseId' in kept)) throw new Error(JSON.stringify(kept));
  await deliverPost(house.workshop);
  return kept;
}

const byPost = { name: 'S. Yilmaz', address: 'Kerkstraat 1\n1234 AB Ergens' };
const at = (text: string) => toMoment(text);

describe('letters for the post', () => {
  test('CAK-09: given somebody with an address only, then the confirmation waits to be posted, with name and address', async () => {
    const kept = await lodged(byPost);
    expect(await waiting(kept)).toMatchObject([
      { reference: kept.reference, recipient: 'S. Yilmaz\nKerkstraat 1\n1234 AB Ergens', replaced: [], remade: false },
    ]);
    expect(await waiting(kept, stranger)).toEqual([]);
  });

  test('CAK-09: when it was posted, then it is in the journal as sent by us on that day, and the duty to confirm is done', async () => {
    const kept = await lodged(byPost);
    house.setClock('2026-11-23T15:00:00+01:00');
    const [letter] = await waiting(kept);
    const outcome = await notePosted(house.office, {
      ...posting,
      letterId: letter?.id as string,
      at: at('2026-11-23T12:00:00+01:00'),
    });
    expect(outcome).toMatchObject({ posted: { id: letter?.id } });
    const events = (await inCak((tx) => loadCase(tx, kept.caseId)))?.events;
    const sent = events?.at(-1);
    expect(sent).toMatchObject({ name: 'sent', at: '2026-11-23T12:00:00+01:00', by: { kind: 'staff', id: 'j.pinas' } });
    expect(sent?.facts).toMatchObject({ medium: 'post', because: 1 });
    expect(await waiting(kept)).toEqual([]);
    const open = await inCak((tx) => openCase(house.office, tx, viewer, kept.caseId));
    expect(open?.duties.find((one) => one.clause === 'acknowledge')).toMatchObject({ status: 'done', doneAt: sent?.at });
  });

  test('of ten colleagues who note the same letter at once one succeeds', async () => {
    const kept = await lodged(byPost);
    const [letter] = await waiting(kept);
    const note = () => notePosted(house.office, { ...posting, letterId: letter?.id as string, at: house.office.clock() });
    const outcomes = await Promise.all(Array.from({ length: 10 }, note));
    expect(outcomes.filter((one) => 'posted' in one)).toHaveLength(1);
    expect(outcomes.filter((one) => 'fault' in one && one.fault === 'not-waiting')).toHaveLength(9);
    const events = (await inCak((tx) => loadCase(tx, kept.caseId)))?.events;
    expect(events?.filter((one) => one.name === 'sent')).toHaveLength(1);
  });

  test('B-50: a letter of a case that the colleague may not see does not exist', async () => {
    const kept = await lodged(byPost);
    const [letter] = await waiting(kept);
    const as = { organisation: 'cak', viewer: stranger, actor: { kind: 'staff', id: 's.yildirim', roles: ['handler'] } } as const;
    expect(await notePosted(house.office, { ...as, letterId: letter?.id as string, at: house.office.clock() })).toEqual({
      fault: 'not-waiting',
    });
    expect(await letterAgain(house.office, { ...as, messageId: letter?.id as string })).toEqual({ fault: 'not-there' });
    expect(await waiting(kept)).toHaveLength(1);
  });

  test('not before it was made, not in the future, and not without the right', async () => {
    const kept = await lodged(byPost);
    const [letter] = await waiting(kept);
    const on = (moment: string, roles: readonly string[] = actor.roles) =>
      notePosted(house.office, { ...posting, actor: { ...actor, roles }, letterId: letter?.id as string, at: at(moment) });
    expect(await on('2026-11-20T12:00:00+01:00')).toEqual({ fault: 'before-made' });
    expect(await on('2026-11-25T12:00:00+01:00')).toMatchObject({ refused: [{ code: 'in-future' }] });
    expect(isRefused(await on('2026-11-21T12:00:00+01:00', ['reporter']))).toBe(true);
    // of the day itself any hour will do: nobody knows when the letter was put in the box
    expect(await on('2026-11-21T09:00:00+01:00')).toMatchObject({ posted: {} });
  });

  test('what was noted by hand as sent does not wait any more', async () => {
    const kept = await lodged(byPost);
    const [letter] = await waiting(kept);
    const raw = { party: letter?.party, letter: letter?.letter, because: letter?.because, medium: 'post' };
    await take(house.office, { organisation: 'cak', caseId: kept.caseId, actor, verb: 'send', raw });
    expect(await waiting(kept)).toEqual([]);
  });

  test('given a sign that no font has, then the letter says which; made anew after the correction it has none', async () => {
    const kept = await lodged({ ...byPost, name: 'S. \u{16b00} Yilmaz' });
    const [letter] = await waiting(kept);
    expect(letter?.replaced).toEqual(['\u{16b00}']);
    const party = kept.state.parties[0]?.id;
    const raw = { what: 'person', party, people: [byPost], reason: 'Naam rechtgezet.' };
    const outcome = await take(house.office, { organisation: 'cak', caseId: kept.caseId, actor, verb: 'correct', raw });
    expect(outcome).toHaveProperty('events');
    expect(await letterAgain(house.office, { ...posting, messageId: letter?.id as string })).toEqual({ queued: true });
    expect(await letterAgain(house.office, { ...posting, messageId: letter?.id as string })).toEqual({ fault: 'not-there' });
    expect(await notePosted(house.office, { ...posting, letterId: letter?.id as string, at: house.office.clock() })).toEqual({
      fault: 'being-made',
    });
    await deliverPost(house.workshop);
    expect(await waiting(kept)).toMatchObject([
      { id: letter?.id, replaced: [], remade: false, recipient: expect.stringMatching(/^S\. Yilmaz/) },
    ]);
  });
});

describe('mails that did not leave', () => {
  async function refused(person: Record<string, unknown>): Promise<Kept> {
    refusing = true;
    const kept = await lodged(person);
    refusing = false;
    return kept;
  }
  const byMail = { name: 'S. Yilmaz', email: 's.yilmaz@burger.example' };

  test('are known to who may see the case, with the words of the other side', async () => {
    const kept = await refused(byMail);
    expect(await trouble(kept)).toMatchObject([
      { status: 'failed', reference: kept.reference, error: expect.stringContaining('no such user') },
    ]);
    expect(await trouble(kept, stranger)).toEqual([]);
  });

  test('a person sends it again: it leaves once, with the same Message-ID', async () => {
    const kept = await refused(byMail);
    const [one] = await trouble(kept);
    const before = await inCak((tx) => outboxOf(tx, kept.caseId));
    const ask = () => mailAgain(house.office, { ...posting, messageId: one?.id as string });
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(outcomes.filter((outcome) => 'queued' in outcome)).toHaveLength(1);
    await deliverPost(house.workshop);
    const after = await inCak((tx) => outboxOf(tx, kept.caseId));
    expect(after).toMatchObject([{ status: 'sent', messageId: before[0]?.messageId }]);
    expect(await trouble(kept)).toEqual([]);
  });

  test('it goes by post instead when there is an address, and then waits to be printed', async () => {
    const kept = await refused({ ...byMail, address: 'Kerkstraat 1\n1234 AB Ergens' });
    const [one] = await trouble(kept);
    expect(await byPostInstead(house.office, { ...posting, messageId: one?.id as string })).toEqual({ queued: true });
    await deliverPost(house.workshop);
    expect(await waiting(kept)).toMatchObject([{ id: one?.id }]);
    const other = await refused(byMail);
    const [without] = await trouble(other);
    expect(await byPostInstead(house.office, { ...posting, messageId: without?.id as string })).toEqual({ fault: 'no-address' });
  });

  test('B-50: not by who may not see the case, and not without the right', async () => {
    const kept = await refused(byMail);
    const messageId = (await trouble(kept))[0]?.id as string;
    const other = { kind: 'staff', id: 's.yildirim', roles: ['handler'] } as const;
    expect(await mailAgain(house.office, { organisation: 'cak', viewer: stranger, actor: other, messageId })).toEqual({
      fault: 'not-there',
    });
    const reporter = { ...actor, roles: ['reporter'] };
    expect(await mailAgain(house.office, { ...posting, actor: reporter, messageId })).toEqual({ fault: 'not-yours' });
    expect(await trouble(kept)).toHaveLength(1);
  });
});
