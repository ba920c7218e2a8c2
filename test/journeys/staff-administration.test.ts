/** Administration, writing a complaint down and the post, in a real browser: each page in its states, at a desk and on a phone. */
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { take } from '#handling/take.ts';
import { deliverPost } from '#jobs/deliver-post.ts';
import { apiTokenHolder, createApiToken, listApiTokens } from '#store/access/api-token.ts';
import { saveStaff, setPassword, setStaffActive, staffByEmail, staffById } from '#store/access/staff.ts';
import { loadCase } from '#store/journal/events.ts';
import { lettersToPost } from '#store/post/to-post.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { check, go, newPage, openBrowser, openWindow, type Sight, visit } from './browser.ts';
import { asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

/** With SCREENS=1 a picture of every page is kept here, to be looked at. */
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/administration';
const SIGHTS: Readonly<Record<'desk' | 'phone', Sight>> = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

// several pages with axe on each, on a machine that may be busy
vi.setConfig({ testTimeout: 120_000 });

let house: StaffHouse;
let address: string;
let browser: Browser;
const inCak = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(house.office.pool, 'cak', work);
const coordinator = {
  organisation: 'cak',
  staff: { id: 'j.pinas', roles: ['coordinator'], sees: 'all', assigns: true },
} as const;

beforeAll(async () => {
  if (SCREENS !== undefined) mkdirSync(SCREENS, { recursive: true });
  [house, browser] = await Promise.all([staffHouse('real'), openBrowser()]);
  address = await house.listen();
  await inCak(async (tx) => {
    await saveStaff(tx, { id: 'ada', name: 'Ada Beheer', email: 'ada@cak.example', roles: [ADMINISTRATOR, 'coordinator'] });
    await saveStaff(tx, { id: 'kaal', name: 'Bo Alleenbeheer', email: 'bo@cak.example', roles: [ADMINISTRATOR] });
    await saveStaff(tx, { id: 'weg', name: 'W. Vertrokken', email: 'weg@cak.example', roles: ['handler'] });
    for (const id of ['ada', 'kaal', 'm.dewit', 'j.pinas', 's.yildirim', 'f.elamrani', 'weg']) await setPassword(tx, id, 'x');
    await setStaffActive(tx, 'weg', false);
  });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** A colleague at a screen, already signed in. */
async function at(sight: Sight, staff: string): Promise<Page> {
  const window: BrowserContext = await openWindow(browser, sight);
  await window.addCookies([{ name: 'werk', value: await house.session('cak', staff), url: address }]);
  const page = await newPage(window);
  page.setDefaultTimeout(60_000);
  return page;
}

/** The case gets this handler. */
async function assigned(caseId: string, staff: string): Promise<void> {
  const actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] } as const;
  const raw = { staff, notInvolved: true };
  const outcome = await take(house.office, { organisation: 'cak', caseId, actor, verb: 'assign', raw });
  if (!('events' in outcome)) throw new Error(JSON.stringify(outcome));
}

const picture = async (page: Page, name: string, sight: string) => {
  if (SCREENS !== undefined) await page.screenshot({ path: `${SCREENS}/${name}--${sight}.png`, fullPage: true });
};

/** The page at this address at both widths, checked by axe, with a picture. */
async function seen(staff: string, path: string, name: string): Promise<void> {
  for (const [sight, how] of Object.entries(SIGHTS)) {
    const page = await at(how, staff);
    await page.goto(`${address}${path}`);
    await picture(page, name, sight);
    await check(page);
    await page.context().close();
  }
}

describe('people', () => {
  test('an administrator invites a colleague; mistakes are said at their fields and nothing typed is lost', async () => {
    const page = await at(SIGHTS.desk, 'ada');
    await visit(page, `${address}/werk/mensen`);
    await go(page, () => page.getByRole('link', { name: 'Nodig iemand uit' }).click());
    await page.getByLabel('E-mailadres').fill('m.dewit@cak.example');
    await go(page, () => page.getByRole('button', { name: 'Stuur de uitnodiging' }).click());
    await picture(page, 'invite-faults', 'desk');
    expect(await page.getByRole('alert').textContent()).toContain('Vul de naam in.');
    expect(await page.getByRole('alert').textContent()).toContain('Er werkt hier al iemand met dit e-mailadres.');
    expect(await page.getByRole('alert').textContent()).toContain('Kies minstens één rol.');
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe('m.dewit@cak.example');
    await page.getByLabel('Naam').fill('N. Nieuw');
    await page.getByLabel('E-mailadres').fill('n.nieuw@cak.example');
    await page.getByLabel('klachtbehandelaar').check();
    await go(page, () => page.getByRole('button', { name: 'Stuur de uitnodiging' }).click());
    await picture(page, 'person-invited', 'desk');
    expect(await page.getByRole('status').first().textContent()).toContain('De uitnodiging aan N. Nieuw is onderweg.');
    expect(await page.locator('.office-log').textContent()).toContain('door Ada Beheer');
    expect(await inCak((tx) => staffByEmail(tx, 'n.nieuw@cak.example'))).toMatchObject({
      roles: ['handler'],
      hasPassword: false,
    });
    // the next invitation begins empty, without the roles of the one before
    await visit(page, `${address}/werk/mensen/nieuw`);
    expect([await page.getByLabel('Naam').inputValue(), await page.locator('[name=roles]:checked').count()]).toEqual(['', 0]);
    await page.context().close();
  });

  test('B-53: the last administrator cannot stop being one; what was chosen stays chosen', async () => {
    await inCak((tx) => setStaffActive(tx, 'kaal', false));
    const page = await at(SIGHTS.desk, 'ada');
    await visit(page, `${address}/werk/mensen/ada`);
    await page.getByLabel('beheerder', { exact: true }).uncheck();
    await go(page, () => page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click());
    expect(await page.getByRole('alert').textContent()).toContain('Dit is de laatste beheerder.');
    expect(await inCak((tx) => staffById(tx, 'ada'))).toMatchObject({ roles: [ADMINISTRATOR, 'coordinator'] });
    expect(await page.getByRole('link', { name: /niet meer inloggen/ }).count()).toBe(0);
    await inCak((tx) => setStaffActive(tx, 'kaal', true));
    await page.context().close();
  });

  test('B-44: before somebody is let go, the page says what happens and which cases need somebody else; then every session ends', async () => {
    const kept = await house.complaint({ story: 'Een zaak van Yildirim.' });
    await assigned(kept.caseId, 's.yildirim');
    await inCak((tx) => createApiToken(tx, { name: 'Rapportage', scopes: ['read'], createdBy: 's.yildirim' }));
    const hers = await at(SIGHTS.desk, 's.yildirim');
    await visit(hers, `${address}/werk`);
    await seen('kaal', '/werk/mensen/s.yildirim/toegang', 'let-go-blind');
    const page = await at(SIGHTS.desk, 'ada');
    await visit(page, `${address}/werk/mensen/s.yildirim`);
    await go(page, () => page.getByRole('link', { name: /niet meer inloggen/ }).click());
    await picture(page, 'let-go', 'desk');
    const text = await page.locator('main').textContent();
    expect(text).toContain('Deze koppelingen stoppen voorgoed: Rapportage.');
    expect(text).toContain('Eén zaak heeft dan een behandelaar die er niet is.');
    expect(
      await page.getByRole('link', { name: new RegExp(`^Wijs iemand anders aan.*${kept.reference}`) }).getAttribute('href'),
    ).toBe(`/werk/zaken/${kept.reference}/assignment`);
    await go(page, () => page.getByRole('button', { name: /niet meer inloggen/ }).click());
    await picture(page, 'person-gone', 'desk');
    expect(await page.getByRole('status').first().textContent()).toContain('kan niet meer inloggen');
    await hers.goto(`${address}/werk`);
    expect(hers.url()).toContain('/werk/inloggen');
    await go(page, () => page.getByRole('button', { name: /weer inloggen/ }).click());
    expect(await inCak((tx) => staffById(tx, 's.yildirim'))).toMatchObject({ active: true });
    await hers.context().close();
    await page.context().close();
  });

  test('who manages people and sees no cases is told whom to ask, and learns nothing of the case', async () => {
    const page = await at(SIGHTS.phone, 'kaal');
    await visit(page, `${address}/werk/mensen/s.yildirim`);
    const text = await page.locator('main').textContent();
    expect(text).toContain('Eén zaak ziet u zelf niet.');
    expect(text).toMatch(/Vraag .*J\. Pinas/);
    expect(text).not.toContain('Een zaak van Yildirim');
    await page.context().close();
  });

  test('the pages are readable at a desk and on a phone', async () => {
    await seen('ada', '/werk/mensen', 'people');
    await seen('ada', '/werk/mensen/nieuw', 'invite');
    await seen('ada', '/werk/mensen/m.dewit', 'person');
    await seen('ada', '/werk/mensen/ada', 'person-self');
    await seen('ada', '/werk/mensen/niemand', 'person-none');
  });
});

describe('connections', () => {
  test('B-54: a key is shown once, works, and stops working when it is taken back', async () => {
    await seen('ada', '/werk/koppelingen/nieuw', 'token-new');
    const page = await at(SIGHTS.desk, 'ada');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
    await visit(page, `${address}/werk/koppelingen`);
    await go(page, () => page.getByRole('link', { name: 'Maak een sleutel' }).click());
    await go(page, () => page.getByRole('button', { name: 'Maak een sleutel' }).click());
    await picture(page, 'token-faults', 'desk');
    expect(await page.getByRole('alert').textContent()).toContain('Kies een collega.');
    await page.getByLabel('Voor welk programma?').fill('Telefooncentrale');
    await page.getByLabel('In naam van welke collega?').selectOption('j.pinas');
    await page.getByLabel('Zaken lezen').check();
    await go(page, () => page.getByRole('button', { name: 'Maak een sleutel' }).click());
    await picture(page, 'token-made', 'desk');
    const secret = (await page.locator('[data-copy-text]').textContent())?.trim() ?? '';
    expect(await apiTokenHolder(house.office.pool, secret)).toMatchObject({ name: 'Telefooncentrale', createdBy: 'j.pinas' });
    await page.getByRole('button', { name: 'Kopieer de sleutel' }).click();
    await page.getByText('Gekopieerd.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await page.reload();
    expect(await page.locator('main').textContent()).not.toContain(secret);
    expect((await inCak(listApiTokens)).filter((one) => one.name === 'Telefooncentrale')).toHaveLength(1);
    await visit(page, `${address}/werk/koppelingen`);
    await go(page, () => page.getByRole('link', { name: /^Trek in.*Telefooncentrale/ }).click());
    await picture(page, 'token-revoke', 'desk');
    await go(page, () => page.getByRole('button', { name: 'Trek de sleutel voor Telefooncentrale in' }).click());
    expect(await page.getByRole('status').first().textContent()).toContain('werkt niet meer');
    expect(await apiTokenHolder(house.office.pool, secret)).toBeUndefined();
    await page.context().close();
  });

  test('the pages are readable at a desk and on a phone', async () => {
    await inCak(async (tx) => {
      await createApiToken(tx, {
        name: 'Website',
        scopes: ['lodge'],
        createdBy: 'f.elamrani',
        expiresAt: new Date('2026-11-28T23:00:00Z'),
      });
      await createApiToken(tx, { name: 'Oud programma', scopes: ['read', 'write'], createdBy: 'weg' });
      await createApiToken(tx, {
        name: 'Afgelopen',
        scopes: ['read'],
        createdBy: 'j.pinas',
        expiresAt: new Date('2026-01-01T00:00:00Z'),
      });
    });
    await seen('ada', '/werk/koppelingen', 'tokens');
    const empty = (await house.office.policies.organisations).find((one) => one !== 'cak') as string;
    await withOrganisation(house.office.pool, empty, (tx) =>
      saveStaff(tx, { id: 'ada', name: 'Ada', email: 'ada@ander.example', roles: [ADMINISTRATOR] }),
    );
    const window = await openWindow(browser, SIGHTS.desk);
    await window.addCookies([{ name: 'werk', value: await house.session(empty, 'ada'), url: address }]);
    const page = await newPage(window);
    await visit(page, `${address}/werk/koppelingen`);
    await picture(page, 'tokens-none', 'desk');
    expect(await page.locator('main').textContent()).toContain('Er zijn nog geen koppelingen.');
    await page.context().close();
  });
});

describe('writing a complaint down', () => {
  test('told by telephone: registered within a page, with the moment it was told, and then the case itself', async () => {
    house.setClock('2026-11-21T11:30:00+01:00');
    const page = await at(SIGHTS.desk, 'j.pinas');
    await visit(page, `${address}/werk/nieuw`);
    await picture(page, 'register', 'desk');
    await page.getByLabel('Telefoon', { exact: true }).check();
    expect(await page.getByText('De vaste regels van de wet gelden voor een klacht op schrift.').first().isVisible()).toBe(true);
    expect(await page.getByLabel('Tijd').isVisible()).toBe(false);
    await page.getByLabel('Eerder', { exact: true }).check();
    await page.getByLabel('Tijd').fill('11:05');
    await page.getByLabel('Naam').first().fill('mevrouw A. Jansen');
    await page.getByLabel('Telefoonnummer').first().fill('06 11 22 33 44');
    await page.getByLabel('Wat is er gebeurd?').fill('Drie weken geen antwoord op mijn brief.');
    await go(page, () => page.getByRole('button', { name: 'Registreer', exact: true }).click());
    await picture(page, 'registered-case', 'desk');
    expect(page.url()).toMatch(/\/werk\/zaken\/CAK-2026-\d+\?gedaan=1/);
    const reference = /CAK-2026-\d+/.exec(page.url())?.[0] as string;
    const id = (await inCak((tx) => tx.client.query('select id from case_view where reference = $1', [reference]))).rows[0].id;
    const [lodged] = (await inCak((tx) => loadCase(tx, id)))?.events ?? [];
    expect(lodged).toMatchObject({
      by: { kind: 'staff', id: 'j.pinas' },
      facts: { channel: 'phone', form: 'oral', received: '2026-11-21T11:05:00+01:00' },
    });
    await page.context().close();
  });

  test('the same person again: the cases that look like it are shown, nothing typed is lost, and it can be registered anyway', async () => {
    const page = await at(SIGHTS.phone, 'j.pinas');
    await visit(page, `${address}/werk/nieuw?leeg`);
    await page.getByLabel('Brief', { exact: true }).check();
    await page.getByLabel('Welke datum staat op de brief?').fill('2026-11-19');
    await page.getByLabel('Naam').first().fill('Annet Jansen');
    await page.getByLabel('Telefoonnummer').first().fill('+31 6 1122 3344');
    await page.getByLabel('Postadres').first().fill('Kerkstraat 1\n1234 AB Ergens');
    await page.getByLabel('Wat is er gebeurd?').fill('Nog een klacht. مرحبا 🦄');
    await go(page, () => page.getByRole('button', { name: 'Registreer', exact: true }).click());
    await picture(page, 'register-duplicates', 'phone');
    expect(await page.locator('.notice').textContent()).toContain('Misschien loopt dit al.');
    expect(await page.locator('.duplicates').textContent()).toContain('zelfde telefoonnummer');
    expect(await page.getByLabel('Wat is er gebeurd?').inputValue()).toBe('Nog een klacht. مرحبا 🦄');
    expect(await page.getByLabel('Welke datum staat op de brief?').inputValue()).toBe('2026-11-19');
    await go(page, () => page.getByRole('button', { name: 'Toch registreren' }).click());
    expect(page.url()).toMatch(/\/werk\/zaken\/CAK-2026-\d+\?gedaan=1/);
    await page.context().close();
  });

  test('with documents, sent twice: one complaint, with its document', async () => {
    const page = await at(SIGHTS.desk, 'j.pinas');
    await visit(page, `${address}/werk/nieuw?leeg`);
    await page.getByLabel('E-mail', { exact: true }).check();
    await page.getByLabel('Naam').first().fill('P. Puk');
    await page.getByLabel('E-mailadres').first().fill('p.puk@burger.example');
    await page.getByLabel('Wat is er gebeurd?').fill('Zie de bijlage.');
    await page
      .getByLabel('Documenten')
      .setInputFiles({ name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('Beste mensen') });
    const before = await count();
    await go(page, () => page.getByRole('button', { name: 'Registreer', exact: true }).dblclick());
    expect(page.url()).toContain('gedaan=1');
    expect(await page.locator('main').textContent()).toContain('brief.txt');
    expect(await count()).toBe(before + 1);
    await page.context().close();
  });

  test('CAK-02: what is missing is said at its field, and the desk keeps the case that it wrote down until somebody handles it', async () => {
    const page = await at(SIGHTS.desk, 'f.elamrani');
    await visit(page, `${address}/werk/nieuw`);
    await go(page, () => page.getByRole('button', { name: 'Registreer', exact: true }).click());
    await picture(page, 'register-faults', 'desk');
    const faults = await page.getByRole('alert').textContent();
    for (const fault of ['Kies hoe het binnenkwam.', 'Vul de naam in.', 'Schrijf op wat er is gebeurd.'])
      expect(faults).toContain(fault);
    // what should be put right is asked of a complaint alone
    const wish = page.getByLabel('Wat wil de klager dat er gebeurt?');
    await page.getByLabel('Signaal', { exact: true }).check();
    expect(await wish.isVisible()).toBe(false);
    await page.getByLabel('Klacht', { exact: true }).check();
    expect(await wish.isVisible()).toBe(true);
    await page.getByLabel('Telefoon', { exact: true }).check();
    await page.getByLabel('Naam').first().fill('Karel Zonderzaak');
    await page.getByLabel('E-mailadres').first().fill('karel@burger.example');
    await page.getByLabel('Wat is er gebeurd?').fill('Niemand luistert.');
    await page.getByLabel('Iemand anders belt of schrijft namens de klager').check();
    await page.getByLabel('Naam').nth(1).fill('Zijn zus');
    await go(page, () => page.getByRole('button', { name: 'Registreer', exact: true }).click());
    await picture(page, 'registered', 'desk');
    const told = await page.locator('main').textContent();
    expect(page.url()).toContain('gedaan=1');
    expect(told).toMatch(/Vastgelegd\.Klacht ingediend · telefoonCAK-2026-\d+/);
    expect(told).toContain('Karel Zonderzaak');
    // told, not written: the six weeks are a promise of our own, which no law moves to the Monday
    expect(told).toContain('zaterdag 2 januari 2027');
    await page.context().close();
  });

  test('what was typed and not sent is there again in another window', async () => {
    const page = await at(SIGHTS.desk, 'm.dewit');
    await visit(page, `${address}/werk/nieuw`);
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/werk/nieuw/concept'));
    await page.getByLabel('Wat is er gebeurd?').fill('Half verhaal');
    expect((await saved).status()).toBe(204);
    await page.context().close();
    const other = await at(SIGHTS.phone, 'm.dewit');
    await visit(other, `${address}/werk/nieuw`);
    await picture(other, 'register-restored', 'phone');
    expect(await other.getByLabel('Wat is er gebeurd?').inputValue()).toBe('Half verhaal');
    await go(other, () => other.getByRole('link', { name: 'Begin met een leeg formulier' }).click());
    expect(await other.getByLabel('Wat is er gebeurd?').inputValue()).toBe('');
    await other.context().close();
  });

  test('without the right to lodge the page is closed', async () => {
    const page = await at(SIGHTS.desk, 'k.wongso');
    const answer = await page.goto(`${address}/werk/nieuw`);
    expect(answer?.status()).toBe(403);
    await page.context().close();
  });

  const count = async () =>
    (await inCak((tx) => tx.client.query('select count(*)::integer as n from case_view'))).rows[0].n as number;
});

describe('the post', () => {
  test('given letters on paper, when they are posted, then they are noted with their day, one at a time or together', async () => {
    const byPost = (name: string) => ({ channel: 'letter', people: [{ name, address: 'Dorpsplein 12\n9999 ZZ Verweg' }] });
    const first = await house.complaint(byPost('de heer B. Bakker'));
    await house.complaint(byPost('S. \u{16b00} Yilmaz'));
    await house.complaint(byPost('mevrouw C. Cohen'));
    await deliverPost(house.workshop);
    await seen('j.pinas', '/werk/post', 'post');
    const page = await at(SIGHTS.desk, 'j.pinas');
    await visit(page, `${address}/werk/post`);
    expect(await page.locator('.post-problem').textContent()).toContain('In de pdf staat □');
    await go(page, () => page.getByRole('button', { name: /^Gepost: .* aan de heer B\. Bakker/ }).click());
    expect(await page.getByRole('status').first().textContent()).toContain('De brief is genoteerd als gepost.');
    const events = (await inCak((tx) => loadCase(tx, first.caseId)))?.events;
    expect(events?.at(-1)).toMatchObject({ name: 'sent', by: { id: 'j.pinas' }, facts: { medium: 'post' } });
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByLabel('Op welke dag zijn ze gepost?').fill('2026-12-24');
    await go(page, () => page.getByRole('button', { name: 'Noteer de gekozen brieven als gepost' }).click());
    expect(await page.getByRole('alert').textContent()).toContain('Deze dag bestaat niet, of ligt in de toekomst.');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(1);
    await page.getByLabel('Op welke dag zijn ze gepost?').fill('2026-11-21');
    await go(page, () => page.getByRole('button', { name: 'Noteer de gekozen brieven als gepost' }).click());
    await picture(page, 'post-none', 'desk');
    expect(await page.locator('main').textContent()).toContain('Er ligt niets klaar om te posten.');
    expect(await inCak((tx) => lettersToPost(tx, coordinator))).toEqual([]);
    await page.context().close();
  });

  test('a mail that did not leave shows why, and goes again or by post when a person says so', async () => {
    const kept = await house.complaint({
      people: [{ name: 'D. Dam', email: 'd.dam@burger.example', address: 'Dam 1\n1000 AA Stad' }],
    });
    await house.complaint({ people: [{ name: 'E. Eik', email: 'e.eik@burger.example' }] });
    await inCak((tx) =>
      tx.client.query(
        `update outbox set status = case when party = $1 then 'failed' else 'uncertain' end, attempts = 1, next_attempt = now() + interval '1 hour', error = 'refused: 550 5.1.1 no such user'
         where status = 'waiting' and kind = 'letter'`,
        [kept.party],
      ),
    );
    await seen('j.pinas', '/werk/post', 'post-trouble');
    const page = await at(SIGHTS.desk, 'j.pinas');
    await visit(page, `${address}/werk/post`);
    const row = page.locator('.trouble-row', { hasText: 'D. Dam' });
    expect(await row.textContent()).toContain('De mailserver van de ontvanger weigerde: “550 5.1.1 no such user”.');
    expect(await page.locator('.trouble-row', { hasText: 'E. Eik' }).textContent()).toContain('Stuur toch nog een keer');
    await go(page, () => row.getByRole('button', { name: 'Stuur per post' }).click());
    expect(await page.getByRole('status').first().textContent()).toContain('De brief wordt gemaakt.');
    await deliverPost(house.workshop);
    await visit(page, `${address}/werk/post`);
    expect(await page.getByRole('button', { name: /^Gepost: .* aan D\. Dam/ }).count()).toBe(1);
    const unsure = page.locator('.trouble-row', { hasText: 'E. Eik' });
    await go(page, () => unsure.getByRole('button', { name: 'Stuur toch nog een keer' }).click());
    await deliverPost(house.workshop);
    await visit(page, `${address}/werk/post`);
    expect(await unsure.count()).toBe(0);
    await page.context().close();
  });

  test('B-50, B-53: who may not send only reads, and what one may not see is like none at all', async () => {
    const kept = await house.complaint({ channel: 'letter', people: [{ name: 'F. Fuik', address: 'Kade 1\n1000 AA Stad' }] });
    await deliverPost(house.workshop);
    await assigned(kept.caseId, 'm.dewit');
    const letter = (await inCak((tx) => lettersToPost(tx, coordinator, 9, kept.caseId)))[0]?.id as string;
    const quality = asker(house, await house.session('cak', 'k.wongso'));
    expect(await (await quality.get('/werk/post')).text()).toContain(
      'Uw rol geeft niet het recht om te noteren dat een brief is gepost.',
    );
    for (const path of ['/werk/post', `/werk/zaken/${kept.reference}/brieven/${letter}/gepost`, `/werk/post/${letter}/maken`])
      expect([path, (await quality.post(path, { only: letter, on: '2026-11-21' })).status]).toEqual([path, 403]);
    const stranger = asker(house, await house.session('cak', 's.yildirim'));
    const bare = async (answer: Response) => [answer.status, (await answer.text()).replace(/value="[^"]*"/g, '')];
    for (const act of ['maken', 'opnieuw', 'per-post'])
      expect(await bare(await stranger.post(`/werk/post/${letter}/${act}`))).toEqual(
        await bare(await stranger.post(`/werk/post/none/${act}`)),
      );
    const told = (id: string) => stranger.post('/werk/post', { only: id, on: '2026-11-21' }).then(bare);
    expect(await told(letter)).toEqual(await told('none'));
    expect(await inCak((tx) => lettersToPost(tx, coordinator, 9, kept.caseId))).toHaveLength(1);
  });

  test('the pages speak English, and work without a script', async () => {
    const sight = { ...SIGHTS.desk, javascript: false };
    for (const path of ['/werk/post', '/werk/nieuw', '/werk/mensen', '/werk/mensen/j.pinas', '/werk/koppelingen/nieuw']) {
      const page = await at(sight, 'ada');
      await visit(page, `${address}${path}?taal=en`);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.context().close();
    }
  });
});
