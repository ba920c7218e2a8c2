// The outbox: what must leave is taken by one sender at a time, never lost, and owed once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { claimKey, keepAnswer } from '../forms/idempotency.ts';
import { newCaseId, newId } from '../id.ts';
import { ensureOrganisations } from '../organisations.ts';
import { type Tx, withOrganisation } from '../transaction.ts';
import { addOutbox, claimOutbox, finishOutbox, outboxOf, outboxTrouble } from './outbox.ts';

let database: FreshDatabase;
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(database.appPool, 'cak', work);
const claim = (limit = 50) => inCak((tx) => claimOutbox(tx, { limit }));

beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak']);
});
afterAll(() => database.drop());

async function owe(count: number, caseId = newCaseId()): Promise<string> {
  const letters = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    kind: 'letter',
    letter: `l${n}`,
    party: 'p1',
    because: 1,
    medium: 'email' as const,
    messageId: `<${n}@x>`,
    payload: { to: 'x' },
  }));
  await inCak((tx) => addOutbox(tx, caseId, letters));
  return caseId;
}

test('many senders at once: each message is taken by one', async () => {
  const caseId = await owe(40);
  const atOnce = (await Promise.all(Array.from({ length: 8 }, () => claim(10)))).flat();
  // who meets a row that another is just looking at passes it by: the next round takes what is left
  const taken = [...atOnce, ...(await claim(40))].filter((one) => one.caseId === caseId);
  expect(taken).toHaveLength(40);
  expect(new Set(taken.map((one) => one.id)).size).toBe(40);
  await Promise.all(taken.map((one) => inCak((tx) => finishOutbox(tx, one, { status: 'sent', at: new Date() }))));
  expect(await claim()).toEqual([]);
});

test('a message whose sender died comes back as uncertain, the same message; the dead one can no longer say how it ended', async () => {
  const caseId = await owe(1);
  const [first] = await claim();
  if (first === undefined) throw new Error('one was owed');
  expect(first.uncertain).toBe(false);
  await inCak((tx) =>
    tx.client.query(`update outbox set next_attempt = now() - interval '1 second' where case_id = $1`, [caseId]),
  );
  const [second] = await claim();
  expect(second).toMatchObject({ id: first.id, messageId: first.messageId, attempt: 2, uncertain: true });
  expect(await inCak((tx) => finishOutbox(tx, first, { status: 'sent', at: new Date() }))).toBe(false);
  expect(
    await inCak((tx) => finishOutbox(tx, { id: first.id, attempt: 2 }, { status: 'failed', error: '550 no such user' })),
  ).toBe(true);
  expect((await inCak((tx) => outboxTrouble(tx))).map((one) => [one.id, one.error])).toEqual([[first.id, '550 no such user']]);
});

test('one that must wait is not taken before its time', async () => {
  const caseId = await owe(1);
  const [one] = await claim();
  if (one === undefined) throw new Error('one was owed');
  await inCak((tx) =>
    finishOutbox(tx, one, { status: 'waiting', nextAttempt: new Date(Date.now() + 60_000), error: '451 later' }),
  );
  expect(await claim()).toEqual([]);
  expect(await inCak((tx) => outboxOf(tx, caseId))).toMatchObject([{ status: 'waiting', attempt: 1, error: '451 later' }]);
});

test('the same letter for the same entry and party is owed once; what was personal in it is gone when it has left', async () => {
  const caseId = await owe(1);
  await owe(1, caseId);
  const [one, ...others] = (await claim()).filter((entry) => entry.caseId === caseId);
  if (one === undefined) throw new Error('one was owed');
  expect(others).toEqual([]);
  expect(one.payload).toEqual({ to: 'x' });
  await inCak((tx) => finishOutbox(tx, one, { status: 'sent', at: new Date() }));
  expect(await inCak((tx) => outboxOf(tx, caseId))).toMatchObject([{ status: 'sent', payload: null }]);
});

test('a step that is sent 20 times at once is taken once', async () => {
  const done: unknown[] = [];
  const take = () =>
    inCak(async (tx) => {
      const found = await claimKey(tx, 'step', Buffer.from('body'));
      if (found.claim !== 'new') return found;
      done.push(1);
      await keepAnswer(tx, 'step', { sequence: 2 });
      return { claim: 'done', answer: { sequence: 2 } };
    });
  const answers = await Promise.all(Array.from({ length: 20 }, take));
  expect(done).toHaveLength(1);
  expect(answers).toEqual(Array.from({ length: 20 }, () => ({ claim: 'done', answer: { sequence: 2 } })));
  expect(await inCak((tx) => claimKey(tx, 'step', Buffer.from('other')))).toEqual({ claim: 'reused' });
});
