// The pages around a complaint: real dates, ways in, statements, the mailbox of the demonstration, headers, and what does not exist.

import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lodge } from '#handling/lodge.ts';
import { contrast } from '#web/look/accent.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, textOf } from './a-visitor.ts';

const ORGANISATIONS = ['cak', 'ccv', 'klikklaar', 'kika', 'insolving'];
let house: RunningHouse;
beforeAll(async () => {
  house = await aRunningHouse();
});
afterAll(() => house.close());

const see = (path: string, headers?: Record<string, string>) => aVisitor(house.app, headers).get(path);

describe('the front page', () => {
  test('names the organisations, and how to try it out', async () => {
    const text = textOf((await see('/')).html);
    for (const name of ['CAK', 'CCV', 'Klikklaar', 'KiKa', 'Insolving']) expect(text).toContain(name);
    expect(text).toContain('Probeer het uit');
  });

  test('has a picture for the tab of the browser, which is there', async () => {
    const href = /<link rel="icon"[^>]* href="([^"]+)"/.exec((await see('/')).html)?.[1] ?? '';
    const answer = await house.app.request(href);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
  });

  test('CAK-09, CAK-10: shows the dates of a complaint that is filed now, each with its reason', async () => {
    const text = textOf((await see('/cak')).html);
    expect(text).toContain('Uiterlijk zaterdag 5 december 2026');
    expect(text).toContain('Uiterlijk maandag 4 januari 2027');
    expect(text).toContain('Atw');
  });

  test('a term in hours is shown with its hour', async () => {
    expect(textOf((await see('/ccv')).html)).toContain('Uiterlijk zondag 22 november 2026, 10.42 uur');
  });

  test('tomorrow the dates are other dates', async () => {
    house.setClock('2026-11-22T09:00:00+01:00');
    const text = textOf((await see('/cak')).html);
    house.setClock('2026-11-21T10:42:00+01:00');
    expect(text).toContain('Uiterlijk zondag 6 december 2026');
  });

  test.each(['klikklaar', 'insolving'])('%s asks to talk first, and lets people not want that', async (organisation) => {
    const text = textOf((await see(`/${organisation}`)).html);
    expect(text).toContain('Eerst praten');
    expect(text).toContain('Liever niet, dien een klacht in');
  });

  test('how else to reach an organisation is what its procedure names, in its order', async () => {
    const cak = textOf((await see('/cak')).html);
    expect(cak.indexOf('Bel ')).toBeGreaterThan(0);
    expect(cak.indexOf('Stuur een brief naar')).toBeGreaterThan(cak.indexOf('Bel '));
    expect(cak).not.toContain('Mail naar');
    const kika = textOf((await see('/kika')).html);
    expect(kika.indexOf('Mail naar')).toBeGreaterThan(0);
    expect(kika.indexOf('Stuur een brief naar')).toBeGreaterThan(kika.indexOf('Mail naar'));
  });

  test.each(ORGANISATIONS)('%s: every page of the organisation is there, in both languages', async (organisation) => {
    for (const path of [
      '',
      '/regeling',
      '/regeling/voorbeelden',
      '/klacht',
      '/mijn-klacht',
      '/mijn-klacht/nieuwe-code',
      '/privacy',
      '/toegankelijkheid',
      '/wegwijzer',
    ]) {
      const [dutch, english] = [await see(`/${organisation}${path}`), await see(`/${organisation}${path}?taal=en`)];
      expect([dutch.status, english.status]).toEqual([200, 200]);
      expect(dutch.html).toContain('<html lang="nl"');
      expect(english.html).toContain('<html lang="en"');
    }
  });

  test('a chosen language is kept', async () => {
    const visitor = aVisitor(house.app);
    await visitor.get('/cak?taal=en');
    expect(textOf((await visitor.get('/cak/klacht')).html)).toContain('What happened?');
  });

  test.each(ORGANISATIONS)('%s has a colour that can be read', async (organisation) => {
    const css = await see(`/${organisation}/accent.css`);
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const accent = /--accent:(#[0-9a-f]{6})/.exec(css.html)?.[1] as string;
    expect(contrast(accent, '#ffffff')).toBeGreaterThan(4.5);
  });
});

describe('the procedure', () => {
  test.each(ORGANISATIONS)(
    '%s: every shown clause stands there in its own words, with version and origin',
    async (organisation) => {
      const policy = house.office.policies.current(organisation, '2026-11-21' as never);
      // a number or an address to touch stands apart in what is read of the page
      const text = textOf((await see(`/${organisation}/regeling`)).html).replace(/ (?=[.,])/g, '');
      for (const { says, shown } of policy?.clauses ?? []) if (shown) expect(text).toContain(says.nl.replace(/\s+/g, ' '));
      expect(text).toContain(`Versie ${policy?.version}, geldig sinds`);
      expect(text).toContain(policy?.modelledOn.nl.replace(/\s+/g, ' '));
    },
  );
});

describe('how it goes', () => {
  test.each(ORGANISATIONS)('%s: the procedure leads to its examples, and each is told step by step', async (organisation) => {
    expect((await see(`/${organisation}/regeling`)).html).toContain(`href="/${organisation}/regeling/voorbeelden"`);
    const { html } = await see(`/${organisation}/regeling/voorbeelden`);
    const text = textOf(html);
    expect(html.match(/<section class="clauses"/g)?.length).toBeGreaterThan(1);
    expect(text).toMatch(/Klacht ingediend/);
    expect(text).not.toMatch(/undefined|\[object|\{\w+\}/);
  });

  test('an example tells which letters left and which day follows from which rule', async () => {
    const text = textOf((await see('/cak/regeling/voorbeelden')).html);
    expect(text).toContain('Ontvangstbevestiging naar B. Jansen');
    expect(text).toContain('Nu uiterlijk maandag 10 augustus 2026 in plaats van maandag 13 juli 2026');
    expect(text).toContain('Dat kan niet:');
  });
});

describe('klacht, bezwaar of tip?', () => {
  test.each(ORGANISATIONS)('%s: every answer leads to a question or to a way', async (organisation) => {
    const seen = new Set<string>();
    const todo = [`/${organisation}/wegwijzer`];
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const page = await see(path);
      expect(page.status, path).toBe(200);
      const links = [...page.html.matchAll(/href="(\/[a-z]+\/(?:wegwijzer|klacht)[^"]*)"/g)].map(([, href = '']) =>
        href.replaceAll('&amp;', '&'),
      );
      todo.push(...links.filter((href) => !href.includes('taal=')));
    }
    expect([...seen].some((path) => path.includes('/klacht'))).toBe(true);
  });

  test('a question or way that is not there is not found', async () => {
    for (const query of ['vraag=x', 'weg=x', 'vraag=__proto__', 'weg=constructor'])
      expect((await see(`/cak/wegwijzer?${query}`)).status).toBe(404);
  });
});

describe('the mailbox of the demonstration', () => {
  test('B-07, B-08: shows a mail as text, as it looks, and with its letter; nothing in it can run', async () => {
    const story = '<img src=x onerror=alert(1)> <script>alert(2)</script>';
    await lodge(house.office, {
      organisation: 'cak',
      actor: { kind: 'public' },
      raw: { record: 'complaint', channel: 'form', story, people: [{ name: 'X', email: 'x@burger.example' }] },
    });
    expect(textOf((await see('/post')).html)).toMatch(/(Eén bericht is|\d+ berichten zijn) nog onderweg\. .* Kijk opnieuw/);
    await house.mails('cak');
    const list = await see('/post');
    expect(textOf(list.html)).not.toContain('onderweg');
    const path = /\/post\/cak\/[\w-]+/.exec(list.html)?.[0] as string;
    const mail = await see(path);
    expect(mail.html).toContain(`src="${path}/html"`);
    expect(mail.html).toContain('sandbox=""');
    expect(textOf(mail.html)).toContain('Bekijk uw klacht');
    const html = await see(`${path}/html`);
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(html.html).not.toContain('<script>alert');
    expect(html.html).not.toContain('<img src=x');
    const letter = await see(`${path}/bijlage/0`);
    expect(letter.html.slice(0, 5)).toBe('%PDF-');
    expect((await see(`${path}/bijlage/9`)).status).toBe(404);
    expect((await see(path.replace('/cak/', '/ccv/'))).status).toBe(404);
  });

  test('CCV-07: given an organisation that says je, then its mail and the button beside it say je', async () => {
    const people = [{ name: 'Y', email: 'y@klant.example' }];
    const raw = { record: 'complaint', channel: 'form', story: 'De automaat doet het niet.', people };
    await lodge(house.office, { organisation: 'ccv', actor: { kind: 'public' }, raw });
    await house.mails('ccv');
    const path = /\/post\/ccv\/[\w-]+/.exec((await see('/post')).html)?.[0] as string;
    const said = `${textOf((await see(path)).html)} ${textOf((await see(`${path}/html`)).html)}`;
    expect(said).toContain('Bekijk je klacht');
    expect(said).not.toMatch(/\buw\b/i);
  });

  test('does not exist outside the demonstration', async () => {
    const real = await aRunningHouse('real', 'https://klachten.example');
    try {
      const visitor = aVisitor(real.app);
      expect((await visitor.get('/post')).status).toBe(404);
      const front = await visitor.get('/cak/klacht');
      expect(front.html).not.toContain('Demonstratie');
      expect(front.headers.get('set-cookie')).toMatch(/^__Host-bezoek=[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
      expect(front.headers.get('strict-transport-security')).toContain('max-age=31536000');
    } finally {
      await real.close();
    }
  });
});

describe('every answer', () => {
  test.each(['/', '/cak', '/cak/klacht', '/cak/mijn-klacht', '/bestaat-niet', '/cak/bestaat-niet'])(
    'B-40: %s may not be kept, framed, indexed or told of',
    async (path) => {
      const { headers } = await see(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-robots-tag')).toBe('noindex, noarchive');
      expect(headers.get('server')).toBeNull();
    },
  );

  test.each([
    '/bestaat-niet',
    '/bestaat-niet/klacht',
    '/cak/bestaat-niet',
    '/cak/mijn-klacht/extension',
    '/..%2f',
    '/%00',
    '/__proto__',
  ])('%s is a page that says it is not there', async (path) => {
    const page = await see(path);
    expect(page.status).toBe(404);
    expect(textOf(page.html)).toContain('Deze pagina is er niet.');
  });

  test('an unknown organisation looks like any page that is not there, whatever was posted', async () => {
    const posted = await aVisitor(house.app).post('/bestaat-niet/klacht', { story: 'x' });
    expect(posted.status).toBe(404);
  });

  test('security.txt and robots.txt are there', async () => {
    expect((await see('/.well-known/security.txt')).html).toMatch(/^Contact: http.*\nExpires: 2027-05-01T00:00:00Z\n/);
    expect((await see('/robots.txt')).html).toContain('Disallow: /');
  });

  test('B-62: a fault of ours is a page with a number that is also in the log, and without anybody’s words', async () => {
    const { pool } = house.office;
    const { connect: real } = pool;
    pool.connect = (() => Promise.reject(new Error('geheim'))) as typeof pool.connect;
    const page = await see('/post').finally(() => {
      pool.connect = real;
    });
    expect(page.status).toBe(500);
    expect(textOf(page.html)).toMatch(/Noem dan [0-9a-f]{8}\./);
    expect(page.html).not.toContain('geheim');
  });
});

test('B-23: a body that is larger than a form can be is refused before it is read', async () => {
  const url = new URL(await house.listen());
  const socket = connect(Number(url.port), url.hostname);
  await once(socket, 'connect');
  socket.write(
    'POST /cak/klacht HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9999999999\r\n\r\n--b\r\n',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /);
  expect((await fetch(`${url.origin}/cak`)).status).toBe(200);
});
