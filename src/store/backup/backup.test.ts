// A backup made while the work goes on is whole; restored into an empty installation everything is as it was, and proves it.
import { mkdtempSync, rmSync } from 'node:fs';
import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { complaintRows } from '#test/complaint-rows.ts';
import { type FreshDatabase, freshDatabase } from '#test/database.ts';
import { sealAll } from '#test/seal-all.ts';
import { lodgeTogether } from '../cases/lodge-together.ts';
import { pathOf } from '../files/folder.ts';
import { type StoredFile, storeFile } from '../files/store-file.ts';
import { checkpointsFolder, writeCheckpoints } from '../journal/checkpoint.ts';
import { loadCase } from '../journal/events.ts';
import { verifyAll } from '../journal/verify.ts';
import { partyKey, signingKey } from '../keys.ts';
import { ensureOrganisations } from '../organisations.ts';
import { applicationPool, ownerPool } from '../pool.ts';
import { ensureDatabase, withClient } from '../roles.ts';
import { withOrganisation } from '../transaction.ts';
import { makeBackup } from './make-backup.ts';
import { readManifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';

let database: FreshDatabase;
let caseId: string;
let file: StoredFile;
const root = mkdtempSync(join(tmpdir(), 'gehoord-backup-'));
const dataDir = join(root, 'data');
const silent = () => {};

beforeAll(async () => {
  database = await freshDatabase();
  await ensureOrganisations(database.appPool, ['cak', 'ccv']);
  for (const organisation of ['cak', 'ccv'])
    for (let n = 0; n < 20; n++)
      await lodgeTogether(database.appPool, complaintRows({ organisation, story: `Tab\there, \\N and “é” ${n}` }));
  const stored = await storeFile(database.appPool, dataDir, { organisation: 'cak', session: 's', name: 'brief.txt' }, upload());
  file = (stored as { file: StoredFile }).file;
  ({ caseId } = (await lodgeTogether(database.appPool, { ...complaintRows(), files: { session: 's', ids: [file.id] } })) as {
    caseId: string;
  });
  await sealAll(database.appPool);
  await writeCheckpoints(database.appPool, checkpointsFolder(dataDir), (await signingKey(dataDir)).secret);
  await partyKey(dataDir);
});
afterAll(async () => {
  await database.drop();
  rmSync(root, { recursive: true, force: true });
});

async function* upload(): AsyncGenerator<Buffer> {
  yield Buffer.from('Geachte mevrouw, ');
}

/** A database in which nothing has been made yet, on the same server. */
async function emptyDatabase() {
  const server = inject('testServer');
  const name = `${server.template}_empty_${Math.random().toString(36).slice(2, 8)}`;
  await withClient(server.admin, async (client) => {
    await client.query(`CREATE DATABASE ${name} OWNER ${pg.escapeIdentifier(String(server.owner.user))}`);
    await ensureDatabase(client, name);
  });
  return {
    owner: ownerPool({ ...server.owner, database: name }, silent),
    app: applicationPool({ ...server.app, database: name }, silent),
  };
}

async function restore(source: string, into: string) {
  const { owner, app } = await emptyDatabase();
  const done = async () => Promise.all([owner.end(), app.end()]);
  try {
    await restoreBackup(
      { owner, app, appRole: 'gehoord_app', dataDir: into, source, manifest: await readManifest(source) },
      silent,
    );
  } catch (fault) {
    await done();
    throw fault;
  }
  return { owner, app, done };
}

/** Every row of every table as text, without what a restore makes anew. */
async function everything(pool: pg.Pool) {
  const texts: Record<string, unknown> = {};
  for (const organisation of ['cak', 'ccv']) {
    await withOrganisation(pool, organisation, async (tx) => {
      for (const table of ['case_view', 'journal', 'journal_personal', 'duty', 'person', 'party_access', 'outbox', 'file']) {
        const { rows } = await tx.client.query(`select to_jsonb(t) - 'xact' as row from ${table} t order by 1`);
        texts[`${organisation} ${table}`] = rows;
      }
    });
  }
  return texts;
}

describe('a backup that was made', () => {
  let backup: string;
  beforeAll(async () => {
    backup = join(root, 'backup');
    const busy = Array.from({ length: 40 }, () => lodgeTogether(database.appPool, complaintRows({ organisation: 'ccv' })));
    await makeBackup(database.ownerPool, dataDir, backup, 'demonstration', silent);
    await Promise.all(busy);
    await rm(backup, { recursive: true });
    await makeBackup(database.ownerPool, dataDir, backup, 'demonstration', silent);
  });

  test('can be read by its owner only', async () => {
    expect((await stat(backup)).mode & 0o077).toBe(0);
    for (const name of await readdir(join(backup, 'tables')))
      expect((await stat(join(backup, 'tables', name))).mode & 0o077).toBe(0);
  });

  test('restores every row, document, key and number, and its journal verifies', async () => {
    const into = join(root, 'restored');
    const { owner, app, done } = await restore(backup, into);
    expect(await everything(owner)).toEqual(await everything(database.ownerPool));
    expect(await readFile(pathOf(into, 'cak', file.id), 'utf8')).toBe('Geachte mevrouw, ');
    expect(await partyKey(into)).toEqual(await partyKey(dataDir));
    await sealAll(app);
    const verified = await verifyAll(app, checkpointsFolder(into), (await signingKey(into)).open);
    expect(
      verified.map(({ organisation, sealed, unsealed, findings }) => ({ organisation, sealed, unsealed, findings })),
    ).toEqual([
      { organisation: 'cak', sealed: 21, unsealed: 0, findings: [] },
      { organisation: 'ccv', sealed: 60, unsealed: 0, findings: [] },
    ]);
    const next = (await lodgeTogether(app, complaintRows())) as { reference: string };
    expect(next.reference).toBe('CAK-2026-00022');
    await expect(app.query('select from journal')).resolves.toMatchObject({ rowCount: 0 });
    expect((await withOrganisation(app, 'cak', (tx) => loadCase(tx, caseId)))?.events).toHaveLength(1);
    await done();
  });

  test('does not overwrite another one', async () => {
    await expect(makeBackup(database.ownerPool, dataDir, backup, 'demonstration', silent)).rejects.toThrow(/bestaat al/);
  });

  test('is not restored into a database that is in use', async () => {
    const work = restoreBackup(
      {
        owner: database.ownerPool,
        app: database.appPool,
        appRole: 'gehoord_app',
        dataDir: join(root, 'x'),
        source: backup,
        manifest: await readManifest(backup),
      },
      silent,
    );
    await expect(work).rejects.toThrow(/niet leeg/);
  });
});

describe('a backup that is damaged', () => {
  const damaged = async (name: string) => {
    const backup = join(root, name);
    await makeBackup(database.ownerPool, dataDir, backup, 'demonstration', silent);
    return backup;
  };

  test('a changed row is found before anything is restored', async () => {
    const backup = await damaged('changed');
    await appendFile(join(backup, 'tables', 'person.copy'), 'x');
    await expect(restore(backup, join(root, 'never'))).rejects.toThrow(/person is niet zoals/);
  });

  test('a changed document is found', async () => {
    const backup = await damaged('document');
    await writeFile(pathOf(backup, 'cak', file.id), 'Geachte heer, ');
    await expect(restore(backup, join(root, 'never2'))).rejects.toThrow(/inhoud is veranderd/);
  });

  test('one without a manifest is none', async () => {
    const backup = await damaged('half');
    await rm(join(backup, 'manifest.json'));
    await expect(readManifest(backup)).rejects.toThrow(/geen volledige reservekopie/);
  });

  test('one of a newer version is refused', async () => {
    const backup = await damaged('newer');
    const manifest = await readManifest(backup);
    await writeFile(
      join(backup, 'manifest.json'),
      JSON.stringify({ ...manifest, migrations: [...manifest.migrations, '9999-future'] }),
    );
    await expect(restore(backup, join(root, 'never3'))).rejects.toThrow(/nieuwere versie/);
  });
});

test('a document that is missing on disk stops the backup, and no half backup is left', async () => {
  await rm(pathOf(dataDir, 'cak', file.id));
  await expect(makeBackup(database.ownerPool, dataDir, join(root, 'incomplete'), 'demonstration', silent)).rejects.toThrow(
    /ontbreekt/,
  );
  expect((await readdir(root)).filter((name) => name.startsWith('incomplete'))).toEqual([]);
});
