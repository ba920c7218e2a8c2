// What colleagues organise their work with, in sight: a second look at a letter, danger, contact agreements, emergency access.
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import { setEmergencyRoles } from '#handling/emergency-rules.ts';
import { withOrganisation } from '#store/transaction.ts';
import { coordinator, type HandledCase, heardCase } from './a-handled-case.ts';
import { textOf } from './a-visitor.ts';
import { newPage, openBrowser, openWindow, visit } from './browser.ts';

/** With SCREENS in the environment each look leaves a picture. */
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/organising';
const SAYS = 'Een tweede collega leest een brief voordat hij weggaat.';
const stepForm = (form: string) => form.includes('name="seen"');

let one: HandledCase;
let browser: Browser;
beforeAll(async () => {
  [one, browser] = await Promise.all([heardCase(withSecondLook), openBrowser()]);
  await withOrganisation(one.house.office.pool, 'cak', (tx) => setEmergencyRoles(tx, 'j.pinas', ['handler', 'front-desk']));
});
afterAll(async () => {
  await browser.close();
  await one.house.close();
});

/** A longer term is told to somebody only after the coordinator read the letter. */
function withSecondLook(policy: Policy): Policy {
  if (policy.policy !== 'cak') return policy;
  return { ...policy, reviews: { extend: { by: ['coordinator'], says: { nl: SAYS, en: SAYS }, source: ['Eigen keuze'] } } };
}

/** The pages as this colleague has them before them, on the screen of a desk and on a phone. */
async function inSight(staff: string, paths: readonly string[]): Promise<void> {
  const url = await one.house.listen();
  for (const width of [1440, 390]) {
    const window = await openWindow(browser, { width, dark: width === 390 });
    await window.addCookies([{ name: 'werk', value: await one.house.session('cak', staff), url }]);
    const page = await newPage(window);
    for (const path of paths) {
      await visit(page, `${url}${path}`);
      if (SCREENS === undefined) continue;
      mkdirSync(SCREENS, { recursive: true });
      await page.screenshot({ path: `${SCREENS}/${path.slice(1).replaceAll(/\W+/g, '-')}-${width}.png`, fullPage: true });
    }
    await window.close();
  }
}

describe('a second look', () => {
  test('given a letter that another must read, when the handler sends it, then it waits, the other asks for a change and then finds it good, and only then it leaves', async () => {
    const { at, house } = one;
    const letters = () =>
      withOrganisation(house.office.pool, 'cak', async ({ client }) => {
        const { rows } = await client.query<{ count: number }>('select count(*)::int as count from outbox');
        return rows[0]?.count as number;
      });
    const before = await letters();
    const writer = await one.visitor();
    expect(textOf((await writer.get(`${at}/extension`)).html)).toContain('Een collega leest deze brief voordat hij weggaat.');
    const presented = await writer.send({ until: '2027-01-11', reason: 'Wij wachten op het oude systeem.' }, stepForm);
    expect(textOf(presented.html), 'the story says what waits').toContain('Lees de brief van een collega');
    expect(await letters()).toBe(before);

    const reader = await one.visitor('j.pinas');
    expect(textOf((await reader.get(`${at}/wachtende-brief`)).html)).toContain('Wij wachten op het oude systeem.');
    await inSight('j.pinas', [`${at}/second-look`]);
    await reader.get(`${at}/second-look`);
    const silent = await reader.send({ verdict: 'change' }, stepForm);
    expect(silent.status, 'a change is asked with the words that say which').toBe(422);
    await reader.send({ verdict: 'change', comments: 'Noem ook de nieuwe dag.' }, stepForm);
    expect(textOf((await writer.get(`${at}/extension`)).html)).toContain('Noem ook de nieuwe dag.');
    await inSight('m.dewit', [`${at}/extension`]);
    await writer.get(`${at}/extension`);
    await writer.send({ until: '2027-01-11', reason: 'Wij wachten op het oude systeem, tot 11 januari.' }, stepForm);
    await reader.get(`${at}/second-look`);
    await reader.send({ verdict: 'good' }, stepForm);
    expect(await letters()).toBe(before);
    await writer.get(`${at}/extension`);
    await writer.send({}, stepForm);
    expect(await letters()).toBeGreaterThan(before);
  });
});

describe('no fault for anybody who reads in another way', () => {
  const reference = () => one.at.split('/').at(-1);

  test('given danger, then on the case, the script, the report and who is told', async () => {
    const { at } = one;
    await one.does('2026-12-10T11:00:00+01:00', coordinator, 'alarm', {
      ...{ kind: 'suicide', staff: 'k.wongso', text: 'Zij ziet het niet meer zitten.' },
    });
    await inSight('j.pinas', [
      at,
      `/werk/gevaar?zaak=${reference()}`,
      `${at}/alarm?kind=threat&staff=k.wongso`,
      '/werk/instellingen/gevaar',
    ]);
  });

  test('given contact agreements, then on their page and on the case, also in English', async () => {
    const { at, complainant } = one;
    await one.does('2026-12-10T10:00:00+01:00', coordinator, 'regulate', {
      ...{ party: complainant, text: 'Zij belt op dinsdag met één vaste collega.', reason: 'Zij belde elke dag vijf keer.' },
      ...{ reviewBy: '2027-01-12', until: '2027-03-12' },
    });
    await inSight('j.pinas', [`${at}/contact-agreement`]);
    await inSight('m.dewit', [`${at}?taal=en`]);
  });

  test('given work to give out, then on the workload, absence, handing over, assigning, and in an emergency', async () => {
    await inSight('j.pinas', [
      '/werk/verdeling',
      '/werk/afwezig',
      '/werk/draag-over?van=m.dewit',
      `/werk/aanwijzen?zaak=${reference()}`,
      `${one.at}/entrustment`,
    ]);
    await inSight('s.yildirim', ['/werk/noodtoegang']);
  });
});
