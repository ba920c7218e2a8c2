/** Recognising somebody who already complained, on the real index. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { type TestOffice, testOffice } from '#test/handling/office.ts';
import { withOrganisation } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { casesOfSamePerson, elsewhereOfSamePerson, type Known } from './same-person.ts';
import { plainPhone } from './search-words.ts';

let house: TestOffice;
const all: Viewer = { organisation: 'cak', staff: { id: 'j.pinas', roles: ['coordinator'], sees: 'all', assigns: true } };
const own: Viewer = { organisation: 'cak', staff: { id: 's.yildirim', roles: ['handler'], sees: 'own', assigns: false } };
const found = async (one: Known, viewer = all) =>
  (await withOrganisation(house.office.pool, 'cak', (tx) => casesOfSamePerson(tx, viewer, [one]))).map(
    ({ name, by }) => `${name} by ${by}`,
  );

async function complains(person: Record<string, unknown>): Promise<string> {
  const raw = { record: 'complaint', channel: 'form', story: 'Jansen van de balie hielp mij niet.', people: [person] };
  const kept = await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
  if (!('caseId' in kept)) throw new Error(JSON.stringify(kept));
  return kept.caseId;
}

beforeAll(async () => {
  house = await testOffice();
  await complains({ name: 'mevrouw S. Yılmaz-de Boer', phone: '06 - 12 34 56 78' });
  await complains({ name: 'Karel de Vries', email: 'k.devries@burger.example' });
  const caseId = await complains({ name: 'P. Gesloten', email: 'p@burger.example' });
  const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
  const outcome = await take(house.office, { organisation: 'cak', caseId, actor, verb: 'withdraw', raw: {} });
  if (!('state' in outcome) || outcome.state.status !== 'withdrawn') throw new Error(JSON.stringify(outcome));
});
afterAll(() => house.close());

test.each(['0612345678', '+31 6 12345678', '0031612345678', '06-1234 5678', '(06) 12.34.56.78'])(
  'the telephone number written as %s',
  async (phone) => {
    expect(await found({ phone })).toEqual(['mevrouw S. Yılmaz-de Boer by phone']);
  },
);

test('an address in other capitals, and a name with the same first letter', async () => {
  expect(await found({ email: ' K.deVries@BURGER.example' })).toEqual(['Karel de Vries by email']);
  expect(await found({ name: 'K. de Vries' })).toEqual(['Karel de Vries by name']);
  expect(await found({ name: 'meneer De Vries' })).toEqual(['Karel de Vries by name']);
});

test('not another first letter, not a name that only stands in a story, not half a number', async () => {
  expect(await found({ name: 'B. de Vries' })).toEqual([]);
  expect(await found({ name: 'A. Jansen' })).toEqual([]);
  expect(await found({ phone: '061234' })).toEqual([]);
  expect(await found({})).toEqual([]);
});

test('not a case that has ended', async () => {
  expect(await found({ email: 'p@burger.example' })).toEqual([]);
});

test('B-50: not what the viewer may not see', async () => {
  expect(await found({ name: 'K. de Vries' }, own)).toEqual([]);
});

test('Awb 9:7: given a case with colleagues, then its number, day and state are told by the same address or number alone, and none to whom it concerns', async () => {
  const caseId = await complains({ name: 'Wim Elders', email: 'w.elders@burger.example' });
  const told = (one: Known, viewer: Viewer) =>
    withOrganisation(house.office.pool, 'cak', (tx) => elsewhereOfSamePerson(tx, viewer, [one]));
  const [one, ...others] = await told({ name: 'Wim Elders', email: 'w.elders@burger.example' }, own);
  expect(others).toEqual([]);
  expect(one?.by).toBe('email');
  expect(Object.keys(one?.found ?? {}).sort()).toEqual(['received', 'reference', 'status']);
  expect(await told({ name: 'Wim Elders' }, own)).toEqual([]);
  // who sees everything has it among what can be opened
  expect(await told({ email: 'w.elders@burger.example' }, all)).toEqual([]);
  const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
  const raw = { capacity: 'subject', staff: 's.yildirim' };
  await take(house.office, { organisation: 'cak', caseId, actor, verb: 'involve', raw });
  expect(await told({ email: 'w.elders@burger.example' }, own)).toEqual([]);
});

test('a number is only digits, dialled from here', () => {
  expect(['+31 (0)20 123 4567', '020-1234567', '+32 2 123 45 67', '112', undefined].map(plainPhone)).toEqual([
    '0201234567',
    '0201234567',
    '3221234567',
    undefined,
    undefined,
  ]);
});
