/** Keeping and destroying, in a real browser: approving many at once, what is held, and what everybody sees when a case is gone. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '#core/case/state.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { keepByRule } from '#jobs/keep-by-rule.ts';
import { startStaffSession } from '#store/access/staff-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import { afterAYear } from '../a-retention.ts';
import { withDataRequests } from '../data-requests.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { check, go, newPage, openBrowser, openWindow, type Sight, visit } from './browser.ts';

/** With SCREENS=1 a picture of every page is kept here, to be looked at. */
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/keeping';
const DESK: Sight = { width: 1440, height: 900 };
const PHONE: Sight = { width: 390, height: 844 };

// several pages with axe on each, on a machine that may be busy
vi.setConfig({ testTimeout: 180_000 });

const rule = { ...afterAYear, owner: 'coordinator' };
const withRule = (policy: Policy): Policy => {
  const roles = Object.fromEntries(
    Object.entries(policy.roles).map(([id, role]) => [
      id,
      { ...role, may: [...role.may, 'hold', 'release', 'clear', 'destroy', 'request', 'fulfil'] },
    ]),
  );
  const answers = withDataRequests().clauses.filter(({ duty }) => duty?.from === 'requested');
  return { ...policy, roles, clauses: [...policy.clauses, ...answers], retention: { holds: {}, rules: [rule] } };
};
const coordinator: Actor = { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] };

let house: RunningHouse;
let address: string;
let browser: Browser;
const cases: Kept[] = [];

beforeAll(async () => {
  if (SCREENS !== undefined) mkdirSync(SCREENS, { recursive: true });
  [house, browser] = await Promise.all([aRunningHouse('real', undefined, withRule), openBrowser()]);
  address = await house.listen();
  for (const name of ['mevrouw Aarts', 'meneer Bos', 'mevrouw Cools']) cases.push(await aClosedCase(name));
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** A complaint that was withdrawn on 21 November 2026. */
async function aClosedCase(name: string): Promise<Kept> {
  const outcome = await lodge(house.office, {
    organisation: 'cak',
    actor: { kind: 'public' },
    raw: {
      record: 'complaint',
      channel: 'form',
      story: `${name} werd niet gebeld.`,
      people: [{ name, email: 'x@burger.example' }],
    },
  });
  if (!('reference' in outcome)) throw new Error(JSON.stringify(outcome));
  await step(outcome, { kind: 'party', id: outcome.party }, 'withdraw', {});
  return outcome;
}

async function step({ caseId }: Kept, actor: Actor, verb: 'withdraw' | 'hold', raw: Record<string, unknown>): Promise<void> {
  const outcome = await take(house.office, { organisation: 'cak', caseId, actor, verb, raw });
  if (!('events' in outcome)) throw new Error(JSON.stringify(outcome));
}

/** A colleague at a screen, already signed in. */
async function at(sight: Sight, staff: string): Promise<Page> {
  const session = await withOrganisation(house.office.pool, 'cak', (tx) => startStaffSession(tx, staff));
  const window = await openWindow(browser, sight);
  await window.addCookies([{ name: 'werk', value: session, url: address }]);
  return newPage(window);
}

const picture = async (page: Page, name: string) => {
  if (SCREENS !== undefined) await page.screenshot({ path: `${SCREENS}/${name}.png`, fullPage: true });
};

describe('asking about data', () => {
  test('KLK-32: given a complaint that ended, when the complainant asks on the own page, then a colleague finds the request, and makes the overview', async () => {
    const { reference, code } = await aClosedCase('meneer Dekker');
    const mine = await newPage(await openWindow(browser, PHONE));
    await enter(mine, reference, code);
    await check(mine);
    const [own] = await Promise.all([
      mine.waitForEvent('download'),
      mine.getByRole('link', { name: 'Download uw gegevens (zip)' }).click(),
    ]);
    expect(own.suggestedFilename()).toBe(`gegevens-${reference}.zip`);
    await go(mine, () => mine.getByRole('link', { name: 'Vraag iets over uw gegevens' }).click());
    await check(mine);
    await mine.getByLabel('Een kopie krijgen').check();
    await picture(mine, 'asking');
    await go(mine, () => mine.getByRole('button', { name: 'Verstuur de vraag' }).click());
    await check(mine);
    expect(await mine.getByText('Wij hebben uw vraag over uw gegevens.').count()).toBe(1);
    await mine.context().close();
    const page = await at(DESK, 'j.pinas');
    await visit(page, `${address}/werk/zaken/${reference}`);
    await check(page);
    await picture(page, 'asked');
    const [made] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Maak het overzicht (zip)' }).click(),
    ]);
    expect(made.suggestedFilename()).toBe(`gegevens-${reference}.zip`);
    await visit(page, `${address}/werk/zaken/${reference}/fulfilment`);
    await check(page);
    await picture(page, 'answering');
    expect(await page.getByRole('button', { name: 'Beantwoord het verzoek om gegevens' }).count()).toBe(1);
    await page.context().close();
  });
});

/** Comes in at the own page with number and code. */
async function enter(page: Page, reference: string, code: string): Promise<void> {
  await visit(page, `${address}/cak/mijn-klacht`);
  await page.getByLabel('Nummer', { exact: true }).fill(reference);
  await page.getByLabel('Code', { exact: true }).fill(code);
  await go(page, () => page.getByRole('button', { name: 'Bekijk' }).click());
}

describe('approving', () => {
  test('KLK-31: given cases whose year is nearly over, then one line above the work list asks for their approval', async () => {
    await step(cases[2] as Kept, coordinator, 'hold', { ground: 'court', until: '2028-03-01', reason: 'Zaak 26/123' });
    house.setClock('2027-11-01T10:00:00+01:00');
    const page = await at(DESK, 'j.pinas');
    await visit(page, `${address}/werk`);
    // of the four that ended one is on hold, one waits for an answer about data
    await expect.poll(() => page.getByText('Keur goed dat 2 zaken worden vernietigd, de eerste vóór').count()).toBe(1);
    await go(page, () => page.getByRole('link', { name: 'Naar bewaren en vernietigen' }).click());
    await check(page);
    await picture(page, 'keeping');
    expect(await page.getByText('Zaak bij de rechter, vastgehouden door').count()).toBe(1);
    await page.context().close();
  });

  test('KLK-31: given two cases to approve, when one is held meanwhile, then the page says which was approved and which was not, and why', async () => {
    const page = await at(PHONE, 'j.pinas');
    await visit(page, `${address}/werk/bewaren`);
    await check(page);
    await step(cases[1] as Kept, coordinator, 'hold', { ground: 'inspection', reason: 'AP' });
    await go(page, () => page.getByRole('button', { name: 'Keur vernietigen goed' }).click());
    await check(page);
    await picture(page, 'approved');
    expect(await page.getByText('1 zaak is goedgekeurd.').count()).toBe(1);
    expect(await page.getByText('1 zaak is niet goedgekeurd.').count()).toBe(1);
    expect(await page.getByText('Deze zaak moet nog bewaard blijven.').count()).toBe(1);
    expect(await page.getByText('Er wacht niets op uw goedkeuring.').count()).toBe(1);
    await page.context().close();
  });
});

describe('when its day has come', () => {
  test('KLK-31: given that the second approval is missing, then the case is gone all the same, and its page says so', async () => {
    house.setClock('2027-11-21T00:01:00+01:00');
    await keepByRule(house.workshop);
    const { reference } = cases[0] as Kept;
    const page = await at(DESK, 'j.pinas');
    await visit(page, `${address}/werk/zaken/${reference}`);
    await check(page);
    await picture(page, 'destroyed-case');
    expect(await page.getByText('De zaak is vernietigd.').count()).toBe(1);
    expect(await page.getByText('Aarts').count()).toBe(0);
    await visit(page, `${address}/werk/bewaren`);
    await page.getByText('Welke zaken').click();
    expect(await page.getByRole('link', { name: reference }).count()).toBe(1);
    await picture(page, 'history');
    await visit(page, `${address}/werk/zoeken?q=Aarts`);
    expect(await page.getByText(reference).count()).toBe(0);
    await page.context().close();
  });

  test('B-38, B-68, KLK-32: given that the data were destroyed, when the complainant comes with the code, then the page says that plainly', async () => {
    const { reference, code } = cases[0] as Kept;
    const page = await newPage(await openWindow(browser, PHONE));
    await enter(page, reference, code);
    await check(page);
    await picture(page, 'destroyed-own-page');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Uw gegevens zijn vernietigd.');
    expect(await page.getByText('21 november 2027').count()).toBe(1);
    await page.context().close();
  });
});
