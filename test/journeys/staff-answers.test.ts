/** Pages that answer a form: each has an address, so that going back, asking anew or sending twice loses nothing and does nothing twice. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { saveStaff } from '#store/access/staff.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import { type HandledCase, heardCase } from './a-handled-case.ts';
import { aVisitor, formsIn, textOf, valuesIn } from './a-visitor.ts';
import { go, newPage, openBrowser, openWindow } from './browser.ts';

let one: HandledCase;
let browser: Browser;
let url: string;

beforeAll(async () => {
  [one, browser] = await Promise.all([heardCase(undefined, false), openBrowser()]);
  url = await one.house.listen();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await one.house.close();
});

/** What a browser says of itself when somebody presses a button. */
const BROWSER = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

/** The form of the page: not that of searching, nor a button of its own. */
const isMain = (form: string) => form.includes('class="form"');

/** A page of a colleague, and how many forms it sent to an address. */
async function signedIn(javascript: boolean, staff = 'm.dewit'): Promise<{ page: Page; sent: (path: string) => number }> {
  const window = await openWindow(browser, { javascript });
  await window.addCookies([{ name: 'werk', value: await one.house.session('cak', staff), url }]);
  const page = await newPage(window);
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
  });
  return { page, sent: (path) => posts.filter((one) => one === path).length };
}

describe.each([true, false])('B-30: given a form that is sent with a fault, script %s', (javascript) => {
  test('when somebody asks for the page anew, goes back and forth, then it is as it was, and nothing is sent again', async () => {
    const { page, sent } = await signedIn(javascript);
    const form = `${one.at}/conclusion`;
    await page.goto(url + form);
    await page.locator('[name=judgement]').fill('Wij hadden moeten bellen.');
    await go(page, () => page.getByRole('button', { name: 'Stuur het antwoord' }).click());
    const faulty = page.url();
    expect(faulty).toContain(`${form}?antwoord=`);
    const holds = async () => [
      await page.locator('.error-summary').count(),
      await page.locator('[name=judgement]').inputValue(),
      sent(form),
    ];
    expect(await holds()).toEqual([1, 'Wij hadden moeten bellen.', 1]);
    await page.reload();
    expect(await holds()).toEqual([1, 'Wij hadden moeten bellen.', 1]);
    // what is opened in the page that stands there may come a moment after the address
    await page.goto(`${url}/werk/toetsen`);
    await page.goBack();
    await expect.poll(holds).toEqual([1, 'Wij hadden moeten bellen.', 1]);
    await page.goBack();
    await expect.poll(() => page.locator('.error-summary').count()).toBe(0);
    await page.goForward();
    await expect.poll(holds).toEqual([1, 'Wij hadden moeten bellen.', 1]);
    await page.context().close();
  });

  test('when it is made whole there and sent twice, then it is done once, and going back shows an empty form', async () => {
    const { page, sent } = await signedIn(javascript);
    const form = `${one.at}/note`;
    await page.goto(url + form);
    await go(page, () => page.locator('main form button.nl-button--primary').click());
    const faulty = page.url();
    const text = `Belt morgen terug: ${javascript}.`;
    await page.locator('[name=text]').fill(text);
    await page.locator('main form button.nl-button--primary').dblclick();
    await page.waitForURL(/gedaan=/);
    const notes = await withOrganisation(one.house.office.pool, 'cak', (tx) =>
      rows(tx, 'select from journal_personal where payload::text like $1', [`%${text}%`]),
    );
    expect([notes.length, sent(form) >= 2]).toEqual([1, true]);
    await page.goto(faulty);
    expect([await page.locator('.error-summary').count(), await page.locator('[name=text]').inputValue()]).toEqual([0, '']);
    await page.context().close();
  });

  test('when many cases are given to nobody, then the page that says so keeps which, and can be gone back to', async () => {
    const { page, sent } = await signedIn(javascript, 'j.pinas');
    await page.goto(`${url}/werk/aanwijzen?zaak=${one.at.split('/').at(-1)}&terug=/werk/zaken`);
    await go(page, () => page.locator('main form button.nl-button--primary').click());
    const at = page.url();
    expect(at).toContain('antwoord=');
    await page.goto(`${url}/werk/toetsen`);
    await page.goBack();
    await expect.poll(async () => [page.url(), await page.locator('.error-summary').count()]).toEqual([at, 1]);
    expect(await page.locator('main').textContent()).toContain(one.at.split('/').at(-1));
    expect(sent('/werk/aanwijzen')).toBe(1);
    await page.context().close();
  });
});

describe('the address of such a page', () => {
  const faulty = async () => {
    const who = aVisitor(one.house.app, BROWSER);
    who.cookies.set('werk', await one.house.session('cak', 'm.dewit'));
    await who.get(`${one.at}/conclusion`);
    const page = await who.send({ judgement: 'Wij hadden moeten bellen.' }, isMain);
    return { who, page };
  };

  test('B-40: given it is asked for by a colleague, another browser or after signing out, then it shows nothing of it', async () => {
    const { who, page } = await faulty();
    expect(page.status).toBe(422);
    expect((await who.get(page.path)).html).toBe(page.html);
    const colleague = await one.visitor('j.pinas');
    expect((await colleague.get(page.path)).html).not.toContain('error-summary');
    const kept = await withOrganisation(one.house.office.pool, 'cak', (tx) =>
      rows<{ content: Buffer }>(tx, 'select content from unsent'),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.some(({ content }) => content.includes('Wij hadden moeten bellen.'))).toBe(false);
    const { werk } = Object.fromEntries(who.cookies);
    await who.send({}, (form) => form.includes('/werk/uitloggen'));
    who.cookies.set('werk', werk as string);
    expect((await who.get(page.path)).path).toMatch(/^\/werk\/inloggen/);
  });

  test('given a letter that is drawn beside its form, then it answers at once and nothing is kept', async () => {
    const { who, page } = await faulty();
    const form = formsIn(page.html).find((found) => found.includes('/conclusion')) ?? '';
    const letter = await who.post(
      `${one.at}/conclusion/voorbeeld`,
      { ...valuesIn(form), look: '1' },
      { 'sec-fetch-dest': 'iframe' },
    );
    expect([letter.status, letter.path]).toEqual([200, `${one.at}/conclusion/voorbeeld`]);
  });

  test('given the database is away when a form is sent, then the page that says so holds what was typed, can be asked for again, and sends it once more', async () => {
    const who = aVisitor(one.house.app, BROWSER);
    who.cookies.set('werk', await one.house.session('cak', 'm.dewit'));
    const form = await who.get(`${one.at}/note`);
    const { office } = one.house;
    const { connect } = office.pool;
    // what looks up the session still gets through; no transaction does
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    office.pool.connect = ((done?: (fault: Error | undefined) => void) =>
      done === undefined ? Promise.reject(refused) : connect.call(office.pool, done as never)) as typeof connect;
    const away = await who.send({ text: 'Belt na vieren terug.' }, isMain).finally(() => {
      office.pool.connect = connect;
    });
    expect([form.status, away.status]).toEqual([200, 500]);
    expect(away.path).toContain('antwoord=');
    expect(away.html).toContain('Belt na vieren terug.');
    // in another language it was not made: a choice of language would lose what was typed
    expect([form.html, away.html].map((html) => html.includes('hreflang="en"'))).toEqual([true, false]);
    expect((await who.get(away.path)).html).toBe(away.html);
    const done = await who.send({}, isMain);
    expect(done.path).toContain('gedaan=');
    expect(textOf((await who.get(one.at)).html)).toContain('Belt na vieren terug.');
  });
});

test('B-30: given a wrong password, when the page that says so is asked for again, then it says so, and nothing is tried again', async () => {
  const who = aVisitor(one.house.app, BROWSER);
  await who.get('/werk/wachtwoord');
  const wrong = await who.post('/werk/inloggen?naar=%2Fwerk%2Fteam', {
    ...valuesIn(formsIn(who.last?.html ?? '').find((form) => form.includes('/werk/wachtwoord')) ?? ''),
    ...{ email: 'niemand@cak.example', password: 'een verkeerd wachtwoord' },
  });
  expect([wrong.status, wrong.path]).toEqual([422, expect.stringMatching(/^\/werk\/inloggen\?naar=%2Fwerk%2Fteam&antwoord=/)]);
  expect(wrong.html).toContain('niemand@cak.example');
  expect(wrong.html).not.toContain('een verkeerd wachtwoord');
  expect((await who.get(wrong.path)).html).toBe(wrong.html);
});

test('B-40: given a key of the API is made, when its page is left, then the secret is shown nowhere again', async () => {
  const who = aVisitor(one.house.app, BROWSER);
  const { office } = one.house;
  await withOrganisation(office.pool, 'cak', (tx) =>
    saveStaff(tx, { id: 'beheer', name: 'B. Beheer', email: 'beheer@cak.example', roles: [ADMINISTRATOR] }),
  );
  who.cookies.set('werk', await one.house.session('cak', 'beheer'));
  await who.get('/werk/koppelingen/nieuw');
  const made = await who.send({ name: 'Voor de test', staff: 'm.dewit', scopes: ['read'] }, isMain);
  const secret = /geh_[\w-]+|[\w-]{40,}/.exec(textOf(made.html.slice(made.html.indexOf('<main'))))?.[0];
  expect([made.status, secret]).toEqual([200, expect.any(String)]);
  expect(made.path).toContain('antwoord=');
  const again = await who.get(made.path);
  expect(again.status).toBe(200);
  expect(again.html).not.toContain(secret);
});
