// Documents: durable before they are known, taken only for what they are, and nobody else's to send.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aHeic } from '#test/a-heic.ts';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { lodgeTogether } from '../cases/lodge-together.ts';
import { ensureOrganisations } from '../organisations.ts';
import { withOrganisation } from '../transaction.ts';
import { contentOf, newFileId, pathOf } from './folder.ts';
import { settleHeld } from './held.ts';
import { settleNotes } from './held-notes.ts';
import { fileOfCase, linkFiles, uploadsOf } from './linked.ts';
import { type StoredFile, safeName, storeFile } from './store-file.ts';
import { sweepFiles } from './sweep-files.ts';

let database: FreshDatabase;
const dataDir = mkdtempSync(join(tmpdir(), 'gehoord-files-'));
beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv']);
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function* pieces(...content: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const one of content) yield Buffer.from(one);
}
const upload = (name: string, content: string | Buffer, session = 's1', max?: number) =>
  storeFile(database.appPool, dataDir, { organisation: 'cak', session, name }, pieces(content), max);
const uploaded = async (name: string, content: string, session?: string) =>
  ((await upload(name, content, session)) as { file: StoredFile }).file;
const parts = async () => (await readdir(dataDir, { recursive: true })).filter((one) => one.endsWith('.part'));

describe('a document is uploaded', () => {
  test('it is read back byte for byte', async () => {
    const file = await uploaded('brief.txt', 'Geachte heer, mevrouw,\n');
    const chunks = await contentOf(dataDir, 'cak', file.id).toArray();
    expect(Buffer.concat(chunks).toString()).toBe('Geachte heer, mevrouw,\n');
    expect(file).toMatchObject({ name: 'brief.txt', size: 23, type: 'text/plain; charset=utf-8' });
  });

  test('B-28: given that little is free, then nothing is kept, and five on their way at once count as if each were the largest', async () => {
    const GB = 1024 ** 3;
    const store = (free: number, max?: number) =>
      storeFile(database.appPool, dataDir, { organisation: 'cak', session: 'vol', name: 'a.txt' }, pieces('x'), max, () =>
        Promise.resolve({ free, total: 100 * GB }),
      );
    expect(await store(GB)).toEqual({ fault: 'no-space' });
    const five = await Promise.all(Array.from({ length: 5 }, () => store(2 * GB, GB / 4)));
    expect(five.filter((one) => 'fault' in one)).not.toHaveLength(0);
    expect(await store(2 * GB)).toHaveProperty('file');
    expect(await parts()).toEqual([]);
  });

  test.each([
    ['empty', 'leeg.pdf', ''],
    ['too-large', 'groot.txt', 'x'.repeat(2000)],
    ['type-not-allowed', 'virus.exe', 'MZ'],
    ['type-not-allowed', 'zonder-einde', 'tekst'],
    ['not-what-it-says', 'brief.pdf', '<html><script>alert(1)</script>'],
    ['not-what-it-says', 'foto.png', '%PDF-1.7\n'],
    ['not-what-it-says', 'lijst.txt', 'PK\u0003\u0004\u0000\u0000'],
  ])('%s: %s is refused and leaves nothing on disk', async (fault, name, content) => {
    const before = await readdir(join(dataDir, 'files', 'cak'), { recursive: true });
    expect(await upload(name, content, 's1', 1000)).toEqual({ fault });
    expect((await readdir(join(dataDir, 'files', 'cak'), { recursive: true })).filter((one) => one.length > 2)).toEqual(
      before.filter((one) => one.length > 2),
    );
  });

  test.each([
    ['IMG_0412.HEIC', aHeic(), 'IMG_0412.HEIC', 'image/heic'],
    ['IMG_0412.jpg', aHeic(), 'IMG_0412.heic', 'image/heic'],
    ['foto.van.de.brief.png', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'foto.van.de.brief.jpg', 'image/jpeg'],
    ['1000012345', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '1000012345.jpg', 'image/jpeg'],
    ['brief', Buffer.from('%PDF-1.7\n'), 'brief.pdf', 'application/pdf'],
  ])('the photo or PDF %s is taken for what it is, under the end that belongs to it', async (name, content, kept, type) => {
    expect(await upload(name, content)).toMatchObject({ file: { name: kept, type } });
  });

  test('a sender who hangs up leaves nothing on disk', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('half');
      throw new Error('hung up');
    }
    await expect(
      storeFile(database.appPool, dataDir, { organisation: 'cak', session: 's', name: 'a.txt' }, broken()),
    ).rejects.toThrow('hung up');
    expect(await parts()).toEqual([]);
  });

  test.each([
    ['../../app.pdf', 'app.pdf'],
    ['C:\\x\\y.pdf', 'y.pdf'],
    ['.htaccess', 'htaccess'],
    ['a\r\nX-Evil: 1.pdf', 'aX-Evil: 1.pdf'],
    ['factuur\u202Efdp.exe', 'factuurfdp.exe'],
    ['', 'document'],
  ])('B-25: the hostile name %j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  test('a name of 300 characters is cut and keeps its end', () => {
    expect(safeName(`${'a'.repeat(300)}.pdf`)).toBe(`${'a'.repeat(146)}.pdf`);
  });
});

describe('an upload goes into a complaint', () => {
  test('the sender’s own one is in the case, once', async () => {
    const file = await uploaded('bewijs.txt', 'bewijs', 'mine');
    const done = await lodgeTogether(database.appPool, { ...complaintRows(), files: { session: 'mine', ids: [file.id] } });
    const { caseId } = done as { caseId: string };
    await withOrganisation(database.appPool, 'cak', async (tx) => {
      expect((await fileOfCase(tx, caseId, file.id))?.name).toBe('bewijs.txt');
      expect(await uploadsOf(tx, 'mine')).toEqual([]);
      expect(await linkFiles(tx, caseId, 'mine', [file.id])).toBe(false);
    });
  });

  test('B-29: another session’s, another organisation’s and an invented one are alike, and nothing is lodged', async () => {
    const file = await uploaded('bewijs.txt', 'van een ander', 'theirs');
    const tries = [
      { organisation: 'cak', session: 'mine', ids: [file.id] },
      { organisation: 'ccv', session: 'theirs', ids: [file.id] },
      { organisation: 'cak', session: 'mine', ids: [newFileId()] },
    ];
    for (const { organisation, session, ids } of tries) {
      const rows = complaintRows({ organisation });
      expect(await lodgeTogether(database.appPool, { ...rows, files: { session, ids } })).toEqual({ unknownDocument: true });
      const found = await withOrganisation(database.appPool, organisation, (tx) =>
        tx.client.query('select from case_view where id = $1', [rows.state.id]),
      );
      expect(found.rowCount).toBe(0);
    }
    expect(await withOrganisation(database.appPool, 'cak', (tx) => uploadsOf(tx, 'theirs'))).toHaveLength(1);
  });
});

describe('sweeping', () => {
  test('takes contents that no row knows of, and leaves those of cases and the young', async () => {
    const kept = await uploaded('blijft.txt', 'blijft', 'sweep');
    const orphans = [newFileId(), `${newFileId()}.part`];
    const young = newFileId();
    await mkdir(join(dataDir, 'files', 'cak', 'zz'), { recursive: true });
    const long = new Date(Date.now() - 7_200_000);
    for (const name of [...orphans, young]) await writeFile(join(dataDir, 'files', 'cak', 'zz', name), 'x');
    for (const name of orphans) await utimes(join(dataDir, 'files', 'cak', 'zz', name), long, long);
    await utimes(pathOf(dataDir, 'cak', kept.id), long, long);
    expect((await sweepFiles(database.appPool, dataDir, 'cak')).contents).toBe(2);
    expect(await readdir(join(dataDir, 'files', 'cak', 'zz'))).toEqual([young]);
    expect(await readFile(pathOf(dataDir, 'cak', kept.id), 'utf8')).toBe('blijft');
  });

  test('forgets an upload that was never sent', async () => {
    const file = await uploaded('vergeten.txt', 'vergeten', 'forgotten');
    await withOrganisation(database.appPool, 'cak', (tx) =>
      tx.client.query(`update file set stored_at = now() - interval '25 hours' where id = $1`, [file.id]),
    );
    expect((await sweepFiles(database.appPool, dataDir, 'cak')).uploads).toBe(1);
  });
});

describe('given the database is away when a document comes', () => {
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const away = { connect: () => Promise.reject(refused) } as unknown as typeof database.appPool;
  const held = async (name: string, session: string) => {
    const stored = await storeFile(away, dataDir, { organisation: 'cak', session, name }, pieces(name));
    return (stored as { file: StoredFile }).file;
  };
  const known = (session: string) => withOrganisation(database.appPool, 'cak', (tx) => uploadsOf(tx, session));
  const settle = (pool = database.appPool) => settleNotes(pool, dataDir, 'cak');

  test('B-30: when the application starts anew, then its row is written, once', async () => {
    const file = await held('voor-de-start.txt', 'start');
    await expect(settle(away)).rejects.toBe(refused);
    expect(await known('start')).toEqual([]);
    expect(await settle()).toBe(1);
    expect(await known('start')).toMatchObject([{ id: file.id, name: 'voor-de-start.txt', size: 17 }]);
    // whoever looks in the process that held it, and the next start, write it no second time
    await settleHeld(database.appPool, 'cak', 'start');
    expect(await settle()).toBe(0);
    expect(await known('start')).toHaveLength(1);
  });

  test('B-30: when nobody looked for longer than contents without a row stay, then the sweep keeps it', async () => {
    const file = await held('lang-weg.txt', 'lang');
    const old = new Date(Date.now() - 3 * 3_600_000);
    await utimes(pathOf(dataDir, 'cak', file.id), old, old);
    await sweepFiles(database.appPool, dataDir, 'cak');
    expect(await known('lang')).toMatchObject([{ id: file.id }]);
    expect(Buffer.concat(await contentOf(dataDir, 'cak', file.id).toArray()).toString()).toBe('lang-weg.txt');
  });

  test('B-30: when its content is gone or its note is half, then there is no row of it, and nothing stays behind', async () => {
    const [gone, half] = [await held('weg.txt', 'weg'), await held('half.txt', 'half')];
    await rm(pathOf(dataDir, 'cak', gone.id));
    await writeFile(join(dataDir, 'files', 'cak', 'held', `${half.id}.json`), '{"file":');
    expect(await settle()).toBe(0);
    expect(await readdir(join(dataDir, 'files', 'cak', 'held'))).toEqual([]);
  });
});
