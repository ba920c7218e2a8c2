/** The small comforts of the one script: typing that is kept, a secret that leaves the address, uploads, keys. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leadsOn, newPage, openBrowser, openWindow } from './browser.ts';
import type { GalleryServer } from './gallery-server.ts';
import { serveGallery } from './gallery-server.ts';

let browser: Browser;
let server: GalleryServer;
let page: Page;
const at = (path: string) => page.goto(`${server.address}/${path}`);

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serveGallery()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  page = await newPage(await openWindow(browser));
});
afterEach(() => page.context().close());

describe('what someone types', () => {
  const phone = '[name=phone]';

  it('is there again after the page was lost, says so, and is forgotten once it was sent', async () => {
    await at('klacht-wie-met-fouten');
    await page.fill(phone, '06 - 00 00 00 00');
    await at('klacht-wie-met-fouten');
    expect(await page.inputValue(phone)).toBe('06 - 00 00 00 00');
    expect(await page.locator('[data-draft-restored]').isVisible()).toBe(true);
    await at('klacht-klaar');
    await at('klacht-wie-met-fouten');
    expect(await page.inputValue(phone)).toBe('');
  });

  it('stands over what the server gave before it was typed, and never over what the server gave since', async () => {
    const given = async () => page.inputValue('[name=name]');
    await at('klacht-wie-met-fouten');
    await page.fill('[name=name]', 'iemand anders');
    await at('klacht-wie-met-fouten');
    expect(await given()).toBe('iemand anders');
    // as after a post: what was typed came back from the server in the meantime, or something else did
    await page.evaluate(() => {
      for (const [key, kept] of Object.entries(sessionStorage))
        sessionStorage.setItem(key, String(kept).replace('S. Yilmaz', 'S. Yılmaz'));
    });
    await at('klacht-wie-met-fouten');
    expect(await given()).toBe('S. Yilmaz');
  });

  it('is not kept when it is a code or a password', async () => {
    await at('mijn-klacht-openen');
    await page.fill('[name=code]', 'GEHEIM');
    await at('inloggen');
    await page.fill('[name=password]', 'GEHEIM');
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain('GEHEIM');
  });

  it('is asked about before it is left behind unsent', async () => {
    await at('stap-verdagen');
    await page.locator('[name=reason]').click();
    await page.keyboard.type('nog even');
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await closing;
  });
});

describe('the secret of a mailed link', () => {
  it('is posted, and stands in no address afterwards, also not when going back', async () => {
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await at('mijn-klacht-openen#7KQ4M-TX2B9');
    const request = await posted;
    expect(request.postData()).toContain('secret=7KQ4M-TX2B9');
    expect(request.url()).not.toContain('7KQ4M');
    await page.waitForURL('**/klacht-klaar');
    await page.goBack();
    expect(page.url()).not.toContain('7KQ4M');
  });
});

describe('documents', () => {
  const file = (bytes: number) => ({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.alloc(bytes) });

  it('arrive with the rest of the form', async () => {
    await at('klacht-documenten');
    await page.setInputFiles('[name=files]', file(2_000_000));
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.click('.form > .buttons button');
    expect((await posted).resourceType()).toBe('xhr');
    await page.waitForURL('**/klacht-klaar');
  });

  it('that are too large are refused before they are sent, by name', async () => {
    await at('klacht-documenten');
    await page.evaluate(() => document.querySelector('[name=files]')?.setAttribute('data-max-bytes', '1000'));
    await page.setInputFiles('[name=files]', file(2000));
    expect(await page.locator('[data-upload-fault]').textContent()).toBe('foto.png is te groot: hoogstens 25 MB.');
    await page.click('.form > .buttons button');
    expect(page.url()).toContain('klacht-documenten');
  });
});

describe('with the keyboard alone', () => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent);

  it('j and k go through the work, Enter opens it', async () => {
    await at('werk');
    await page.keyboard.press('j');
    expect(await focused()).toContain('Bel mevrouw Yilmaz');
    await page.keyboard.press('j');
    expect(await focused()).toContain('de heer Bakker');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/werk/zaak/WD-2026-00371');
  });

  it('x chooses the line one stands on, and it is said how many are chosen', async () => {
    await at('zaken-kiezen');
    const chosen = page.locator('[data-chosen-count]');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect(await chosen.textContent()).toBe('2 gekozen');
    await page.keyboard.press('x');
    expect(await chosen.textContent()).toBe('1 gekozen');
    await page.getByRole('button', { name: 'Kies alles op deze pagina' }).click();
    expect(await chosen.textContent()).toBe('3 gekozen');
    expect(await page.getByRole('button', { name: 'Kies niets' }).isVisible()).toBe(true);
  });

  it('/ goes to the search field, where keys are letters again', async () => {
    await at('werk');
    await page.keyboard.press('/');
    await page.keyboard.type('jk?');
    expect(await page.inputValue('#search-side')).toBe('jk?');
  });

  it('g and a letter go to a place, ? explains', async () => {
    await at('werk');
    await page.keyboard.press('g');
    await leadsOn(page, () => page.keyboard.press('t'));
    await page.waitForURL('**/werk/team');
    await at('werk');
    await page.keyboard.press('?');
    await page.waitForURL('**/werk/toetsen');
  });

  it('the keys can be turned off, as WCAG 2.1.4 asks', async () => {
    await at('toetsen');
    await page.getByRole('button', { name: 'Zet deze toetsen uit' }).click();
    await at('werk');
    await page.keyboard.press('j');
    expect(await focused()).not.toBe('Bel mevrouw Yilmaz: ons antwoord is te laat');
  });

  it('Escape closes a menu and gives its button the focus back', async () => {
    await at('zaak');
    await page.locator('.menu > summary').click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu-list').isVisible()).toBe(false);
    expect(await focused()).toContain('Andere stappen');
  });
});
