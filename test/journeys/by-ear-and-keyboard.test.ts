// A complaint from the form to the answer without a mouse; and the form, the own page and the case as a screen reader tells them.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { take } from '#handling/take.ts';
import { loadCase } from '#store/journal/events.ts';
import { withOrganisation } from '#store/transaction.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { leadsOn, newPage, openBrowser, openWindow } from './browser.ts';
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
  const looked = /(listitem: [^:\n]*, )[a-z]{2} \d{1,2} [a-z]{3,4}(?: \d{4})?, \d{1,2}\.\d{2}$/gm;
  const ids = /(?<=\/url: .*)[\w-]{22,32}(?=\n|$)|(?<=\/klacht\/)[\w-]{11}(?=\/)/gm;
  const same = tree.replaceAll(looked, '$1…').replaceAll(ids, '…');
  await expect(`${same}\n`).toMatchFileSnapshot(`transcripts/${name}.yaml`);
}

/** A step is taken, and the case says so. */
async function takes(button: string): Promise<void> {
  await keys.follow(button);
  expect(page.url(), button).toContain('gedaan=');
  // what was done is what a screen reader is at, and it goes on from there; a browser gives the focus when it draws
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')), { message: button }).toBe('status');
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

/** A case is closed when its answer has left; drawing the letters for that is no part of what the keys do. */
async function theAnswerLeft(reference: string): Promise<void> {
  const loaded = await withOrganisation(house.office.pool, 'cak', async (tx) => {
    const { rows } = await tx.client.query<{ id: string }>('select id from case_view where reference = $1', [reference]);
    return loadCase(tx, rows[0]?.id ?? '');
  });
  const events = loaded?.events ?? [];
  const because = events.findLast(({ name }) => name === 'concluded')?.sequence;
  const [lodged] = events;
  const [party] = (lodged?.facts.parties ?? []) as { readonly id: string }[];
  const raw = { party: party?.id, letter: 'conclusion', because, medium: 'email' };
  const actor = { kind: 'system' } as const;
  const sent = await take(house.office, { organisation: 'cak', caseId: loaded?.meta.id ?? '', actor, verb: 'send', raw });
  if (!('events' in sent)) throw new Error(JSON.stringify(sent));
}

async function opensFirst(): Promise<void> {
  await page.keyboard.press('j');
  await leadsOn(page, () => page.keyboard.press('Enter'));
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
    await keys.choose('M. de Wit');
    await keys.tick(/niet betrokken/);
    await takes('Wijs een behandelaar aan');
  });

  test('CAK-19 to CAK-30: and the handler calls, puts it in points, hears, judges and answers', async () => {
    await comesIn(/als M\. de Wit/);
    await opensFirst();
    await keys.follow('Bel');
    await told('call');
    await keys.type(/^Wat is er gezegd/, 'Zij wil één vaste contactpersoon.');
    // no number is known, so nothing says beforehand that it was a call
    await keys.choose('Telefoon');
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
    await keys.choose('Terecht (gegrond)');
    await takes('Leg het oordeel over punt 1 vast');
    await keys.follow('Geef antwoord op de klacht');
    await told('answer');
    await keys.type(/^Hoe komen wij/, 'Wij hadden moeten terugbellen.');
    await keys.type(/^Welke oplossing/, 'U krijgt één vaste contactpersoon.');
    await keys.type(/^Wat gebeurt er nu/, 'Terugbelverzoeken staan op een lijst.');
    await keys.reach('Ververs het voorbeeld');
    await page.keyboard.press('Enter');
    const drawn = page.frameLocator('iframe[data-letter-frame]:not(.drawing)');
    await drawn.getByText('U krijgt één vaste contactpersoon.').first().waitFor();
    await takes('Stuur het antwoord');
  });

  test('CAK-31: and from the work list the handler closes', async () => {
    await theAnswerLeft('CAK-2026-00001');
    await comesIn(/als M\. de Wit/);
    await opensFirst();
    await keys.follow('Sluit de klacht en leg vast wat wij leren');
    await told('closing');
    await keys.choose('Ons antwoord is verstuurd');
    await takes('Sluit de zaak');
    await told('closed');
  });
});

describe('the front desk, while somebody talks', { timeout: 120_000 }, () => {
  /** Every press that is no letter of what somebody said. */
  let presses = 0;
  let first = '';
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
    presses += times;
  };
  const focus = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? '');
  /** The browser gives the first field the focus when it paints, which may be after the page has loaded. */
  const ready = () => page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.name === 'record');
  const pages: string[] = [];

  test('CAK-02, CAK-07: a call is written down on one page, within twelve presses besides the words, and earlier cases are seen while typing', async () => {
    await comesIn(/als F\. el Amrani/);
    page.on('framenavigated', (frame) => void (frame === page.mainFrame() && pages.push(new URL(frame.url()).pathname)));
    const form = page.waitForURL('**/werk/nieuw');
    await press('n');
    await form;
    await ready();
    await press('Tab');
    await press('Space');
    await press('Tab', 2);
    await page.keyboard.insertText('mevrouw A. Jansen');
    await press('Tab');
    await page.keyboard.insertText('06 11 22 33 44');
    await press('Tab', 5);
    expect(await focus()).toBe('story');
    await page.keyboard.insertText('Drie weken geen antwoord op mijn brief.');
    const kept = page.waitForURL(/werk\/zaken\/CAK-2026-\d+\?gedaan=/);
    await press('Control+Enter');
    await kept;
    first = /CAK-2026-\d+/.exec(page.url())?.[0] ?? '';
    expect(presses).toBeLessThanOrEqual(12);
    expect(pages.map((one) => one.replace(/CAK.*/, ''))).toEqual(['/werk/nieuw', '/werk/zaken/']);
  });

  test('CAK-02: the same person again is seen while typing; what is solved at once is finished with the same button', async () => {
    await page.goto(`${url}/werk/nieuw`);
    await ready();
    await page.keyboard.press('ArrowDown');
    await keys.type(/^Meteen opgelost/, 'De brief is opnieuw gestuurd.');
    await keys.tick(/goed genoeg\?$/);
    await keys.tick(/ontevredenheid nu weg\?$/);
    await keys.choose('Telefoon');
    await keys.type('Naam', 'A. Jansen');
    await keys.type(/^Telefoonnummer/, '+31 6 11223344');
    const earlier = page.locator('[data-earlier]');
    await earlier.getByText('zelfde telefoonnummer').waitFor();
    expect(await earlier.textContent()).toContain(first);
    await keys.type(/^Wat is er gebeurd/, 'De brief kwam niet aan.');
    await page.keyboard.press('Control+Enter');
    // who wrote it down keeps it, and reads there that it is closed
    await page.getByText('Deze zaak is afgesloten.').waitFor();
    const [signal] = /CAK-2026-\d+/.exec(page.url()) ?? [];
    const { rows } = await withOrganisation(house.office.pool, 'cak', ({ client }) =>
      client.query('select status, record from case_view where reference = $1', [signal]),
    );
    expect(rows).toEqual([{ status: 'closed', record: 'signal' }]);
  });
});
