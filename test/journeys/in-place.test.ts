/** Steps of a case that open and are sent in the page that stands there: quicker, and with nothing lost, done twice or left half. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, withOrganisation } from '#store/transaction.ts';
import { type HandledCase, heardCase } from './a-handled-case.ts';
import { check, leadsOn, newPage, openBrowser, openWindow } from './browser.ts';
import { buildAssets } from './gallery-server.ts';

let one: HandledCase;
let browser: Browser;
let url: string;
let stop: () => Promise<void>;
/** What a request waits for, by its path. */
const waits = new Map<string, Promise<unknown>>();

beforeAll(async () => {
  [one, browser] = await Promise.all([heardCase(undefined, false), openBrowser()]);
  const files = await buildAssets();
  const app = new Hono();
  app.get('/assets/:file', (c) => {
    const file = files.get(c.req.param('file'));
    return file === undefined ? c.notFound() : c.body(file.body, 200, { 'Content-Type': file.type });
  });
  app.all('*', async (c) => {
    await waits.get(c.req.path);
    return one.house.app.fetch(c.req.raw, c.env);
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer });
  await new Promise<void>((ready) => server.once('listening', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => new Promise((done) => server.close(() => done()));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await stop();
  await one.house.close();
});

/** The case, opened in a document that can be told from a newer one; and how many forms were sent to an address. */
async function openedCase(): Promise<{ page: Page; isSame: () => Promise<boolean>; sent: (path: string) => number }> {
  const window = await openWindow(browser);
  await window.addCookies([{ name: 'werk', value: await one.house.session('cak', 'm.dewit'), url }]);
  const page = await newPage(window);
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
  });
  await page.goto(url + one.at);
  await page.evaluate(() => Object.assign(globalThis, { marked: true }));
  const isSame = () => page.evaluate(() => (globalThis as { marked?: true }).marked === true);
  return { page, isSame, sent: (path) => posts.filter((found) => found === path).length };
}

const opens = (page: Page, noun: string) =>
  leadsOn(page, () => page.evaluate((path) => location.assign(path), `${one.at}/${noun}`));
const saves = (page: Page) => page.locator('main form button.nl-button--primary').first();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.className || document.activeElement?.localName);
const notesWith = async (text: string) => {
  const found = await withOrganisation(one.house.office.pool, 'cak', (tx) =>
    rows(tx, 'select from journal_personal where payload::text like $1', [`%${text}%`]),
  );
  return found.length;
};

test('given a case, when a step is opened and sent, then both stand in the same document, and a double press sends it once', async () => {
  const { page, isSame, sent } = await openedCase();
  await opens(page, 'note');
  expect([await isSame(), await focused(page), page.url()]).toEqual([true, 'h1', `${url}${one.at}/note`]);
  await check(page);
  await page.locator('[name=text]').fill('Belt morgen terug.');
  await leadsOn(page, () => saves(page).dblclick());
  expect([await isSame(), sent(`${one.at}/note`), await notesWith('Belt morgen terug.')]).toEqual([true, 1, 1]);
  expect(page.url()).toContain('gedaan=');
  expect(await page.locator('main').textContent()).toContain('Belt morgen terug.');
  await page.context().close();
});

test('B-30: given a fault, then it is said in the same document, and going back, forth and asking anew keep what was typed', async () => {
  const { page, isSame, sent } = await openedCase();
  await opens(page, 'conclusion');
  await page.locator('[name=judgement]').fill('Wij hadden moeten bellen.');
  await leadsOn(page, () => page.getByRole('button', { name: 'Stuur het antwoord' }).click());
  expect([await isSame(), await focused(page)]).toEqual([true, 'error-summary']);
  const holds = async () => [
    await page.locator('.error-summary').count(),
    await page.locator('[name=judgement]').inputValue(),
    sent(`${one.at}/conclusion`),
  ];
  const after = [1, 'Wij hadden moeten bellen.', 1];
  expect(await holds()).toEqual(after);
  await check(page);
  await leadsOn(page, () => page.goBack());
  expect(page.url()).toBe(`${url}${one.at}/conclusion`);
  await leadsOn(page, () => page.goForward());
  expect(await holds()).toEqual(after);
  await page.reload();
  expect(await holds()).toEqual(after);
  await page.context().close();
});

test('given text that was not sent, when somebody goes back at once, then it is kept, and there again on the way forth', async () => {
  const { page, isSame } = await openedCase();
  await opens(page, 'conclusion');
  await page.locator('[name=judgement]').fill('Net getypt, nog niet bewaard.');
  await leadsOn(page, () => page.goBack());
  expect([await isSame(), page.url()]).toEqual([true, url + one.at]);
  await leadsOn(page, () => page.goForward());
  expect(await page.locator('[name=judgement]').inputValue()).toBe('Net getypt, nog niet bewaard.');
  await page.context().close();
});

test('given no connection, when a form is sent or left, then it stays with all that was typed, and is done once afterwards', async () => {
  const { page } = await openedCase();
  await opens(page, 'note');
  await page.locator('[name=text]').fill('Zonder verbinding getypt.');
  await page.context().setOffline(true);
  await saves(page).click();
  await page.getByText('Er is nu geen verbinding.').waitFor();
  await page.evaluate(() => history.back());
  await page.waitForFunction(
    (path) => location.pathname === path && document.querySelector('main[aria-busy]') === null,
    `${one.at}/note`,
  );
  expect(await page.locator('[name=text]').inputValue()).toBe('Zonder verbinding getypt.');
  await page.context().setOffline(false);
  await leadsOn(page, () => saves(page).click());
  expect([page.url().includes('gedaan='), await notesWith('Zonder verbinding getypt.')]).toEqual([true, 1]);
  await page.context().close();
});

test.each(['followed', 'gone back to'])(
  'given a page that is %s, when somebody stops it, then the page that stands there keeps its address',
  async (way) => {
    const { page, isSame } = await openedCase();
    await opens(page, 'note');
    let go = () => {};
    const [path, wanted] = way === 'followed' ? [`${one.at}/note`, '/werk/zaken'] : [`${one.at}/note`, one.at];
    waits.set(wanted, new Promise<void>((done) => (go = done)));
    await page.evaluate((to) => {
      if (to === '/werk/zaken') document.querySelector<HTMLElement>(`.side-wide a[href="${to}"]`)?.click();
      else history.back();
    }, wanted);
    await page.waitForFunction((to) => location.pathname === to, wanted);
    await page.evaluate(() => window.stop());
    await page.waitForFunction((here) => location.pathname === here && document.querySelector('main[aria-busy]') === null, path);
    expect(await page.locator('[name=text]').count()).toBe(1);
    waits.delete(wanted);
    go();
    await opensList(page);
    expect([await isSame(), page.url()]).toEqual([true, `${url}/werk/zaken`]);
    await page.context().close();
  },
);

const opensList = (page: Page) => leadsOn(page, () => page.locator('.side-wide a[href="/werk/zaken"]').first().click());

test('CAK-10: given a date in a list, when why is pressed again before the answer came, then nothing of the list goes, and the answer stands there once', async () => {
  const { page } = await openedCase();
  await page.goto(`${url}/werk`);
  const why = page.locator('main .row-why').first();
  const parts = page.locator('main [data-key-row] > *');
  const [before, answer] = [await parts.count(), page.locator('main .why-body')];
  let arrive = (): void => undefined;
  waits.set(`${one.at}/waarom`, new Promise<void>((done) => (arrive = done)));
  const arrived = [1, 2].map((nth) => page.waitForEvent('response', heard(`${one.at}/waarom`, nth)));
  await why.click();
  await why.click();
  expect(await parts.count()).toBe(before);
  await why.click();
  arrive();
  waits.clear();
  await Promise.all(arrived);
  await expect.poll(() => answer.count()).toBe(1);
  expect(await parts.count()).toBe(before + 1);
  await why.click();
  expect([await answer.count(), await parts.count()]).toEqual([0, before]);
  await page.context().close();
});

/** Hears the nth answer to this path. */
function heard(path: string, nth: number): (response: { url: () => string }) => boolean {
  let count = 0;
  return (response) => new URL(response.url()).pathname === path && ++count === nth;
}
