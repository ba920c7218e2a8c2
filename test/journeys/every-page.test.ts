// Every address of the house that is a page, from the table of routes itself: axe, what it weighs, and whether it holds anything.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import { stepOf } from '#core/case/steps.ts';
import { type MeasureVerb, measureLifecycle } from '#core/improvement/lifecycle.ts';
import { measureStepOf } from '#core/improvement/steps.ts';
import { setEmergencyRoles } from '#handling/emergency-rules.ts';
import { takeMeasure } from '#handling/improvement/take-measure-once.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { take } from '#handling/take.ts';
import { studying } from '#handling/version/studying.ts';
import { beginDraft } from '#handling/version/write-draft.ts';
import { openReports } from '#jobs/open-reports.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { giveInstallation } from '#store/access/installation.ts';
import { saveStaff } from '#store/access/staff.ts';
import { storeFile } from '#store/files/store-file.ts';
import { withOrganisation } from '#store/transaction.ts';
import { publicApp } from '#web/public/public-app.ts';
import { staffRoutes } from '#web/staff/routes.ts';
import { type HandledCase, handler, heardCase } from './a-handled-case.ts';
import { check, checkInTheDark, newPage, openBrowser, openWindow } from './browser.ts';
import { buildAssets } from './gallery-server.ts';

/** Somebody with every role there is: no page is refused to them. */
const EVERYBODY = 'allen';

/** Addresses that answer with something else than a page of ours, or that lead on to another page. */
const NO_PAGE: Readonly<Record<string, string>> = {
  '/werk/zaken/:case/wachtende-brief': 'a letter within a page',
  '/werk/zoeken/suggesties': 'a piece of a page',
  '/werk/zaken/:case/documenten/:file/bestand': 'the document itself',
  '/werk/zaken/:case/documenten/:file/pagina/:number': 'a picture',
  '/werk/zaken/:case/brieven/:letter': 'the letter itself',
  '/werk/zaken/:case/gegevens/:request': 'an archive',
  '/werk/zaken/:case/afspraak/:number': 'a file for a calendar',
  '/werk/zaken/:case/nieuws': 'a stream of news',
  '/werk/zaken/:case/naleving.pdf': 'a file',
  '/werk/zaken/:case/formulier': 'this procedure has no form: the play of Insolving has one',
  '/werk/zaken/:case/formulier.pdf': 'a file',
  '/werk/naleving.pdf': 'a file',
  '/werk/regeling/versies/:version/map.zip': 'a file',
  '/werk/regeling/concept/map.zip': 'a file',
  '/werk/regeling/concept/brieven/:letter': 'a letter, as it leaves',
  '/werk/regeling/concept/zaken/stand': 'a piece of a page',
  '/werk/regeling/concept/nieuws': 'a stream of news',
  '/werk/register.csv': 'a file',
  '/werk/gekozen/lijst.csv': 'a file',
  '/werk/beroep': 'neither of these procedures has appeals on paper: the play of Klikklaar has them',
  '/werk/rapporten/nieuw': 'this procedure begins no report by hand: staff-reports.test.ts has one that does',
  '/werk/rapporten/:report/rapport.csv': 'a file',
  '/werk/rapporten/:report/rapport.pdf': 'a file',
  '/werk/aanmelden/:organisation': 'leads to the provider',
  '/werk/aanmelden/:organisation/terug': 'comes from the provider',
  '/werk/aanmelden/:organisation/uit': 'leads to the provider',
  '/werk/mijzelf/opnieuw': 'leads to the provider',
  '/werk/mijzelf/koppelen': 'leads to the provider',
};

/** The pages for everybody, and those of a complainant. */
const PUBLIC = [
  '/',
  ...['', '/regeling', '/regeling/voorbeelden', '/wegwijzer', '/privacy', '/toegankelijkheid', '/jaarverslag'],
  ...['/klacht/AAAAAAAAAAA/verhaal', '/klacht/AAAAAAAAAAA/stoppen', '/klacht/gewist', '/mijn-klacht', '/mijn-klacht/nieuwe-code'],
].map((path) => (path === '/' ? path : `/cak${path}`));

let one: HandledCase;
let browser: Browser;
let url: string;
let stop: () => Promise<void>;
/** style, script and typeface: what every page brings */
let shared: number;
let page: Page;
/** what stands for the parts of an address that begin with a colon */
const known: Record<string, string> = { number: '1', what: 'notitie', staff: 'm.dewit', organisation: 'ccv' };

beforeAll(async () => {
  [one, browser] = await Promise.all([heardCase(undefined, false), openBrowser()]);
  await fill();
  await open();
  const window = await openWindow(browser);
  await window.addCookies([{ name: 'werk', value: await one.house.session('cak', EVERYBODY), url }]);
  page = await newPage(window);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await stop();
  await studying.close();
  await one.house.close();
});

/** A case with documents and letters, a measure, a report, a draft of the procedure, a connection, and who may see all of it. */
async function fill(): Promise<void> {
  const { house, at, does, caseId } = one;
  const { office } = house;
  const roles = [...Object.keys(office.policies.current('cak', '2026-12-09' as never)?.roles ?? {}), ADMINISTRATOR, 'jurist'];
  for (const organisation of ['cak', 'ccv'])
    await withOrganisation(office.pool, organisation, async (tx) => {
      await saveStaff(tx, { id: EVERYBODY, name: 'A. Allen', email: 'allen@cak.example', roles });
      await giveInstallation(tx, EVERYBODY);
    });
  await withOrganisation(office.pool, 'cak', (tx) => setEmergencyRoles(tx, EVERYBODY, ['handler']));
  const actor = { kind: 'staff', id: EVERYBODY, roles } as const;
  const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
  async function* pieces() {
    yield photo;
  }
  const upload = { organisation: 'cak', session: 's', name: 'foto.png' };
  const stored = await storeFile(office.pool, house.workshop.dataDir, upload, pieces());
  if (!('file' in stored)) throw new Error(stored.fault);
  known.file = stored.file.id;
  await take(office, {
    ...{ organisation: 'cak', caseId, actor: handler, verb: 'attach', raw: { documents: [stored.file.id], audience: 'us' } },
    uploads: { session: 's', documents: [stored.file] },
  });
  await does('2026-12-09T12:00:00+01:00', handler, 'note', { text: 'Zij belt liever ’s ochtends.' });
  known.case = at.split('/').at(-1) as string;
  const raw = { causes: ['slow'], problem: 'Niemand neemt op als het druk is.', origin: 'meeting' };
  const measure = await takeMeasure(office, { organisation: 'cak', actor, verb: 'start', raw });
  known.measure = String('number' in measure ? measure.number : JSON.stringify(measure));
  const draft = await beginDraft(office, { organisation: 'cak', actor });
  if ('fault' in draft) throw new Error(draft.fault);
  known.version = String(office.policies.versions('cak')[0]?.version);
  known.clause = 'decide';
  const token = { name: 'Telefooncentrale', scopes: ['cases:read'], createdBy: EVERYBODY };
  known.token = (await withOrganisation(office.pool, 'cak', (tx) => createApiToken(tx, token))).id;
  house.setClock('2027-01-04T09:00:00+01:00');
  await openReports(house.workshop);
  known.report = '1';
  house.setClock('2026-12-10T09:00:00+01:00');
}

async function open(): Promise<void> {
  const files = await buildAssets();
  const size = (name: string) => brotliCompressSync(String(files.get(name)?.body)).length;
  const font = [...files].find(([name]) => name.includes('latin-wght'))?.[1].body.length ?? Number.NaN;
  shared = size('look.css') + size('start.js') + font;
  const app = new Hono();
  app.get('/assets/:file', (c) => {
    const file = files.get(c.req.param('file'));
    return file === undefined ? c.notFound() : c.body(file.body, 200, { 'Content-Type': file.type });
  });
  const visitors = publicApp(one.house.door);
  app.all('*', (c) => (/^\/(werk|[a-z]+\/accent)/.test(c.req.path) ? one.house.app : visitors).fetch(c.req.raw, c.env));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer });
  await new Promise<void>((ready) => server.once('listening', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => new Promise((done) => server.close(() => done()));
}

/** What a page may weigh, with style, script and typeface. */
const MOST = 100_000;

/** With PAGES=all axe reads every page in both themes (some minutes); else they are opened, weighed and looked through without a browser. */
const ALL = process.env.PAGES === 'all';

/** Every fault of these pages: what axe reads, where it looks, what weighs too much and what holds nothing. */
async function faultsOf(paths: readonly string[], read = ALL, statuses: readonly number[] = [200]): Promise<string[]> {
  const faults: string[] = [];
  const note = (fault: Error) => void faults.push(fault.message);
  for (const path of paths) {
    if (!read) {
      faults.push(...(await withoutLooking(path, statuses)));
      continue;
    }
    const answer = await page.goto(`${url}${path}`);
    if (answer === null || !statuses.includes(answer.status())) faults.push(`${path}: ${answer?.status()}`);
    await check(page).catch(note);
    if (ALL) await checkInTheDark(page).catch(note);
    const body = (await answer?.body()) ?? Buffer.alloc(0);
    faults.push(...tooHeavy(path, body, answer?.headers()['content-encoding']));
    const empty = page.locator('ul:not(:has(*)), ol:not(:has(*)), aside:not(:has(*))').filter({ visible: true });
    if ((await empty.count()) > 0) faults.push(`${path}: a list or an aside without anything in it`);
  }
  return faults;
}

/** The same without a browser: whether it is there, its weight, and lists without anything in them that no script fills. */
async function withoutLooking(path: string, statuses: readonly number[]): Promise<readonly string[]> {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${url}${path}`, {
    headers: { cookie, accept: 'text/html', 'accept-encoding': 'gzip', 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  const html = await answer.text();
  return [
    ...(statuses.includes(answer.status) ? [] : [`${path}: ${answer.status}`]),
    ...tooHeavy(path, Buffer.from(html), answer.headers.get('content-encoding')),
    ...(/<(ul|ol|aside)(?![^>]*\b(?:data-|hidden))(?:\s[^>]*)?><\/\1>/.test(html)
      ? [`${path}: a list or an aside without anything in it`]
      : []),
  ];
}

function tooHeavy(path: string, body: Buffer, encoding: string | null | undefined): readonly string[] {
  const weight = shared + (encoding === 'gzip' ? gzipSync(body) : body).length;
  return weight < MOST ? [] : [`${path}: ${weight} bytes`];
}

/** What a page is asked about, where its address alone does not say so. */
const ASKED: Readonly<Record<string, string>> = { '/werk/zaken/:case/waarom': '?plicht=decide' };

const filledIn = (path: string) =>
  `${path.replaceAll(/:(\w+)/g, (_, name: string) => known[name] ?? `?${name}`)}${ASKED[path] ?? ''}`;
const pages = staffRoutes.filter(({ method, path }) => method === 'get' && NO_PAGE[path] === undefined).map(({ path }) => path);

describe('every page for colleagues', () => {
  const steps = pages.filter((path) => path.endsWith('/:noun') || path.includes('/:noun/'));

  test('is accessible, light enough, and there', async () => {
    expect(await faultsOf(pages.filter((path) => !steps.includes(path)).map(filledIn))).toEqual([]);
  }, 600_000);

  test('and so is the page of every step, whether it can be taken now or not', async () => {
    const nouns = (Object.keys(lifecycle) as Verb[]).filter((verb) => verb !== 'lodge').map((verb) => stepOf(verb).noun);
    const measures = (Object.keys(measureLifecycle) as MeasureVerb[]).map((verb) => measureStepOf(verb).noun);
    const paths = [
      ...nouns.map((noun) => `${one.at}/${noun}`),
      ...measures.map((noun) => `/werk/verbeteren/${known.measure}/${noun}`),
    ];
    expect(await faultsOf(paths, ALL, [200, 403, 404, 409])).toEqual([]);
  }, 600_000);

  test('and so is every page when there is nothing to show yet', async () => {
    const value = await one.house.session('ccv', EVERYBODY);
    await page.context().addCookies([{ name: 'werk', value, url }]);
    expect(await faultsOf(pages.filter((path) => !path.includes(':') && !path.includes('concept')))).toEqual([]);
  }, 600_000);
});

test('every page for everybody is there, and light enough', async () => {
  expect(await faultsOf(PUBLIC)).toEqual([]);
}, 600_000);
