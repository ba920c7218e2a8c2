/** One's own access in a real browser: an app, a passkey in Chromium's own authenticator, recovery codes, and an administrator's settings. */
import { mkdirSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { instantOf } from '#core/time/moment.ts';
import { hashPassword } from '#handling/password.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { saveStaff, setPassword } from '#store/access/staff.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { check, go, newPage, openBrowser, openWindow, type Sight, visit } from './browser.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

const PASSWORD = 'vier paarden op het dak';
/** With SCREENS=1 a picture of every page is kept here, to be looked at. */
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/own-access';
const DESK: Sight = { width: 1440, height: 900 };
const PHONE: Sight = { width: 390, height: 844, dark: true };

vi.setConfig({ testTimeout: 120_000 });

let house: StaffHouse;
let browser: Browser;
let address: string;
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);

beforeAll(async () => {
  if (SCREENS !== undefined) mkdirSync(SCREENS, { recursive: true });
  [house, browser] = await Promise.all([staffHouse('real'), openBrowser()]);
  // a passkey belongs to a name, never to a number
  address = (await house.listen()).replace('127.0.0.1', 'localhost');
  Object.assign(house.office, { publicUrl: address });
  const hash = await hashPassword(PASSWORD);
  await inCak(async (tx) => {
    await saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR] });
    for (const id of ['m.dewit', 's.yildirim', 'ada']) await setPassword(tx, id, hash);
  });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function at(sight: Sight, staff?: string): Promise<Page> {
  const window = await openWindow(browser, sight);
  if (staff !== undefined) await window.addCookies([{ name: 'werk', value: await house.session('cak', staff), url: address }]);
  const page = await newPage(window);
  page.setDefaultTimeout(30_000);
  return page;
}

const picture = async (page: Page, name: string) => {
  if (SCREENS !== undefined) await page.screenshot({ path: `${SCREENS}/${name}.png`, fullPage: true });
};

async function withPassword(page: Page, email: string): Promise<void> {
  await page.goto(`${address}/werk/inloggen`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await go(page, () => page.getByRole('button', { name: 'Log in' }).click());
}

test('an app: scanned or typed, confirmed by its first code, with recovery codes that are shown once', async () => {
  const page = await at(DESK, 'm.dewit');
  await visit(page, `${address}/werk/mijzelf`);
  await picture(page, 'account-none');
  await go(page, () => page.getByRole('link', { name: 'Voeg een app toe' }).click());
  await picture(page, 'add-app');
  const secret = ((await page.locator('.secret-text').textContent()) ?? '').replaceAll(' ', '');
  expect(await page.getByRole('img', { name: /Vierkante code/ }).count()).toBe(1);
  await page.getByLabel('Code uit de app').fill('000000');
  await go(page, () => page.getByRole('button', { name: 'Voeg de app toe' }).click());
  expect(await page.getByRole('alert').textContent()).toContain('Deze code klopt niet.');
  expect(((await page.locator('.secret-text').textContent()) ?? '').replaceAll(' ', '')).toBe(secret);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: instantOf(house.office.clock()) });
  await page.getByLabel('Code uit de app').fill(code);
  await go(page, () => page.getByRole('button', { name: 'Voeg de app toe' }).click());
  await picture(page, 'recovery-codes');
  const codes = ((await page.locator('.recovery-codes').textContent()) ?? '').trim().split(/\s+/);
  expect(codes).toHaveLength(10);
  await go(page, () => page.getByRole('link', { name: 'Ik heb ze bewaard' }).click());
  await picture(page, 'account-app');

  const phone = await at(PHONE);
  await withPassword(phone, 'm.dewit@cak.example');
  await check(phone);
  await picture(phone, 'step-asked--phone');
  await phone.getByLabel('Code').fill('123456');
  await go(phone, () => phone.getByRole('button', { name: 'Log in' }).click());
  await picture(phone, 'step-wrong--phone');
  await phone.getByLabel('Code').fill(codes[0] as string);
  await go(phone, () => phone.getByRole('button', { name: 'Log in' }).click());
  expect(new URL(phone.url()).pathname).toBe('/werk');
  await visit(phone, `${address}/werk/mijzelf`);
  await picture(phone, 'account-app--phone');
  expect(await phone.locator('main').textContent()).toContain('U hebt nog 9 herstelcodes');
  await phone.context().close();
  await page.context().close();
});

test('a passkey: made by the browser, asked for after the password, and of no use to who overheard its answer', async () => {
  const page = await at(DESK, 's.yildirim');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const;
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await visit(page, `${address}/werk/mijzelf/passkey`);
  await picture(page, 'add-passkey');
  await page.getByLabel('Hoe noemt u deze passkey?').fill('Laptop');
  await go(page, () => page.getByRole('button', { name: 'Maak de passkey' }).click());
  expect(await page.locator('h1').textContent()).toBe('Uw herstelcodes');
  await visit(page, `${address}/werk/mijzelf`);
  expect(await page.locator('.office-row').textContent()).toContain('Laptop');
  await go(page, () => page.getByRole('button', { name: 'Uitloggen' }).first().click());

  await withPassword(page, 's.yildirim@cak.example');
  await picture(page, 'step-passkey');
  let overheard = '';
  page.on('request', (request) => {
    if (request.url().includes('/werk/inloggen/stap')) overheard = request.postData() ?? '';
  });
  await go(page, () => page.getByRole('button', { name: 'Gebruik uw passkey' }).click());
  expect(new URL(page.url()).pathname).toBe('/werk');
  const cookies = await page.context().cookies();
  const visitor = cookies.find(({ name }) => name === 'bezoek')?.value;
  const again = await house.app.request('/werk/inloggen/stap', {
    ...{ method: 'POST', body: new URLSearchParams(overheard) },
    headers: {
      cookie: `bezoek=${visitor}`,
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    },
  });
  expect([again.status, again.headers.get('set-cookie') ?? '']).toEqual([422, expect.not.stringContaining('werk=')]);
  expect(new URLSearchParams(overheard).get('answer')).toContain('signature');

  // taken away, it opens nothing any more
  await visit(page, `${address}/werk/mijzelf`);
  await go(page, () => page.getByRole('button', { name: /Haal weg.*Laptop/ }).click());
  expect(await page.locator('main').textContent()).toContain('met alleen uw wachtwoord');
  await page.context().close();
});

const SETTINGS = {
  ...{ organisation: 'organisatie', provider: 'aanmelden', look: 'uiterlijk', opening: 'openingstijden' },
  ...{ 'ways-in': 'bereikbaarheid', teams: 'teams', health: 'gezondheid' },
};

test('an administrator asks it of everybody, and sees who has one', async () => {
  const page = await at(DESK, 'ada');
  await visit(page, `${address}/werk/instellingen`);
  await picture(page, 'settings');
  for (const [name, path] of Object.entries(SETTINGS)) {
    await visit(page, `${address}/werk/instellingen/${path}`);
    await picture(page, `settings-${name}`);
  }
  await visit(page, `${address}/werk/instellingen/inloggen`);
  await picture(page, 'settings-sign-in');
  await visit(page, `${address}/werk/mensen/m.dewit`);
  await picture(page, 'person');
  expect(await page.locator('main').textContent()).toContain('Heeft een app met codes.');
  await visit(page, `${address}/werk/instellingen/inloggen`);
  await go(page, () => page.getByRole('button', { name: 'Maak de tweede stap verplicht' }).click());
  await picture(page, 'account-owed');
  expect(await page.locator('main').textContent()).toContain('Stel eerst een tweede stap in.');
  await page.context().close();
});
