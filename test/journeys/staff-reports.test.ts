/** The register and the reports by clicking: what is due, made, written, sent and read; on paper, in a file and on the public page. */
import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import type { RegisterRule } from '#core/policy/register.ts';
import type { ReportRule } from '#core/policy/report.ts';
import { lodge } from '#handling/lodge.ts';
import { policyShelf } from '#handling/policy-shelf.ts';
import { take } from '#handling/take.ts';
import { openReports } from '#jobs/open-reports.ts';
import { startStaffSession } from '#store/access/staff-session.ts';
import { loadPolicies } from '#store/policies.ts';
import { withOrganisation } from '#store/transaction.ts';
import { textLayer } from '#test/pdf-text.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { check, leadsOn, newPage, openBrowser, openWindow } from './browser.ts';

vi.setConfig({ testTimeout: 120_000 });
const SCREENS = process.env.SCREENS === undefined ? undefined : '.cache/screens/reports';
const ORG = 'klikklaar';

const register: RegisterRule = {
  clause: 'committee',
  records: [],
  fields: [
    { id: 'name', name: { nl: 'Naam', en: 'Name' }, from: 'complainant-names', required: true, source: ['KLK-21'] },
    { id: 'story', name: { nl: 'Klacht' }, from: 'story', required: true, source: ['KLK-22'] },
    { id: 'points', name: { nl: 'Nadere omschrijving' }, from: 'points', required: true, source: ['KLK-23'] },
    { id: 'filed', name: { nl: 'Ingediend' }, from: 'filed', required: true, source: ['KLK-24'] },
    { id: 'status', name: { nl: 'Status' }, from: 'status', required: false, source: ['KLK-28'] },
  ],
  statuses: {
    open: { name: { nl: 'In behandeling' }, of: ['open', 'concluded'] },
    done: { name: { nl: 'Afgehandeld' }, of: ['closed', 'redirected', 'refused', 'withdrawn'] },
  },
  completeBefore: ['close'],
};
const base: Omit<ReportRule, 'id' | 'name' | 'parts'> = {
  source: ['KIK-07'],
  owner: 'chair',
  to: ['management'],
  outside: [],
  remind: { count: 7, unit: 'day' },
  columns: [],
  records: [],
  anonymous: false,
  publish: false,
  onlyWithCases: false,
};
const reports: readonly ReportRule[] = [
  {
    ...base,
    id: 'kwartaal',
    name: { nl: 'Kwartaalrapport', en: 'Quarterly report' },
    every: 'quarter',
    within: { count: 4, unit: 'week' },
    parts: [
      { part: 'counts', by: ['subject', 'channel'] },
      { part: 'analysis', required: true, asks: { nl: 'Wat valt op?' } },
      { part: 'handling' },
      { part: 'terms', clauses: [] },
      { part: 'process' },
      { part: 'rows' },
    ],
  },
  {
    ...base,
    id: 'jaar',
    name: { nl: 'Klachten in cijfers', en: 'Complaints in figures' },
    every: 'year',
    within: { count: 8, unit: 'week' },
    anonymous: true,
    suppressBelow: 5,
    publish: true,
    parts: [{ part: 'counts', by: ['subject'] }, { part: 'handling' }],
  },
  {
    ...base,
    id: 'overleg',
    name: { nl: 'Overzicht voor het overleg' },
    every: 'meeting',
    parts: [{ part: 'agenda' }],
    columns: ['name', 'status'],
  },
];

let browser: Browser;
let house: RunningHouse;
let address: string;
let sessions: Readonly<Record<'chair' | 'management', string>>;

beforeAll(async () => {
  [browser, house] = await Promise.all([openBrowser(), aRunningHouse()]);
  const { policies } = await loadPolicies();
  const changed = policies.map((one): Policy => (one.policy === ORG ? { ...one, register, reports } : one));
  Object.assign(house.office, { policies: policyShelf(changed) });
  for (const [day, subject, name] of [
    ['2026-07-14', 'training', 'S. Bakker'],
    ['2026-08-03', 'training', 'T. Visser'],
    ['2026-09-02', 'invoice', 'U. Smit'],
    ['2026-10-06', 'training', 'W. de Boer'],
    ['2026-10-07', 'training', 'X. Aydin'],
    ['2026-10-08', 'training', 'Y. Postma'],
    ['2026-10-09', 'contact', 'Z. Koster'],
  ] as const) {
    house.setClock(`${day}T09:00:00+02:00`);
    const people = [{ name, email: 'iemand@burger.example' }];
    const raw = {
      record: 'complaint',
      channel: 'form',
      subject,
      story: 'De cursus ging niet door, en niemand liet iets weten.',
      people,
    };
    const kept = await lodge(house.office, { organisation: ORG, actor: { kind: 'public' }, raw });
    if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
    const actor = { kind: 'staff', id: 'r.vanzonneveld', roles: ['chair'] } as const;
    if (name === 'S. Bakker')
      await take(house.office, {
        ...{ organisation: ORG, caseId: kept.caseId, actor, verb: 'anonymise' },
        raw: { wish: 'without-names', party: kept.state.parties[0]?.id },
      });
  }
  house.setClock('2026-10-12T07:00:00+02:00');
  await openReports(house.workshop);
  address = await house.listen();
  const session = (staff: string) => withOrganisation(house.office.pool, ORG, (tx) => startStaffSession(tx, staff));
  sessions = { chair: await session('r.vanzonneveld'), management: await session('h.bosscher') };
  if (SCREENS !== undefined) mkdirSync(SCREENS, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function pageOf(who: keyof typeof sessions, width = 1280): Promise<Page> {
  const window = await openWindow(browser, { width });
  await window.addCookies([{ name: 'werk', value: sessions[who], url: address }]);
  return newPage(window);
}
async function at(page: Page, path: string): Promise<string> {
  await page.goto(address + path);
  return look(page, path);
}
async function look(page: Page, what: string): Promise<string> {
  await check(page);
  if (SCREENS !== undefined)
    await page.screenshot({
      path: `${SCREENS}/${what.replaceAll(/[^a-z0-9]+/g, '-')}-${page.viewportSize()?.width}.png`,
      fullPage: true,
    });
  return page.locator('main').innerText();
}
async function press(page: Page, name: string): Promise<string> {
  return follow(page, page.getByRole('button', { name, exact: true }), `na ${name}`);
}
async function follow(page: Page, link: Locator, what = 'zaak'): Promise<string> {
  await leadsOn(page, () => link.click());
  return look(page, what);
}

describe.each([1280, 390])('on a screen of %i pixels', (width) => {
  it('KLK-20..29, KIK-16: the register has a row for each complaint, in the columns and words of the procedure', async () => {
    const page = await pageOf('chair', width);
    const text = await at(page, '/werk/register');
    for (const word of ['Naam', 'Nadere omschrijving', 'S. Bakker', 'In behandeling']) expect(text).toContain(word);
    expect(await at(page, '/werk/register?periode=2026-q3&volgorde=oudste')).not.toContain('W. de Boer');
    expect(await at(page, '/werk/register?periode=2019')).toContain('In het register staat nog niets.');
    await page.goto(`${address}/werk/zaken`);
    expect(await follow(page, page.locator('main [data-key-row] a').first())).toContain(
      'Ontbreekt nog: waar het over gaat, in punten',
    );
    await page.context().close();
  });
});

describe('KIK-07: a report of a quarter', () => {
  let page: Page;
  let href: string;
  beforeAll(async () => {
    page = await pageOf('chair');
  });
  afterAll(() => page.context().close());

  it('is due with its day, and nobody else sees it yet', async () => {
    expect(await at(page, '/werk/rapporten')).toContain('uiterlijk wo 28 okt');
    href = (await page.getByRole('link', { name: 'Kwartaalrapport, derde kwartaal 2026' }).getAttribute('href')) ?? '';
    const other = await pageOf('management');
    expect(await at(other, '/werk/rapporten')).toContain('Er zijn nog geen rapporten.');
    expect((await other.goto(address + href))?.status()).toBe(404);
    await other.context().close();
  });

  it('KIK-04: is counted, with a sentence, a picture and a table for each part', async () => {
    expect(await at(page, href)).toContain('Dit rapport is nog niet gemaakt.');
    const text = await press(page, 'Tel en maak het rapport');
    expect(text).toContain('3 binnengekomen');
    expect(text).toContain('Het vaakst: Een training of cursus. Dat is 2 van de 3 (67 %).');
    expect(await page.locator('.bars').count()).toBeGreaterThan(2);
    expect(text).toContain('T. Visser');
    expect(text).not.toContain('W. de Boer');
  });

  it('is not sent without its analysis, and what was typed is kept', async () => {
    expect(await press(page, 'Verstuur het rapport')).toContain('Vul dit in.');
    await page.getByLabel('Wat valt op?').fill('Twee keer ging een cursus niet door.');
    expect(await press(page, 'Bewaar de tekst')).toContain('Twee keer ging een cursus niet door.');
  });

  it('is sent, and then read by whom it is for', async () => {
    expect(await press(page, 'Verstuur het rapport')).toContain('Verstuurd op maandag 12 oktober 2026 aan H. Bosscher');
    const reader = await pageOf('management', 390);
    expect(await at(reader, '/werk/rapporten')).toContain('Kwartaalrapport, derde kwartaal 2026');
    const text = await at(reader, href);
    expect(text).toContain('Twee keer ging een cursus niet door.');
    expect(await reader.getByRole('button', { name: 'Verstuur het rapport' }).count()).toBe(0);
    const mails = await house.mails(ORG);
    expect(mails.find((one) => one.subject === 'Kwartaalrapport: derde kwartaal 2026')?.text).toContain(href);
    await reader.context().close();
  });

  it('goes on paper and in a file, and the file holds no name', async () => {
    const pdf = await page.request.get(`${address}${href}/rapport.pdf`);
    expect(pdf.status()).toBe(200);
    expect((await pdf.body()).toString('latin1')).toMatch(/^%PDF[\s\S]*\/StructTreeRoot/);
    // a day is written as people read it, and not as the file keeps it
    expect(textLayer(await pdf.body())).toContain('dinsdag 14 juli 2026');
    const csv = await (await page.request.get(`${address}${href}/rapport.csv`)).text();
    expect(csv).toContain('Een training of cursus');
    expect(csv).not.toMatch(/Visser|KLK-2026|cursus niet door/);
    const rows = await (await page.request.get(`${address}/werk/register.csv?periode=2026-q3`)).text();
    expect(rows.trim().split('\r\n')).toHaveLength(4);
  });
});

it('CAK-39, CAK-L3: a yearly report keeps small counts to itself, and is public only after somebody approved it', async () => {
  house.setClock('2027-01-04T09:00:00+01:00');
  await openReports(house.workshop);
  const page = await pageOf('chair');
  await at(page, '/werk/rapporten');
  await follow(page, page.getByRole('link', { name: 'Klachten in cijfers, 2026' }), 'jaar');
  const text = await press(page, 'Tel en maak het rapport');
  expect(text).toContain('7 binnengekomen');
  expect(text).toContain('weggelaten');
  const publicPath = `${address}/${ORG}/jaarverslag/jaar/2026`;
  const anybody = await newPage(await openWindow(browser));
  expect((await anybody.goto(publicPath))?.status()).toBe(404);
  await press(page, 'Verstuur het rapport');
  expect((await anybody.goto(publicPath))?.status()).toBe(404);
  await press(page, 'Zet op de openbare pagina');
  expect((await anybody.goto(publicPath))?.status()).toBe(200);
  const shown = await look(anybody, 'openbaar');
  expect(shown).toContain('Binnengekomen: 7.');
  expect(shown).toContain('Kleine aantallen zijn weggelaten');
  await anybody.goto(`${address}/${ORG}/jaarverslag`);
  expect(await look(anybody, 'openbare lijst')).toContain('Klachten in cijfers, 2026');
  const csv = await (await anybody.request.get(`${publicPath}/cijfers.csv`)).text();
  expect(csv).not.toMatch(/;2;|;1;/);
  await press(page, 'Haal van de openbare pagina');
  expect((await anybody.goto(publicPath))?.status()).toBe(404);
  await Promise.all([page.context().close(), anybody.context().close()]);
});

it('INS-37, INS-38, INS-43: an agenda for a meeting names nobody who asked not to be named, and its minutes are kept', async () => {
  house.setClock('2027-01-04T09:00:00+01:00');
  const page = await pageOf('chair');
  await at(page, '/werk/rapporten/nieuw');
  await page.getByLabel('Vanaf').fill('2026-07-01');
  expect(await press(page, 'Begin een rapport')).toContain('Vul dit in.');
  await page.getByLabel('Dag van het overleg').fill('2027-01-14');
  await press(page, 'Begin een rapport');
  const text = await press(page, 'Tel en maak het rapport');
  expect(text).toContain('overleg van 14 januari 2027');
  expect(text).toContain('op verzoek zonder naam');
  expect(text).not.toContain('S. Bakker');
  expect(text).toContain('T. Visser');
  await press(page, 'Verstuur het rapport');
  await page.getByLabel('Wat is er besproken?').fill('Alle klachten over cursussen.');
  await page.getByLabel('Wat is er besloten?').fill('Vaker bellen.');
  expect(await press(page, 'Leg het verslag vast')).toContain('Vaker bellen.');
  await page.context().close();
});
