/** What programs try beside what is asked of them: fields that are not theirs to fill, and references to what they may not know. */
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { isForColleagues } from '#api/measures.ts';
import { allVerbs, stepOf } from '#core/case/steps.ts';
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import { measureLifecycle } from '#core/improvement/lifecycle.ts';
import { measureStepOf } from '#core/improvement/steps.ts';
import type { Log } from '#core/log-line.ts';
import { type Kept, lodge } from '#handling/lodge.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { storeFile } from '#store/files/store-file.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import { startCounting } from '#web/operation/counts.ts';
import { noteRequests } from '#web/operation/request-log.ts';
import { improvementRule } from '../an-improvement.ts';
import { type TestOffice, testOffice } from './office.ts';

let house: TestOffice;
let app: Hono;
const logged: object[] = [];
const tokens = new Map<string, string>();
const base = '/api/v1/organisations/cak';
/** the handler's own case, one of a colleague that the handler may not see, one of another organisation, and none */
let own: Kept;
let colleagues: Kept;
let elsewhere: Kept;

beforeAll(async () => {
  house = await testOffice(undefined, (policy) =>
    policy.policy === 'cak'
      ? { ...policy, improvement: { ...improvementRule, owner: 'coordinator', sees: ['handler'] } }
      : policy,
  );
  const door = { office: house.office, dataDir: house.workshop.dataDir, log: house.workshop.log };
  const log: Log = (_, event, { route, status, because } = {}) =>
    void (event === 'request' && logged.push({ route, status, because }));
  app = new Hono().use(noteRequests(log, startCounting())).route('/', apiApp(door));
  for (const staff of ['j.pinas', 'm.dewit']) {
    const made = await inside('cak', (tx) =>
      createApiToken(tx, { name: staff, scopes: ['read', 'write', 'lodge'], createdBy: staff }),
    );
    tokens.set(staff, made.token);
  }
  [colleagues, own, elsewhere] = [await lodged('cak'), await lodged('cak'), await lodged('kika')];
  await asks('j.pinas', `/cases/${own.caseId}/assignment`, { staff: 'm.dewit', notInvolved: true });
  await asks('j.pinas', `/cases/${colleagues.caseId}/assignment`, { staff: 's.yildirim', notInvolved: true });
});
afterAll(() => house.close());

const inside: <T>(organisation: string, work: Parameters<typeof withOrganisation<T>>[2]) => Promise<T> = (organisation, work) =>
  withOrganisation(house.office.pool, organisation, work);

async function lodged(organisation: string): Promise<Kept> {
  const upload = { organisation, session: 'test', name: 'brief.txt' };
  const stored = await storeFile(house.office.pool, house.workshop.dataDir, upload, Readable.from([Buffer.from('Beste,')]));
  if (!('file' in stored)) throw new Error(stored.fault);
  const kept = await lodge(house.office, {
    organisation,
    actor: { kind: 'public' },
    raw: {
      record: 'complaint',
      channel: 'form',
      story: 'Niemand belt.',
      people: [{ name: 'Jo', email: 'jo@burger.example' }],
      documents: [stored.file.id],
    },
    uploads: { session: 'test', documents: [stored.file] },
  });
  if (!('reference' in kept)) throw new Error(JSON.stringify(kept));
  return kept;
}

async function asks(who: string, path: string, body: unknown) {
  const answer = await app.request(`${base}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens.get(who)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
}

/** Every table of an organisation as what stands in it adds up to, without who looked. */
async function written(organisation: string): Promise<Readonly<Record<string, string>>> {
  return inside(organisation, async (tx) => {
    const tables = await rows<{ name: string }>(
      tx,
      `select table_name as name from information_schema.table_privileges where table_schema = 'public'
        and privilege_type = 'SELECT' and grantee = current_user and table_name not in ('reading_log', 'api_token') order by 1`,
    );
    const sums: Record<string, string> = {};
    for (const { name } of tables) {
      const sum = `select md5(coalesce(string_agg(md5(row::text), '' order by md5(row::text)), '')) as sum from ${name} row`;
      sums[name] = (await rows<{ sum: string }>(tx, sum))[0]?.sum ?? '';
    }
    return sums;
  });
}

/** Everything that is kept somewhere, by the name of its column and as a program would call it, and what others tried elsewhere. */
async function names(): Promise<readonly string[]> {
  const columns = await inside('cak', (tx) =>
    rows<{ name: string }>(
      tx,
      "select distinct column_name as name from information_schema.columns where table_schema = 'public'",
    ),
  );
  const camel = columns.map(({ name }) => name.replace(/_(\w)/g, (_, sign: string) => sign.toUpperCase()));
  const tried = [
    'oordeel',
    'org_id',
    'ontvangen_op',
    'bewaren_tot',
    'behandelaar_id',
    'intern',
    'isAdmin',
    '__proto__',
    'constructor',
  ];
  return [...new Set([...columns.map(({ name }) => name), ...camel, ...tried])];
}

describe('B-21: given fields that nobody asked for, in every body that is taken', () => {
  test('when a program sends them, then each is named, and nothing is written', async () => {
    const all = await names();
    expect(all.length).toBeGreaterThan(250);
    await asks('j.pinas', '/measures', { causes: ['phone'], problem: 'Niemand neemt op.', origin: 'meeting' });
    const measureVerbs = (Object.keys(measureLifecycle) as MeasureVerb[]).filter(isForColleagues);
    const asked = new Map<string, readonly string[]>([
      ['/complaints', [...Object.keys(stepOf('lodge').fields), 'record', 'channel']],
      ['/retention/clearances', ['cases']],
      ['/measures', [...Object.keys(measureStepOf('start').fields), 'seen']],
      ...allVerbs()
        .filter((verb) => verb !== 'lodge')
        .map(
          (verb) => [`/cases/${own.caseId}/${stepOf(verb).noun}`, [...Object.keys(stepOf(verb).fields), 'at', 'seen']] as const,
        ),
      ...measureVerbs
        .filter((verb) => verb !== 'start')
        .map(
          (verb) => [`/measures/1/${measureStepOf(verb).noun}`, [...Object.keys(measureStepOf(verb).fields), 'seen']] as const,
        ),
    ]);
    // a new door for writing stands in this list, or the test says so
    const doors = app.routes.filter(({ method, path }) => method === 'POST' && !path.includes(':noun')).map(({ path }) => path);
    const known = [...asked.keys(), '/uploads'].map((path) => `/api/v1/organisations/:organisation${path}`);
    expect(doors.filter((path) => !known.includes(path))).toEqual([]);
    const before = [await written('cak'), await written('kika')];
    for (const [path, fields] of asked) {
      const strange = all.filter((name) => !fields.includes(name));
      const body = `{${strange.map((name) => `${JSON.stringify(name)}:"2020-01-01"`).join()}}`;
      const answer = await app.request(`${base}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens.get('j.pinas')}`, 'content-type': 'application/json' },
        body,
      });
      const said = (await answer.json()) as { refusals?: { code: string; field?: string }[] };
      const told = (said.refusals ?? []).filter(({ code }) => code === 'unknown-field').map(({ field }) => field);
      expect([path, answer.status, strange.filter((name) => !told.includes(name))]).toEqual([path, 400, []]);
    }
    expect([await written('cak'), await written('kika')]).toEqual(before);
    expect(logged).toContainEqual({
      route: `/api/v1/organisations/:organisation/cases/:case/:noun`,
      status: 400,
      because: 'unknown-field',
    });
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });
});
/** A step with its values around a reference, the references that exist and are not one's own, and one of nothing at all. */
interface Trick {
  readonly step: string;
  readonly path: () => string;
  readonly raw: (reference: string) => Record<string, unknown>;
  readonly theirs: () => readonly string[];
  readonly none: string;
}

describe('B-50: given something of others that one may not know, when it is named in a step of one’s own', () => {
  const both = (of: (kept: Kept) => string) => () => [of(colleagues), of(elsewhere)];
  const cases = { theirs: both((kept) => kept.reference), none: 'CAK-2026-99999' };
  const files = { theirs: both(({ state }) => state.documents[0]?.id as string), none: 'f'.repeat(32) };
  const parties = { theirs: both((kept) => kept.party), none: 'p'.repeat(22) };
  const staff = { theirs: () => ['n.terpstra'], none: 'n.iemand' };
  const ofCase = (noun: string) => () => `/cases/${own.caseId}/${noun}`;
  const measure = { causes: ['phone'], problem: 'Niemand neemt op.', origin: 'case' };
  const people = [{ name: 'Jo', email: 'jo@burger.example' }];
  const tricks: readonly Trick[] = [
    { step: 'merge', path: ofCase('merger'), raw: (into) => ({ into, reason: 'Dezelfde klacht.' }), ...cases },
    { step: 'relate', path: ofCase('relation'), raw: (other) => ({ other }), ...cases },
    { step: 'start', path: () => '/measures', raw: (one) => ({ ...measure, case: one }), ...cases },
    { step: 'link', path: () => '/measures/1/link', raw: (one) => ({ case: one }), ...cases },
    { step: 'attach', path: ofCase('document'), raw: (one) => ({ documents: [one] }), ...files },
    { step: 'lodge', path: () => '/complaints', raw: (one) => ({ story: 'x', people, documents: [one] }), ...files },
    { step: 'ask', path: ofCase('question'), raw: (party) => ({ party, question: 'Wanneer?' }), ...parties },
    { step: 'contact', path: ofCase('contact'), raw: (party) => ({ party, medium: 'phone', result: 'reached' }), ...parties },
    { step: 'assign', path: ofCase('assignment'), raw: (one) => ({ staff: one, notInvolved: true }), ...staff },
    { step: 'entrust', path: ofCase('entrustment'), raw: (one) => ({ staff: one, summary: 'Bel haar.' }), ...staff },
    { step: 'alarm', path: ofCase('alarm'), raw: (one) => ({ staff: one, kind: 'threat', text: 'x' }), ...staff },
    { step: 'involve', path: ofCase('involvement'), raw: (one) => ({ capacity: 'subject', staff: one }), ...staff },
  ];

  test.each(tricks)(
    '$step: then it is as if there were none, nothing is written and nobody is told',
    async ({ path, raw, ...of }) => {
      const before = [await written('cak'), await written('kika')];
      const nothing = await asks('m.dewit', path(), raw(of.none));
      expect(JSON.parse(nothing.text).refusals[0].code).toMatch(/^unknown-/);
      for (const reference of of.theirs()) {
        const told = await asks('m.dewit', path(), raw(reference));
        expect([told.status, told.text.replaceAll(reference, of.none)]).toEqual([nothing.status, nothing.text]);
      }
      expect([await written('cak'), await written('kika')]).toEqual(before);
    },
  );

  test('of what one may know each of these is taken', async () => {
    const known: Readonly<Record<string, string>> = {
      start: own.reference,
      link: own.reference,
      ask: own.party,
      contact: own.party,
    };
    for (const { step, path, raw } of tricks.filter((one) => one.step in known))
      expect([step, (await asks('m.dewit', path(), raw(known[step] as string))).status]).toEqual([step, 201]);
    for (const { step, path, raw } of tricks.filter(({ step }) => step === 'merge'))
      expect([step, (await asks('j.pinas', path(), raw(colleagues.reference))).status]).toEqual([step, 201]);
  });
});
