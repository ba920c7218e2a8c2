/** The rows of lists and pages against the journal: what was really done fits, what somebody changed behind its back is found and mended. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { rowsAnew } from '#jobs/rows-anew.ts';
import { rebuildSome } from '#store/journal/rebuild-rows.ts';
import { editionOfRows, keepEditionOfRows, ROWS_EDITION } from '#store/journal/rows-edition.ts';
import type { Finding } from '#store/journal/verify.ts';
import { verifyViews } from '#store/journal/verify-views.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
let caseId: string;
beforeAll(async () => {
  house = await testOffice();
  for (let n = 0; n < 3; n++) caseId = await aHandledCase();
});
afterAll(() => house.close());

const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };
const handler: Actor = { kind: 'staff', id: 'm.dewit', roles: ['handler'] };

async function aHandledCase(): Promise<string> {
  const people = [{ name: 'Jo de Vries', email: 'jo@burger.example' }];
  const raw = { record: 'complaint', channel: 'form', story: 'Niemand belde terug.', people };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('reference' in kept)) throw new Error('not lodged');
  const does = async (actor: Actor, verb: Verb, values: Record<string, unknown>) => {
    const outcome = await take(house.office, { organisation: 'cak', caseId: kept.caseId, actor, verb, raw: values });
    if (!('events' in outcome)) throw new Error(`${verb}: ${JSON.stringify(outcome)}`);
  };
  await does(coordinator, 'assign', { staff: 'm.dewit', notInvolved: true });
  await does(handler, 'contact', { medium: 'phone', result: 'reached', summary: 'Zij was boos.' });
  return kept.caseId;
}

const exact = (...asked: [string, number]) => house.office.policies.exact(...asked);
const found = (organisation = 'cak'): Promise<readonly Finding[]> => verifyViews(house.office.pool, organisation, exact);

/** Changes a row, looks, and puts it back. */
async function afterTampering(there: string, back: string): Promise<readonly Finding[]> {
  const change = (text: string) => withOrganisation(house.office.pool, 'cak', (tx) => tx.client.query(text, [caseId]));
  await change(there);
  const findings = await found();
  await change(back);
  return findings;
}

test('given cases as they were handled, then every row is what the journal says', async () => {
  expect(await found()).toEqual([]);
});

test('given another handler in the view, then the case and the column are named', async () => {
  const set = (handler: string) => `update case_view set handler = '${handler}' where id = $1`;
  expect(await afterTampering(set('s.yildirim'), set('m.dewit'))).toEqual([
    { kind: 'view-differs', organisation: 'cak', caseId, what: 'handler' },
  ]);
});

test('given a later date, a duty taken away or one put in, then each is found', async () => {
  const later = await afterTampering(
    `update duty set due = due + interval '1 day', due_day = due_day + 1 where case_id = $1 and key = 'decide'`,
    `update duty set due = due - interval '1 day', due_day = due_day - 1 where case_id = $1 and key = 'decide'`,
  );
  expect(later).toEqual([{ kind: 'duties-differ', organisation: 'cak', caseId, what: 'decide: due, due_day' }]);
  const renamed = await afterTampering(
    `update duty set key = 'something' where case_id = $1 and key = 'decide'`,
    `update duty set key = 'decide' where case_id = $1 and key = 'something'`,
  );
  expect(renamed.map(({ what }) => what)).toEqual(['decide: missing', 'something: not owed']);
});

test('given a title in other words, then it is found; given one that was emptied, then it is not', async () => {
  const set = (title: string) => `update case_view set title = ${title} where id = $1`;
  expect((await afterTampering(set(`'Anders'`), set(`'Niemand belde terug.'`))).map(({ what }) => what)).toEqual(['title']);
  expect(await afterTampering(set('null'), set(`'Niemand belde terug.'`))).toEqual([]);
});

test('given a procedure that is not here, then each of its cases is named', async () => {
  const findings = await verifyViews(house.office.pool, 'cak', () => undefined);
  expect(findings).toHaveLength(3);
  expect(findings.map(({ kind, what }) => [kind, what])).toContainEqual(['unknown-policy', 'cak 1']);
});

test('CAK-02: given a case that stands with who wrote it down, then that is what the journal says too', async () => {
  const actor: Actor = { kind: 'staff', id: 'f.elamrani', roles: ['front-desk'] };
  const people = [{ capacity: 'complainant', name: 'Mo Bos', phone: '06 00 00 00 00' }];
  const raw = { record: 'complaint', channel: 'phone', story: 'De wachttijd was lang.', people };
  expect(await lodge(house.office, { organisation: 'cak', actor, raw })).toHaveProperty('reference');
  expect(await found()).toEqual([]);
});

test('INS-28: given a complaint that the one it is about handles first, then the rows that let that one in are what the journal says', async () => {
  const people = [{ capacity: 'complainant', name: 'Jo de Vries', email: 'jo@klant.example' }];
  const raw = { record: 'complaint', channel: 'letter', story: 'De brief kwam te laat.', people };
  const director: Actor = { kind: 'staff', id: 'q.zwanenburg', roles: ['coordinator'] };
  const kept = await lodge(house.office, { organisation: 'insolving', actor: director, raw });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  for (const [verb, values] of [
    ['involve', { capacity: 'subject', staff: 'u.mensah' }],
    ['assign', { staff: 'u.mensah' }],
  ] as const) {
    const asked = { organisation: 'insolving', caseId: kept.caseId, actor: director, verb, raw: values };
    expect(await take(house.office, asked), verb).toHaveProperty('events');
  }
  expect(await found('insolving')).toEqual([]);
});

/** Rows as nothing would make them: another handler, a later date, a duty taken away and one put in. */
async function spoil(id: string): Promise<void> {
  await withOrganisation(house.office.pool, 'cak', async ({ client }) => {
    await client.query(`update case_view set handler = 's.yildirim', title = 'Anders' where id = $1`, [id]);
    await client.query(`update duty set due = due + interval '1 day' where case_id = $1 and key = 'decide'`, [id]);
    await client.query(
      `update duty set key = 'nothing' where case_id = $1 and key = (select min(key) from duty where case_id = $1 and key <> 'decide')`,
      [id],
    );
  });
}

test('given rows that are not as the journal says, when they are rebuilt, then they are; and the second time there is nothing to mend', async () => {
  await spoil(caseId);
  const before = await found();
  expect(before.length).toBeGreaterThan(2);
  const some = await rebuildSome(house.office.pool, 'cak', exact, {});
  expect(some.findings).toEqual(before);
  expect(await found()).toEqual([]);
  const again = await rebuildSome(house.office.pool, 'cak', exact, {});
  expect(again).toMatchObject({ looked: some.looked, findings: [] });
  expect(await rebuildSome(house.office.pool, 'cak', exact, { after: again.after })).toEqual({ looked: 0, findings: [] });
});

test('given a title that was emptied, when its case is rebuilt, then it stays empty', async () => {
  const title = (text: string) =>
    withOrganisation(house.office.pool, 'cak', async ({ client }) => (await client.query(text, [caseId])).rows[0]?.title);
  await title(`update case_view set title = null, handler = 's.yildirim' where id = $1`);
  await rebuildSome(house.office.pool, 'cak', exact, {});
  expect(await title('select title from case_view where id = $1')).toBeNull();
  await title(`update case_view set title = 'Niemand belde terug.' where id = $1`);
});

test('given a case whose journal cannot be read, when rows are rebuilt, then it is named and left as it is', async () => {
  const some = await rebuildSome(house.office.pool, 'cak', () => undefined, {});
  expect(new Set(some.findings.map(({ kind }) => kind))).toEqual(new Set(['unknown-policy']));
  expect(await found()).toEqual([]);
});

test('given rows of an older edition, when the clock comes round, then the running cases are made anew, once', async () => {
  const edition = () => withOrganisation(house.office.pool, 'cak', editionOfRows);
  expect(await edition()).toEqual({ edition: 0 });
  await spoil(caseId);
  await rowsAnew(house.workshop, new AbortController().signal);
  expect(await found()).toEqual([]);
  expect(await edition()).toEqual({ edition: ROWS_EDITION });
  expect(house.logged.map(({ message }) => message)).toContain('rows of cases made anew');
  // of this edition nothing is looked at again: that is for whoever verifies
  await spoil(caseId);
  await rowsAnew(house.workshop, new AbortController().signal);
  expect(await found()).not.toEqual([]);
});

test('CCV-15: given cases that ended before, when the clock comes round, then those that the upgrade wrote down are made anew too, also after it was stopped', async () => {
  const owed = (text: string) => withOrganisation(house.office.pool, 'cak', ({ client }) => client.query(text, [caseId]));
  await withOrganisation(house.office.pool, 'cak', (tx) => keepEditionOfRows(tx, { edition: ROWS_EDITION }));
  await rebuildSome(house.office.pool, 'cak', exact, {});
  await spoil(caseId);
  await owed(
    `insert into rows_owed (organisation, case_id) values ('cak', $1), ('cak', gen_random_uuid()) `.replace('$1', '$1::uuid'),
  );
  const stopped = new AbortController();
  stopped.abort();
  await rowsAnew(house.workshop, stopped.signal);
  expect(await found()).not.toEqual([]);
  await rowsAnew(house.workshop, new AbortController().signal);
  expect(await found()).toEqual([]);
  expect((await owed('select from rows_owed where $1::text is not null')).rowCount).toBe(0);
  await spoil(caseId);
});

test('given an upgrade that was stopped halfway, then it goes on after the case where it was', async () => {
  const beyond = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  await withOrganisation(house.office.pool, 'cak', (tx) => keepEditionOfRows(tx, { edition: 0, after: beyond }));
  await rowsAnew(house.workshop, new AbortController().signal);
  expect(await found()).not.toEqual([]);
  await rebuildSome(house.office.pool, 'cak', exact, {});
});
