/** Merging a complaint that came in twice: both cases change in one transaction, or neither does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Actor } from '#core/case/state.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { openCase, openOwnPage } from '#handling/open-case.ts';
import { take } from '#handling/take.ts';
import { searchCases } from '#store/cases/search.ts';
import { eventually } from '#store/embedded/processes.ts';
import { fileOfCase } from '#store/files/linked.ts';
import { type StoredFile, storeFile } from '#store/files/store-file.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await testOffice();
});
afterAll(() => house.close());

const pinas: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };
const viewer = { organisation: 'cak', staff: { id: 'j.pinas', roles: ['coordinator'], sees: 'all', assigns: true } } as const;
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);
const read = (one: Kept) => inCak((tx) => openCase(house.office, tx, viewer, one.caseId));
const jo = { name: 'Jo de Vries', email: 'jo@burger.example' };
const mo = { name: 'Mo Bos', email: 'mo@burger.example' };

async function aComplaint(story: string, ...people: readonly object[]): Promise<Kept> {
  const raw = { record: 'complaint', channel: 'form', story, people };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  return kept;
}

const does = (
  one: Kept,
  verb: Verb,
  raw: Record<string, unknown>,
  { actor = pinas, documents }: { actor?: Actor; documents?: readonly StoredFile[] } = {},
) =>
  take(house.office, {
    ...{ organisation: 'cak', caseId: one.caseId, actor, verb, raw },
    ...(documents === undefined ? {} : { uploads: { session: 'desk', documents } }),
  });

const merges = (newer: Kept, into: string, actor = pinas) =>
  does(newer, 'merge', { into, reason: 'Twee keer gestuurd' }, { actor });

async function anUpload(): Promise<StoredFile> {
  const upload = { organisation: 'cak', session: 'desk', name: 'Wandelstok.txt' };
  async function* content() {
    yield Buffer.from('Geachte heer, mevrouw,\n');
  }
  const stored = await storeFile(house.office.pool, house.workshop.dataDir, upload, content());
  if (!('file' in stored)) throw new Error('not stored');
  return stored.file;
}

/** How many entries the journals of these cases hold. */
const entriesIn = (...cases: readonly Kept[]) =>
  inCak(async (tx) => {
    const ids = cases.map(({ caseId }) => caseId);
    return (await rows(tx, 'select from journal where organisation = $1 and case_id = any($2::uuid[])', ['cak', ids])).length;
  });

test('Awb 9:9, Awb 9:11: given the same complaint of two, when it is merged, then both cases tell it and each reads their own', async () => {
  const older = await aComplaint('Nooit teruggebeld.', jo);
  house.setClock('2026-11-23T09:00:00+01:00');
  const newer = await aComplaint('Ik wacht op de kanarievogel.', { ...jo, email: 'Jo@burger.example' }, mo);
  const file = await anUpload();
  const attach = { documents: [file.id], description: 'Bijlage', audience: 'complainants' };
  expect(await does(newer, 'attach', attach, { documents: [file] })).toHaveProperty('events');
  const involve = { capacity: 'subject', people: [{ name: 'Bo Kok', email: 'bo@cak.example' }] };
  expect(await does(newer, 'involve', involve)).toHaveProperty('events');

  expect(await merges(newer, ` ${older.reference.toLowerCase()} `)).toHaveProperty('events');

  const [ended, onward] = [await read(newer), await read(older)];
  expect(ended?.state).toMatchObject({ status: 'closed', mergedInto: older.reference });
  expect(ended?.state.links).toEqual([{ case: older.caseId, way: 'into' }]);
  expect(ended?.duties.filter(({ status }) => status === 'open')).toEqual([]);
  expect(onward?.state).toMatchObject({ status: 'open', links: [{ case: newer.caseId, way: 'with' }] });
  expect([...(onward?.people.values() ?? [])].map(({ name }) => name).sort()).toEqual(['Bo Kok', 'Jo de Vries', 'Mo Bos']);
  // the first date of the older case counts, also for who came later
  const ends = onward?.duties.filter(({ clause }) => clause === 'decide').map(({ due }) => due?.end);
  expect(ends).toEqual([(await read(await aTwin()))?.duties.find(({ clause }) => clause === 'decide')?.due?.end]);

  // the file stands where the case goes on, and the words are found there
  expect(await inCak((tx) => fileOfCase(tx, newer.caseId, file.id))).toBeUndefined();
  expect(await inCak((tx) => fileOfCase(tx, older.caseId, file.id))).toMatchObject({ id: file.id });
  const found = await inCak((tx) => searchCases(tx, viewer, 'kanarievogel'));
  expect(found.map(({ reference }) => reference).sort()).toEqual([older.reference, newer.reference].sort());

  const partyOf = (name: string) =>
    onward?.state.parties.find(({ person }) => onward.people.get(person)?.name === name)?.id ?? '';
  const ownPage = (name: string) => inCak((tx) => openOwnPage(house.office, tx, older.caseId, partyOf(name)));
  for (const name of ['Jo de Vries', 'Mo Bos']) {
    const own = await ownPage(name);
    const told = own?.events.find((one) => one.name === 'absorbed');
    expect(told?.personal?.story, name).toBe('Ik wacht op de kanarievogel.');
    expect(own?.state.documents.map(({ id }) => id)).toContain(file.id);
  }
  expect(JSON.stringify(await ownPage('Bo Kok'))).not.toContain('kanarievogel');
  const there = ended?.state.parties[0]?.id ?? '';
  const page = await inCak((tx) => openOwnPage(house.office, tx, newer.caseId, there));
  expect(page?.state).toMatchObject({ mergedInto: older.reference, links: [] });

  // who joined has an own page with a code of its own, and whom it is about is told as by involving
  const codes = await inCak((tx) =>
    rows<{ party: string }>(tx, 'select party from party_access where organisation = $1 and case_id = $2', ['cak', older.caseId]),
  );
  expect(codes.map(({ party }) => party).sort()).toEqual(onward?.state.parties.map(({ id }) => id).sort());

  expect(await does(newer, 'reopen', { reason: 'Toch iets anders' })).toHaveProperty('events');
  expect((await read(newer))?.duties.some(({ clause, status }) => clause === 'decide' && status === 'open')).toBe(true);
});

/** A complaint of the day of the first one, that nobody touched. */
async function aTwin(): Promise<Kept> {
  const raw = {
    record: 'complaint',
    channel: 'letter',
    story: 'Zelfde dag.',
    people: [jo],
    receivedAt: '2026-11-21T10:42:00+01:00',
  };
  const kept = await lodge(house.office, { organisation: 'cak', actor: pinas, raw });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  return kept;
}

test('Awb 9:7: given a case by which somebody is concerned, then merging into it is refused as into one that is not there, and nothing is kept', async () => {
  const older = await aComplaint('Over wie samenvoegt.', jo);
  const newer = await aComplaint('Dubbel.', jo);
  expect(await does(older, 'involve', { capacity: 'subject', staff: 'm.dewit' })).toHaveProperty('events');
  const wit: Actor = { kind: 'staff', id: 'm.dewit', roles: ['coordinator'] };
  const before = await entriesIn(older, newer);
  const absent = await merges(newer, 'CAK-2026-99999', wit);
  expect(absent).toEqual({ refused: [{ code: 'unknown-case', field: 'into' }] });
  expect(await merges(newer, older.reference, wit)).toEqual(absent);
  expect(await merges(newer, newer.reference, wit)).toEqual(absent);
  // who may merge and sees the own cases alone learns no more
  expect(await merges(newer, older.reference, { kind: 'staff', id: 'x', roles: ['front-desk'] })).toEqual(absent);
  expect(await entriesIn(older, newer)).toBe(before);
});

test('Awb 9:7: given who complains in one and is concerned in the other, then nothing is kept of either', async () => {
  const older = await aComplaint('Over Mo.', jo);
  expect(await does(older, 'involve', { capacity: 'subject', people: [mo] })).toHaveProperty('events');
  const newer = await aComplaint('Van Mo.', mo);
  const before = await entriesIn(older, newer);
  expect(await merges(newer, older.reference)).toMatchObject({ refused: [{ code: 'both-sides' }] });
  expect(await entriesIn(older, newer)).toBe(before);
});

/** Until so many transactions wait for a lock. */
const untilWaiting = async (count: number) => {
  const isSo = async () => {
    const waiting = await inCak((tx) =>
      rows(tx, "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()", []),
    );
    return waiting.length === count;
  };
  expect(await eventually(isSo, 20_000)).toBe(true);
};

test('given two who merge in opposite directions in the same instant, then one of them is kept and the other learns it, and neither is a fault', async () => {
  const [low, high] = [await aComplaint('Heen.', jo), await aComplaint('Terug.', jo)].sort((one, other) =>
    one.caseId < other.caseId ? -1 : 1,
  ) as [Kept, Kept];
  // both begin while somebody else has the first of them, so that they go on in one instant
  const both = await inCak(async (tx) => {
    await rows(tx, 'select from case_view where organisation = $1 and id = $2 for update', ['cak', low.caseId]);
    const one = merges(low, high.reference);
    await untilWaiting(1);
    const other = merges(high, low.reference);
    await untilWaiting(2);
    return [one, other];
  });
  const [one, other] = await Promise.all(both);
  expect(one).toHaveProperty('events');
  expect(other).toHaveProperty('refused');
});
