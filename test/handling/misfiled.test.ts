/** A misfiled document in the database: where its file stands, who can still reach it, and what finds it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { openCase, openOwnPage } from '#handling/open-case.ts';
import { take } from '#handling/take.ts';
import { readFiles } from '#jobs/read-files.ts';
import { searchCases } from '#store/cases/search.ts';
import { fileOfCase } from '#store/files/linked.ts';
import { type StoredFile, storeFile } from '#store/files/store-file.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await testOffice();
});
afterAll(() => house.close());

const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };
const viewer = { organisation: 'cak', staff: { id: 'j.pinas', roles: ['coordinator'], sees: 'all', assigns: true } } as const;
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);

async function aComplaint(story: string): Promise<Kept> {
  const people = [{ name: 'Jo de Vries', email: 'jo@burger.example' }];
  const raw = { record: 'complaint', channel: 'form', story, people };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('reference' in kept)) throw new Error('not lodged');
  return kept;
}

async function anUpload(): Promise<StoredFile> {
  const upload = { organisation: 'cak', session: 'desk', name: 'Wandelstok.txt' };
  async function* content() {
    yield Buffer.from('Geachte heer, mevrouw,\n');
  }
  const stored = await storeFile(house.office.pool, house.workshop.dataDir, upload, content());
  if (!('file' in stored)) throw new Error('not stored');
  return stored.file;
}

/** A complaint with a document that all complainants may see. */
async function withDocument(): Promise<{ wrong: Kept; file: StoredFile }> {
  const [wrong, file] = [await aComplaint('Niemand belde terug.'), await anUpload()];
  const raw = { documents: [file.id], description: 'Kanarievogel', audience: 'complainants' };
  const uploads = { session: 'desk', documents: [file] };
  expect(await does(wrong, 'attach', raw, uploads)).toHaveProperty('events');
  return { wrong, file };
}

const does = (kept: Kept, verb: Verb, raw: Record<string, unknown>, uploads?: { session: string; documents: StoredFile[] }) =>
  take(house.office, {
    ...{ organisation: 'cak', caseId: kept.caseId, actor: coordinator, verb, raw },
    ...(uploads === undefined ? {} : { uploads }),
  });

const found = (word: string) => inCak((tx) => searchCases(tx, viewer, word));
const read = (kept: Kept) => inCak((tx) => openCase(house.office, tx, viewer, kept.caseId));

test('given a misfiled document, when it is moved to the case it belongs to, then its file stands there and nothing of it here', async () => {
  const { wrong, file } = await withDocument();
  const right = await aComplaint('Mijn brief is kwijt.');
  const moved = await does(wrong, 'move', {
    documents: [file.id],
    to: ` ${right.reference.toLowerCase()} `,
    reason: 'Van een ander',
  });
  expect(moved).toHaveProperty('events');

  expect(await inCak((tx) => fileOfCase(tx, wrong.caseId, file.id))).toBeUndefined();
  expect(await inCak((tx) => fileOfCase(tx, right.caseId, file.id))).toMatchObject({ name: file.name, size: file.size });
  const [here, there] = [await read(wrong), await read(right)];
  expect(there?.state.documents).toMatchObject([{ id: file.id, from: 'us', audience: ['us'] }]);
  expect(there?.events.at(-1)).toMatchObject({
    name: 'attached',
    by: { id: 'j.pinas' },
    personal: { description: wrong.reference },
  });
  expect(JSON.stringify(here?.events)).not.toMatch(/Wandelstok|Kanarievogel/);
  const own = await inCak((tx) => openOwnPage(house.office, tx, wrong.caseId, wrong.party));
  expect(own?.state.documents).toEqual([]);
  expect(JSON.stringify(own?.events)).not.toMatch(/Wandelstok|Kanarievogel/);
  expect((await found('Wandelstok')).map((one) => one.id)).toEqual([right.caseId]);
});

test('given a document that was read for search, when it is moved, then what stands in it finds the other case alone, after it was read there', async () => {
  const { wrong, file } = await withDocument();
  const right = await aComplaint('Mijn stok is kwijt.');
  const readAll = () => readFiles(house.workshop, new AbortController().signal);
  const foundBy = async (word: string) =>
    (await found(word)).map((one) => one.id).filter((id) => id === wrong.caseId || id === right.caseId);
  await readAll();
  expect(await foundBy('geachte')).toEqual([wrong.caseId]);
  await does(wrong, 'move', { documents: [file.id], to: right.reference, reason: 'Van een ander' });
  expect(await foundBy('geachte')).toEqual([]);
  await readAll();
  expect(await foundBy('geachte')).toEqual([right.caseId]);
});

test('given a case that does not exist, or this one itself, then nothing moves', async () => {
  const { wrong, file } = await withDocument();
  for (const to of ['CAK-2026-99999', wrong.reference]) {
    const refused = await does(wrong, 'move', { documents: [file.id], to, reason: 'Van een ander' });
    expect(refused).toMatchObject({ refused: [{ code: 'unknown-case', field: 'to' }] });
  }
  expect((await read(wrong))?.state.documents).toMatchObject([{ id: file.id }]);
  expect(await inCak((tx) => fileOfCase(tx, wrong.caseId, file.id))).toBeDefined();
});

test('Awb 9:7: given the other case is about the colleague, then to that colleague it does not exist', async () => {
  const { wrong, file } = await withDocument();
  const right = await aComplaint('De coördinator was onbeleefd.');
  const other: Actor = { kind: 'staff', id: 's.yildirim', roles: ['coordinator'] };
  const raw = { capacity: 'subject', staff: 'j.pinas' };
  expect(
    await take(house.office, { organisation: 'cak', caseId: right.caseId, actor: other, verb: 'involve', raw }),
  ).toHaveProperty('events');
  const refused = await does(wrong, 'move', { documents: [file.id], to: right.reference, reason: 'Van een ander' });
  expect(refused).toMatchObject({ refused: [{ code: 'unknown-case', field: 'to' }] });
  expect(await inCak((tx) => fileOfCase(tx, wrong.caseId, file.id))).toBeDefined();
});

test('given a document moved away and brought back, then it can be read here again', async () => {
  const { wrong, file } = await withDocument();
  const right = await aComplaint('Mijn brief is kwijt.');
  expect(await does(wrong, 'move', { documents: [file.id], to: right.reference, reason: 'Van een ander' })).toHaveProperty(
    'events',
  );
  expect(await does(right, 'move', { documents: [file.id], to: wrong.reference, reason: 'Toch niet' })).toHaveProperty('events');
  expect((await read(wrong))?.state.documents.filter((one) => one.gone !== true)).toMatchObject([{ id: file.id }]);
  expect(await inCak((tx) => fileOfCase(tx, wrong.caseId, file.id))).toBeDefined();
});
