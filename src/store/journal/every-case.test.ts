/** Tests of reading every case of an organisation: each once, whole, and of nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { lodgeTogether } from '../cases/lodge-together.ts';
import { ensureOrganisations } from '../organisations.ts';
import { withOrganisation } from '../transaction.ts';
import { countCases, everyCase } from './events.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv', 'kika']);
});
afterAll(() => database.drop());

async function idsOf(organisation: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { meta, events } of everyCase(database.appPool, organisation)) {
    expect(events.map((one) => one.sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events[0]?.name).toBe('lodged');
    ids.push(meta.id);
  }
  return ids;
}

test('given more cases than one batch holds, then each is read once, and those of others are not', async () => {
  const lodged: string[] = [];
  for (let n = 0; n < 201; n++)
    lodged.push(((await lodgeTogether(database.appPool, complaintRows({ organisation: 'cak' }))) as { caseId: string }).caseId);
  await lodgeTogether(database.appPool, complaintRows({ organisation: 'ccv' }));
  expect([...(await idsOf('cak'))].sort()).toEqual([...lodged].sort());
  expect(await withOrganisation(database.appPool, 'cak', countCases)).toBe(201);
  expect(await idsOf('ccv')).toHaveLength(1);
  expect(await idsOf('kika')).toEqual([]);
});
