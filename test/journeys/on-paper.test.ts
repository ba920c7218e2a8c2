/** Pages as the browser prints them: no empty sheet, no heading alone at a foot, no button, and whatever can be opened is open. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlacedText } from '#handling/pictures/asking.ts';
import { pdfPages } from '#handling/pictures/pdf-pages.ts';
import { newPage, openBrowser, openWindow } from './browser.ts';
import type { GalleryServer } from './gallery-server.ts';
import { serveGallery } from './gallery-server.ts';

let browser: Browser;
let server: GalleryServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serveGallery()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Sheet {
  readonly text: string;
  /** its last line above the margin, and what stands in the margin */
  readonly foot: string;
  readonly margin: string;
  readonly wide: boolean;
}

/** Where the margin of a standing sheet begins, in parts of its height. */
const MARGIN = 0.935;

/** What stands on the lines between these heights. */
function between({ text, places }: PlacedText, from: number, until: number): string {
  const signs = text.split('').filter((_, at) => (places[4 * at + 1] ?? 0) >= from && (places[4 * at + 1] ?? 0) < until);
  return signs.join('').replace(/\s+/g, ' ').trim();
}

function footOf(sheet: PlacedText): string {
  const tops = sheet.text.split('').flatMap((sign, at) => (sign.trim() === '' ? [] : [sheet.places[4 * at + 1] ?? 0]));
  const last = Math.max(...tops.filter((top) => top < MARGIN));
  return between(sheet, last - 0.004, MARGIN);
}

/** The sheets that come out of the printer, with the headings of the page. */
async function printed(path: string): Promise<{ readonly sheets: readonly Sheet[]; readonly headings: readonly string[] }> {
  const window = await openWindow(browser);
  try {
    const page = await newPage(window);
    await page.goto(`${server.address}/${path}`);
    await page.emulateMedia({ media: 'print' });
    const headings = await page
      .locator('main :is(h2, h3)')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((one) => one.textContent.trim()));
    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
    if ('none' in pages) throw new Error(pages.none);
    const words = await pages.words();
    return {
      sheets: words.map((sheet, at) => {
        const size = pages.sizes[at] ?? { width: 0, height: 0 };
        return {
          text: between(sheet, 0, MARGIN),
          foot: footOf(sheet),
          margin: between(sheet, MARGIN, 1),
          wide: size.width > size.height,
        };
      }),
      headings,
    };
  } finally {
    await window.close();
  }
}

test.each(['werk', 'zaak-lang', 'regeling', 'naleving-zaak'])(
  '%s prints on sheets that each hold something, numbered, and no heading ends one',
  async (path) => {
    const { sheets, headings } = await printed(path);
    sheets.forEach(({ text, foot, margin }, at) => {
      expect(text.length, `sheet ${at + 1} of ${sheets.length}: ${text}`).toBeGreaterThan(20);
      expect(margin, `the number of sheet ${at + 1}`).toBe(`${at + 1}`);
      expect(headings, `the foot of sheet ${at + 1}`).not.toContain(foot);
    });
  },
);

test('a case prints all of what somebody wrote, and nothing to press', async () => {
  const { sheets } = await printed('zaak');
  const all = sheets.map(({ text }) => text).join(' ');
  expect(all).not.toContain('Lees alles');
  expect(all).not.toContain('Andere stappen');
});

test('a register prints lying, from its first sheet on', async () => {
  const { sheets } = await printed('register');
  expect(sheets.map(({ wide }) => wide)).toEqual(sheets.map(() => true));
});
