// The journal of the office: written whole or not at all, sealed in the chain of the organisation, and found out when changed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficeEntry } from '#core/office/entry.ts';
import { toMoment } from '#core/time/moment.ts';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { measureRows } from '#test/measure-rows.ts';
import { sealAll } from '#test/seal-all.ts';
import { lodgeTogether } from '../cases/lodge-together.ts';
import { checkpointsFolder } from '../journal/checkpoint.ts';
import { Conflict } from '../journal/events.ts';
import { verifyAll } from '../journal/verify.ts';
import { signingKey } from '../keys.ts';
import { ensureOrganisations } from '../organisations.ts';
import { type Tx, withOrganisation } from '../transaction.ts';
import { officeWork, owedIn } from './owed.ts';
import { destroyStreamWords, listStreams, loadStream, saveStream, streamByKey } from './stream.ts';

let database: FreshDatabase;
const dataDir = mkdtempSync(join(tmpdir(), 'gehoord-office-'));
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv']);
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(database.appPool, 'cak', work);
const before = toMoment('2026-06-01T09:00:00+02:00');
const later = toMoment('2026-06-03T09:00:00+02:00');
const progressed = (sequence: number, text = 'Het loopt.'): OfficeEntry => {
  return { name: 'progressed', sequence, at: later, entered: later, by: { kind: 'system' }, facts: {}, personal: { text } };
};

async function findings() {
  await sealAll(database.appPool);
  const { open } = await signingKey(dataDir);
  const all = await verifyAll(database.appPool, checkpointsFolder(dataDir), open, 'cak');
  return { findings: all[0]?.findings, sealed: all[0]?.sealed, destroyed: all[0]?.destroyed };
}

test('a stream is read back as it was written, by its id and by its number, and numbers follow each other per kind', async () => {
  const first = measureRows();
  const number = await inCak((tx) => saveStream(tx, first));
  expect(await inCak((tx) => saveStream(tx, measureRows()))).toBe(number + 1);
  expect(await inCak((tx) => saveStream(tx, measureRows({ kind: 'report', key: 'quarter:2026-1' })))).toBe(1);
  const byNumber = await inCak((tx) => loadStream(tx, 'measure', String(number)));
  expect(byNumber).toMatchObject({
    meta: { id: first.id, kind: 'measure', status: 'planned', staff: 'anna', title: 'Bel terug' },
  });
  expect(byNumber?.entries).toEqual([{ ...first.entries[0], facts: { causes: ['phone'], stream: 'measure' } }]);
  expect(await inCak((tx) => loadStream(tx, 'measure', first.id))).toEqual(byNumber);
  expect(await inCak((tx) => loadStream(tx, 'report', first.id))).toBeUndefined();
  expect(await inCak((tx) => loadStream(tx, 'measure', "1'; drop"))).toBeUndefined();
  expect((await inCak((tx) => listStreams(tx, 'measure'))).map((one) => one.number)).toEqual([number + 1, number]);
});

test('what there can be only one of is not written twice', async () => {
  const rows = () => measureRows({ kind: 'report', key: 'quarter:2026-2' });
  await inCak((tx) => saveStream(tx, rows()));
  await expect(inCak((tx) => saveStream(tx, rows()))).rejects.toMatchObject({ code: '23505' });
  expect(await inCak((tx) => streamByKey(tx, 'report', 'quarter:2026-2'))).toMatchObject({ kind: 'report' });
});

test('two add to one stream at once: the second learns what the first wrote, and nothing of the second is kept', async () => {
  const rows = measureRows();
  await inCak((tx) => saveStream(tx, rows));
  const both = await Promise.allSettled(
    ['first', 'second'].map((text) => inCak((tx) => saveStream(tx, { ...rows, entries: [progressed(2, text)], duties: [] }))),
  );
  const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
  expect(lost.reason).toBeInstanceOf(Conflict);
  expect((await inCak((tx) => loadStream(tx, 'measure', rows.id)))?.entries).toHaveLength(2);
});

test('what is owed stands with who owes it, in person or by role, and goes when it is no longer named', async () => {
  const rows = measureRows();
  const [owed] = rows.duties;
  await inCak((tx) => saveStream(tx, rows));
  const mine = (id: string, roles: string[] = []) => inCak((tx) => officeWork(tx, { id, roles }, later, { stream: rows.id }));
  expect(await mine('anna')).toMatchObject([{ key: 'execute', dueDay: '2026-07-01', due: '2026-07-02T00:00:00+02:00' }]);
  expect(await inCak((tx) => officeWork(tx, { id: 'anna', roles: [] }, before, { stream: rows.id }))).toEqual([]);
  expect(await mine('piet', ['handler'])).toEqual([]);
  const { staff: _, due: __, ...ofRole } = { ...owed, owner: 'director' } as NonNullable<typeof owed>;
  await inCak((tx) => saveStream(tx, { ...rows, entries: [progressed(2)], duties: [ofRole] }));
  expect(await mine('anna', ['handler'])).toEqual([]);
  expect(await mine('piet', ['director'])).toMatchObject([{ key: 'execute', owner: 'director' }]);
  expect(await inCak((tx) => owedIn(tx, rows.id, later))).toHaveLength(1);
});

test('entries of the office and of cases stand in one chain, and nothing is found when nobody tampered', async () => {
  const before = (await findings()).sealed ?? 0;
  await lodgeTogether(database.appPool, complaintRows());
  await inCak((tx) => saveStream(tx, measureRows()));
  expect(await findings()).toMatchObject({ findings: [], sealed: before + 2 });
});

test('words are destroyed with an entry that says so; without it their absence is found', async () => {
  const [said, unsaid] = [measureRows(), measureRows()];
  await inCak((tx) => saveStream(tx, said));
  await inCak((tx) => saveStream(tx, unsaid));
  await inCak(async (tx) => {
    const destroyed = { ...progressed(2), name: 'destroyed', personal: undefined } as unknown as OfficeEntry;
    const { title: _, ...rest } = said;
    await saveStream(tx, { ...rest, entries: [destroyed], duties: [] });
    expect(await destroyStreamWords(tx, said.id)).toBe(1);
  });
  const loaded = await inCak((tx) => loadStream(tx, 'measure', said.id));
  expect(loaded?.meta.title).toBeUndefined();
  expect(loaded?.entries.map((one) => one.personal)).toEqual([undefined, undefined]);
  expect(await findings()).toMatchObject({ findings: [], destroyed: 1 });
  await inCak((tx) => destroyStreamWords(tx, unsaid.id));
  expect((await findings()).findings).toMatchObject([{ kind: 'missing-words', caseId: unsaid.id }]);
});

test('an entry that was changed, a gap, and a stream that was made something else are found', async () => {
  const rows = measureRows();
  await inCak((tx) => saveStream(tx, rows));
  const before = (await findings()).findings?.length ?? 0;
  const tamper = (text: string) => withOrganisation(database.ownerPool, 'cak', (tx) => tx.client.query(text));
  await tamper(`update journal set facts = facts || '{"causes":[]}' where case_id = '${rows.id}'`);
  expect((await findings()).findings?.map((one) => one.kind)).toContain('changed-entry');
  await tamper(`update office_stream set kind = 'retention', number = 99 where id = '${rows.id}'`);
  expect((await findings()).findings).toContainEqual({ kind: 'kind-differs', organisation: 'cak', caseId: rows.id, sequence: 1 });
  await tamper(`update office_stream set sequence = 5 where id = '${rows.id}'`);
  const all = (await findings()).findings;
  expect(all).toContainEqual({ kind: 'case-differs', organisation: 'cak', caseId: rows.id, sequence: 2 });
  expect(all).toHaveLength(before + 3);
});

test('a stream of another organisation is as one that does not exist', async () => {
  const rows = measureRows();
  await inCak((tx) => saveStream(tx, rows));
  await withOrganisation(database.appPool, 'ccv', async (tx) => {
    expect(await loadStream(tx, 'measure', rows.id)).toBeUndefined();
    expect(await officeWork(tx, { id: 'anna', roles: ['handler'] }, later)).toEqual([]);
  });
});
