// Documents are shown in the page: to a colleague of the case and to who may have them on the own page, as pictures that can do nothing.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lodge } from '#handling/lodge.ts';
import { take } from '#handling/take.ts';
import { startStaffSession } from '#store/access/staff-session.ts';
import { scannerAt } from '#store/files/scanner.ts';
import { type StoredFile, storeFile } from '#store/files/store-file.ts';
import { withOrganisation } from '#store/transaction.ts';
import { aPdf } from '../a-pdf.ts';
import { aRunningHouse, type RunningHouse } from './a-running-house.ts';
import { aVisitor, type Filled, textOf, type Visitor } from './a-visitor.ts';
import { go, newPage, openBrowser, openWindow, visit } from './browser.ts';

let house: RunningHouse;
let colleague: Visitor;
let jo: Visitor;
let base: string;
let caseId: string;
const files = new Map<string, StoredFile>();

beforeAll(async () => {
  house = await aRunningHouse();
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
  await upload('brief.pdf', aPdf([['Mijn nummer is 111222333'], ['Bladzijde twee']]));
  await upload('foto.png', photo);
  await upload('kladje.txt', 'Zo begon het.');
  await upload('intern.pdf', aPdf([['Alleen voor ons']]));
  const own = ['brief.pdf', 'foto.png', 'kladje.txt'].map((name) => files.get(name) as StoredFile);
  const kept = await lodge(house.office, {
    organisation: 'cak',
    actor: { kind: 'public' },
    raw: {
      record: 'complaint',
      channel: 'form',
      story: 'Niemand belde terug.',
      people: [{ name: 'Jo de Vries', email: 'jo@burger.example' }],
      documents: own.map(({ id }) => id),
    },
    uploads: { session: 's', documents: own },
  });
  if (!('reference' in kept)) throw new Error('not lodged');
  const intern = files.get('intern.pdf') as StoredFile;
  await take(house.office, {
    ...{
      organisation: 'cak',
      caseId: kept.caseId,
      actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] },
      verb: 'attach',
    },
    raw: { documents: [intern.id], audience: 'us' },
    uploads: { session: 's', documents: [intern] },
  });
  caseId = kept.caseId;
  base = `/werk/zaken/${kept.reference}`;
  colleague = aVisitor(house.app);
  const session = await withOrganisation(house.office.pool, 'cak', (tx) => startStaffSession(tx, 'j.pinas'));
  colleague.cookies.set('werk', session);
  jo = aVisitor(house.app);
  await jo.get('/cak/mijn-klacht');
  await jo.send({ reference: kept.reference, code: kept.code });
});
afterAll(() => house.close());

async function upload(name: string, content: string | Buffer) {
  async function* pieces() {
    yield Buffer.from(content);
  }
  const stored = await storeFile(
    house.office.pool,
    house.workshop.dataDir,
    { organisation: 'cak', session: 's', name },
    pieces(),
  );
  if (!('file' in stored)) throw new Error(stored.fault);
  files.set(name, stored.file);
}

const idOf = (name: string) => files.get(name)?.id ?? '';
const staff = (name: string, more = '') => colleague.get(`${base}/documenten/${idOf(name)}${more}`);
const mine = (name: string, more = '') => jo.get(`/cak/mijn-klacht/document/${idOf(name)}${more}`);

describe('given a document in a case', () => {
  test('B-09, B-26: when a colleague opens it, then its pages are there, with what comes before and after, and nothing of it runs', async () => {
    const page = await staff('brief.pdf');
    expect(page.status).toBe(200);
    expect(page.html).toContain('Pagina 2 van 2');
    expect(page.html).toContain(`${base}/documenten/${idOf('foto.png')}"`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const answer = await house.app.request(
      `http://localhost:3000${base}/documenten/${idOf('brief.pdf')}/pagina/1?groot=150&draai=90`,
      {
        headers: { cookie: [...colleague.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      },
    );
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    });
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ format: 'webp', width: 2100 });
    expect((await staff('brief.pdf', '/pagina/3')).status).toBe(404);
    expect((await staff('brief.pdf', '/pagina/x')).status).toBe(404);
    expect((await staff('brief.pdf', '/bestand')).headers.get('content-type')).toBe('application/pdf');
  });

  test('when it is of a kind without pictures, then it says so and can be opened', async () => {
    const page = await staff('kladje.txt');
    expect(page.html).toContain('Van dit soort bestand maken wij geen voorbeeld');
    expect(page.html).toContain('/bestand"');
    expect((await staff('kladje.txt', '/pagina/1')).status).toBe(404);
  });

  test('when it was turned, then every link keeps that', async () => {
    const page = await staff('foto.png', '?groot=150&draai=90');
    expect(page.html).toContain('/pagina/1?groot=150&amp;draai=90');
    expect(page.html).toContain('?groot=200&amp;draai=90');
    expect(page.html).toContain('?groot=150&amp;draai=180');
  });

  test('when the complainant opens it, then it is shown in the same way; what is ours alone does not exist, nor what is another’s', async () => {
    expect((await jo.get('/cak/mijn-klacht')).html).toContain(`/cak/mijn-klacht/document/${idOf('brief.pdf')}`);
    const page = await mine('brief.pdf');
    expect(page.status).toBe(200);
    expect(page.html).toContain('Pagina 2 van 2');
    expect((await mine('foto.png', '/pagina/1')).headers.get('content-type')).toBe('image/webp');
    for (const more of ['', '/pagina/1']) expect((await mine('intern.pdf', more)).status).toBe(404);
    const stranger = aVisitor(house.app);
    expect((await stranger.get(`/cak/mijn-klacht/document/${idOf('brief.pdf')}/pagina/1`)).html).not.toContain('WEBP');
    expect((await stranger.get(`${base}/documenten/${idOf('brief.pdf')}/pagina/1`)).path).toContain('/werk/inloggen');
  });

  test('when it waits for the virus scan or has a virus, then no picture of it is made, for nobody', async () => {
    Object.assign(house.office, { scanner: scannerAt({ path: '/tmp/there-is-no-such-socket' }) });
    const set = (scan: string) =>
      withOrganisation(house.office.pool, 'cak', (tx) =>
        tx.client.query('update file set scan = $1 where id = $2', [scan, idOf('brief.pdf')]),
      );
    for (const [scan, status, heading] of [
      ['waiting', 409, 'Dit document wacht op de virusscan'],
      ['infected', 403, 'In dit document zit een virus'],
    ] as const) {
      await set(scan);
      for (const seen of [
        await staff('brief.pdf'),
        await staff('brief.pdf', '/pagina/1'),
        await mine('brief.pdf'),
        await mine('brief.pdf', '/pagina/1'),
      ])
        expect([seen.status, seen.html]).toEqual([status, expect.stringContaining(heading)]);
    }
    Object.assign(house.office, { scanner: undefined });
    await set('clean');
  });
});

describe('given a document with the number and name of somebody', () => {
  const chosen = (html: string) => [...html.matchAll(/name="box" value="([^"]+)"/g)].map(([, value]) => value as string);
  const send = (filled: Filled = {}) => colleague.send(filled, (form) => form.includes('/lakken"'));
  let copy = '';

  test('when a colleague opens the page to redact it, then what could point at a person is offered, and nothing is hidden yet', async () => {
    const page = await staff('brief.pdf', '/lakken');
    expect(page.status).toBe(200);
    expect(page.html).toContain('Burgerservicenummer: 111222333 (pagina 1)');
    expect(page.html).not.toContain('?vak=');
    expect((await send({ search: 'twee', also: 'look' })).html).toContain('Gezocht: twee (pagina 2)');
    expect(textOf((await send({ search: 'zilver', also: 'look' })).html)).toContain('‘zilver’ staat niet in de tekst');
  });

  test('when boxes are chosen and made by numbers, then the pages show them, and nothing typed is lost', async () => {
    await staff('brief.pdf', '/lakken');
    const [bsn = ''] = chosen(colleague.last?.html ?? '');
    const numbers = { page: '2', left: '10', top: '10', width: '50,5', height: '5' };
    const page = await send({ box: bsn, reason: 'Niet voor een ander.', ...numbers, also: 'look' });
    expect(page.html).toContain(`/pagina/1?vak=${bsn}`);
    expect(page.html).toMatch(/\/pagina\/2\?vak=2\.1000\.1000\.505\d\.50\d/);
    expect(page.html).toContain('Vak 1 op pagina 2');
    expect(page.html).toContain('Niet voor een ander.');
    expect((await send({ ...numbers, page: '9', also: '' })).status).toBe(422);
  });

  test('when nothing is chosen or no reason is given, then it says so and no copy is made', async () => {
    await staff('brief.pdf', '/lakken');
    const nothing = await send({ reason: 'Zomaar', box: [] });
    expect([nothing.status, nothing.html]).toEqual([422, expect.stringContaining('Kies of teken wat er verborgen moet worden')]);
    const [bsn = ''] = chosen(nothing.html);
    expect((await send({ box: bsn, reason: '' })).html).toContain('Kijk of dit klopt');
    expect((await send({ reason: '' })).status).toBe(422);
    expect((await send({ box: 'onzin', reason: 'Zomaar', shown: '' })).status).toBe(422);
  });

  test('when the copy is made for the complainant, then it says of what, by whom and why; the original is untouched and nothing of the number is in the copy', async () => {
    const before = await raw(`${base}/documenten/${idOf('brief.pdf')}/bestand`);
    await staff('brief.pdf', '/lakken');
    const [bsn = ''] = chosen(colleague.last?.html ?? '');
    const looked = await send({ box: bsn, reason: 'Het nummer is niet voor een ander.', audience: 'complainants' });
    expect(looked.html).toContain(`/pagina/1?vak=${bsn}`);
    const page = await send();
    expect([page.status, page.path]).toEqual([200, expect.stringMatching(/documenten\/[0-9a-f]{32}$/)]);
    copy = page.path.split('/').at(-1) ?? '';
    for (const said of [
      'brief (gelakt).pdf',
      'Dit is een gelakte kopie van brief.pdf',
      'Gemaakt door J. Pinas',
      'Het nummer is niet voor een ander.',
    ])
      expect(page.html).toContain(said);
    const bytes = await raw(`${base}/documenten/${copy}/bestand`);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.includes('111222333')).toBe(false);
    expect(bytes.includes(Buffer.from('111222333').toString('hex'))).toBe(false);
    expect(await raw(`${base}/documenten/${idOf('brief.pdf')}/bestand`)).toEqual(before);
    expect((await colleague.get(base)).html).toContain('maakte een gelakte kopie van een document');
  });

  test('when the complainant opens the copy, then it says that parts are unreadable and why; a copy of what is ours alone is for whom it was made', async () => {
    const page = await jo.get(`/cak/mijn-klacht/document/${copy}`);
    expect(page.html).toContain('Dit is een kopie waarin stukken onleesbaar zijn gemaakt');
    expect(page.html).toContain('Het nummer is niet voor een ander.');
    await staff('intern.pdf', '/lakken');
    const [any = '1.100.100.3000.500'] = chosen(colleague.last?.html ?? '');
    await send({ box: any, reason: 'Voor de klager.', audience: 'complainants' });
    const made = await send();
    const id = made.path.split('/').at(-1) ?? '';
    expect((await jo.get(`/cak/mijn-klacht/document/${id}`)).status).toBe(200);
    expect((await mine('intern.pdf')).status).toBe(404);
  });

  test('when boxes are drawn with the mouse, with a finger and with the keyboard, then all are hidden in the picture; nothing in the pages hinders anybody', async () => {
    const url = await house.listen();
    const browser = await openBrowser();
    try {
      const window = await openWindow(browser, { width: 1440 });
      await window.addCookies([...colleague.cookies].map(([name, value]) => ({ name, value, url })));
      const page = await newPage(window);
      await visit(page, `${url}${base}/documenten/${idOf('brief.pdf')}`);
      await page.keyboard.press('r');
      await page.waitForURL(/draai=90/);
      await visit(page, `${url}${base}/documenten/${idOf('brief.pdf')}/lakken`);
      const sheets = page.locator('.draw-sheet');
      await sheets.first().scrollIntoViewIfNeeded();
      const place = await sheets.first().boundingBox();
      if (place === null) throw new Error('no page to draw on');
      await page.mouse.move(place.x + 40, place.y + 60);
      await page.mouse.down();
      await page.mouse.move(place.x + 140, place.y + 100, { steps: 4 });
      await page.mouse.up();
      const finger = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
        finger.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: points.map(([x, y]) => ({ x: place.x + x, y: place.y + y })),
        });
      const drag = async () => {
        await touch('touchStart', [200, 60]);
        await touch('touchMove', [260, 80]);
        await touch('touchMove', [300, 100]);
        await touch('touchEnd');
      };
      await drag();
      // whoever wants to scroll turns drawing off: a finger draws nothing then
      const drawing = page.getByRole('button', { name: 'Teken vakken op de pagina' });
      await drawing.click();
      await sheets.first().scrollIntoViewIfNeeded();
      await drag();
      await drawing.click();
      await sheets.nth(1).focus();
      for (const key of ['Enter', 'ArrowDown', 'Shift+ArrowRight', 'Enter', 'Enter', 'Escape']) await page.keyboard.press(key);
      const drawn = await page
        .locator('input[type=hidden][name=box]')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      expect(drawn).toEqual([
        expect.stringMatching(/^1\.\d+\.\d+\.\d+\.\d+$/),
        expect.stringMatching(/^1\.\d+\.\d+\.\d+\.\d+$/),
        '2.3500.4600.3100.400',
      ]);
      await go(page, () => page.getByRole('button', { name: 'Zoek en bekijk' }).click());
      expect(
        await page.getByLabel(/^Vak \d op pagina/).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked)),
      ).toEqual([true, true, true]);
    } finally {
      await browser.close();
    }
  });

  test('when somebody hands in a file as a redacted copy, then it is refused', async () => {
    const outcome = await take(house.office, {
      ...{ organisation: 'cak', caseId, actor: { kind: 'staff', id: 'j.pinas', roles: ['coordinator'] }, verb: 'redact' },
      raw: { original: [idOf('brief.pdf')], documents: [idOf('foto.png')], reason: 'Zelf gemaakt' },
      uploads: { session: 's', documents: [files.get('foto.png') as StoredFile] },
    });
    expect(outcome).toMatchObject({ refused: [{ code: 'not-yours' }] });
  });

  async function raw(path: string): Promise<Buffer> {
    const cookie = [...colleague.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await house.app.request(`http://localhost:3000${path}`, { headers: { cookie } });
    return Buffer.from(await answer.arrayBuffer());
  }
});
