/** What a letter does that leaves by itself is work for nobody while it is on its way, in every list that counts work. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#core/case/state.ts';
import { toMoment } from '#core/time/moment.ts';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import type { Refused } from '#mail/sender.ts';
import { saveStaff } from '#store/access/staff.ts';
import { takeLate } from '#store/cases/late-told.ts';
import { workCounts, workList } from '#store/cases/work-list.ts';
import { workload } from '#store/cases/workload.ts';
import { verifyViews } from '#store/journal/verify-views.ts';
import { loadPolicies } from '#store/policies.ts';
import { lettersLeaving, lettersStuck } from '#store/post/held-letters.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
let answers: 'yes' | Refused['refused'] = 'yes';

beforeAll(async () => {
  house = await testOffice({
    send: async () =>
      answers === 'yes'
        ? { accepted: true, response: '250 fine' }
        : { refused: answers, about: 'recipient', uncertain: false, code: '451', text: 'no', recipient: 's@burger.example' },
    close: async () => {},
  });
});
afterAll(() => house.close());

const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };
const viewer = { organisation: 'cak', staff: { id: 'j.pinas', roles: ['coordinator'], sees: 'all' as const, assigns: true } };
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);

async function lodged(organisation = 'cak'): Promise<string> {
  const kept = await lodge(house.office, {
    organisation,
    actor: { kind: 'public' },
    raw: {
      record: 'complaint',
      channel: 'form',
      story: 'Niemand belde.',
      people: [{ name: 'S. Yilmaz', email: 's@burger.example' }],
    },
  });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  return kept.caseId;
}

/** The clauses of this case in the work list. */
async function owed(caseId: string): Promise<readonly string[]> {
  const { items } = await inCak((tx) => workList(tx, viewer, { now: house.office.clock(), limit: 100 }));
  return items.filter((one) => one.case.id === caseId).map(({ clause }) => clause);
}

const counted = async () =>
  Object.values(await inCak((tx) => workCounts(tx, viewer, house.office.clock()))).reduce((sum, one) => sum + one, 0);

test('CAK-09: given a confirmation on its way, then nobody is asked for it, and when the other server does not take it, somebody is', async () => {
  const one = await lodged();
  const before = await counted();
  expect(await owed(one)).not.toContain('acknowledge');
  // whatever else happens in the case meanwhile
  const noted = {
    organisation: 'cak',
    caseId: one,
    actor: coordinator,
    verb: 'note',
    raw: { text: 'Belt morgen terug.', audience: 'us' },
  } as const;
  expect(await take(house.office, noted)).toHaveProperty('state');
  expect(await owed(one)).not.toContain('acknowledge');
  answers = 'temporary';
  await deliverPost(house.workshop);
  expect(await owed(one)).toContain('acknowledge');
  expect(await counted()).toBe(before + 1);
  answers = 'yes';
});

test('CAK-09: given a confirmation that left, then it is done, and the rows are what the journal says', async () => {
  const one = await lodged();
  expect(await owed(one)).not.toContain('acknowledge');
  const found = () =>
    inCak((tx) => tx.client.query(`select status from duty where case_id = $1 and clause = 'acknowledge'`, [one]));
  expect((await found()).rows).toEqual([{ status: 'leaving' }]);
  const { policies } = await loadPolicies();
  const policyOf = (policy: string, version: number) =>
    policies.find((each) => each.policy === policy && each.version === version);
  expect(await verifyViews(house.office.pool, 'cak', policyOf)).toEqual([]);
  await deliverPost(house.workshop);
  expect((await found()).rows).toEqual([{ status: 'done' }]);
});

test('CAK-09, CCV-07: given a confirmation that is still on its way when its last day is over, then it is late and told as such, and work like any other', async () => {
  const one = await lodged();
  const later = toMoment('2026-12-20T10:00:00+01:00');
  const late = async () =>
    (await inCak((tx) => takeLate(tx, later))).filter(({ caseId }) => caseId === one).map(({ clause }) => clause);
  const load = async () => (await inCak((tx) => workload(tx, viewer, later))).unassigned.late;
  const before = await load();
  expect(await owed(one)).not.toContain('acknowledge');
  expect(await late()).toContain('acknowledge');
  expect(await owed(one)).toContain('acknowledge');
  expect(await load()).toBeGreaterThanOrEqual(before);
});

/** What the list of cases says ends first, and what the work list would: the clause of the first duty with an end. */
async function next(
  caseId: string,
  organisation = 'cak',
): Promise<{ readonly list: string | undefined; readonly work: string | undefined }> {
  const first = (status: string) =>
    withOrganisation(house.office.pool, organisation, (tx) =>
      rows<{ clause: string }>(
        tx,
        `select d.clause from duty d join case_view c on c.id = d.case_id and c.organisation = d.organisation
          where d.case_id = $1 and ${status} order by d.due, d.key limit 1`,
        [caseId],
      ),
    );
  const [list, work] = [
    await first('d.key = c.next_duty and d.due = c.next_due'),
    await first("d.status = 'open' and d.due is not null"),
  ];
  return { list: list[0]?.clause, work: work[0]?.clause };
}

test('CCV-07: given a confirmation on its way, then what ends first in the list of cases is what ends first in the work list, through every step, and when the letter failed it is the confirmation', async () => {
  const one = await lodged('ccv');
  const id = 'p.dijkhuis';
  await withOrganisation(house.office.pool, 'ccv', (tx) =>
    saveStaff(tx, { id, name: 'P. Dijkhuis', email: 'p.dijkhuis@ccv.example', roles: ['employee'] }),
  );
  const actor: Actor = { kind: 'staff', id, roles: ['employee'] };
  const raw = { staff: id, notInvolved: true };
  expect(await take(house.office, { organisation: 'ccv', caseId: one, actor, verb: 'assign', raw })).toHaveProperty('state');
  expect(await next(one, 'ccv')).toEqual({ list: 'reply', work: 'reply' });
  answers = 'temporary';
  await deliverPost(house.workshop);
  answers = 'yes';
  expect(await next(one, 'ccv')).toEqual({ list: 'confirm', work: 'confirm' });
});

test('CAK-09: given a confirmation that nobody tried for more than an hour, then it is work again, the case says that it did not leave, and when it leaves it is done', async () => {
  const one = await lodged();
  const waits = (minutes: number) =>
    inCak((tx) =>
      tx.client.query(`update outbox set next_attempt = now() - make_interval(mins => $2) where case_id = $1`, [one, minutes]),
    );
  const told = async () => {
    await inCak((tx) => takeLate(tx, house.office.clock()));
    return {
      owed: await owed(one),
      stuck: await inCak((tx) => lettersStuck(tx, one)),
      leaving: await inCak((tx) => lettersLeaving(tx, one)),
    };
  };
  await waits(59);
  const before = await told();
  expect(before.owed).not.toContain('acknowledge');
  expect(before).toMatchObject({ stuck: [], leaving: [{ letter: 'acknowledgement' }] });
  await waits(61);
  const after = await told();
  expect(after.owed).toContain('acknowledge');
  expect(after).toMatchObject({ stuck: [{ letter: 'acknowledgement' }], leaving: [] });
  const { list, work } = await next(one);
  expect(list).toBe(work);
  await deliverPost(house.workshop);
  expect(await owed(one)).not.toContain('acknowledge');
  expect(await inCak((tx) => lettersStuck(tx, one))).toEqual([]);
});
