// Words that wait for the index: found while they wait, and found when they no longer do.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { ensureOrganisations } from '../organisations.ts';
import { withOrganisation } from '../transaction.ts';
import { lodgeTogether } from './lodge-together.ts';
import { mergeSearchWords, searchCases } from './search.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak']);
});
afterAll(() => database.drop());

const anna = { organisation: 'cak', staff: { id: 'anna', roles: ['coordinator'], sees: 'all', assigns: true } } as const;
const found = (query: string) =>
  withOrganisation(database.appPool, 'cak', async (tx) => (await searchCases(tx, anna, query)).length);

test('given new cases, when their words are merged by the application itself, then a search finds them before and after', async () => {
  for (const number of [1, 2, 3])
    await lodgeTogether(database.appPool, complaintRows({ story: `Zeldzaamheid nummer ${number}`, code: `code ${number}` }));
  expect(await found('zeldzaamheid')).toBe(3);
  expect(await mergeSearchWords(database.appPool)).toBeGreaterThan(0);
  expect(await found('zeldzaamheid')).toBe(3);
  expect(await mergeSearchWords(database.appPool)).toBe(0);
});
