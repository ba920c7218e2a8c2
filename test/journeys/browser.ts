/** Opens pages in a real Chromium and runs axe (WCAG 2.2 AA) on every one of them, so that nobody can forget it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { default as Axe, AxeResults, RunOnly } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findChromium } from '../../bin/chromium.mjs';
import { enlargedFaults } from './reflow.ts';
import { seenBefore } from './seen-pages.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  // on a busy machine it takes the process that draws for dead, and pages wait for their next frame
  '--disable-gpu-watchdog',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // every page compiles axe anew and runs it once: to make it fast first, on threads beside, costs more than it saves
  '--js-flags=--single-threaded --no-opt --no-maglev',
];
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** What may differ while the same elements are shown in the same way: what they look like and how much room they have. */
const LOOKS = [...COLOURS, 'target-size', 'scrollable-region-focusable'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a page is looked at. */
export interface Sight {
  /** in CSS pixels; 1280 by default */
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  readonly javascript?: boolean;
  readonly language?: 'nl-NL' | 'en-GB';
}

/** What the page complained of: blocked styles or scripts, errors in scripts. */
const complaints = new WeakMap<Page, string[]>();
const sights = new WeakMap<BrowserContext, Sight>();
/** The elements of the page, as they were when axe found no fault in all its rules. */
const foundSound = new WeakMap<Page, string>();

let running: Promise<Browser> | undefined;

/**
 * A Chromium: the one that CHROMIUM names, or the one of this machine. The files that a worker runs after each other share it, and
 * it ends with the worker: to close it is to close all its windows, with what they remember.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await running;
  if (browser?.isConnected()) return browser;
  running = startBrowser();
  return running;
}

async function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found: run `npm test`, or name one in CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  browser.close = async () => void (await Promise.all(browser.contexts().map((window) => window.close())));
  return browser;
}

/** A new, empty browser window: no cookies of another. */
export async function openWindow(browser: Browser, sight: Sight = {}): Promise<BrowserContext> {
  const window = await browser.newContext({
    viewport: sizeOf(sight),
    ...mediaOf(sight),
    reducedMotion: 'reduce',
    javaScriptEnabled: sight.javascript ?? true,
    locale: sight.language ?? 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  sights.set(window, sight);
  await bringAxe(window);
  return window;
}

const sizeOf = ({ width = 1280, height = 900 }: Sight) => ({ width, height });
const mediaOf = ({ dark = false, forcedColors = false }: Sight) =>
  ({ colorScheme: dark ? 'dark' : 'light', forcedColors: forcedColors ? 'active' : 'none' }) as const;

/** Looks at the page that is there in another way, without loading it again. Its window holds no other page. */
export async function lookAgain(page: Page, sight: Sight): Promise<void> {
  await page.setViewportSize(sizeOf(sight));
  await page.emulateMedia(mediaOf(sight));
  sights.set(page.context(), { ...sights.get(page.context()), ...{ dark: false, forcedColors: false }, ...sight });
}

/** A page in a window of its own, at `url`, already checked. */
export async function openPage(browser: Browser, url: string, sight: Sight = {}): Promise<Page> {
  const window = await openWindow(browser, sight);
  const page = await newPage(window);
  await visit(page, url);
  return page;
}

/** One more page in a window, such as the staff's beside the complainant's. */
export async function newPage(window: BrowserContext): Promise<Page> {
  const page = await window.newPage();
  if (sights.get(window)?.javascript !== false) keysWaitFor(page);
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to|Trusted ?Type/i.test(message.text())) heard.push(message.text());
  });
  return page;
}

/**
 * Whoever presses a key has seen the page: a field gets the focus when the browser draws, which may be after the page has loaded.
 * A key that comes between is heard by nobody, or takes the focus to another place.
 */
function keysWaitFor(page: Page): void {
  const { keyboard } = page;
  for (const name of ['press', 'type', 'insertText', 'down'] as const) {
    const does: Page['keyboard']['press'] = keyboard[name].bind(keyboard);
    keyboard[name] = async (keys: string, how?: { delay?: number }) => {
      await page.waitForFunction(isDrawn);
      await does(keys, how);
    };
  }
}

/** In the page: whether it was drawn twice since it had loaded. */
function isDrawn(): boolean {
  const here = globalThis as { drawn?: boolean };
  if (document.readyState !== 'complete') return false;
  if (here.drawn === undefined) {
    here.drawn = false;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        here.drawn = true;
      }),
    );
  }
  return here.drawn;
}

/** Goes to `url` and checks what is there. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await check(page);
}

/** Presses or follows something, waits for the page it leads to, and checks that page. */
export async function go(page: Page, act: () => Promise<unknown>): Promise<void> {
  await leadsOn(page, act);
  await check(page);
}

/** Presses or follows something, and waits for the page it leads to: a new document, or one in the place of the page that stood there. */
export async function leadsOn(page: Page, act: () => Promise<unknown>): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
  await act();
  await arrived;
  await page.waitForLoadState();
  await page.locator('main[aria-busy]').waitFor({ state: 'detached' });
}

/**
 * Throws with every accessibility fault, blocked style or script, script error and sideways scroll of the page as it is now, also
 * with letters of twice their size (WCAG 1.4.4).
 */
export async function check(page: Page): Promise<void> {
  const faults = [...(await sideways(page)), ...(await unlessSeen(page)), ...(complaints.get(page)?.splice(0) ?? [])];
  if (faults.length > 0) throw new Error(`${page.url()}\n${faults.join('\n')}`);
}

async function unlessSeen(page: Page): Promise<string[]> {
  const sight = { ...sights.get(page.context()), width: page.viewportSize()?.width };
  const html = await page.content();
  const seen = seenBefore(html, page.url(), sight);
  if (seen.before) return [];
  const build = html + (await displayOf(page));
  const sound = foundSound.get(page) === build;
  const read = sight.javascript === false ? await twinFaults(page) : await axeFaults(page, sound ? LOOKS : undefined);
  const faults = [...read, ...(await enlargedFaults(page))];
  if (faults.length > 0) return faults;
  seen.foundGood();
  foundSound.set(page, build);
  return [];
}

/** How every element of the page is displayed, or that it is not. */
function displayOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .map((one) => (one.checkVisibility({ visibilityProperty: true }) ? getComputedStyle(one).display : ''))
      .join(),
  );
}

/** Whether the page scrolls sideways as it is now, in words. */
export async function sideways(page: Page): Promise<string[]> {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return pixels > 0 ? [`the page scrolls sideways by ${pixels} pixels`] : [];
}

/** Every page of the window holds axe, asleep: sent to each page by itself it takes longer to arrive than to find faults. */
function bringAxe(window: BrowserContext): Promise<unknown> {
  return window.addInitScript(`globalThis.bringAxe = () => {\n${AXE}\n};`);
}

/** Throws with every text that cannot be read in the dark, on a page whose structure was checked in the light: colours are all that differs. */
export async function checkInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  try {
    const faults = await axeFaults(page, COLOURS);
    if (faults.length > 0) throw new Error(`${page.url()} in the dark\n${faults.join('\n')}`);
  } finally {
    await page.emulateMedia({ colorScheme: 'light' });
  }
}

/** What axe says of the page: by all rules of WCAG 2.2 AA and its best practices, or by these alone. */
async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  const runOnly: RunOnly = rules === undefined ? { type: 'tag', values: RULES } : { type: 'rule', values: rules };
  // asked for faults alone: its own packing for Playwright puts it in twice and costs more than twice as much
  await page.evaluate(() => {
    const here = globalThis as unknown as { axe?: typeof Axe; bringAxe(): void };
    if (here.axe === undefined) here.bringAxe();
  });
  const { violations, incomplete } = await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: typeof Axe }).axe.run(document, {
        runOnly: only,
        resultTypes: ['violations', 'incomplete'],
        preload: false,
      }) as Promise<Pick<AxeResults, 'violations' | 'incomplete'>>,
    runOnly,
  );
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.failureSummary?.replaceAll('\n', '\n  ')}`),
  );
  // text in exactly the colour of its ground is "incomplete" for axe, because it may be meant; here it never is
  const unseen = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes.filter((node) => node.any.some(({ data }) => data?.messageKey === 'equalRatio')))
    .map((node) => `text in the colour of its ground\n  ${node.target.join(' ')}`);
  return [...found, ...unseen];
}

/** A window with JavaScript beside one without; the document that it shows comes from there. */
interface Twin {
  readonly page: Page;
  html: string;
}
const twins = new WeakMap<BrowserContext, Promise<Twin>>();

/** axe needs JavaScript: the same document is checked in a second window that has it, with the page's own scripts left out. */
async function twinFaults(page: Page): Promise<string[]> {
  const window = page.context();
  const opened = twins.get(window) ?? openTwin(window);
  twins.set(window, opened);
  const twin = await opened;
  twin.html = await page.content();
  const viewport = page.viewportSize();
  if (viewport) await twin.page.setViewportSize(viewport);
  await twin.page.context().clearCookies();
  await twin.page.context().addCookies(await window.cookies());
  // a document of its own, also for another place on the page that was looked at before
  await twin.page.goto('about:blank');
  await twin.page.goto(page.url());
  return axeFaults(twin.page);
}

async function openTwin(window: BrowserContext): Promise<Twin> {
  const browser = window.browser();
  if (browser === null) throw new Error('The page has no browser of its own.');
  const beside = await browser.newContext();
  window.once('close', () => void beside.close());
  await bringAxe(beside);
  const twin = { page: await beside.newPage(), html: '' };
  await twin.page.route('**/*', async (route) => {
    if (route.request().isNavigationRequest()) return route.fulfill({ contentType: 'text/html', body: twin.html });
    return route.request().resourceType() === 'script' ? route.abort() : route.continue();
  });
  return twin;
}
