/** The clock of reminders: a question without an answer is asked once more in the morning of its day, and never twice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { remind } from '#jobs/remind.ts';
import { workList } from '#store/cases/work-list.ts';
import { listMail } from '#store/post/mailbox.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await testOffice();
});
afterAll(() => house.close());

const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator', 'handler'] };
const viewer = {
  organisation: 'cak',
  staff: { id: 'j.pinas', roles: ['coordinator', 'handler'], sees: 'all' as const, assigns: true },
};
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);

async function does(caseId: string, verb: Verb, raw: Record<string, unknown>, actor = coordinator) {
  const outcome = await take(house.office, { organisation: 'cak', caseId, actor, verb, raw });
  if (!('state' in outcome)) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  await deliverPost(house.workshop);
  return outcome.state;
}

/** The subjects of what went to this address, oldest first. */
async function mailTo(address: string): Promise<readonly string[]> {
  await remind(house.workshop);
  await deliverPost(house.workshop);
  const mail = await inCak((tx) => listMail(tx));
  return mail
    .filter(({ recipient }) => recipient === address)
    .map(({ subject }) => subject)
    .reverse();
}

async function asked(email: string) {
  house.setClock('2026-11-23T10:00:00+01:00');
  const kept = await lodge(house.office, {
    organisation: 'cak',
    actor: { kind: 'public' },
    raw: { record: 'complaint', channel: 'form', story: 'Niemand belde.', people: [{ name: 'S. Yilmaz', email }] },
  });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  await deliverPost(house.workshop);
  await does(kept.caseId, 'ask', { party: kept.party, question: 'Op welke dag belde u?', answerBy: '2026-11-30' });
  return kept;
}

test('CAK-18: given a question without an answer, when the morning of its day comes, then one reminder leaves with what was asked', async () => {
  const email = 'late@burger.example';
  const { caseId } = await asked(email);
  const reminder = expect.stringContaining('Wij hebben nog geen antwoord op onze vraag');
  house.setClock('2026-11-30T23:00:00+01:00');
  expect(await mailTo(email)).not.toContainEqual(reminder);
  // nobody is written to in the night
  house.setClock('2026-12-01T06:00:00+01:00');
  expect(await mailTo(email)).not.toContainEqual(reminder);
  house.setClock('2026-12-01T08:00:00+01:00');
  expect((await mailTo(email)).filter((one) => one.includes('nog geen antwoord'))).toHaveLength(1);
  const [mail] = await inCak((tx) => listMail(tx));
  expect(mail?.text).toContain('Op welke dag belde u?');
  house.setClock('2026-12-02T08:00:00+01:00');
  expect((await mailTo(email)).filter((one) => one.includes('nog geen antwoord'))).toHaveLength(1);
  expect(house.logged.filter(({ level }) => level !== 'info')).toEqual([]);
  const { items } = await inCak((tx) => workList(tx, viewer, { now: house.office.clock(), limit: 100 }));
  expect(items.filter((one) => one.case.id === caseId).map(({ clause }) => clause)).not.toContain('remind-question');
});

test('CAK-18: given a question that was answered in time, then no reminder leaves', async () => {
  const email = 'answers@burger.example';
  const { caseId, party } = await asked(email);
  house.setClock('2026-11-26T10:00:00+01:00');
  await does(caseId, 'answer', { question: 1, answer: 'Op maandag.' }, { kind: 'party', id: party } as Actor);
  house.setClock('2026-12-01T09:00:00+01:00');
  expect((await mailTo(email)).filter((one) => one.includes('nog geen antwoord'))).toEqual([]);
});

test('CAK-18: given a service that was away for weeks, then a reminder of long ago does not leave, and is not tried again', async () => {
  const email = 'away@burger.example';
  await asked(email);
  house.setClock('2027-01-05T09:00:00+01:00');
  expect((await mailTo(email)).filter((one) => one.includes('nog geen antwoord'))).toEqual([]);
  const left = await inCak((tx) => tx.client.query(`select count(*)::integer as count from duty where status = 'planned'`));
  expect(left.rows).toEqual([{ count: 0 }]);
});
