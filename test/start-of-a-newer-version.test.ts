// A newer version is started on the data directory of an older one, with complaints in it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startApp } from '#app.ts';
import { readConfig } from '#config.ts';
import { newCaseId } from '#store/id.ts';
import { migrate, migrations, pending } from '#store/migrate.ts';
import { type OpenDatabase, openDatabase } from '#store/open-database.ts';
import { ensureOrganisations } from '#store/organisations.ts';
import { withClient } from '#store/roles.ts';
import { runCommand, startServer, type TestServer } from './server.ts';

const root = mkdtempSync(join(tmpdir(), 'gehoord-newer-'));
let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const [before = '', last = ''] = Object.keys(migrations).slice(-2);

async function inDatabase<T>(dataDir: string, work: (database: OpenDatabase, pool: pg.Pool) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir, mode: 'demonstration' }, 'test');
  const pool = new pg.Pool(database.owner);
  try {
    return await work(database, pool);
  } finally {
    await pool.end();
    await database.close();
  }
}

/** The data of the version before this one, with one complaint and one document of so many bytes, as the database knows it. */
async function anOlderInstallation(name: string, bytes: number): Promise<string> {
  const dataDir = join(root, name);
  await inDatabase(dataDir, async (database, pool) => {
    await migrate(pool, database.appRole, before);
    const app = new pg.Pool(database.app);
    await ensureOrganisations(app, ['cak']);
    await app.end();
    // in plain words: this version's lodging knows tables and functions that the older one had not
    await pool.query(`begin; select set_config('gehoord.organisation', 'cak', true);
      insert into case_view (organisation, id, reference, policy, version, status, record, channel, form, received, filed, concerned, sequence)
        values ('cak', '${newCaseId()}', 'CAK-2026-00001', 'cak', 1, 'received', 'complaint', 'web', 'written', now(), current_date, '{}', 1);
      commit`);
    if (bytes > 0) {
      await pool.query(`begin; select set_config('gehoord.organisation', 'cak', true);
        insert into file (organisation, id, name, size, type, sha256) values ('cak', '${'0'.repeat(32)}', 'a.txt', ${bytes}, 'text/plain', '');
        commit`);
    }
  });
  return dataDir;
}

test('given an older data directory, when it is started, then a backup of what it was is made first, and the log says where', async () => {
  const dataDir = await anOlderInstallation('older', 0);
  const [half, now] = ['2026-01-01T00-00-00.part', 'mine.part'].map((name) => join(dataDir, 'backups', name)) as [string, string];
  for (const one of [half, now]) mkdirSync(one, { recursive: true });
  utimesSync(half, new Date(0), new Date(0));
  server = await startServer({ DATA_DIR: dataDir });
  expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(2);
  rmSync(now, { recursive: true });
  const [folder = ''] = readdirSync(join(dataDir, 'backups'));
  expect(folder).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d-voor-${last}$`));
  expect(server.output()).toMatch(/backing up before upgrading.*tabel case_view: 1 rijen/);
  const line =
    server
      .output()
      .split('\n')
      .find((one) => one.includes('backed up before upgrading')) ?? '{}';
  expect(JSON.parse(line)).toMatchObject({ level: 'info', folder: join(dataDir, 'backups', folder), from: last, migrations: 1 });
  const manifest = JSON.parse(readFileSync(join(dataDir, 'backups', folder, 'manifest.json'), 'utf8'));
  expect(manifest.migrations.at(-1)).toBe(before);
  expect(manifest.tables).toContainEqual(expect.objectContaining({ name: 'case_view', rows: 1 }));

  await server.stop();
  server = await startServer({ DATA_DIR: dataDir });
  expect(readdirSync(join(dataDir, 'backups'))).toEqual([folder]);
  expect(server.output()).not.toContain('backed up');
}, 240_000);

test('given a start that backs up first, when it is asked to stop, then it stops before anything is changed, with no half of a backup', async () => {
  const dataDir = await anOlderInstallation('stopped', 0);
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'info' });
  const stopping = new AbortController();
  const said: string[] = [];
  const start = startApp(
    config,
    (_, message) => {
      said.push(message);
      stopping.abort(new Error('asked to stop'));
    },
    stopping.signal,
  );
  await expect(start).rejects.toThrow('asked to stop');
  expect(said).toContain('backing up before upgrading');
  expect(readdirSync(join(dataDir, 'backups'))).toEqual([]);
  await inDatabase(dataDir, async ({ owner }) => expect(await withClient(owner, pending)).toEqual([last]));
}, 240_000);

test('given no room on the disk for a backup, then it does not start, says so, and changes nothing', async () => {
  const dataDir = await anOlderInstallation('full', 8e18);
  const { code, stderr } = await runCommand(['serve'], { PORT: '0', DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(stderr).toContain('hoort een reservekopie, en die kan niet worden gemaakt');
  expect(stderr).toContain('MB vrij');
  expect(
    await inDatabase(dataDir, (_, pool) =>
      pool.connect().then(async (client) => {
        const waiting = await pending(client);
        client.release();
        return waiting;
      }),
    ),
  ).toEqual([last]);
}, 240_000);

test('given a new data directory, then there is nothing to back up', async () => {
  const dataDir = join(root, 'new');
  server = await startServer({ DATA_DIR: dataDir });
  expect(readdirSync(dataDir)).not.toContain('backups');
}, 240_000);
