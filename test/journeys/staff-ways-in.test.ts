/** How people reach the organisation: what an administrator sets, and what the procedure does not let go, as requests. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { saveStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { publicApp } from '#web/public/public-app.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

const HERE = '/werk/instellingen/bereikbaarheid';
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

const page = async () => (await ada.get(HERE)).text();
const front = async (organisation = 'cak') =>
  (await (await publicApp(house.door).request(`/${organisation}`)).text()).replaceAll(/<[^>]+>/g, '');

test('CAK-07: given a way that the procedure promises, when it is taken away, then the refusal names the clause and it stays', async () => {
  const before = await front();
  const answer = await ada.post(HERE, { deed: 'withdraw', way: 'phone' });
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('belooft deze weg (CAK-07)')]);
  expect(await front()).toBe(before);
});

test.each([
  [{ way: 'phone', until: '2026-11-20' }, 'een dag in die nog komt'],
  [{ way: 'phone', until: 'morgen' }, 'een dag in die nog komt'],
  [{ way: 'phone', until: '2027-02-22' }, 'hooguit drie maanden'],
  [{ way: 'form', until: '2026-12-01' }, 'blijft open'],
  [{ way: 'fax', until: '2026-12-01' }, 'Kies een weg'],
  [{ way: 'phone', until: '2026-12-01', notice: 'x'.repeat(161) }, '160 tekens'],
])('given %j to close, then it stays open, and what was typed still stands there', async (typed, says) => {
  const answer = await ada.post(HERE, { deed: 'close', ...typed });
  const text = await answer.text();
  expect([answer.status, text]).toEqual([422, expect.stringContaining(says)]);
  expect(text).toContain(`value="${typed.until}"`);
  expect(await front()).toContain('Liever bellen of schrijven?');
});

test('given a way that is closed, then people read until when and why, it opens by itself after that day, and at once when asked', async () => {
  const close = { deed: 'close', way: 'phone', until: '03-01-2027', notice: 'er is een storing', 'notice-en': 'a fault' };
  expect((await ada.post(HERE, close)).status).toBe(303);
  const shut = await front();
  expect(shut).toContain('Telefoon: niet mogelijk tot en met zondag 3 januari (er is een storing).');
  expect(shut).not.toContain('Bel 0800');
  expect(await front('ccv')).not.toContain('storing');
  expect(await page()).toContain('Dicht tot en met');
  house.setClock('2027-01-04T09:00:00+01:00');
  expect(await front()).toContain('Bel 0800');
  house.setClock('2026-11-21T10:42:00+01:00');
  expect((await ada.post(HERE, { deed: 'open', way: 'phone' })).status).toBe(303);
  expect(await front()).toContain('Bel 0800');
});

test.each([
  [{ phone: 'bel ons' }, 'geen telefoonnummer'],
  [{ email: 'x@' }, 'geen e-mailadres'],
  [{ address: '1\n2\n3\n4\n5\n6' }, 'hooguit 5 regels'],
])('given contact details %j, then they are refused with what was typed', async (typed, says) => {
  const answer = await ada.post(HERE, { deed: 'contact', ...typed });
  const text = await answer.text();
  expect([answer.status, text]).toEqual([422, expect.stringContaining(says)]);
  expect(text).toContain(Object.values(typed)[0]?.split('\n')[0] as string);
});

test('given contact details, then pages tell them; and a way beside the procedure is named until it is taken back', async () => {
  await ada.post(HERE, { deed: 'contact', phone: '070 123 45 67', email: '', address: 'Postbus 9\n2500 AA Den Haag' });
  const told = await front();
  expect(told).toContain('Bel 070 123 45 67, op werkdagen van 9.00 tot 17.00 uur');
  expect(told).toContain('Postbus 9, 2500\u00a0AA Den Haag');
  expect((await ada.post(HERE, { deed: 'offer', way: 'visit' })).status).toBe(303);
  expect(await front()).toContain('Ook mogelijk: gesprek op kantoor.');
  expect((await ada.post(HERE, { deed: 'withdraw', way: 'visit' })).status).toBe(303);
  expect(await front()).not.toContain('gesprek op kantoor');
});

test('given mail, then the page says that it is not fetched, and when a complaint last came that way', async () => {
  expect(await page()).toContain('Gehoord haalt geen mail op');
  const before = (await page()).match(/Zo kwam nog geen klacht binnen/g)?.length ?? 0;
  await house.complaint();
  expect((await page()).match(/Zo kwam nog geen klacht binnen/g)?.length).toBe(before - 1);
  expect(await page()).toContain('Laatste klacht: vandaag.');
});

test('given a colleague who is no administrator, then the ways in are not theirs to set', async () => {
  const other = asker(house, await house.session('cak', 'j.pinas'));
  expect([(await other.get(HERE)).status, (await other.post(HERE, { deed: 'open', way: 'phone' })).status]).toEqual([403, 403]);
});
