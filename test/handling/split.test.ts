/** Splitting a letter that is a complaint and an objection: a second case in the same transaction, with the first date. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseDocument } from '#api/case-document.ts';
import type { Actor } from '#core/case/state.ts';
import { lodge } from '#handling/lodge.ts';
import { openCase } from '#handling/open-case.ts';
import { take } from '#handling/take.ts';
import { saveStaff } from '#store/access/staff.ts';
import { searchCases } from '#store/cases/search.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await testOffice();
});
afterAll(() => house.close());

const cor: Actor = { kind: 'staff', id: 'cor', roles: ['coordinator'] };
const viewer = { organisation: 'cak', staff: { id: 'cor', roles: ['coordinator'], sees: 'all' as const, assigns: true } };

test('CAK-06: given a letter that is both, when it is split, then the objection is a case of its own with the same people and first date', async () => {
  const { office } = house;
  await withOrganisation(office.pool, 'cak', (tx) =>
    saveStaff(tx, { id: 'cor', name: 'Cor', email: 'cor@cak.example', roles: ['coordinator'] }),
  );
  const first = await lodge(office, {
    organisation: 'cak',
    actor: cor,
    raw: {
      record: 'complaint',
      channel: 'letter',
      story: 'Ik werd niet teruggebeld, en de rekening klopt niet.',
      receivedAt: '2026-11-18T09:00:00+01:00',
      filedOn: '2026-11-16',
      people: [{ capacity: 'complainant', name: 'S. Yilmaz', email: 'yilmaz@burger.example' }],
    },
  });
  if (!('reference' in first)) throw new Error(JSON.stringify(first));
  const outcome = await take(office, {
    organisation: 'cak',
    caseId: first.caseId,
    actor: cor,
    verb: 'split',
    raw: { record: 'objection', story: 'De rekening klopt niet.', reason: 'Gemengde brief' },
  });
  if (!('state' in outcome)) throw new Error(JSON.stringify(outcome));
  const link = (outcome as { state: { links: readonly { case: string }[] } }).state.links[0];
  const [one, two, found] = await withOrganisation(office.pool, 'cak', async (tx) => [
    await openCase(office, tx, viewer, first.caseId),
    await openCase(office, tx, viewer, link?.case ?? ''),
    await searchCases(tx, viewer, 'rekening'),
  ]);
  expect(one?.state).toMatchObject({ record: 'complaint', status: 'open', links: [{ case: two?.state.id, way: 'to' }] });
  expect(two?.state).toMatchObject({
    ...{ record: 'objection', status: 'open', received: one?.state.received, filed: '2026-11-16', channel: 'letter' },
    links: [{ case: first.caseId, way: 'from' }],
  });
  // and each says so to a program: the link to itself does not take the place of the other case
  const linked = (open: typeof one) => open && caseDocument('cak', open, cor, office.clock(), 'nl').links.cases;
  const at = (id = '') => `/api/v1/organisations/cak/cases/${id}`;
  expect(linked(one)).toEqual([{ id: two?.state.id, way: 'to', href: at(two?.state.id) }]);
  expect(linked(two)).toEqual([{ id: first.caseId, way: 'from', href: at(first.caseId) }]);
  expect(two?.state.reference).toMatch(/^CAK-2026-/);
  expect(two?.state.reference).not.toBe(one?.state.reference);
  expect([...(two?.people.values() ?? [])]).toMatchObject([{ name: 'S. Yilmaz', email: 'yilmaz@burger.example' }]);
  expect(found.map(({ reference }) => reference)).toContain(two?.state.reference);
});

test('given somebody who may split and not lodge, then nothing is kept of either', async () => {
  const { office } = house;
  const first = await lodge(office, {
    organisation: 'cak',
    actor: cor,
    raw: { record: 'complaint', channel: 'letter', story: 'Twee dingen.', people: [{ name: 'J. Bos', phone: '06' }] },
  });
  if (!('reference' in first)) throw new Error(JSON.stringify(first));
  const outcome = await take(office, {
    organisation: 'cak',
    caseId: first.caseId,
    actor: { kind: 'staff', id: 'cor', roles: [] },
    verb: 'split',
    raw: { record: 'objection', story: 'x', reason: 'x' },
  });
  expect(outcome).toMatchObject({ refused: [{ code: 'not-yours' }] });
  const after = await withOrganisation(office.pool, 'cak', (tx) => openCase(office, tx, viewer, first.caseId));
  expect(after?.state.links).toEqual([]);
});
