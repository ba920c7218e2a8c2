// A complaint from the form to the answer without a mouse; and the form, the own page and the case as a screen reader tells them.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { newPage, openBrowser, openWindow } from './browser.ts';
import { byKeyboard, type Keyed } from './by-keyboard.ts';

let house: RunningHouse;
let browser: Browser;
let url: string;
let page: Page;
let keys: Keyed;

beforeAll(async () => {
  [house, browser] = await Promise.all([aRunningHouse(), openBrowser()]);
  url = await house.listen();
  page = await newPage(await openWindow(browser));
  keys = byKeyboard(page);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/**
 * What a screen reader tells of the page, from its accessibility tree. These files were read from the first line to the last: every
 * control has its name, every fault its field, and the order is the one in which the page makes sense.
 */
async function told(name: string): Promise<void> {
  const tree = await page.locator('body').ariaSnapshot();
  // ids are other ones each time, and when somebody looked is told by the clock on the wall
  const looked = /(listitem: [^:\n]*, )[a-z]{2} \d{1,2} [a-z]{3,4}(?: \d{4})?, \d{2}\.\d{2}$/gm;
  const same = tree.replaceAll(looked, '$1…').replaceAll(/(?<=\/url: .*)[\w-]{22,32}(?=\n|$)/gm, '…');
  await expect(`${same}\n`).toMatchFileSnapshot(`transcripts/${name}.yaml`);
}

/** A step is taken, and the case says so. */
async function takes(button: string): Promise<void> {
  await keys.follow(button);
  expect(page.url(), button).toContain('gedaan=');
}

/** A step that is not the first to come, from the menu of the case. */
async function fromMenu(act: string): Promise<void> {
  await keys.reach(/^Andere stappen/);
  await page.keyboard.press('Enter');
  await keys.follow(act);
}

/** Comes in with one press per colleague, as in the demonstration. */
async function comesIn(name: RegExp): Promise<void> {
  await page.goto(`${url}/werk/inloggen`);
  await keys.follow(name);
}

async function opensFirst(): Promise<void> {
  await page.keyboard.press('j');
  const arrived = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await arrived;
}

describe('a complaint, with a keyboard alone', { timeout: 300_000 }, () => {
  test('given the front page, when somebody complains, then they get to the end and to their own page', async () => {
    await page.goto(`${url}/cak`);
    await keys.reach('Naar de inhoud');
    await page.keyboard.press('Enter');
    await keys.follow('Dien een klacht in');
    await told('form-1-story');
    await keys.follow('Verder');
    await told('form-1-story-with-a-fault');
    await keys.type(/^Uw verhaal/, 'Ik heb drie keer gebeld en niemand belde terug.');
    await keys.follow('Verder');
    await told('form-2-about-what');
    await keys.choose('Niet of te laat teruggebeld');
    await keys.follow('Verder');
    await told('form-3-wish');
    await keys.type(/^Wat wilt u bereiken/, 'Excuses, en één vaste contactpersoon.');
    await keys.follow('Verder');
    await told('form-4-who');
    await keys.type(/^(Uw )?naam/i, 'S. Yilmaz');
    await keys.type(/^(Uw )?e-mail/i, 's.yilmaz@burger.example');
    await keys.follow('Verder');
    await told('form-5-documents');
    await keys.follow('Verder');
    await told('form-6-check');
    await keys.follow('Dien de klacht in');
    await keys.follow('Bekijk uw klacht');
    await told('own-page');
  });

  test('CAK-16: given the complaint, when the coordinator opens it from the list, then it gets its handler', async () => {
    await comesIn(/als J\. Pinas/);
    await told('work');
    await opensFirst();
    await told('case');
    await keys.follow('Wijs een behandelaar aan');
    await keys.reach(/^(Behandelaar|Wie)/);
    await page.keyboard.type('M. de W');
    await keys.tick(/niet betrokken/);
    await takes('Wijs een behandelaar aan');
  });

  test('CAK-19 to CAK-30: and the handler calls, puts it in points, hears, judges and answers', async () => {
    await comesIn(/als M\. de Wit/);
    await opensFirst();
    await keys.follow('Bel');
    await told('call');
    await keys.type(/^Wat is er gezegd/, 'Zij wil één vaste contactpersoon.');
    await keys.choose('Gesproken');
    await takes('Leg dit contact vast');
    await fromMenu('Vat de klacht samen in punten');
    await keys.type(/^Punt 1/, 'Drie keer niet teruggebeld');
    await keys.choose('Ja, aan de telefoon');
    await takes('Vat de klacht samen in punten');
    await keys.follow(/wil toelichten$/);
    await keys.day(/^Graag antwoord/, '2026-12-12');
    await takes('Bied een gesprek of hoorzitting aan');
    await fromMenu('Leg een gesprek of hoorzitting vast');
    await keys.choose('Een gesprek aan de telefoon');
    await takes('Leg een gesprek of hoorzitting vast');
    await keys.follow('Zoek de klacht punt voor punt uit');
    await keys.type(/^Wat blijkt/, 'Uit de notities blijkt dat niemand terugbelde.');
    await keys.choose('terecht (gegrond)');
    await takes('Leg het oordeel over punt 1 vast');
    await keys.follow('Geef antwoord op de klacht');
    await told('answer');
    await keys.type(/^Hoe komen wij/, 'Wij hadden moeten terugbellen.');
    await keys.type(/^Welke oplossing/, 'U krijgt één vaste contactpersoon.');
    await keys.type(/^Wat gebeurt er nu/, 'Terugbelverzoeken staan op een lijst.');
    await takes('Stuur het antwoord');
  });
});
