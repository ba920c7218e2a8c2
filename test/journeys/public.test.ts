// Somebody complains in a real browser, with and without JavaScript, on a phone and on a desk; axe looks at every page.
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lodge } from '#handling/lodge.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { go, newPage, openBrowser, openWindow, type Sight, visit } from './browser.ts';

/** With SCREENS=1 a picture of every page is kept here, to be looked at. */
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/public';

let house: RunningHouse;
let browser: Browser;
let url: string;
beforeAll(async () => {
  [house, browser] = await Promise.all([aRunningHouse(), openBrowser()]);
  url = await house.listen();
  if (SCREENS !== undefined) mkdirSync(SCREENS, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function picture(page: Page, name: string): Promise<void> {
  if (SCREENS !== undefined) await page.screenshot({ path: `${SCREENS}/${name}.png`, fullPage: true });
}

const PDF = { name: 'belgeschiedenis 🙂.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') };
const next = (page: Page) => go(page, () => page.getByRole('button', { name: 'Verder' }).click());
/** The same pages were looked at by axe in another journey. */
const on = async (page: Page) => {
  const arrived = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Verder' }).click();
  await arrived;
};
const press = (page: Page, name: string | RegExp) => go(page, () => page.getByRole('button', { name }).click());
const follow = (page: Page, name: string | RegExp) => go(page, () => page.getByRole('link', { name }).first().click());

interface Named extends Sight {
  readonly name: string;
}
const ALWAYS: readonly Named[] = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'phone-without-script', width: 390, height: 844, javascript: false },
];
const FOR_THE_EYE: readonly Named[] = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'dark-phone', width: 390, height: 844, dark: true },
];
const SIGHTS = SCREENS === undefined ? ALWAYS : [...ALWAYS, ...FOR_THE_EYE];
/** Thirty pages, each looked at by axe, on a machine that has more to do. */
const PATIENCE = 180_000;

describe.each(SIGHTS)('on a $name', { timeout: PATIENCE }, ({ name, ...sight }) => {
  let window: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow(browser, sight);
    page = await newPage(window);
  });
  afterAll(() => window.close());

  test('the pages before a complaint', async () => {
    await visit(page, `${url}/`);
    await picture(page, `${name}-0-organisaties`);
    await follow(page, 'CAK');
    expect(await page.textContent('.promises')).toContain('Uiterlijk maandag 4 januari 2027');
    await picture(page, `${name}-1-voorpagina`);
    await follow(page, 'Lees de hele regeling');
    await picture(page, `${name}-2-regeling`);
    await visit(page, `${url}/cak/wegwijzer`);
    await picture(page, `${name}-3-wegwijzer`);
    await follow(page, 'Ik weet het niet');
    await follow(page, 'Ja');
    await follow(page, /Nee/);
    expect(await page.textContent('h1')).toBe('Bezwaar');
    await picture(page, `${name}-4-bezwaar`);
    // without a script these are the same pages: the front page of one says enough
    for (const organisation of sight.javascript === false ? ['klikklaar'] : ['ccv', 'klikklaar', 'kika', 'insolving']) {
      await visit(page, `${url}/${organisation}`);
      await picture(page, `${name}-1-voorpagina-${organisation}`);
    }
    await visit(page, `${url}/cak/privacy`);
    await visit(page, `${url}/cak/toegankelijkheid`);
    await picture(page, `${name}-5-toegankelijkheid`);
  });

  test('a complaint, from the first page to the own page', async () => {
    await visit(page, `${url}/cak`);
    await follow(page, 'Dien een klacht in');
    await next(page);
    expect(await page.textContent('.error-summary')).toContain('Vertel in een paar woorden wat er is gebeurd.');
    await picture(page, `${name}-6-verhaal-met-fout`);
    await page
      .getByLabel('Uw verhaal')
      .fill('Ik heb drie keer gebeld en elke keer zou iemand terugbellen.\n\nDat is nooit gebeurd.');
    await next(page);
    await page.getByLabel('Niet of te laat teruggebeld').check();
    await page.getByLabel(/^Wanneer gebeurde het/).fill('2026-11-14');
    await picture(page, `${name}-7-waarover`);
    await next(page);
    await page.getByLabel(/^Wat wilt u bereiken/).fill('Excuses, en één vaste contactpersoon.');
    await next(page);
    await next(page);
    await picture(page, `${name}-8-wie-met-fout`);
    await page.locator('#field-people-0-name').fill('S. Yilmaz');
    await page.locator('#field-people-0-email').fill('s.yilmaz@burger.example');
    await next(page);
    await page.setInputFiles('input[type=file]', [PDF, { ...PDF, name: 'leeg.pdf', buffer: Buffer.alloc(0) }]);
    await next(page);
    expect(await page.textContent('.error-summary')).toContain('leeg.pdf is leeg');
    await picture(page, `${name}-9-documenten-met-fout`);
    await next(page);
    expect(await page.textContent('main')).toContain('belgeschiedenis 🙂.pdf');
    await picture(page, `${name}-10-controle`);
    await press(page, 'Wijzig: wat er nu moet gebeuren');
    await page.getByLabel(/^Wat wilt u bereiken/).fill('Excuses.');
    if (sight.javascript !== false) {
      // what was typed and not sent stays, also when the page is asked for in another language
      await follow(page, 'English');
      expect(await page.getByLabel(/^What do you want/).inputValue()).toBe('Excuses.');
      await follow(page, 'Nederlands');
    }
    await next(page);
    await press(page, 'Dien de klacht in');
    expect(await page.textContent('h1')).toBe('Wij hebben uw klacht.');
    await picture(page, `${name}-11-klaar`);
    expect(await page.locator('.keep-this').textContent()).toMatch(/CAK-2026-\d{5}/);
    await house.mails('cak');
    await follow(page, 'Bekijk uw klacht');
    expect(await page.textContent('h1')).toContain('Wij hebben uw klacht.');
    await picture(page, `${name}-12-mijn-klacht`);
    await follow(page, 'Voeg iets toe');
    await picture(page, `${name}-13-document`);
    await page.setInputFiles('input[type=file]', [PDF]);
    await press(page, 'Voeg het toe');
    expect(await page.textContent('.notice-done')).toContain('Wij hebben wat u toevoegde.');
    await follow(page, 'Voeg iets toe');
    await page.getByLabel(/^Uw tekst/).fill('Gisteren werd ik toch nog gebeld.');
    await press(page, 'Voeg het toe');
    expect(await page.textContent('main')).toContain('Gisteren werd ik toch nog gebeld.');
    await press(page, 'Uitloggen');
    await picture(page, `${name}-14-uitgelogd`);
    await follow(page, 'Ik heb geen code meer');
    await picture(page, `${name}-15-nieuwe-code`);
  });

  test('the mail in the mailbox of the demonstration', async () => {
    await house.mails('cak');
    await visit(page, `${url}/post`);
    await picture(page, `${name}-16-postvak`);
    await go(page, () => page.locator('.mail-subject').first().click());
    await picture(page, `${name}-17-bericht`);
  });

  test('what does not exist', async () => {
    await visit(page, `${url}/bestaat-niet`);
    expect(await page.textContent('h1')).toBe('Deze pagina is er niet.');
    await visit(page, `${url}/cak/bestaat-niet`);
    await picture(page, `${name}-18-niet-gevonden`);
  });
});

describe('with a script', { timeout: PATIENCE }, () => {
  test('the link of a mail opens the page, and leaves no secret in the address or the history (B-37)', async () => {
    const raw = { record: 'complaint', channel: 'form', story: 'Per link.', people: [{ name: 'X', email: 'x@burger.example' }] };
    await lodge(house.office, { organisation: 'cak', actor: { kind: 'public' }, raw });
    const mail = (await house.mails('cak')).find(({ text }) => text.includes('#CAK-'));
    const path = /\/cak\/mijn-klacht#CAK-[\w.-]+/.exec(mail?.text ?? '')?.[0] as string;
    const window = await openWindow(browser);
    const page = await newPage(window);
    await page.goto(`${url}${path}`);
    await page.waitForSelector('.mine');
    expect(page.url()).toBe(`${url}/cak/mijn-klacht`);
    await page.goBack();
    expect(page.url()).not.toContain('#');
    await window.close();
  });

  test.each([true, false])(
    'a double click makes one complaint; going back and forth loses nothing: script %s',
    async (javascript) => {
      const window = await openWindow(browser, { javascript });
      const page = await newPage(window);
      await page.goto(`${url}/cak/klacht`);
      await on(page);
      await page.getByLabel('Uw verhaal').fill('Twee keer geklikt.');
      await on(page);
      await page.getByLabel(/^Over wie/).fill('de telefoon');
      await on(page);
      await on(page);
      await page.getByLabel('Zonder naam').check();
      await on(page);
      await page.setInputFiles('input[type=file]', [PDF]);
      await on(page);
      const headings = [
        'Hebt u documenten',
        'Wie bent u',
        'Wat moet er nu',
        'Waar gaat het over',
        'Wat is er gebeurd',
        'Wat is er gebeurd',
      ];
      for (const heading of headings) {
        await page.goBack();
        expect(await page.textContent('h1')).toContain(heading);
        await page.reload();
        expect(await page.textContent('h1')).toContain(heading);
      }
      expect(await page.getByLabel('Uw verhaal').inputValue()).toBe('Twee keer geklikt.');
      for (const _ of headings) await page.goForward();
      for (const typed of ['Twee keer geklikt.', 'de telefoon', 'Zonder naam', PDF.name])
        expect(await page.textContent('main')).toContain(typed);
      await page.getByRole('button', { name: 'Dien de klacht in' }).dblclick();
      await page.waitForURL('**/klaar');
      const number = await page.locator('.keep-this .figures').first().textContent();
      await page.reload();
      expect(await page.locator('.keep-this .figures').first().textContent()).toBe(number);
      await page.goBack();
      expect(await page.textContent('h1')).toBe('Deze klacht hebt u al verstuurd.');
      // on the own page the answer to a form with a fault can be gone back to as well, until somebody leaves
      await page.goto(`${url}/cak/mijn-klacht/document`);
      await go(page, () => page.getByRole('button', { name: 'Voeg het toe' }).click());
      const faulty = page.url();
      await page.goto(`${url}/cak/mijn-klacht`);
      await page.goBack();
      expect(await page.locator('.error-summary').count()).toBe(1);
      await press(page, 'Uitloggen');
      await page.goto(faulty);
      expect(await page.locator('.error-summary').count()).toBe(0);
      await window.close();
    },
  );

  test('in English', async () => {
    const window = await openWindow(browser, { language: 'en-GB' });
    const page = await newPage(window);
    await visit(page, `${url}/cak`);
    // Dutch, until somebody chooses
    expect(await page.getAttribute('html', 'lang')).toBe('nl');
    await follow(page, 'English');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await picture(page, 'english-1');
    await follow(page, 'Make a complaint');
    expect(await page.textContent('h1')).toBe('What happened?');
    await window.close();
  });
});
