// Bad input through the pages, by the catalogue of threats: what is sent is kept or refused in words, shown literally, and nothing of it runs.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '#api/api-app.ts';
import { createApiToken } from '#store/access/api-token.ts';
import { startStaffSession } from '#store/access/staff-session.ts';
import { rows, withOrganisation } from '#store/transaction.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, type Seen, textOf, type Visitor } from './a-visitor.ts';
import { newPage, openBrowser, openWindow } from './browser.ts';

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
      new File([`<?xml version="1.0"?><?xml-stylesheet href="x" type="text/xsl"?>${page}`], 'lijst.csv'),
      new File([page], 'pagina.txt', { type: 'text/html;charset=utf-7' }),
    ],
  });
  for (const name of ['plaatje.png', 'brief.pdf', 'tekening.svg', 'pagina.html', 'lijst.csv'])
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

describe('B-26: given documents that would run something as a page, when they are opened in a browser', () => {
  const runs =
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><script>fetch("/gelopen")</script><img src="/gelopen" onerror="fetch(\'/gelopen\')"/></body></html>';
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const documents = [
    new File([runs], 'pagina.txt'),
    new File([runs], 'lijst.csv'),
    new File([`Subject: x\r\nContent-Type: text/html; charset=utf-7\r\n\r\n${runs}`], 'bericht.eml'),
    new File([pixel, runs], 'foto.png'),
    new File([`%PDF-1.7\n${runs}\n%%EOF`], 'brief.pdf'),
  ];

  test('then nothing of it runs, on the own page and among colleagues', async () => {
    const url = await house.listen();
    const who = await upToDocuments();
    await who.send({ documents });
    const reference = referenceIn(await who.send()) as string;
    const own = (await who.get('/cak/mijn-klacht')).html;
    const pinas = await colleague();
    const desk = (await pinas.get(`/werk/zaken/${reference}`)).html;
    const places = [
      ...own.matchAll(/\/cak\/mijn-klacht\/(?:bestand|document)\/[0-9a-f]{32}/g),
      ...desk.matchAll(/\/werk\/zaken\/[^"/]+\/documenten\/[0-9a-f]{32}/g),
    ].map(([at]) => (at.startsWith('/werk') ? `${at}/bestand` : at.replace('/document/', '/bestand/')));
    expect(new Set(places).size).toBe(2 * documents.length);
    const browser = await openBrowser();
    const window = await openWindow(browser);
    await window.addCookies([...who.cookies, ...pinas.cookies].map(([name, value]) => ({ name, value, url })));
    const page = await window.newPage();
    // as a page it would run: so the test says something
    const asPage = await window.newPage();
    await asPage.route('**/als-pagina', (route) => route.fulfill({ contentType: 'text/html', body: runs }));
    await Promise.all([asPage.waitForRequest('**/gelopen'), asPage.goto(`${url}/als-pagina`)]);
    await asPage.close();
    const ran: string[] = [];
    page.on('request', (request) => request.url().endsWith('/gelopen') && ran.push(page.url()));
    const shown: string[] = [];
    for (const place of new Set(places)) {
      const [answer] = await Promise.all([
        page.waitForResponse((one) => one.url() === `${url}${place}`),
        // what is downloaded is no page
        page.goto(`${url}${place}`).catch(() => undefined),
      ]);
      shown.push(`${answer.headers()['content-type']} ${answer.status()}`);
    }
    expect(new Set(shown)).toEqual(
      new Set(
        ['text/plain', 'text/csv', 'message/rfc822', 'image/png', 'application/pdf'].map((type) => expect.stringContaining(type)),
      ),
    );
    expect(ran).toEqual([]);
    await window.close();
  });
});

test('B-32: given signs that mean something to a template, a database, a page or a sheet in every field, then they stand literally wherever they are told, and nothing was made of them', async () => {
  // The product of these is a number that no date, time or reference holds by chance.
  const signs = `=7919*6841 {{7919*6841}} \${7919*6841} <%=7919*6841%> #{7919*6841} [[7919*6841]] '; DROP TABLE cases; -- %0d%0aX-Evil:1 </textarea><script>alert(1)</script>`;
  const me = { 'people.0.name': signs, 'people.0.address': signs, 'people.0.email': 'jo@burger.example' };
  const who = aVisitor(house.app);
  await who.get('/cak/klacht');
  const documents = [new File(['Beste,'], `${signs.slice(0, 50)}.txt`)];
  for (const answer of [{ story: signs }, {}, { wish: signs }, me, { documents }]) await who.send(answer);
  const reference = referenceIn(await who.send()) as string;
  const pinas = await colleague();
  const { token } = await withOrganisation(house.office.pool, 'cak', (tx) =>
    createApiToken(tx, { name: 'proef', scopes: ['read'], createdBy: 'j.pinas' }),
  );
  const api = apiApp({ office: house.office, dataDir: house.workshop.dataDir, log: house.workshop.log });
  const asked = `/api/v1/organisations/cak/cases/${reference}`;
  const told = await api.request(asked, { headers: { authorization: `Bearer ${token}` } });
  const mail = (await house.mails('cak')).find(({ text }) => text.includes(reference));
  const found = encodeURIComponent("'; DROP TABLE");
  const places = ['', '/conclusion'].map((at) => `/werk/zaken/${reference}${at}`);
  places.push(`/werk/zoeken?q=${found}`, '/werk/team', '/werk/zaken', '/werk/register');
  const pages = [await who.get('/cak/mijn-klacht'), ...(await Promise.all(places.map((at) => pinas.get(at))))];
  const suggested = await pinas.get(`/werk/zoeken/suggesties?q=${found}`);
  expect(suggested.headers.get('content-type')).toMatch(/^application\/json/);
  const csv = (await pinas.get('/werk/register.csv')).html;
  const texts = [
    ...pages.map(({ path, html }) => [path, textOf(html)]),
    ['api', await told.text()],
    ['mail', `${mail?.text} ${textOf(mail?.html ?? '')}`],
    ['csv', csv],
    ['suggestions', suggested.html],
  ] as const;
  for (const { path, status, html } of pages)
    expect([path, status, html.includes('<script>alert(1)')]).toEqual([path, 200, false]);
  for (const [place, text] of texts)
    expect([place, text.includes('{{7919*6841}}'), text.includes(String(7919 * 6841))]).toEqual([place, true, false]);
  // a sheet would reckon with what begins with its sign
  expect(csv).toContain("'=7919*6841");
  expect(csv).not.toMatch(/(^|[;"\n])=7919/);
});

test('B-33: given forty people behind one address, when all complain at once, then all are kept and nothing counts them, so that no number of them is too many', async () => {
  const from = { 'x-forwarded-for': '192.0.2.7' };
  const complain = async () => {
    const who = await upToDocuments({}, from);
    await who.send();
    return referenceIn(await who.send());
  };
  const kept = await Promise.all(Array.from({ length: 40 }, complain));
  expect(new Set(kept).size).toBe(40);
  expect(kept).not.toContain(undefined);
  const counted = await withOrganisation(house.office.pool, 'cak', (tx) => rows(tx, 'select * from throttle'));
  expect(counted).toEqual([]);
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

test('B-40: given a colleague and a complainant who leave, when Back is pressed, then nothing of the case is shown, also when no server answers', async () => {
  const url = await house.listen();
  const who = await upToDocuments();
  await who.send();
  const reference = referenceIn(await who.send()) as string;
  const browser = await openBrowser();
  // the address may still name the case; the page does not
  const shown = async (page: Page) => (await page.locator('body').textContent())?.includes(reference);
  for (const [cookies, at, leaves] of [
    [(await colleague()).cookies, `/werk/zaken/${reference}`, 'form[action="/werk/uitloggen"] button'],
    [who.cookies, '/cak/mijn-klacht', 'form[action$="/uit"] button'],
  ] as const) {
    const window = await openWindow(browser);
    await window.addCookies([...cookies].map(([name, value]) => ({ name, value, url })));
    const page = await newPage(window);
    await page.goto(`${url}${at}`);
    expect([at, await shown(page)]).toEqual([at, true]);
    await page
      .locator(leaves)
      .first()
      .evaluate((button: HTMLButtonElement) => button.form?.requestSubmit(button));
    await page.waitForURL((there) => there.pathname + there.search !== at);
    const left = page.url();
    await page.goBack();
    expect([at, await shown(page)]).toEqual([at, false]);
    await page.goto(left);
    await window.setOffline(true);
    await page.goBack().catch(() => undefined);
    expect([at, await shown(page)]).toEqual([at, false]);
    await window.close();
  }
});
