/** Improvement by clicking: from a review in a case to a measure, its execution, its effect, and the alert when the cause returns; axe on every page. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import type { Kept } from '#handling/lodge.ts';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { improvementRule } from '../an-improvement.ts';
import { check, leadsOn, newPage, openBrowser, openWindow } from './browser.ts';
import { asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

vi.setConfig({ testTimeout: 120_000 });

const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/improvement';

let browser: Browser;
let house: StaffHouse;
let address: string;
let page: Page;

/** The procedure with a quality adviser who watches over improvement; another one says nothing of it. */
function learning(policy: Policy): Policy {
  const { improvement: _, ...silent } = policy;
  return policy.policy === 'cak'
    ? { ...silent, improvement: { ...improvementRule, owner: 'quality', sees: ['coordinator'] } }
    : silent;
}

beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), staffHouse('demonstration', learning)]);
  address = await house.listen();
  page = await newPage(await openWindow(browser));
  if (SCREENS !== undefined) mkdirSync(SCREENS, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

let count = 0;
const look = async (what: string) => {
  await check(page);
  count += 1;
  const path = `${SCREENS}/${String(count).padStart(2, '0')}-${what}.png`;
  if (SCREENS !== undefined) await page.screenshot({ path, fullPage: true });
};
const go = (act: () => Promise<unknown>) => leadsOn(page, act);
const follow = (text: string | RegExp) => go(() => page.getByRole('main').getByRole('link', { name: text }).first().click());
const send = () => go(() => page.locator('main form .nl-button--primary').last().click());
const open = (path: string) => page.goto(`${address}${path}`);
const choose = (field: string, value: string) => page.locator(`[name="${field}"][value="${value}"]`).check();
const type = (field: string, text: string) => page.locator(`[name="${field}"]`).fill(text);
const heading = () => page.locator('h1').textContent();
const as = async (who: string) => {
  await open('/werk/inloggen');
  await go(() => page.getByRole('button', { name: who }).click());
};

async function reviewed(kept: Kept, causes: readonly string[], followUp: 'measure' | 'none'): Promise<void> {
  await open(`/werk/zaken/${kept.reference}/review`);
  await type('learned', 'Niemand neemt op als het druk is.');
  await choose('recurrence', 'likely');
  for (const cause of causes) await choose('causes', cause);
  await choose('followUp', followUp);
  if (followUp === 'none') await type('reason', 'Er loopt al een maatregel.');
  await look(`terugkijken-${followUp}`);
  await send();
}

describe('from a case to a measure that is evaluated', () => {
  let first: Kept;

  it('begins empty, with what one can do', async () => {
    house.setClock('2026-11-21T10:42:00+01:00');
    first = await house.complaint();
    await as('K. Wongso');
    await go(() => page.getByRole('link', { name: 'Verbeteren' }).click());
    expect(await page.locator('.empty h2').textContent()).toContain('nog niets om te verbeteren');
    await look('leeg');
    await follow('Oorzaken in beeld');
    expect(await page.locator('.empty h2').textContent()).toContain('nog geen oorzaken');
    await look('beeld-leeg');
  });

  it('CAK-04: the coordinator looks back on the case, and its cause is among the improvements', async () => {
    await as('J. Pinas');
    await reviewed(first, ['phone'], 'measure');
    expect(await page.locator('.facts').textContent()).toContain('Verbetering 1');
    await look('zaak-met-oorzaak');
    await follow('Verbetering 1');
    expect(await heading()).toContain('Niemand neemt op');
    // sees all of it, but decides nothing
    expect(await page.locator('.case-next').textContent()).not.toContain('Spreek een maatregel af');
  });

  it('INS-39: who watches over it finds it in the work list, and agrees on a measure', async () => {
    await as('K. Wongso');
    expect(await page.locator('main').textContent()).toContain('Besluit over een maatregel');
    await look('werklijst');
    await follow('Besluit over een maatregel');
    await look('oorzaak');
    await follow('Spreek een maatregel af');
    await send();
    await look('afspreken-onvolledig');
    expect(await page.locator('.error-summary').first().textContent()).toContain('Vul dit in');
    await type('what', 'Wij bellen binnen een dag terug.');
    await choose('kind', 'process');
    await page.locator('select[name="staff"]').selectOption({ label: 'M. de Wit' });
    await type('due', '2026-12-15');
    await send();
    expect(await page.locator('.notice-done').first().textContent()).toContain('vastgelegd');
    expect(await heading()).toContain('binnen een dag terug');
    await look('maatregel');
  });

  it('INS-40: who took it on finds it in the own work list, tells the progress, and carries it out', async () => {
    await as('M. de Wit');
    await follow('Voer de maatregel uit');
    await follow('Noteer de voortgang');
    await type('text', 'De planning is klaar.');
    await look('voortgang');
    await send();
    await follow('De maatregel is uitgevoerd');
    await look('uitvoeren');
    await send();
    expect(await page.locator('.facts').textContent()).toContain('Uitgevoerd op');
    await open(`/werk/zaken/${first.reference}`);
    await open('/werk/verbeteren');
    expect(await heading()).not.toBe('Verbeteren');
  });

  it('CAK-38: a later case with the same cause raises the alert; the list shows it, and it is looked at', async () => {
    house.setClock('2026-12-01T10:00:00+01:00');
    const later = await house.complaint();
    await as('J. Pinas');
    await reviewed(later, ['phone', 'text'], 'none');
    await as('K. Wongso');
    expect(await page.locator('main').textContent()).toContain('De oorzaak is terug');
    await open('/werk/verbeteren?toon=alerts');
    await look('lijst-met-terugkeer');
    await follow('Wij bellen binnen een dag terug');
    expect(await page.locator('.notice-late').textContent()).toContain('kwam terug');
    await look('terug');
    await follow('Schat in of er meer nodig is');
    await choose('more', 'yes');
    await type('text', 'Het helpt half.');
    await type('what', 'Een tweede lijn met mensen.');
    await choose('kind', 'training');
    await page.locator('select[name="staff"]').selectOption({ label: 'M. de Wit' });
    await type('due', '2027-02-01');
    await look('meer-nodig');
    await send();
    expect(await page.locator('.facts').textContent()).toContain('Verbetering 2');
    await look('met-vervolg');
  });

  it('INS-44: the effect is evaluated, and the picture shows causes with the measure in it', async () => {
    await open('/werk/verbeteren/1/evaluation');
    await choose('effect', 'partly');
    await type('text', 'Minder klachten dan eerst.');
    await look('effect');
    await send();
    expect(await page.locator('.facts').textContent()).toContain('voor een deel geholpen');
    await open('/werk/verbeteren/oorzaken');
    await look('beeld');
    expect(await page.locator('svg.causes-bars').count()).toBe(2);
    expect(await page.locator('main').textContent()).toContain('verbetering 1, uitgevoerd op');
    expect(await page.locator('table').textContent()).toContain('dec 2026');
  });

  it('works on a phone and in English', async () => {
    const narrow = await newPage(await openWindow(browser, { width: 390, height: 844 }));
    page = narrow;
    await as('K. Wongso');
    for (const path of [
      '/werk',
      '/werk/verbeteren?toon=all',
      '/werk/verbeteren/1',
      '/werk/verbeteren/1/assessment',
      '/werk/verbeteren/oorzaken',
    ]) {
      await open(path);
      await look('telefoon');
    }
    await open('/werk/verbeteren/1?taal=en');
    await look('english');
  });
});

describe('what others may not', () => {
  it('finds nothing without the right, and no step that is not there', async () => {
    const team = asker(house, await house.session('cak', 'b.vanrossem'));
    for (const path of [
      '/werk/verbeteren',
      '/werk/verbeteren/1',
      '/werk/verbeteren/1/plan',
      '/werk/verbeteren/oorzaken',
      '/werk/verbeteren/nieuw',
    ])
      expect([path, (await team.get(path)).status]).toEqual([path, 404]);
    const quality = asker(house, await house.session('cak', 'k.wongso'));
    for (const path of [
      '/werk/verbeteren/99',
      "/werk/verbeteren/1'",
      '/werk/verbeteren/1/return',
      '/werk/verbeteren/1/start',
      '/werk/verbeteren/1/nothing',
    ])
      expect([path, (await quality.get(path)).status]).toEqual([path, 404]);
    expect((await quality.get('/werk/verbeteren/2/evaluation')).status).toBe(409);
    expect((await quality.get('/werk/verbeteren?toon=__proto__&oorzaak=%27')).status).toBe(200);
    expect(await (await team.get('/werk')).text()).not.toContain('/werk/verbeteren');
  });

  it('is not there at all where the procedure says nothing of it', async () => {
    const other = asker(house, await house.session('ccv', await someoneOf('ccv')));
    expect((await other.get('/werk/verbeteren')).status).toBe(404);
    expect(await (await other.get('/werk')).text()).not.toContain('/werk/verbeteren');
  });
});

describe('given five hundred measures', () => {
  const MANY = `insert into office_stream
    select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'number', s.number + n))).*
    from office_stream s, generate_series(1000, 1499) n
    where s.organisation = 'cak' and s.kind = 'measure' and s.view->>'executed' is not null
    and s.number = (select min(number) from office_stream where organisation = 'cak' and kind = 'measure' and view->>'executed' is not null)`;

  it('lists fifty a page, the newest first and the oldest last, and the picture stays light', async () => {
    await withOrganisation(house.office.pool, 'cak', ({ client }) => client.query(MANY));
    const quality = asker(house, await house.session('cak', 'k.wongso'));
    const numbers: number[] = [];
    let pages = 0;
    for (let path: string | undefined = '/werk/verbeteren?toon=all'; path !== undefined; ) {
      const html: string = await (await quality.get(path)).text();
      expect(html.length).toBeLessThan(60_000);
      numbers.push(...[...html.matchAll(/href="\/werk\/verbeteren\/(\d+)"/g)].map(([, number]) => Number(number)));
      path = /rel="next"[^>]* href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      pages += 1;
    }
    expect(pages).toBe(Math.ceil(numbers.length / 50));
    expect(numbers.length).toBeGreaterThan(500);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a));
    const causes = await (await quality.get('/werk/verbeteren/oorzaken')).text();
    expect(causes.length).toBeLessThan(60_000);
    expect(causes).toContain('Bekijk alle verbeteringen');
  });
});

async function someoneOf(organisation: string): Promise<string> {
  const staff = await withOrganisation(house.office.pool, organisation, listStaff);
  return staff[0]?.id ?? '';
}
