/** The desk on which the answer is written, in a real browser: with and without JavaScript, wide and on a phone; and every page of a step. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { take } from '#handling/take.ts';
import { coordinator, type HandledCase, handler, heardCase } from './a-handled-case.ts';
import { check, go, newPage, openBrowser, openWindow, type Sight, visit } from './browser.ts';
import { buildAssets } from './gallery-server.ts';

let one: HandledCase;
let browser: Browser;
let address: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  [one, browser] = await Promise.all([heardCase(), openBrowser()]);
  // the style and the script as they are now, whatever was built last
  const files = await buildAssets();
  const app = new Hono();
  app.get('/assets/:file', (c) => {
    const file = files.get(c.req.param('file'));
    return file === undefined ? c.notFound() : c.body(file.body, 200, { 'Content-Type': file.type });
  });
  app.all('*', (c) => one.house.app.fetch(c.req.raw, c.env));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer });
  await new Promise<void>((ready) => server.once('listening', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${one.at}`;
  stop = () => new Promise((done) => server.close(() => done()));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await stop();
  await one.house.close();
});

/** A page of the handler, signed in. */
async function signedIn(sight: Sight): Promise<Page> {
  const window = await openWindow(browser, sight);
  const value = await one.house.session('cak', 'm.dewit');
  await window.addCookies([{ name: 'werk', value, url: address }]);
  return newPage(window);
}

/** What the letter beside the form says now. */
const letter = (page: Page) => page.frameLocator('iframe[data-letter-frame]:not(.drawing)').locator('body');
const sayings = (page: Page, text: string) => letter(page).getByText(text).first().waitFor();

describe('the desk, while one types', () => {
  test('CAK-29: given a block is written, then it goes from what lacks, the letter shows it, and "back" still leads to the case', async () => {
    const page = await signedIn({ width: 1440 });
    await visit(page, address);
    await go(page, () => page.goto(`${address}/conclusion`));
    await sayings(page, 'Ik heb drie keer gebeld en niemand belde terug.');
    const lacks = page.locator('[data-lacks-count]');
    expect(await lacks.textContent()).toBe('Er ontbreken nog 5 dingen');
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/conclusion/concept'));
    await page.locator('[name=judgement]').pressSequentially('Wij hadden moeten bellen.');
    expect(await lacks.textContent()).toBe('Er ontbreken nog 4 dingen');
    await sayings(page, 'Wij hadden moeten bellen.');
    // that the letter is drawn anew keeps nobody from keeping what was typed
    expect((await kept).status()).toBe(204);
    await page.locator('[name=solution]').pressSequentially('Een vaste contactpersoon.');
    await sayings(page, 'Een vaste contactpersoon.');
    expect(await page.locator('iframe[data-letter-frame]').count()).toBe(1);
    await check(page);
    page.on('dialog', (dialog) => dialog.accept());
    await page.goBack();
    expect(page.url()).toBe(address);
    await page.context().close();
  });

  test('given the reader was halfway the letter, when it is drawn anew, then it stays there', async () => {
    const page = await signedIn({ width: 1440, height: 700 });
    await page.goto(`${address}/conclusion`);
    await sayings(page, 'Niet eens met ons?');
    const frame = () => page.frames().find((each) => each.url().endsWith('/voorbeeld'));
    await frame()?.evaluate(() => scrollTo(0, 400));
    await page.locator('[name=consequences]').pressSequentially('Wij bellen u.');
    await sayings(page, 'Wij bellen u.');
    await expect.poll(() => frame()?.evaluate(() => scrollY)).toBe(400);
    await page.context().close();
  });

  test('given the look as PDF, when asked, then it is drawn from what is typed now', async () => {
    const page = await signedIn({ width: 1440 });
    await page.goto(`${address}/conclusion`);
    const drawn = page.context().waitForEvent('response', (response) => response.url().endsWith('/voorbeeld.pdf'));
    await page.getByRole('button', { name: 'Open als pdf' }).click();
    const answer = await drawn;
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    await page.context().close();
  });
});

describe('without JavaScript, on a phone', () => {
  test('CAK-29: given a block is typed, when the look is asked, then the letter under the form shows it, and the text is still there', async () => {
    const page = await signedIn({ width: 390, height: 844, javascript: false });
    await visit(page, `${address}/conclusion`);
    await sayings(page, 'Ons antwoord op uw klacht');
    await page.fill('[name=consequences]', 'Wij passen de werklijst aan.');
    await page.getByRole('button', { name: 'Ververs het voorbeeld' }).click();
    await sayings(page, 'Wij passen de werklijst aan.');
    expect(await page.inputValue('[name=consequences]')).toBe('Wij passen de werklijst aan.');
    await page.context().close();
  });
});

describe('every page of a step', () => {
  const nouns =
    'conclusion contact extension refusal hearing invitation waiver choice involvement finding closure correction move acceptance confirmation question proposal withdrawal redirection framing';
  test.each([1440, 390])(
    'at %i pixels: no fault for anybody who reads in another way',
    async (width) => {
      const page = await signedIn({ width, height: 844 });
      const faults: string[] = [];
      for (const noun of nouns.split(' ')) {
        await visit(page, `${address}/${noun}`).catch((fault: Error) => faults.push(fault.message));
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  test.each([1440, 390])(
    'at %i pixels: several complainants, one of whom somebody speaks for, in any script',
    async (width) => {
      const { caseId, reference } = await one.house.complaint({
        people: [
          {
            name: 'Wilhelmina-Alexandra van den Oudenaller-Groenewegen tot Zuylesteijn '.repeat(4).trim(),
            address: 'Kerkstraat 1\n1234 AB Utrecht',
          },
          { name: 'محمد الأحمد', email: 'm@burger.example' },
          { name: 'A. Bakker', email: 'a.bakker@burger.example', capacity: 'representative', represents: 1 },
        ],
      });
      const assigned = {
        organisation: 'cak',
        caseId,
        actor: coordinator,
        verb: 'assign',
        raw: { staff: 'm.dewit', notInvolved: true },
      } as const;
      await take(one.house.office, assigned);
      const page = await signedIn({ width });
      const faults: string[] = [];
      for (const noun of ['conclusion', 'contact', 'extension', 'hearing', 'acceptance', 'correction?what=person']) {
        const path = `${new URL(address).origin}/werk/zaken/${reference}/${noun}`;
        await visit(page, path).catch((fault: Error) => faults.push(fault.message));
      }
      expect(faults).toEqual([]);
      await visit(page, `${new URL(address).origin}/werk/zaken/${reference}/conclusion`);
      expect(await page.locator('.addressee').count()).toBe(3);
      await page.context().close();
    },
    120_000,
  );

  test('in the dark: the desk and the call', async () => {
    const page = await signedIn({ width: 1440, dark: true });
    await visit(page, `${address}/conclusion`);
    await visit(page, `${address}/contact`);
    await page.context().close();
  });
});

describe('the answer leaves', () => {
  test('CAK-29, CAK-30: given every point has its verdict, when the last block is written and the button is pressed, then the case says so', async () => {
    await one.does('2026-12-10T09:00:00+01:00', handler, 'find', { element: 2, finding: 'Dit is gezegd.', verdict: 'founded' });
    const page = await signedIn({ width: 1440 });
    await visit(page, `${address}/conclusion`);
    await page.fill('[name=judgement]', 'Wij hadden moeten bellen.');
    await page.fill('[name=solution]', 'Een vaste contactpersoon.');
    await page.fill('[name=consequences]', 'Wij passen de werklijst aan.');
    expect(await page.locator('[data-lacks-count]').textContent()).toBe('De brief is compleet');
    await go(page, () => page.getByRole('button', { name: 'Stuur het antwoord' }).click());
    expect(page.url()).toContain('?gedaan=');
    await page.context().close();
  });
});
