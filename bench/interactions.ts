/**
 * What a colleague feels: from a click, a key or a letter typed until the answer is painted, in a real Chromium among many cases.
 * What was seeded is kept for the next run, and is that of `bench/pages.ts`.
 * node bench/interactions.ts [--cases 100000] [--times 20]
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../bin/chromium.mjs';
import { burst, line, ms, verdict } from './figures.ts';
import { buildProduct, dataFolder, freshData, type Product, runCommand, startProduct } from './product.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, times: { type: 'string', default: '20' } },
});
/** What may be felt at most, in milliseconds. */
const AIM = 100;
/** Sees every case, and may give it to somebody else. */
const COORDINATOR = 'cak/j.pinas';

/** One thing done; answers how many milliseconds it took until its answer was painted. */
type Interaction = (page: Page, at: number) => Promise<number>;

/** From leaving the old page until the first words of the new one are painted. */
async function painted(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page.evaluate(() => (performance.getEntriesByName('first-contentful-paint')[0] as PerformanceEntry).startTime);
}

/** Opens an address as a link does. */
const opens =
  (...paths: readonly string[]): Interaction =>
  async (page, at) => {
    await page.goto(new URL(paths[at % paths.length] as string, page.url()).href);
    return painted(page);
  };

/** A key that changes what is seen, such as the next line; until the frame after it. */
const presses =
  (path: string, key: string): Interaction =>
  async (page, at) => {
    if (at === 0) await page.goto(new URL(path, page.url()).href);
    await page.evaluate(() => {
      addEventListener('keydown', () => performance.mark('pressed'), { capture: true, once: true });
      const done = () => requestAnimationFrame(() => setTimeout(() => performance.measure('felt', 'pressed')));
      addEventListener('keyup', done, { once: true });
    });
    await page.keyboard.press(key);
    return felt(page);
  };

/** One letter more in the search field; until what is found stands under it. */
const types =
  (path: string, words: string): Interaction =>
  async (page, at) => {
    if (at === 0) await page.goto(new URL(path, page.url()).href);
    const field = page.locator('input[data-suggest]').first();
    const letters = 2 + (at % (words.length - 2));
    await field.fill(words.slice(0, letters));
    await page.locator('[role=listbox]:not([hidden])').waitFor();
    // somebody who types needs this long for the next letter
    await page.waitForTimeout(150);
    await page.evaluate(() => {
      const list = document.querySelector('[role=listbox]') as HTMLElement;
      addEventListener('input', () => performance.mark('pressed'), { capture: true, once: true });
      new MutationObserver((_, watch) => {
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => performance.measure('felt', 'pressed')));
      }).observe(list, { childList: true });
    });
    await page.keyboard.type(words[letters] as string);
    return felt(page);
  };

/** Something done in a page. */
type Press = (page: Page, at: number) => Promise<unknown>;

/** What is pressed in a page that stands there, and makes another one come in its place; until that is painted. */
const goes =
  (from: string, press: Press, before?: Press): Interaction =>
  async (page, at) => {
    if (at === 0) await page.goto(new URL(from, page.url()).href);
    await before?.(page, at);
    await page.evaluate(() => {
      navigation.addEventListener('navigate', () => performance.mark('pressed'), { once: true });
      const done = () => requestAnimationFrame(() => setTimeout(() => performance.measure('felt', 'pressed')));
      navigation.addEventListener('navigatesuccess', done, { once: true });
    });
    await press(page, at);
    return felt(page);
  };

/** Chooses in the bar above a list, and sends it. */
const filters =
  (from: string, name: string, ...values: readonly string[]): Interaction =>
  async (page, at) => {
    const choose = async () => {
      await page.locator(`main .filter-bar [name=${name}]`).selectOption(values[at % values.length] as string);
      await page.locator('main .filter-bar button').click();
    };
    return goes(from, choose)(page, at);
  };

/** Opens and closes what stands in the page; until it is painted. */
const toggles =
  (from: string, what: string): Interaction =>
  async (page, at) => {
    if (at === 0) await page.goto(new URL(from, page.url()).href);
    await page.evaluate(() => {
      const done = () => {
        performance.mark('pressed');
        requestAnimationFrame(() => setTimeout(() => performance.measure('felt', 'pressed')));
      };
      addEventListener('click', done, { capture: true, once: true });
    });
    await page.locator(what).first().click();
    return felt(page);
  };

/** Until the address is that of a case. */
async function opensCase(page: Page, at: number): Promise<void> {
  await page.locator('main [data-key-row]').nth(at).locator('a').first().click();
  await page.locator('main article.case').waitFor();
}

async function goesBack(page: Page): Promise<void> {
  await page.goBack();
  await page.locator('main [data-key-row] a').first().waitFor();
}

async function felt(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('felt').length > 0);
  return page.evaluate(() => {
    const { duration } = performance.getEntriesByName('felt')[0] as PerformanceEntry;
    performance.clearMeasures('felt');
    return duration;
  });
}

/** Writes something and sends it: from the press until the case is painted with it in it. */
const sends =
  (pages: readonly string[], write: (page: Page) => Promise<unknown>): Interaction =>
  async (page, at) => {
    await page.goto(new URL(pages[at % pages.length] as string, page.url()).href);
    await write(page);
    await page.evaluate(() => {
      addEventListener('submit', () => performance.mark('pressed'), { capture: true, once: true });
      const done = () => requestAnimationFrame(() => setTimeout(() => performance.measure('felt', 'pressed')));
      navigation.addEventListener('navigatesuccess', done, { once: true });
    });
    await page.locator('main form button.nl-button--primary').first().click();
    return felt(page);
  };

const writesNote = (page: Page) => page.locator('main textarea').first().fill('Belt morgen terug.');

/** A question to whoever can be asked first; its letter waits in the outbox when the case is painted. */
async function asksQuestion(page: Page): Promise<void> {
  await page.locator('main [name=party]').first().check({ force: true });
  await page.locator('main textarea[name=question]').fill('Wanneer hebt u gebeld?');
}

/** Presses the button that draws the letter beside what is written; until the new drawing stands there. */
const drawsLetter =
  (pages: readonly string[]): Interaction =>
  async (page, at) => {
    if (at === 0) {
      await page.goto(new URL(pages[0] as string, page.url()).href);
      await page.frameLocator('iframe[data-letter-frame]').locator('body').waitFor();
    }
    await page.evaluate(() => {
      const refresh = document.querySelector<HTMLButtonElement>('main form button[formtarget]') as HTMLButtonElement;
      refresh.addEventListener('click', () => performance.mark('pressed'), { capture: true, once: true });
      new MutationObserver((changes, watch) => {
        const next = changes.flatMap(({ addedNodes }) => [...addedNodes]).find((one) => one instanceof HTMLIFrameElement);
        if (next === undefined) return;
        watch.disconnect();
        next.addEventListener('load', () => {
          if ((next as HTMLIFrameElement).contentWindow?.location.href === 'about:blank') return;
          requestAnimationFrame(() => setTimeout(() => performance.measure('felt', 'pressed')));
        });
      }).observe(refresh.form as HTMLFormElement, { childList: true, subtree: true });
    });
    await page.locator('main form button[formtarget][value=page]').first().click();
    return felt(page);
  };

/** Asks for the letter as PDF, with what the form holds; until all of it is here. */
const writesPdf =
  (pages: readonly string[]): Interaction =>
  async (page, at) => {
    if (at === 0) await page.goto(new URL(pages[0] as string, page.url()).href);
    return page.evaluate(async () => {
      const button = document.querySelector<HTMLButtonElement>('main form button[formaction$=".pdf"]') as HTMLButtonElement;
      const form = new URLSearchParams(new FormData(button.form as HTMLFormElement) as unknown as Record<string, string>);
      const began = performance.now();
      const answer = await fetch(button.formAction, { method: 'POST', body: form });
      const { byteLength } = await answer.arrayBuffer();
      if (answer.headers.get('content-type') !== 'application/pdf' || byteLength === 0)
        throw new Error(`no letter: ${answer.status}`);
      return performance.now() - began;
    });
  };

/** The pages of this step, of the first cases in which it can be taken now. */
async function pagesOf(page: Page, cases: readonly string[], step: string, has: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const one of cases) {
    await page.goto(new URL(`${one}/${step}`, page.url()).href);
    if ((await page.locator(`main ${has}`).count()) > 0) found.push(`${one}/${step}`);
  }
  if (found.length === 0) throw new Error(`no case in which ${step} can be taken`);
  return found;
}

async function signIn(window: BrowserContext, { url }: Product): Promise<Page> {
  const page = await window.newPage();
  await page.goto(`${url}/werk/inloggen`);
  await page.locator(`form[action*="/als/${COORDINATOR}"] button`).click();
  await page.waitForURL((address) => address.pathname === '/werk');
  return page;
}

/** References of cases, from a list of them. */
async function referencesOn(page: Page): Promise<readonly string[]> {
  await page.goto(new URL('/werk/zaken', page.url()).href);
  const links = page.locator('[data-key-list] [data-key-row] a[href^="/werk/zaken/"]');
  return links.evaluateAll((all) => [...new Set(all.map((one) => (one.getAttribute('href') as string).split('/')[3] as string))]);
}

function seeded(cases: number): string {
  const name = `pages-${cases}`;
  const mark = `${dataFolder(name)}.seeded`;
  if (existsSync(mark)) return dataFolder(name);
  rmSync(mark, { force: true });
  const dataDir = freshData(name);
  runCommand(dataDir, 'seed', '--cases', String(cases));
  writeFileSync(mark, '');
  return dataDir;
}

buildProduct();
const product = await startProduct(seeded(Number(values.cases)));
// as somebody's own browser is: that of the tests does without what makes scripts fast
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await signIn(await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } }), product);
  const references = await referencesOn(page);
  const cases = references.map((one) => `/werk/zaken/${one}`);
  const letters = await pagesOf(page, cases.slice(0, 30), 'conclusion', 'iframe[data-letter-frame]');
  const asking = await pagesOf(page, cases.slice(0, 30), 'question', 'textarea[name=question]');
  const done: Readonly<Record<string, Interaction>> = {
    // what this browser needs on this machine for a line of text
    'a page with nothing on it': opens('/health/live'),
    'open the work list': opens('/werk'),
    'filter and sort it': opens('/werk?wanneer=late', '/werk?orde=laatste', '/werk?van=niemand'),
    'work of the team': opens('/werk/team'),
    'next line with j': presses('/werk', 'j'),
    'in place: filter the work list': filters('/werk', 'wanneer', 'late', 'week', ''),
    'in place: filter the cases': filters('/werk/zaken', 'stand', 'closed', 'open', ''),
    'in place: order the cases': filters('/werk/zaken?kies=1', 'orde', 'oudste', 'dringend', ''),
    'in place: next page of cases': goes('/werk/zaken', (at) => at.locator('main a[rel=next]').click()),
    'in place: another list': goes('/werk', (on, at) =>
      on.locator(`.side-wide .side-nav a[href="${['/werk/team', '/werk/zaken', '/werk'][at % 3]}"]`).click(),
    ),
    'in place: what a search finds': goes(
      '/werk',
      (on) => on.keyboard.press('Enter'),
      (on, at) => on.locator('.side-wide [data-search]').fill(['medewerker', 'jansen', 'brief bedragen'][at % 3] as string),
    ),
    'in place: open a case of the list': goes('/werk/zaken', opensCase, async (on, at) => {
      if (at > 0) await goesBack(on);
    }),
    'in place: back to the list': goes('/werk/zaken', goesBack, opensCase),
    'in place: workload': goes('/werk', (on, at) =>
      on.locator(`.side-wide .side-nav a[href="${at % 2 === 0 ? '/werk/verdeling' : '/werk'}"]`).click(),
    ),
    'choose every line': toggles('/werk/zaken', '[data-choose-all]'),
    'why this date?': toggles(cases[0] as string, 'main details.why summary'),
    'a menu': toggles(cases[0] as string, 'main details[data-menu] summary'),
    'list of cases': opens('/werk/zaken'),
    'filter and sort them': opens('/werk/zaken?stand=closed', '/werk/zaken?orde=oudste', '/werk/zaken?van=niemand'),
    'open a case': opens(...cases),
    'open a step': opens(...cases.map((one) => `${one}/note`)),
    'in place: open a step': goes('/werk/zaken', (on, at) =>
      on.evaluate((path) => location.assign(path), `${cases[at % cases.length]}/note`),
    ),
    'in place: save a note': sends(
      cases.map((one) => `${one}/note`),
      writesNote,
    ),
    'open the desk of a letter': opens(...letters),
    'in place: open the desk of a letter': goes('/werk/zaken', (on, at) =>
      on.evaluate((path) => location.assign(path), letters[at % letters.length] as string),
    ),
    'draw the letter anew': drawsLetter(letters),
    'the letter as PDF': writesPdf(letters),
    'in place: send a letter': sends(asking, asksQuestion),
    'a letter more in search': types('/werk', 'medewerker'),
    'search page': opens('/werk/zoeken?q=medewerker', '/werk/zoeken?q=jansen', '/werk/zoeken?q=brief+bedragen'),
    workload: opens('/werk/verdeling'),
  };
  console.log(`${values.cases} cases, one colleague, ${values.times} times each, until the answer is painted`);
  console.log(line('', 'p50', 'longest'));
  for (const [name, act] of Object.entries(done)) {
    const times: number[] = [];
    // the first one prepares statements and compiles code
    for (let at = 0; at <= Number(values.times); at++) {
      const took = await act(page, at);
      if (at > 0) times.push(took);
    }
    const { p50, max } = burst(times, 0);
    console.log(verdict(line(name, ms(p50)), ms(max), p50 < AIM, `under ${AIM} ms`));
  }
} finally {
  await browser.close();
  await product.stop();
}
