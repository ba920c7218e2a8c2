/** Many steps in one case at the same moment: whatever comes first, the case goes one legal way. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#core/case/state.ts';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { listStaff } from '#store/access/staff.ts';
import { loadEvents } from '#store/journal/events.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await testOffice();
});
afterAll(() => house.close());

test('B-55: given fifty steps at once, then one ends the case, none is taken after it, each other one is refused, and the journal has no gap', async () => {
  const { office } = house;
  const kept = await lodge(office, {
    organisation: 'cak',
    actor: { kind: 'public' },
    raw: { record: 'complaint', channel: 'form', story: 'Niemand belde terug.', people: [{ name: 'S. Yilmaz', phone: '06' }] },
  });
  if (!('reference' in kept)) throw new Error('not lodged');
  const coordinator: Actor = { kind: 'staff', id: 'pinas', roles: ['coordinator'] };
  const [one] = (await withOrganisation(office.pool, 'cak', listStaff)).filter(({ roles }) => roles.includes('handler'));
  const steps = Array.from({ length: 50 }, (_, at) =>
    at % 2 === 0
      ? ({ verb: 'withdraw', raw: { party: kept.party } } as const)
      : ({ verb: 'assign', raw: { staff: one?.id, notInvolved: 'yes' } } as const),
  );
  const outcomes = await Promise.all(
    steps.map((step) => take(office, { organisation: 'cak', caseId: kept.caseId, actor: coordinator, ...step })),
  );
  const events = await withOrganisation(office.pool, 'cak', (tx) => loadEvents(tx, kept.caseId));
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1));
  const names = events.map(({ name }) => name);
  expect(names.filter((name) => name === 'withdrawn')).toHaveLength(1);
  expect(names.lastIndexOf('assigned')).toBeLessThan(names.indexOf('withdrawn'));
  const taken = outcomes.filter((outcome) => 'state' in outcome);
  const named = names.filter((name) => name === 'withdrawn' || name === 'assigned');
  expect(taken).toHaveLength(named.length);
  for (const outcome of outcomes) if (!('state' in outcome)) expect(outcome).toHaveProperty('refused');
});
