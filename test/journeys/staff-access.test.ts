/** B-49: who may ask for which address: every route of the table, by everybody who could try. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lifecycle } from '#core/case/lifecycle.ts';
import { stepOf } from '#core/case/steps.ts';
import { ADMINISTRATOR } from '#handling/people-of-office.ts';
import { take } from '#handling/take.ts';
import { saveStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import { staffRoutes } from '#web/staff/routes.ts';
import { type Asker, asker } from './staff-asking.ts';
import { type StaffHouse, staffHouse } from './staff-house.ts';

let house: StaffHouse;
let reference: string;
const people = new Map<string, Asker>();

beforeAll(async () => {
  house = await staffHouse('real');
  const kept = await house.complaint();
  reference = kept.reference;
  const does = (verb: 'involve' | 'assign', raw: Record<string, unknown>) =>
    take(house.office, {
      organisation: 'cak',
      caseId: kept.caseId,
      actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] },
      verb,
      raw,
    });
  await does('involve', { capacity: 'subject', staff: 'b.vanrossem' });
  await does('assign', { staff: 'm.dewit', notInvolved: true });
  await withOrganisation(house.office.pool, 'cak', (tx) =>
    saveStaff(tx, { id: 'beheer', name: 'Beheer', email: 'beheer@cak.example', roles: [ADMINISTRATOR] }),
  );
  const other = house.office.policies.organisations.find((one) => one !== 'cak') as string;
  const stranger = await withOrganisation(house.office.pool, other, (tx) =>
    tx.client.query<{ id: string }>('select id from staff where organisation = $1 order by id limit 1', [other]),
  );
  const session = (staff: string, organisation = 'cak') => house.session(organisation, staff).then((one) => asker(house, one));
  people.set('nobody', asker(house));
  people.set('coordinator', await session('j.pinas'));
  people.set('handler', await session('m.dewit'));
  people.set('another handler', await session('s.yildirim'));
  people.set('person concerned', await session('b.vanrossem'));
  people.set('administrator', await session('beheer'));
  people.set('other organisation', await session(stranger.rows[0]?.id as string, other));
});
afterAll(() => house.close());

/** Addresses of a route: one for each step where the address names one. */
function addresses(path: string, of: string): string[] {
  const filled = path.replace(':case', of).replace(/:(file|letter|organisation|staff|person|token)\b/g, 'x');
  if (!filled.includes(':noun')) return [filled];
  const verbs = (Object.keys(lifecycle) as (keyof typeof lifecycle)[]).filter((verb) => verb !== 'lodge');
  return verbs.map((verb) => filled.replace(':noun', stepOf(verb).noun));
}

const ask = (who: string, method: string, path: string) => {
  const person = people.get(who) as Asker;
  return method === 'get' ? person.get(path) : person.post(path);
};

/** What is the same whoever is told: without tokens and without the address that was asked for. */
async function plain(answer: Response, asked: string): Promise<string> {
  return (await answer.text())
    .replaceAll(encodeURIComponent(asked), '…')
    .replaceAll(asked, '…')
    .replace(/value="[^"]*"/g, '');
}

/** Who looked at a case, and who asked for what is not theirs: looking writes that, and nothing else. */
const OF_LOOKING = ['reading_log', 'staff_log'];

/** Every table of the organisation, as what stands in it adds up to. */
async function written(): Promise<Readonly<Record<string, string>>> {
  return withOrganisation(house.office.pool, 'cak', async (tx) => {
    const { rows } = await tx.client.query<{ name: string }>(
      `select table_name as name from information_schema.table_privileges
        where table_schema = 'public' and privilege_type = 'SELECT' and grantee = current_user order by 1`,
    );
    const sums: [string, string][] = [];
    for (const { name } of rows.filter((one) => !OF_LOOKING.includes(one.name))) {
      const sum = `select md5(coalesce(string_agg(md5(row::text), '' order by md5(row::text)), '')) as sum from ${name} row`;
      const found = await tx.client.query<{ sum: string }>(sum);
      sums.push([name, found.rows[0]?.sum ?? '']);
    }
    return Object.fromEntries(sums);
  });
}

const mayAnybody = staffRoutes.filter((route) => route.access === 'anybody');
const PROVIDER = '/werk/aanmelden/';
const atProvider = mayAnybody.filter(({ path }) => path.startsWith(PROVIDER));
const ofColleagues = staffRoutes.filter((route) => route.access === 'colleague');
const ofCases = staffRoutes.filter((route) => route.access === 'case');
const ofAdministrators = staffRoutes.filter((route) => route.access === 'administrator');
const ofInstallation = staffRoutes.filter((route) => route.access === 'installation');

describe('every address of the staff pages', () => {
  test('stands once in the table, below /werk', () => {
    const all = staffRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((one) => !/^(get|post) \/werk(\/|$)/.test(one))).toEqual([]);
  });

  test('B-49: there is a row for each, and more than three thousand questions are asked of them', () => {
    const all = [mayAnybody, ofColleagues, ofCases, ofAdministrators, ofInstallation].flat();
    const other = staffRoutes.filter((one) => !all.includes(one));
    // another server proves itself by a signed token: it has tests of its own
    expect(other.map(({ access }) => access).filter((access) => access !== 'server')).toEqual([]);
    const asked = (routes: readonly { readonly path: string }[]) =>
      routes.reduce((count, { path }) => count + addresses(path, reference).length, 0);
    const closed = asked([...ofColleagues, ...ofCases, ...ofAdministrators, ...ofInstallation]);
    // four strangers ask for the case and for none; handler and coordinator ask for every page of it
    const cells = closed + 8 * asked(ofCases) + 2 * asked(ofCases.filter(({ method }) => method === 'get'));
    expect(cells + 4 * ofAdministrators.length).toBeGreaterThan(3_000);
  });

  test.each(atProvider)('$path leads nobody in at an organisation without a provider', async ({ path }) => {
    const answer = await ask('nobody', 'get', path);
    const left = path.endsWith('/uit');
    expect([answer.status, answer.headers.get('location')]).toEqual(left ? [302, '/werk/inloggen'] : [404, null]);
    expect(answer.headers.get('set-cookie') ?? '').not.toMatch(/werk=|aanmelden=[^;]/);
  });

  test.each(mayAnybody.filter(({ method, path }) => method === 'get' && !path.startsWith(PROVIDER)))(
    '$path can be read by somebody who is not signed in',
    async ({ path }) => {
      expect((await ask('nobody', 'get', path)).status).toBe(200);
    },
  );

  test.each([...ofColleagues, ...ofCases, ...ofAdministrators, ...ofInstallation])(
    'B-49: $method $path is closed for who is not signed in',
    async ({ method, path }) => {
      for (const address of addresses(path, reference)) {
        const answer = await ask('nobody', method, address);
        expect([address, answer.status]).toEqual([address, method === 'get' ? 303 : 401]);
        if (method === 'get') expect(answer.headers.get('location')).toMatch(/^\/werk\/inloggen/);
      }
    },
  );

  test.each(ofCases)('B-49: $method $path: a case that one may not see is like none at all', async ({ method, path }) => {
    for (const who of ['another handler', 'person concerned', 'administrator', 'other organisation']) {
      const [there, none] = [addresses(path, reference), addresses(path, 'CAK-2026-99999')];
      for (const [place, address] of there.entries()) {
        const told = await ask(who, method, address);
        const unknown = await ask(who, method, none[place] as string);
        expect([who, address, told.status]).toEqual([who, address, 404]);
        expect(await plain(told, reference)).toBe(await plain(unknown, 'CAK-2026-99999'));
      }
    }
  });

  test.each(ofCases.filter(({ method, path }) => method === 'get' && !/:(file|letter)/.test(path)))(
    '$path is open for handler and coordinator',
    async ({ path }) => {
      for (const who of ['handler', 'coordinator'])
        for (const address of addresses(path, reference)) {
          const { status } = await ask(who, 'get', address);
          // the talk with the employee is for who leads that employee (CAK-27)
          const closed = who === 'handler' && address.endsWith('/debriefing') ? [403] : [];
          expect([who, address, [200, 303, 404, 409, 422, ...closed].includes(status)]).toEqual([who, address, true]);
          if (path === '/werk/zaken/:case') expect(status).toBe(200);
        }
    },
  );

  test.each(ofAdministrators)('B-49: $method $path is for administrators only', async ({ method, path }) => {
    for (const who of ['handler', 'coordinator', 'person concerned', 'other organisation'])
      expect([who, (await ask(who, method, path)).status]).toEqual([who, 403]);
  });

  test.each(ofInstallation)('$method $path is for who administers the installation only', async ({ method, path }) => {
    for (const who of ['handler', 'coordinator', 'person concerned', 'administrator', 'other organisation'])
      for (const address of addresses(path, reference))
        expect([who, (await ask(who, method, address)).status]).toEqual([who, 403]);
  });

  test.each(staffRoutes.filter(({ method }) => method === 'post'))(
    'B-48: $path changes nothing when another site sends it, or a form that is not ours',
    async ({ path, access }) => {
      const [address] = addresses(path, reference);
      // another server has no form of ours: it proves itself by a signed token, and this is none
      const refused = access === 'server' ? 400 : 403;
      for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'none' }]) {
        const answer = await (people.get('coordinator') as Asker).post(address as string, {}, { headers });
        expect([address, answer.status]).toEqual([address, refused]);
      }
      const without = await (people.get('coordinator') as Asker).post(address as string, {}, { token: null });
      expect([address, without.status === refused]).toEqual([address, true]);
      const old = await (people.get('coordinator') as Asker).post(address as string, {}, { token: '1.'.padEnd(45, 'a') });
      expect([address, old.status === refused]).toEqual([address, true]);
    },
  );

  test('B-48: given every page is asked for, and its head alone, then nothing is written but that somebody looked', async () => {
    const before = await written();
    for (const { path, access } of staffRoutes.filter(({ method }) => method === 'get')) {
      const who = access === 'administrator' || access === 'installation' ? 'administrator' : 'coordinator';
      const { cookie, get } = people.get(who) as Asker;
      const places = addresses(path, reference);
      const head = await house.app.request(places[0] as string, { method: 'HEAD', headers: { cookie } });
      for (const answer of [head, ...(await Promise.all(places.map((place) => get(place))))]) {
        expect([path, answer.status < 500]).toEqual([path, true]);
        // a page that stays open to tell of changes never ends by itself
        await answer.body?.cancel();
      }
    }
    const after = await written();
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([]);
  });

  test('B-40: every answer forbids framing, keeping, referring and indexing', async () => {
    for (const path of ['/werk', '/werk/inloggen', `/werk/zaken/${reference}`, '/werk/zaken/CAK-2026-99999', '/werk/niets']) {
      const { headers } = await ask('coordinator', 'get', path);
      expect([path, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([path, 'no-store', 'no-referrer']);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });
});
