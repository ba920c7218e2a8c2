// Sealing while everybody works: no entry is skipped, none is sealed twice, and verifying never raises a false alarm.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseEvent } from '#core/case/step.ts';
import { toMoment } from '#core/time/moment.ts';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { sealAll } from '#test/seal-all.ts';
import { lodgeTogether } from '../cases/lodge-together.ts';
import { saveView } from '../cases/view.ts';
import { signingKey } from '../keys.ts';
import { ensureOrganisations } from '../organisations.ts';
import { row, withOrganisation } from '../transaction.ts';
import { checkpointsFolder, writeCheckpoints } from './checkpoint.ts';
import { appendEvents, Conflict, loadCase, refuseStale } from './events.ts';
import { sealOnce } from './sealing.ts';
import { verifyAll } from './verify.ts';

let database: FreshDatabase;
const dataDir = mkdtempSync(join(tmpdir(), 'gehoord-sealing-'));
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv', 'kika']);
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const at = toMoment('2026-06-02T09:00:00+02:00');
const noted = (sequence: number, text = 'x'): CaseEvent => {
  return { name: 'noted', sequence, at, entered: at, by: { kind: 'system' }, audience: ['us'], facts: {}, personal: { text } };
};

async function givenCase(organisation: string): Promise<string> {
  return ((await lodgeTogether(database.appPool, complaintRows({ organisation }))) as { caseId: string }).caseId;
}

/** Reads the case, adds a note after its last entry, as a step does. */
async function takeNote(organisation: string, caseId: string): Promise<void> {
  await withOrganisation(database.appPool, organisation, async (tx) => {
    const loaded = await loadCase(tx, caseId, { forUpdate: true });
    const sequence = (loaded?.meta.sequence ?? 0) + 1;
    await appendEvents(tx, caseId, [noted(sequence)]);
    await saveView(
      tx,
      { ...complaintRows({ organisation }).state, id: caseId, reference: loaded?.meta.reference ?? '', sequence },
      [],
      noted(sequence).entered,
    );
  });
}

async function verified() {
  const { open } = await signingKey(dataDir);
  return verifyAll(database.appPool, checkpointsFolder(dataDir), open);
}

test('a transaction that takes long holds back what came after it, and nothing is skipped', async () => {
  const slow = await givenCase('kika');
  await sealAll(database.appPool);
  await withOrganisation(database.appPool, 'kika', async (tx) => {
    await appendEvents(tx, slow, [noted(2)]);
    await tx.client.query('update case_view set sequence = 2 where id = $1', [slow]);
    await givenCase('kika'); // committed while the first one is still running
    expect(await sealOnce(database.appPool, 'kika')).toBe(0);
  });
  await sealAll(database.appPool);
  expect((await verified()).find((one) => one.organisation === 'kika')).toMatchObject({ sealed: 3, unsealed: 0, findings: [] });
});

test('writers, sealers and verifiers at once: no false alarm, and in the end everything is sealed', async () => {
  const { secret } = await signingKey(dataDir);
  let busy = true;
  const writers = ['cak', 'ccv'].flatMap((organisation) =>
    Array.from({ length: 4 }, async () => {
      for (let round = 0; round < 12; round++) {
        const caseId = await givenCase(organisation);
        await Promise.all([takeNote(organisation, caseId), takeNote(organisation, caseId)]);
      }
    }),
  );
  const sealer = async () => {
    while (busy) await sealOnce(database.appPool);
  };
  const alarms: unknown[] = [];
  const watcher = async () => {
    while (busy) {
      await writeCheckpoints(database.appPool, checkpointsFolder(dataDir), secret);
      for (const one of await verified()) alarms.push(...one.findings);
    }
  };
  const beside = [sealer(), sealer(), watcher()];
  await Promise.all(writers);
  busy = false;
  await Promise.all(beside);
  await sealAll(database.appPool);
  expect(alarms).toEqual([]);
  const [cak, ccv] = await verified();
  expect([cak, ccv]).toMatchObject([
    { sealed: 144, unsealed: 0, findings: [] },
    { sealed: 144, unsealed: 0, findings: [] },
  ]);
});

test('two people act on one case at once: the second learns what the first did, and nothing of the second is kept', async () => {
  const caseId = await givenCase('cak');
  const both = ['first', 'second'].map((text) =>
    withOrganisation(database.appPool, 'cak', async (tx) => {
      await appendEvents(tx, caseId, [noted(2, text)]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return text;
    }),
  );
  const [one, two] = await Promise.allSettled(both);
  const won = [one, two].find((end) => end?.status === 'fulfilled') as PromiseFulfilledResult<string>;
  const lost = [one, two].find((end) => end?.status === 'rejected') as PromiseRejectedResult;
  expect(lost.reason).toBeInstanceOf(Conflict);
  expect(lost.reason).toMatchObject({ caseId, expected: 1 });
  expect(lost.reason.between.map((event: CaseEvent) => event.personal)).toEqual([{ text: won.value }]);
  const loaded = await withOrganisation(database.appPool, 'cak', (tx) => loadCase(tx, caseId));
  expect(loaded?.events).toHaveLength(2);
  await withOrganisation(database.appPool, 'cak', (tx) =>
    tx.client.query('update case_view set sequence = 2 where id = $1', [caseId]),
  );
});

test('a form that was made before the last entry is stale', async () => {
  const caseId = await givenCase('cak');
  await takeNote('cak', caseId);
  const loaded = await withOrganisation(database.appPool, 'cak', (tx) => loadCase(tx, caseId));
  if (loaded === undefined) throw new Error('the case is there');
  expect(() => refuseStale(loaded, 1)).toThrow(Conflict);
  expect(() => refuseStale(loaded, 2)).not.toThrow();
});

test('the application cannot change or take away an entry or a link', async () => {
  for (const text of [
    'update journal set name = name',
    'delete from journal',
    'update journal_personal set payload = payload',
    'delete from chain',
    'update chain set hash = hash',
    'truncate journal cascade',
  ]) {
    await expect(withOrganisation(database.appPool, 'cak', (tx) => tx.client.query(text))).rejects.toThrow(/permission denied/);
  }
});

/** How many entries a search for what must be sealed reads. */
async function readBySearch(): Promise<number> {
  const text = `select pg_stat_get_xact_tuples_returned('journal_by_transaction'::regclass)::int as entries`;
  return withOrganisation(database.appPool, 'kika', async (tx) => {
    const soFar = async () => (await row<{ entries: number }>(tx, text))?.entries ?? Number.NaN;
    const before = await soFar();
    await tx.client.query('select organisations_to_seal()');
    return (await soFar()) - before;
  });
}

test('given a longer journal that is sealed, then looking for more reads no more of it', async () => {
  await givenCase('kika');
  await sealAll(database.appPool);
  const before = await readBySearch();
  for (let n = 0; n < 60; n++) await givenCase('kika');
  await sealAll(database.appPool);
  expect(await readBySearch()).toBeLessThanOrEqual(before);
});
