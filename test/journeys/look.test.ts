/** Every page of the gallery in a real browser: accessible and within its width, light, dark and in forced colours. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gallery } from '#web/gallery/gallery.ts';
import type { Sight } from './browser.ts';
import { check, lookAgain, newPage, openBrowser, openPage, openWindow, sideways } from './browser.ts';
import type { GalleryServer } from './gallery-server.ts';
import { serveGallery } from './gallery-server.ts';
import { reflowFaults } from './reflow.ts';

/** With SCREENS=1 a picture of every page in every sight is kept here, to be looked at. */
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens';

type NamedSight = Sight & { readonly name: string };
const ALWAYS: readonly NamedSight[] = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'dark-wide', width: 1440, height: 900, dark: true },
  { name: 'forced-colours', width: 768, height: 1024, forcedColors: true },
];
const FOR_THE_EYE: readonly NamedSight[] = [
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'wide', width: 1440, height: 900 },
  { name: 'dark-phone', width: 390, height: 844, dark: true },
];
/** A screen of 1440 pixels on which everything is twice as large. */
const AT_200_PERCENT: Sight = { width: 720 };
const SIGHTS = SCREENS === undefined ? ALWAYS : [...ALWAYS, ...FOR_THE_EYE];

/** Pages that axe reads where every address is opened, with the data of a procedure, are here only looked at for their width. */
const READ = gallery.filter(({ readAsItRuns }) => SCREENS !== undefined || !readAsItRuns);

let browser: Browser;
let server: GalleryServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serveGallery()]);
  if (SCREENS !== undefined) mkdirSync(SCREENS, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('every page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(await openWindow(browser));
  });
  afterAll(() => page.context().close());

  it.each(gallery)('$path is accessible and does not scroll sideways, also enlarged (WCAG 1.4.4, WCAG 1.4.10)', async (one) => {
    const { path } = one;
    await lookAgain(page, {});
    await page.goto(`${server.address}/${path}`);
    const faults: string[] = [];
    for (const { name, ...sight } of READ.includes(one) ? SIGHTS : []) {
      await lookAgain(page, sight);
      if (SCREENS !== undefined) await page.screenshot({ path: `${SCREENS}/${path}--${name}.png`, fullPage: true });
      await check(page).catch((fault: Error) => faults.push(`${name}: ${fault.message}`));
    }
    await lookAgain(page, AT_200_PERCENT);
    faults.push(...(await sideways(page)), ...(await reflowFaults(page)));
    expect(faults).toEqual([]);
  });
});

describe('in forced colours on a dark screen', () => {
  it('WCAG 1.4.3: what was found can be read, and a list to choose from has its arrow', async () => {
    const window = await openWindow(browser, { width: 1024, dark: true, forcedColors: true });
    const page = await newPage(window);
    await page.goto(`${server.address}/zoeken`);
    const style = (what: string, of: 'color' | 'appearance') =>
      page
        .locator(what)
        .first()
        .evaluate((one, name) => getComputedStyle(one)[name], of);
    // the reader's own colour for what is marked, and not that of the text around it
    expect(await style('mark', 'color')).not.toBe(await style('h1', 'color'));
    await page.goto(`${server.address}/werk`);
    expect(await style('select', 'appearance')).toBe('auto');
    await page.context().close();
  });
});

describe('the page of a complainant', () => {
  it('also speaks English, and is accessible without JavaScript', async () => {
    const english = await openPage(browser, `${server.address}/mijn-klacht?taal=en`, { javascript: false });
    expect(await english.locator('h1').textContent()).toContain('Monday 4 January 2027');
    await english.context().close();
  });

  it('begins the quiet buttons where the text does, on a line of their own', async () => {
    const page = await openPage(browser, `${server.address}/mijn-klacht`, { width: 1440 });
    const starts = await page.locator('.mine-can').evaluate((part) => {
      const startOf = (one: Element | null | undefined) => {
        const range = document.createRange();
        range.selectNodeContents(one as Element);
        return Math.round(range.getBoundingClientRect().left);
      };
      return [startOf(part.querySelector('h2')), startOf(part.querySelector('.nl-button--subtle'))];
    });
    expect(starts[1]).toBe(starts[0]);
    await page.context().close();
  });

  it('answers why a date is what it is without JavaScript', async () => {
    const page = await openPage(browser, `${server.address}/mijn-klacht`, { javascript: false });
    await page.locator('details.why summary').first().click();
    expect(await page.locator('details.why .why-body').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
