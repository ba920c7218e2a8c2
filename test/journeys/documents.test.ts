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
import { aVisitor, type Visitor } from './a-visitor.ts';

let house: RunningHouse;
let colleague: Visitor;
let jo: Visitor;
let base: string;
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
  test('when a colleague opens it, then its pages are there, with what comes before and after, and nothing of it runs', async () => {
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
