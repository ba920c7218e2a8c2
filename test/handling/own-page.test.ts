/** What one party may read: theirs, and nothing that we wrote for ourselves. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#core/case/state.ts';
import { lodge } from '#handling/lodge.ts';
import { openOwnPage } from '#handling/open-case.ts';
import { take } from '#handling/take.ts';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await testOffice();
});
afterAll(() => house.close());

test('given a call with our summary and a person concerned, then the complainant sees that we called, and the person concerned nothing of the complainant', async () => {
  const { office } = house;
  const coordinator: Actor = { kind: 'staff', id: 'pinas', roles: ['coordinator'] };
  const kept = await lodge(office, {
    organisation: 'cak',
    actor: { kind: 'public' },
    raw: { record: 'complaint', channel: 'form', story: 'Niemand belde terug.', people: [{ name: 'S. Yilmaz', phone: '06' }] },
  });
  if (!('reference' in kept)) throw new Error('not lodged');
  const does = (verb: 'contact' | 'involve', raw: Record<string, unknown>) =>
    take(office, { organisation: 'cak', caseId: kept.caseId, actor: coordinator, verb, raw });
  await does('contact', { medium: 'phone', result: 'reached', summary: 'KANARIE: zij was boos.' });
  const staff = await withOrganisation(office.pool, 'cak', listStaff);
  const other = staff.find((one) => one.id !== 'pinas')?.id;
  const involved = await does('involve', { capacity: 'subject', staff: other });
  if (!('state' in involved)) throw new Error(JSON.stringify(involved));
  const subject = involved.state.parties.find((one) => one.capacity === 'subject')?.id as string;
  const [hers, his] = await withOrganisation(office.pool, 'cak', async (tx) => [
    await openOwnPage(office, tx, kept.caseId, kept.party),
    await openOwnPage(office, tx, kept.caseId, subject),
  ]);
  expect(hers?.events.map((one) => one.name)).toContain('contacted');
  expect(JSON.stringify(hers)).not.toContain('KANARIE');
  expect(JSON.stringify(his?.events)).not.toContain('Niemand belde terug');
  expect(JSON.stringify(his?.people ? [...his.people] : [])).not.toContain('Yilmaz');
});
