// The commands that guard what was entrusted to us, as an operator types them, on a data directory with its own database.
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { migrate, migrations } from '#store/migrate.ts';
import { openDatabase } from '#store/open-database.ts';
import { runCommand } from './server.ts';

// some start a database several times
vi.setConfig({ testTimeout: 300_000 });

const root = mkdtempSync(join(tmpdir(), 'gehoord-commands-'));
const dataDir = join(root, 'data');
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function gehoord(args: string[], settings: Record<string, string> = {}) {
  const { code, stdout, stderr } = await runCommand(args, { DATA_DIR: dataDir, ...settings });
  return { code, out: stdout, err: stderr };
}

/** Somebody with the password of the owner. */
async function tamper(text: string): Promise<void> {
  const database = await openDatabase({ dataDir, mode: 'demonstration' }, 'test');
  const client = new pg.Client(database.owner);
  await client.connect();
  await client.query(`begin; select set_config('gehoord.organisation', 'cak', true); ${text}; commit`);
  await client.end();
  await database.close();
}

test('seed, verify, back up, restore, verify; then a change in the journal is found', async () => {
  const seeded = await gehoord(['seed', '--cases', '60']);
  expect([seeded.code, seeded.out]).toEqual([0, expect.stringContaining('60 zaken toegevoegd')]);
  expect(await gehoord(['journal', 'verify'])).toMatchObject({ code: 0, out: expect.stringContaining('cak: alles klopt.') });

  const backup = join(root, 'backup');
  expect(await gehoord(['backup', backup])).toMatchObject({ code: 0, out: expect.stringContaining(backup) });
  expect(await gehoord(['backup', backup])).toMatchObject({ code: 1, err: expect.stringContaining('bestaat al') });

  const elsewhere = { DATA_DIR: join(root, 'restored') };
  expect(await gehoord(['restore', backup], elsewhere)).toMatchObject({ code: 0, out: expect.stringContaining('Teruggezet') });
  expect(await gehoord(['restore', backup], elsewhere)).toMatchObject({ code: 1, err: expect.stringContaining('niet leeg') });
  const verified = await gehoord(['journal', 'verify', '--json', '--organisation', 'cak'], elsewhere);
  expect(JSON.parse(verified.out)).toMatchObject([{ organisation: 'cak', unsealed: 0, findings: [] }]);

  await tamper(
    `update journal set by_id = 'nobody' where case_id = (select case_id from chain where position = 5) and sequence = (select sequence from chain where position = 5)`,
  );
  const found = await gehoord(['journal', 'verify']);
  expect(found).toMatchObject({
    code: 1,
    out: expect.stringMatching(
      /cak: NIET IN ORDE op 1 plaats\(en\)\. Eerste: plaats 5 van de keten, zaak [0-9a-f-]{36}, regel \d+: de regel is veranderd\./,
    ),
  });
});

test('an installation of this version has nothing to upgrade', async () => {
  expect(await gehoord(['upgrade'])).toMatchObject({ code: 0, out: expect.stringContaining('al van deze versie') });
});

test('an older one is upgraded after a backup of what it was', async () => {
  const [before, last] = Object.keys(migrations).slice(-2);
  const older = join(root, 'older');
  const database = await openDatabase({ dataDir: older, mode: 'demonstration' }, 'test');
  const pool = new pg.Pool(database.owner);
  await migrate(pool, database.appRole, before);
  await pool.end();
  await database.close();
  const upgraded = await gehoord(['upgrade'], { DATA_DIR: older });
  expect(upgraded).toMatchObject({
    code: 0,
    out: expect.stringContaining('bijgewerkt'),
    err: expect.stringContaining(`bijwerken: ${last}`),
  });
  expect(await readdir(join(older, 'backups'))).toEqual([
    expect.stringMatching(new RegExp(`^\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d-voor-${last}$`)),
  ]);
});

test.each([
  [['seed'], 2, 'heel getal'],
  [['seed', '--cases', '0'], 2, 'heel getal'],
  [['seed', '--cases', '1e3x'], 2, 'heel getal'],
  [['seed', '--cases', '5000000'], 1, 'GB nodig'],
  [['restore'], 2, 'Noem één map'],
  [['restore', '/nowhere'], 1, 'geen volledige reservekopie'],
  [['backup', 'a', 'b'], 2, 'hoogstens één map'],
  [['journal'], 2, 'verify'],
  [['journal', 'verify', '--organisation', 'A B'], 2, 'korte naam'],
  [['journal', 'verify', '--wat'], 2, 'Toegestaan'],
  [['upgrade', 'now'], 2, 'geen keuzes'],
] as [string[], number, string][])('%j: ends with %i and says what is allowed', async (args, code, says) => {
  expect(await gehoord(args)).toMatchObject({ code, err: expect.stringContaining(says) });
});

test('sample cases and backups of a demonstration never come among real complaints', async () => {
  const real = { SMTP_URL: 'smtp://127.0.0.1:2525', ADMIN_EMAIL: 'beheer@voorbeeld.nl', DATA_DIR: join(root, 'real') };
  expect(await gehoord(['seed', '--cases', '1'], real)).toMatchObject({
    code: 1,
    err: expect.stringContaining('alleen in een demonstratie'),
  });
  expect(await gehoord(['restore', join(root, 'backup')], real)).toMatchObject({
    code: 1,
    err: expect.stringContaining('nooit gebruikt voor echte klachten'),
  });
  await mkdir(join(root, 'half'));
  await writeFile(join(root, 'half', 'manifest.json'), '{"format": 9}');
  expect(await gehoord(['restore', join(root, 'half')], { DATA_DIR: join(root, 'other') })).toMatchObject({
    code: 1,
    err: expect.stringContaining('vorm 9'),
  });
});
