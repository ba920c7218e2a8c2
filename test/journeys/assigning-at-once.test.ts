/** Several cases given to a colleague at once, in a real browser: a session that ends, a colleague who is first, two presses, two tabs. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignMany } from '#handling/assign-many.ts';
import { take } from '#handling/take.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import { coordinator } from './a-handled-case.ts';
import { check, newPage, openBrowser, openWindow } from './browser.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let browser: Browser;
let url: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([staffHouse(), openBrowser()]);
  house.setClock('2026-11-21T10:42:00+01:00');
  url = await house.listen();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

const inCak = <T extends object>(text: string, values: unknown[] = []) =>
  withOrganisation(house.office.pool, 'cak', (tx) => rows<T>(tx, text, values));

async function signsIn(page: Page): Promise<void> {
  await page.context().addCookies([{ name: 'werk', value: await house.session('cak', 'j.pinas'), url }]);
}

/** Three complaints that are nobody's, and the question about them in a window of the coordinator. */
async function asked(): Promise<{ page: Page; cases: readonly { reference: string; caseId: string }[]; address: string }> {
  const cases = [await house.complaint(), await house.complaint(), await house.complaint()];
  const page = await newPage(await openWindow(browser));
  await signsIn(page);
  const address = `${url}/werk/aanwijzen?${new URLSearchParams(cases.map(({ reference }) => ['zaak', reference]))}`;
  await page.goto(address);
  await choose(page);
  return { page, cases, address };
}

async function choose(page: Page): Promise<void> {
  await page.locator('[name=staff]').selectOption('m.dewit');
  await page.locator('[name=notInvolved]').check();
}

const viewerOf = (id: string): Viewer => ({
  organisation: 'cak',
  staff: { id, roles: ['coordinator'], sees: 'all', assigns: true },
});
const button = (page: Page) => page.locator('main form button.nl-button--primary').first();
const outcome = (page: Page) => page.locator('.choosing-outcome').innerText();

/** To whom each of these cases was given, once for each time. */
async function given(cases: readonly { caseId: string }[]): Promise<readonly (readonly string[])[]> {
  const ids = cases.map(({ caseId }) => caseId);
  const text = `select case_id as id, facts->>'staff' as staff from journal
    where organisation = 'cak' and case_id = any($1) and name = 'assigned' order by sequence`;
  const all = await inCak<{ id: string; staff: string }>(text, [ids]);
  return ids.map((id) => all.filter((one) => one.id === id).map(({ staff }) => staff));
}

test('given the session ends before they are given, when somebody signs in again, then the same cases and the colleague stand there, and each is given once', async () => {
  const { page, cases } = await asked();
  await inCak("update staff_session set seen_at = now() - interval '5 hours' where staff = 'j.pinas'");
  await button(page).click();
  await page.getByText('Uw keuze staat klaar.').first().waitFor();
  await check(page);
  expect(await page.locator('main textarea').count()).toBe(0);
  const way = await page.getByRole('link', { name: 'Log opnieuw in' }).getAttribute('href');
  await signsIn(page);
  await page.goto(url + new URLSearchParams(way?.split('?')[1]).get('naar'));
  expect(await page.locator('[name=staff]').inputValue()).toBe('m.dewit');
  expect(await page.locator('.chosen-cases li').count()).toBe(3);
  await button(page).click();
  await page.locator('.choosing-outcome').waitFor();
  expect(await outcome(page)).toContain('3 zaken zijn nu van M. de Wit.');
  expect(await given(cases)).toEqual([['m.dewit'], ['m.dewit'], ['m.dewit']]);
  await page.context().close();
});

test('given a colleague gave one of them to somebody meanwhile, then that one stays, it says whose it is now, and the others are given', async () => {
  const { page, cases } = await asked();
  const [first] = cases;
  const raw = { staff: 's.yildirim', notInvolved: true };
  const taken = await take(house.office, {
    ...{ organisation: 'cak', caseId: first?.caseId ?? '', actor: coordinator, verb: 'assign', raw },
  });
  expect(taken).toHaveProperty('events');
  await button(page).click();
  await page.locator('.choosing-outcome').waitFor();
  await check(page);
  expect(await outcome(page)).toContain('2 zaken zijn nu van M. de Wit.');
  const why = await page.locator('.outcome-why').innerText();
  expect(why).toMatch(/Een collega was u net voor: deze zaken zijn nu van /);
  expect(why).toContain(first?.reference);
  expect(await given(cases)).toEqual([['s.yildirim'], ['m.dewit'], ['m.dewit']]);
  // whoever still wants it reads whose it is, and can
  await page.getByRole('link', { name: 'Kies voor deze zaken een ander' }).click();
  await page.locator('.chosen-cases li').waitFor();
  await choose(page);
  await button(page).click();
  await expect.poll(() => given(cases)).toEqual([['s.yildirim', 'm.dewit'], ['m.dewit'], ['m.dewit']]);
  await page.context().close();
});

test('given two presses, then each is given once', async () => {
  const { page, cases } = await asked();
  await button(page).dblclick();
  await page.locator('.choosing-outcome').waitFor();
  // the two run beside each other: each case is told of once, as given now or as given by the other press
  const told = /(\d+) za(?:ak is|ken zijn) nu van M\. de Wit|(\d+) za(?:ak was|ken waren) met dit formulier al overgedragen/g;
  const counts = [...(await outcome(page)).matchAll(told)].map(([, now, before]) => Number(now ?? before));
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(3);
  expect(await given(cases)).toEqual([['m.dewit'], ['m.dewit'], ['m.dewit']]);
  await page.context().close();
});

test('given two tabs, when the second is sent after the first, then it says that nothing changed and whose they are, and each is given once', async () => {
  const { page, cases, address } = await asked();
  const other = await newPage(page.context());
  await other.goto(address);
  await choose(other);
  await button(page).click();
  await page.locator('.choosing-outcome').waitFor();
  await button(other).click();
  await other.locator('.choosing-outcome').waitFor();
  expect(await outcome(other)).toContain('Er is niets veranderd.');
  expect(await other.locator('.outcome-why').innerText()).toContain('M. de Wit behandelt deze zaken al.');
  expect(await given(cases)).toEqual([['m.dewit'], ['m.dewit'], ['m.dewit']]);
  await page.context().close();
});

test('given two coordinators who give the same cases to two colleagues in the same instant, then each is given once, and the other learns whose it is', async () => {
  const cases = await Promise.all(Array.from({ length: 6 }, () => house.complaint()));
  const gives = (id: string, staff: string) =>
    assignMany(
      house.office,
      viewerOf(id),
      { kind: 'staff', id, roles: ['coordinator'] },
      {
        ...{ cases: cases.map(({ caseId }) => caseId), staff, notInvolved: true, key: `at-once-${id}` },
        seen: new Map(cases.map(({ reference }) => [reference, ''])),
      },
    );
  const both = await Promise.all([gives('j.pinas', 'm.dewit'), gives('f.elamrani', 's.yildirim')]);
  const to = await given(cases);
  expect(to.map((all) => all.length)).toEqual(cases.map(() => 1));
  for (const [which, { done, overtaken, refused, unknown }] of both.entries()) {
    const [mine, theirs] = which === 0 ? ['m.dewit', 's.yildirim'] : ['s.yildirim', 'm.dewit'];
    const of = (staff: string) => cases.filter((_, at) => to[at]?.[0] === staff).map(({ reference }) => reference);
    expect(done).toEqual(of(mine as string));
    expect(overtaken).toEqual(of(theirs as string).map((reference) => ({ reference, handler: theirs })));
    expect([...refused, ...unknown]).toEqual([]);
  }
});
