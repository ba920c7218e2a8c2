/** The helper that checks pages must itself be able to say no. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sight } from './browser.ts';
import { check, checkInTheDark, newPage, openBrowser, openWindow } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function checked(body: string, sight: Sight = {}): Promise<void> {
  const window = await openWindow(browser, sight);
  const page = await newPage(window);
  await page.route('http://page.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" },
      body: `<!doctype html><html lang="nl"><title>Pagina</title><main><h1>Pagina</h1>${body}</main></html>`,
    }),
  );
  await page.goto('http://page.test/');
  await check(page).finally(() => window.close());
}

describe.each([true, false])('checking a page, with JavaScript: %s', (javascript) => {
  it('lets a good page pass', async () => {
    await expect(checked('<p>Goed.</p>', { javascript })).resolves.toBeUndefined();
  });
  it('refuses a field without a label', async () => {
    await expect(checked('<input>', { javascript })).rejects.toThrow('axe label');
  });
  it('refuses text that can hardly be seen, and text that cannot be seen at all', async () => {
    await expect(checked('<p style="color:#bbb;background:#fff">Vaag</p>', { javascript })).rejects.toThrow('axe color-contrast');
    await expect(checked('<p style="color:#fff;background:#fff">Weg</p>', { javascript })).rejects.toThrow(
      'colour of its ground',
    );
  });
  it('refuses a page that scrolls sideways', async () => {
    await expect(checked('<div style="width:3000px">Breed</div>', { javascript })).rejects.toThrow('sideways');
  });
});

it('looks again at a page of which more than the numbers changed', async () => {
  await checked('<p>Zaak 1</p>');
  await expect(checked('<p>Zaak 2</p>')).resolves.toBeUndefined();
  await expect(checked('<p style="color:#bbb">Zaak 3</p>')).rejects.toThrow('axe color-contrast');
  await expect(checked('<p style="color:#bbb">Zaak 4</p>'), 'a page with faults is never taken for seen').rejects.toThrow();
});

it('refuses text that can be read in the light and not in the dark', async () => {
  const page = await newPage(await openWindow(browser));
  const style = 'p { color: #222; background: #fff } @media (prefers-color-scheme: dark) { p { background: #333 } }';
  await page.setContent(`<html lang="nl"><title>Pagina</title><style>${style}</style><main><h1>Pagina</h1><p>Licht</p></main>`);
  await check(page);
  await expect(checkInTheDark(page)).rejects.toThrow('axe color-contrast');
  await check(page);
  await page.context().close();
});

it('refuses a page whose script was blocked', async () => {
  await expect(checked('<script>document.title = "x"</script>')).rejects.toThrow('Content Security Policy');
});
