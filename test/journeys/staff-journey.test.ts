/** A complaint from the work list to the closing letter, by clicking, on a wide screen and on a phone; every page and state is looked at once, by axe too. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Kept } from '#handling/lodge.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { caseIdOf } from '#store/cases/find.ts';
import { readingsOf } from '#store/cases/reading-log.ts';
import { lettersOf } from '#store/post/kept-letter.ts';
import { withOrganisation } from '#store/transaction.ts';
import { check, leadsOn as go, newPage, openBrowser, openWindow } from './browser.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

// a browser and a machine that is busy need their time
vi.setConfig({ testTimeout: 120_000 });

/** With SCREENS=1 a picture of every page on the way is kept here, to be looked at. */
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/staff';

let browser: Browser;
let house: StaffHouse;
let address: string;

beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), staffHouse()]);
  address = await house.listen();
  if (SCREENS !== undefined) mkdirSync(SCREENS, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

describe.each([
  { name: 'wide', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
])('on a $name screen', ({ name, ...sight }) => {
  let page: Page;
  let kept: Kept;
  let count = 0;

  beforeAll(async () => {
    house.setClock('2026-11-21T10:42:00+01:00');
    kept = await house.complaint();
    await deliverPost(house.workshop);
    page = await newPage(await openWindow(browser, sight));
  });
  afterAll(() => page.context().close());

  /** Every page that is looked at is checked as well. */
  const look = async (what: string) => {
    await check(page);
    count += 1;
    const path = `${SCREENS}/${name}-${String(count).padStart(2, '0')}-${what}.png`;
    if (SCREENS !== undefined) await page.screenshot({ path, fullPage: true });
  };
  const follow = (text: string | RegExp) => go(page, () => page.getByRole('link', { name: text }).first().click());
  const send = () => go(page, () => page.locator('main form .nl-button--primary').last().click());
  const open = (noun: string) => page.goto(`${address}/werk/zaken/${kept.reference}/${noun}`);
  const choose = (field: string, value: string) => page.locator(`[name="${field}"][value="${value}"]`).check();
  const type = (field: string, text: string) => page.locator(`[name="${field}"]`).fill(text);
  const pick = async (field: string, label: string) => {
    const select = page.locator(`select[name="${field}"]`);
    if ((await select.count()) > 0) await select.selectOption({ label });
    else await page.locator('.choice', { hasText: label }).locator(`[name="${field}"]`).check();
  };
  const arrived = async () => {
    expect(await page.locator('.notice-done').first().textContent()).toContain('Vastgelegd.');
    await deliverPost(house.workshop);
  };
  const as = async (who: string) => {
    await page.goto(`${address}/werk/inloggen`);
    await look('inloggen');
    await go(page, () => page.getByRole('button', { name: who }).click());
  };

  it('the coordinator comes in by a click, sees what is owed, and assigns a handler', async () => {
    await as('J. Pinas');
    expect(await page.locator('h1').textContent()).toBe('Mijn werk');
    await look('werk');
    await go(page, () => page.locator(`a[href$="${kept.reference}"]`).first().click());
    await look('zaak-nieuw');
    await follow('Wijs een behandelaar aan');
    await look('aanwijzen');
    await pick('staff', 'M. de Wit');
    await page.locator('[name="notInvolved"]').check();
    await send();
    await arrived();
  });

  it('says who is concerned; that colleague finds nothing any more', async () => {
    await open('involvement');
    await look('betrekken');
    await choose('capacity', 'subject');
    await pick('staff', 'S. Yildirim');
    await send();
    await arrived();
  });

  it('the handler calls first, with what to ask at hand', async () => {
    house.setClock('2026-11-24T14:10:00+01:00');
    await as('M. de Wit');
    await look('werk-behandelaar');
    await go(page, () => page.locator(`a[href$="${kept.reference}"]`).first().click());
    await follow('Bel mevrouw S. Yilmaz');
    await look('bellen');
    await choose('result', 'reached');
    await type('summary', 'Zij wil dat iemand zegt dat het niet goed ging.');
    await send();
    await arrived();
    await look('zaak-gebeld');
  });

  it('puts the complaint into points', async () => {
    await open('framing');
    await type('elements.0.text', 'Drie keer niet teruggebeld');
    await type('elements.1.text', 'De verbinding verbroken bij het derde gesprek');
    await choose('confirmed', 'by-phone');
    await look('punten');
    await send();
    await arrived();
  });

  it('cannot answer yet: the page names the clauses and what comes first', async () => {
    await open('conclusion');
    await look('antwoord-te-vroeg');
    expect(await page.locator('main').textContent()).toMatch(/punt voor punt|per punt/i);
  });

  it('invites and hears both sides', async () => {
    const { parties } = kept.state;
    await open(`invitation?party=${parties[0]?.id}`);
    await type('replyBy', '2026-12-09');
    await look('uitnodigen');
    await send();
    await arrived();
    await open('hearing');
    await pick('party', 'mevrouw S. Yilmaz');
    await pick('way', 'Een gesprek aan de telefoon');
    await look('horen');
    await send();
    await arrived();
    await open('invitation');
    await pick('party', 'S. Yildirim');
    await type('replyBy', '2026-12-09');
    await send();
    await arrived();
  });

  it('takes more time, and sees until when and who gets notice', async () => {
    house.setClock('2026-12-28T14:00:00+01:00');
    await as('M. de Wit');
    await open('extension');
    await look('meer-tijd');
    expect(await page.locator('main').textContent()).toContain('1 februari 2027');
    await choose('until.quick', '2027-02-01');
    await type('reason', 'Wij zoeken nog naar de terugbelnotities.');
    await send();
    await arrived();
    await look('zaak-verlengd');
    expect(await page.locator('main').textContent()).toContain('1 februari 2027');
  });

  it('judges point by point', async () => {
    for (const number of [1, 2]) {
      await open(`finding?element=${number}`);
      await type('finding', number === 1 ? 'Uit de notities blijkt dat niemand terugbelde.' : 'Het gesprek is niet opgenomen.');
      await pick('verdict', number === 1 ? 'terecht (gegrond)' : 'geen oordeel mogelijk');
      await look(`punt-${number}`);
      await send();
      await arrived();
    }
  });

  it('writes the answer: what is missing is said, what was typed stays, and the letter leaves when it is complete', async () => {
    await open('conclusion');
    await type('explanation', 'U belde drie keer. Elke keer beloofden wij terug te bellen.');
    await type('solution', 'U krijgt één vaste contactpersoon: mevrouw De Wit.');
    await type('judgement', 'Wij hadden moeten terugbellen. Daarvoor onze excuses.');
    await look('antwoord');
    await send();
    expect(await page.locator('.error-summary').count()).toBe(1);
    await look('antwoord-onvolledig');
    expect(await page.locator('[name="judgement"]').inputValue()).toContain('Daarvoor onze excuses.');
    await type('consequences', 'Terugbelverzoeken staan nu op een lijst die iedereen ziet.');
    const verdict = page.locator('[name="verdict"]').first();
    if ((await verdict.count()) > 0) await pick('verdict', 'terecht (gegrond)');
    await look('antwoord-klaar');
    await send();
    await arrived();
    await page.reload();
    await look('zaak-beantwoord');
    const letters = await withOrganisation(house.office.pool, 'cak', (tx) => lettersOf(tx, kept.caseId));
    const answer = letters.find((one) => one.letter === 'conclusion');
    expect(answer?.text).toContain('Terugbelverzoeken staan nu op een lijst');
    expect(answer?.pdf).toBeDefined();
    expect(await page.locator('main').textContent()).toContain('Het antwoord is gegeven.');
  });

  it('reads the letter as it left, and closes the case', async () => {
    const href = await page.getByRole('link', { name: 'Ons antwoord aan' }).first().getAttribute('href');
    const letter = await page.request.get(`${address}${href}`);
    expect(await letter.text()).toContain('ombudsman');
    // the link leads to where the document is shown; the file itself stands below it
    const shown = await page.getByRole('link', { name: 'pdf', exact: true }).first().getAttribute('href');
    const pdf = await page.request.get(`${address}${shown}/bestand`);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await open('closure');
    await look('sluiten');
    await choose('manner', 'concluded');
    await type('lesson', 'Een werklijst die iedereen ziet.');
    await send();
    await arrived();
    await look('zaak-gesloten');
    expect(await page.locator('main').textContent()).toContain('Deze zaak is afgesloten.');
  });

  it('has every list and page of the work within its width', async () => {
    for (const path of [
      '/werk',
      '/werk/team',
      '/werk/zaken',
      '/werk/zoeken?q=Yilmaz',
      '/werk/post',
      '/werk/nieuw',
      '/werk/toetsen',
      '/werk/niets',
    ]) {
      await page.goto(`${address}${path}`);
      await look(path.replaceAll(/\W+/g, '-'));
    }
    expect(house.logged.filter((one) => one.level === 'error')).toEqual([]);
  });
});

it('works by keyboard alone: j, k and Enter through the list, / to search, ? for help', async () => {
  const page = await newPage(await openWindow(browser));
  await page.goto(`${address}/werk/inloggen`);
  await go(page, () => page.getByRole('button', { name: 'J. Pinas' }).click());
  await page.goto(`${address}/werk/zaken`);
  await page.keyboard.press('j');
  expect(await page.locator('[data-key-row].here').count()).toBe(1);
  await go(page, () => page.keyboard.press('Enter'));
  expect(page.url()).toContain('/werk/zaken/CAK-');
  await page.keyboard.press('/');
  await page.keyboard.type('Yilmaz');
  await go(page, () => page.keyboard.press('Enter'));
  expect(page.url()).toContain('/werk/zoeken?q=Yilmaz');
  await go(page, () => page.keyboard.press('?'));
  expect(page.url()).toContain('/werk/toetsen');
  await go(page, async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('t');
  });
  expect(page.url()).toMatch(/\/werk\/team$/);
  await page.context().close();
});

it('opens lists and cases in the page that stands there: focus, title, choices and Back as one left them, and each reading noted once', async () => {
  house.setClock('2026-11-21T10:42:00+01:00');
  await house.complaint();
  const window = await openWindow(browser);
  const page = await newPage(window);
  await page.goto(`${address}/werk/inloggen`);
  await go(page, () => page.getByRole('button', { name: 'J. Pinas' }).click());
  const isSame = () => page.evaluate(() => 'same' in globalThis);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.evaluate(() => Object.assign(globalThis, { same: true }));
  await go(page, () => page.locator('.side-wide a[href="/werk/zaken"]').click());
  expect(await focused()).toBe('Zaken');
  expect(await page.title()).toBe('Zaken · Gehoord');
  await page.locator('main select[name=stand]').selectOption('open');
  await go(page, () => page.getByRole('button', { name: 'Toon', exact: true }).click());
  expect(page.url()).toContain('stand=open');
  expect(await focused()).toBe('Toon');
  expect(await page.locator('[data-said]').textContent()).toMatch(/^Regels op deze pagina: \d+$/);
  await page.locator('main .choose-box').first().check();
  const row = page.locator('main [data-key-row] a').first();
  const reference = (await row.getAttribute('href'))?.split('/').at(-1) ?? '';
  const opened = window.waitForEvent('page');
  await row.click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  expect(page.url()).toContain('stand=open');
  await go(page, () => row.click());
  expect(await page.title()).toContain(reference);
  expect(await focused()).toBe(await page.locator('h1').textContent());
  await check(page);
  await go(page, () => page.goBack());
  expect(await focused()).toBe(await row.textContent());
  expect(await page.locator('main .choose-box').first().isChecked()).toBe(true);
  expect(await page.locator('[data-chosen-count]').textContent()).toMatch(/^1 /);
  await check(page);
  await go(page, () => page.goForward());
  expect(await isSame()).toBe(true);
  const looks = await withOrganisation(house.office.pool, 'cak', async (tx) =>
    readingsOf(tx, (await caseIdOf(tx, reference)) ?? ''),
  );
  expect(looks.filter(({ what }) => what === 'case')).toHaveLength(1);
  // a session that ended leads to the way in, by an ordinary navigation
  await window.clearCookies();
  await go(page, () => page.goBack());
  await page.waitForURL('**/werk/inloggen?*');
  expect(await isSame()).toBe(false);
  await window.close();
});

it('keeps what is typed on the server while it is typed, and gives it back after the window was closed', async () => {
  house.setClock('2026-11-21T10:42:00+01:00');
  const kept = await house.complaint();
  const note = `${address}/werk/zaken/${kept.reference}/note`;
  const window = await openWindow(browser);
  const page = await newPage(window);
  await page.goto(`${address}/werk/inloggen`);
  await go(page, () => page.getByRole('button', { name: 'J. Pinas' }).click());
  await page.goto(note);
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/concept'));
  await page.locator('[name="text"]').fill('Een half verhaal dat');
  expect((await saved).status()).toBe(204);
  await window.close();
  const again = await newPage(await openWindow(browser));
  await again.goto(`${address}/werk/inloggen`);
  await go(again, () => again.getByRole('button', { name: 'J. Pinas' }).click());
  await again.goto(note);
  expect(await again.locator('[name="text"]').inputValue()).toBe('Een half verhaal dat');
  await again.context().close();
});
