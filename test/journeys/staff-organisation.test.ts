/** An organisation gets another name, closes for new complaints and opens again, as requests. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lodge } from '#handling/lodge.ts';
import { setOrganisationHere } from '#handling/organisation/set-organisation.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { saveStaff } from '#store/access/staff.ts';
import { loadEvents } from '#store/journal/events.ts';
import { streamByKey } from '#store/office/stream.ts';
import { withOrganisation } from '#store/transaction.ts';
import { publicApp } from '#web/public/public-app.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

const HERE = '/werk/instellingen/organisatie';
let house: StaffHouse;
let ada: Asker;
beforeAll(async () => {
  house = await staffHouse();
  await withOrganisation(house.office.pool, 'cak', (tx) =>
    saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR] }),
  );
  ada = asker(house, await house.session('cak', 'ada'));
});
afterAll(() => house.close());

const visit = (path: string) => publicApp(house.door).request(path);
const page = async () => (await ada.get(HERE)).text();

test('given another name, then every page has it, too long a one is refused with what was typed, and empty is that of the procedure', async () => {
  const long = await ada.post(HERE, { deed: 'name', name: 'x'.repeat(101) });
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('x'.repeat(101))]);
  expect((await ada.post(HERE, { deed: 'name', name: ' Waterdam  Zorg ' })).headers.get('location')).toContain('naam');
  expect(await (await visit('/cak')).text()).toContain('Waterdam Zorg');
  await ada.post(HERE, { deed: 'name', name: '' });
  expect(await (await visit('/cak')).text()).not.toContain('Waterdam Zorg');
});

test('given a running case, when the organisation closes, then the warning counts it, nobody lodges through any door, and the case goes on', async () => {
  const kept = await house.complaint();
  expect(await page()).toContain('Er loopt nu 1 zaak: die gaat gewoon door.');
  expect((await ada.post(HERE, { deed: 'close' })).status).toBe(422);
  expect((await ada.post(HERE, { deed: 'close', sure: 'yes' })).headers.get('location')).toContain('dicht');
  const front = await (await visit('/cak')).text();
  expect(front).toContain('Wij nemen geen nieuwe klachten meer aan.');
  expect(front).not.toContain('href="/cak/klacht"');
  expect((await visit('/cak/klacht')).headers.get('location')).toBe('/cak');
  const raw = { record: 'complaint', channel: 'form', story: 'Nog een.', people: [{ name: 'A', email: 'a@b.example' }] };
  expect(await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw })).toMatchObject({
    refused: [{ code: 'organisation-closed' }],
  });
  const pinas = asker(house, await house.session('cak', 'j.pinas'));
  expect((await pinas.get(`/werk/zaken/${kept.reference}`)).status).toBe(200);
  expect((await visit('/cak/mijn-klacht')).status).toBe(200);
  expect((await visit('/kika/klacht')).headers.get('location')).toMatch(/\/verhaal$/);
});

test('given a closed organisation, when it opens again, then people complain as before, and the journal tells who did what', async () => {
  expect((await ada.post(HERE, { deed: 'open' })).headers.get('location')).toContain('open');
  expect((await visit('/cak/klacht')).headers.get('location')).toMatch(/\/verhaal$/);
  // and by who runs the installation
  expect(await setOrganisationHere(house.office, 'cak', { closed: true })).toEqual({ changed: true });
  expect(await setOrganisationHere(house.office, 'cak', { closed: true })).toEqual({ changed: false });
  await setOrganisationHere(house.office, 'cak', { closed: false });
  const stream = await withOrganisation(house.office.pool, 'cak', (tx) => streamByKey(tx, 'access', 'access'));
  const entries = await withOrganisation(house.office.pool, 'cak', (tx) => loadEvents(tx, stream?.id ?? ''));
  expect(entries.slice(-4).map(({ name, by }) => [name, 'id' in by ? by.id : by.kind])).toEqual([
    ['organisation-closed', 'ada'],
    ['organisation-opened', 'ada'],
    ['organisation-closed', 'system'],
    ['organisation-opened', 'system'],
  ]);
});

test('given a colleague who is no administrator, then the organisation is not theirs to close', async () => {
  const other = asker(house, await house.session('cak', 'j.pinas'));
  expect([(await other.get(HERE)).status, (await other.post(HERE, { deed: 'close', sure: 'yes' })).status]).toEqual([403, 403]);
});
