/** Sessions that end, cases that change and buttons that are pressed twice, in a real browser: no word is lost and nothing happens twice. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, withOrganisation } from '#store/transaction.ts';
import { coordinator, type HandledCase, heardCase } from './a-handled-case.ts';
import { newPage, openBrowser, openWindow } from './browser.ts';

let one: HandledCase;
let browser: Browser;
let url: string;

beforeAll(async () => {
  [one, browser] = await Promise.all([heardCase(undefined, false), openBrowser()]);
  url = await one.house.listen();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await one.house.close();
});

const inCak = (text: string, values: unknown[] = []) =>
  withOrganisation(one.house.office.pool, 'cak', (tx) => rows(tx, text, values));

async function signedIn(staff = 'm.dewit'): Promise<Page> {
  const window = await openWindow(browser);
  await signsIn(window, staff);
  return newPage(window);
}

async function signsIn(window: Awaited<ReturnType<typeof openWindow>>, staff: string): Promise<void> {
  await window.addCookies([{ name: 'werk', value: await one.house.session('cak', staff), url }]);
}

const press = (page: Page) => page.locator('main form button.nl-button--primary').first().click();
const notesWith = async (text: string) =>
  (await inCak('select from journal_personal where payload::text like $1', [`%${text}%`])).length;

/** The form, and the field in which words are typed. */
const forms: readonly (readonly [string, () => string, string])[] = [
  ['a note', () => `${one.at}/note`, 'text'],
  ['a letter', () => `${one.at}/conclusion`, 'judgement'],
  ['the report of a hearing', () => `${one.at}/hearing`, 'report'],
  ['a complaint that is written down', () => '/werk/nieuw', 'story'],
];

test.each(forms)(
  'given %s, when the session ends while it is typed, then after signing in the words stand there',
  async (_, path, field) => {
    const page = await signedIn();
    await page.goto(url + path());
    const text = `Tot na de sessie: ${field}.`;
    await page.locator(`[name=${field}]`).fill(text);
    await inCak("update staff_session set seen_at = now() - interval '5 hours' where staff = 'm.dewit'");
    await press(page);
    await page.getByText('Uw tekst is bewaard.').waitFor();
    const told = page.url();
    await page.reload();
    expect([page.url(), await page.getByText('Uw tekst is bewaard.').count()]).toEqual([told, 1]);
    await signsIn(page.context(), 'm.dewit');
    await page.goto(url + path());
    expect(await page.locator(`[name=${field}]`).inputValue()).toBe(text);
    await page.context().close();
  },
);

test.each(forms.slice(0, 3))(
  'given %s, when a colleague does something meanwhile, then it says what, with the words, and going back keeps them',
  async (_, path, field) => {
    const page = await signedIn();
    await page.goto(url + path());
    const text = `Terwijl een ander iets deed: ${field}.`;
    await page.locator(`[name=${field}]`).fill(text);
    await one.does('2026-12-09T12:00:00+01:00', coordinator, 'note', { text: `Van een ander, bij ${field}.` });
    await press(page);
    await page.getByText('Een collega was u net voor.').or(page.locator('.error-summary')).first().waitFor();
    const shown = await page.locator('main').innerHTML();
    expect(shown).toContain(text);
    await page.reload();
    expect(await page.locator('main').innerHTML()).toContain(text);
    expect(await notesWith(text)).toBe(0);
    await page.context().close();
  },
);

test('given a note, when a colleague did something meanwhile and it is saved all the same with two presses, then it is there once', async () => {
  const page = await signedIn();
  await page.goto(`${url}${one.at}/note`);
  await page.locator('[name=text]').fill('Toch opgeschreven.');
  await one.does('2026-12-09T12:05:00+01:00', coordinator, 'note', { text: 'Nog iets van een ander.' });
  await press(page);
  await page.getByText('Nog iets van een ander.').first().waitFor();
  await page.locator('main form button.nl-button--primary').first().dblclick();
  await page.waitForURL(/gedaan=/);
  expect(await notesWith('Toch opgeschreven.')).toBe(1);
  await page.context().close();
});

test('given a complaint that is written down, when the button is pressed twice, then there is one', async () => {
  const page = await signedIn('f.elamrani');
  await page.goto(`${url}/werk/nieuw?leeg`);
  await page.locator('[name=story]').fill('Twee keer gedrukt aan de balie.');
  await page.locator('[name="people.0.name"]').fill('E. Eenmaal');
  await page.locator('[name="people.0.phone"]').fill('0701234567');
  await page.locator('[name=channel][value=phone]').check();
  await page.locator('main form button.nl-button--primary').first().dblclick();
  await page.waitForURL((to) => to.pathname !== '/werk/nieuw');
  expect(await notesWith('Twee keer gedrukt aan de balie.')).toBe(1);
  await page.context().close();
});
