// Bad input through the pages, by the catalogue of threats: what is sent is kept or refused in words, shown literally, and nothing of it runs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { startStaffSession } from '#store/access/staff-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, type Seen, textOf, type Visitor } from './a-visitor.ts';

let house: RunningHouse;
beforeAll(async () => {
  house = await aRunningHouse();
});
afterAll(() => house.close());

const ME = { 'people.0.name': 'Jo de Vries', 'people.0.email': 'jo@burger.example' };

/** Fills in the form up to the page of documents. */
async function upToDocuments(told: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Visitor> {
  const who = aVisitor(house.app, headers);
  await who.get('/cak/klacht');
  for (const answer of [{ story: 'Niemand belde terug.', ...told }, {}, {}, { ...ME, ...told }]) await who.send(answer);
  return who;
}

const referenceIn = (seen: Seen) => /CAK-\d{4}-\d{5}/.exec(textOf(seen.html))?.[0];

async function colleague(): Promise<Visitor> {
  const who = aVisitor(house.app);
  const session = await withOrganisation(house.office.pool, 'cak', (tx) => startStaffSession(tx, 'j.pinas'));
  who.cookies.set('werk', session);
  return who;
}

describe('B-38: given an address of something that one may open', () => {
  const params = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string);
  /** What stands for each part of an address, and asking for one as everybody at once: the complainant, a colleague, a program. */
  async function askedByAll() {
    const who = await upToDocuments();
    await who.send({ documents: [new File(['Beste,'], 'brief.txt')] });
    const reference = referenceIn(await who.send()) as string;
    await house.mails('cak');
    const page = (await who.get('/cak/mijn-klacht')).html;
    const [letter, file] = [/brief\/([\w-]+)/, /(?:bestand|document)\/([0-9a-f]+)/].map(
      (found) => found.exec(page)?.[1] as string,
    );
    for (const [name, value] of (await colleague()).cookies) who.cookies.set(name, value);
    const { token } = await withOrganisation(house.office.pool, 'cak', (tx) =>
      createApiToken(tx, { name: 'proef', scopes: ['read', 'write', 'lodge'], createdBy: 'j.pinas' }),
    );
    const api = apiApp({ office: house.office, dataDir: house.workshop.dataDir, log: house.workshop.log });
    const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const known: Record<string, string> = {
      organisation: 'cak',
      case: reference,
      file: file ?? '',
      id: file ?? '',
      letter: letter ?? '',
    };
    const routes = [house.app, api].flatMap((app) =>
      app.routes.flatMap(({ method, path }) => (/GET|POST/.test(method) && path.includes(':') ? [{ app, method, path }] : [])),
    );
    const ask = async ({ app, method, path }: (typeof routes)[number], part?: string, end = '') => {
      const at = path.replace(/:(\w+)/g, (_, name: string) => (known[name] ?? 'x') + (name === part ? end : ''));
      const type = app === api ? 'application/json' : 'application/x-www-form-urlencoded';
      const headers = { cookie, authorization: `Bearer ${token}`, 'sec-fetch-site': 'same-origin', 'content-type': type };
      const {
        status,
        body,
        headers: told,
      } = await app.request(at, { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) });
      await body?.cancel();
      return { at, status, injected: told.has('x-evil') };
    };
    return {
      routes: routes.filter(
        (one, place) => routes.findIndex(({ method, path }) => method === one.method && path === one.path) === place,
      ),
      known,
      ask,
    };
  }

  test('when a part of it ends in what a reader could cut off, whatever the route, then there is nothing there', async () => {
    const { routes, known, ask } = await askedByAll();
    expect(routes.length).toBeGreaterThan(100);
    const opened: string[] = [];
    for (const route of routes) {
      const parts = params(route.path);
      if (route.method === 'GET' && parts.every((name) => name in known) && (await ask(route)).status === 200)
        opened.push(route.path);
      for (const part of parts) {
        for (const end of ['%00', ...(part in known ? ['%0d%0aX-Evil:1', '%20'] : [])]) {
          const { at, ...told } = await ask(route, part, end);
          expect([route.method, at, told]).toEqual([route.method, at, { status: 404, injected: false }]);
        }
        for (const end of part in known && part !== 'organisation' && route.method === 'GET' ? ['.'] : []) {
          const { at, status } = await ask(route, part, end);
          expect([at, [302, 303, 403, 404].includes(status)]).toEqual([at, true]);
        }
      }
    }
    // the same addresses without such an end lead to something, so that the test says something
    for (const path of [
      '/werk/zaken/:case',
      '/werk/zaken/:case/documenten/:file/bestand',
      '/:organisation/mijn-klacht/bestand/:id',
    ])
      expect(opened).toContain(path);
  });
});

test('B-26: given files that are something else than they say, when they are sent, then each is refused by name or handed out where nothing runs', async () => {
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const page = '<html><script>alert(1)</script></html>';
  const who = await upToDocuments();
  const seen = await who.send({
    documents: [
      new File([script], 'plaatje.png', { type: 'image/png' }),
      new File([page], 'brief.pdf', { type: 'application/pdf' }),
      new File([script], 'tekening.svg', { type: 'image/svg+xml' }),
      new File([page], 'pagina.html', { type: 'text/html' }),
      new File([page], 'pagina.txt', { type: 'text/html;charset=utf-7' }),
    ],
  });
  for (const name of ['plaatje.png', 'brief.pdf', 'tekening.svg', 'pagina.html'])
    expect(textOf(seen.html), name).toMatch(new RegExp(`${name.replace('.', '\\.')} is (iets anders dan|van een soort)`));
  await who.send();
  const done = await who.send();
  const reference = referenceIn(done) as string;
  const desk = await (await colleague()).get(`/werk/zaken/${reference}`);
  const href = /href="(\/werk\/zaken\/[^"]*\/documenten\/[^"]*)"/.exec(desk.html)?.[1] as string;
  const file = await (await colleague()).get(`${href}/bestand`);
  expect(file.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  expect(file.headers.get('content-security-policy')).toMatch(/^sandbox;/);
});

test('B-32: given signs that mean something to a template, a database, a page or a sheet, when somebody complains with them, then every page shows them as they are', async () => {
  // The product of these is a number that no date, time or reference holds by chance.
  const signs = `{{7919*6841}} \${7919*6841} <%=7919*6841%> '; DROP TABLE cases; -- </textarea><script>alert(1)</script> =1+1`;
  const who = await upToDocuments({ story: signs, 'people.0.name': signs.slice(0, 60) });
  await who.send();
  const reference = referenceIn(await who.send()) as string;
  const pinas = await colleague();
  for (const [reader, path] of [
    [who, '/cak/mijn-klacht'],
    [pinas, `/werk/zaken/${reference}`],
    [pinas, '/werk/team'],
    [pinas, '/werk/zaken'],
    [pinas, `/werk/zoeken?q=${encodeURIComponent("'; DROP TABLE")}`],
  ] as const) {
    const seen = await reader.get(path);
    expect(seen.status, path).toBe(200);
    expect(seen.html, path).not.toContain('<script>alert(1)');
    expect(textOf(seen.html), path).not.toContain(String(7919 * 6841));
  }
  expect(textOf((await who.get('/cak/mijn-klacht')).html)).toContain(signs.slice(0, 25));
});

test('B-33: given forty people behind one address, when all complain at once, then all are kept', async () => {
  const from = { 'x-forwarded-for': '192.0.2.7' };
  const complain = async () => {
    const who = await upToDocuments({}, from);
    await who.send();
    return referenceIn(await who.send());
  };
  const kept = await Promise.all(Array.from({ length: 40 }, complain));
  expect(new Set(kept).size).toBe(40);
  expect(kept).not.toContain(undefined);
}, 180_000);

test('B-52: given a search that means something to the database, then it is a search like any other', async () => {
  const pinas = await colleague();
  for (const asked of ['%', '_', '*', '"', "'", ':* & !', '(a+)+$', 'a'.repeat(10_000), '\u0000', '\ud800'])
    for (const path of ['/werk/zoeken', '/werk/zoeken/suggesties']) {
      const seen = await pinas.get(`${path}?q=${encodeURIComponent(asked.toWellFormed())}`);
      expect([200, 400, 414], `${path} ${asked.slice(0, 10)}: ${seen.status}`).toContain(seen.status);
      expect(textOf(seen.html)).not.toMatch(/syntax error|tsquery|postgres/i);
    }
  for (const query of ['orde=wachtwoord', 'stand=onbekend', 'kanaal=%27', 'vanaf=gisteren', 'blad=-1'])
    expect((await pinas.get(`/werk/zaken?${query}`)).status, query).toBe(200);
});

test('B-40: given every answer of a personal page, then no cache, other site or index may have it', async () => {
  const who = await upToDocuments();
  await who.send();
  await who.send();
  for (const path of ['/cak/mijn-klacht', '/cak/mijn-klacht/document', '/cak/mijn-klacht/bestaat-niet']) {
    const { headers } = await who.get(path);
    expect(headers.get('cache-control'), path).toContain('no-store');
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    expect(headers.get('x-robots-tag'), path).toContain('noindex');
  }
});
