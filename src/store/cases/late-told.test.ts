// What became late: told once for each end that passed, and what was told is not looked at again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toMoment } from '#core/time/moment.ts';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { ensureOrganisations } from '../organisations.ts';
import { rows, type Tx, withOrganisation } from '../transaction.ts';
import { noteLateAsTold, takeLate } from './late-told.ts';
import { lodgeTogether } from './lodge-together.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak']);
});
afterAll(() => database.drop());

const NOW = toMoment('2026-11-30T12:00:00+01:00');
const inside = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(database.appPool, 'cak', work);
const late = (limit?: number) => inside((tx) => takeLate(tx, NOW, limit));

/** A case with one promise that ends then, and nothing else that ends. */
async function owing(due: string): Promise<string> {
  const { caseId } = (await lodgeTogether(database.appPool, complaintRows())) as { caseId: string };
  await inside(async (tx) => {
    await rows(tx, `update duty set due = null where case_id = $1`, [caseId]);
    await endsAt(tx, caseId, due);
  });
  return caseId;
}

const endsAt = (tx: Tx, caseId: string, due: string) =>
  rows(
    tx,
    `update duty set due = $2, target = false where case_id = $1 and key = (select min(key) from duty where case_id = $1 and status = 'open')`,
    [caseId, due],
  );

describe('something is late', () => {
  test('given a promise that is late, when it is looked at twice, then it is told once', async () => {
    const [caseId] = [await owing('2026-11-29T12:00:00+01:00'), await owing('2026-12-01T12:00:00+01:00')];
    expect((await late()).map((one) => one.caseId)).toEqual([caseId]);
    expect(await late()).toEqual([]);
  });

  test('given an extension that comes to nothing, when the new end passes too, then it is told once more', async () => {
    const caseId = await owing('2026-11-20T12:00:00+01:00');
    await late();
    await inside((tx) => endsAt(tx, caseId, '2026-12-04T12:00:00+01:00'));
    expect(await late()).toEqual([]);
    await inside((tx) => endsAt(tx, caseId, '2026-11-30T11:00:00+01:00'));
    expect((await late()).map((one) => one.caseId)).toEqual([caseId]);
  });

  test('given an end that was told, when another one was put in its place and taken back, then it is not told again', async () => {
    const caseId = await owing('2026-11-20T12:00:00+01:00');
    await late();
    await inside((tx) => endsAt(tx, caseId, '2026-11-21T12:00:00+01:00'));
    await late();
    await inside((tx) => endsAt(tx, caseId, '2026-11-20T12:00:00+01:00'));
    expect(await late()).toEqual([]);
  });

  test('given more than are told in one go, then the longest late come first and the others the next time', async () => {
    const [newer, older] = [await owing('2026-11-29T09:00:00+01:00'), await owing('2026-11-28T09:00:00+01:00')];
    expect((await late(1)).map((one) => one.caseId)).toEqual([older]);
    expect((await late(1)).map((one) => one.caseId)).toEqual([newer]);
    expect(await late(1)).toEqual([]);
  });

  test('given sample cases that are noted as told, then nothing is told of them', async () => {
    await owing('2026-01-02T12:00:00+01:00');
    await inside(noteLateAsTold);
    expect(await late()).toEqual([]);
  });
});
