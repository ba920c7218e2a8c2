/** Making a backup while the work goes on: database, documents, keys and checkpoints as they were at one moment. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { to } from 'pg-copy-streams';
import { spaceFault } from '../embedded/data-directory.ts';
import { organisations } from '../organisations.ts';
import { StartFault } from '../start-fault.ts';
import { keepContents, type Progress } from './contents.ts';
import { copyFolders } from './folders.ts';
import { noteBackup } from './last-backup.ts';
import { BACKUP_FORMAT, type Manifest, type TableInBackup, tableFile } from './manifest.ts';
import { quotedColumns, type Table, tablesOf } from './tables.ts';

/**
 * Writes a backup into a folder that does not exist yet. It gets its name only when it is whole. It holds everything,
 * personal data and keys too: only its owner can read it, and it must be kept as carefully as the installation.
 */
export async function makeBackup(
  owner: Pool,
  dataDir: string,
  target: string,
  mode: string,
  progress: Progress,
): Promise<Manifest> {
  const draft = `${resolve(target)}.part`;
  await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
  await refuseExisting(resolve(target));
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, 'tables'), { recursive: true, mode: 0o700 });
  const client = await owner.connect();
  try {
    await enoughSpace(client, draft);
    // first the checkpoints: none may stand beyond the chain that is read after them
    await copyFolders(dataDir, draft);
    const manifest = await inOneMoment(client, async () => written(client, dataDir, draft, mode, progress));
    await durable(join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(draft, resolve(target));
    await noteBackup(dataDir, new Date());
    return manifest;
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    throw fault;
  } finally {
    client.release();
  }
}

async function refuseExisting(target: string): Promise<void> {
  try {
    await mkdir(target, { mode: 0o700 });
    await rm(target, { recursive: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST')
      throw new StartFault(`De map ${target} bestaat al. Kies voor de reservekopie een nieuwe map.`);
    throw new StartFault(`In ${dirname(target)} kan geen map worden gemaakt voor de reservekopie.`, { cause });
  }
}

async function enoughSpace(client: PoolClient, folder: string): Promise<void> {
  const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  const documents = await inOneMoment(client, async () => sizeOfDocuments(client, await organisations(client)));
  const fault = spaceFault(folder, Number(rows[0]?.bytes ?? 0) + documents);
  if (fault) throw new StartFault(fault);
}

async function sizeOfDocuments(client: PoolClient, ids: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const id of ids) {
    await client.query(`select set_config('gehoord.organisation', $1, true)`, [id]);
    const text = 'select coalesce(sum(size), 0)::float8 as bytes from file where organisation = $1';
    bytes += (await client.query<{ bytes: number }>(text, [id])).rows[0]?.bytes ?? 0;
  }
  return bytes;
}

async function inOneMoment<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read read only');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

async function written(client: PoolClient, dataDir: string, draft: string, mode: string, progress: Progress): Promise<Manifest> {
  const ids = await organisations(client);
  const tables: TableInBackup[] = [];
  for (const table of await tablesOf(client)) {
    const one = await copyTable(client, table, ids, tableFile(draft, table.name));
    tables.push(one);
    progress(`tabel ${one.name}: ${one.rows} rijen`);
  }
  const files = await keepContents(client, ids, dataDir, draft, progress);
  const { rows: done } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return {
    format: BACKUP_FORMAT,
    mode,
    createdAt: new Date().toISOString(),
    migrations: done.map(({ name }) => name),
    tables,
    counters: await counters(client),
    files,
  };
}

/** The rows of one organisation after the other: row-level security binds the owner too, so each must be named. */
async function copyTable(client: PoolClient, table: Table, ids: readonly string[], path: string): Promise<TableInBackup> {
  const hash = createHash('sha256');
  const columns = quotedColumns(client, table.columns);
  let rows = 0;
  await writeFile(path, '', { mode: 0o600 });
  for (const id of table.ofOrganisation ? ids : [undefined]) {
    if (id !== undefined) await client.query(`select set_config('gehoord.organisation', $1, true)`, [id]);
    const where = id === undefined ? '' : ` where organisation = ${client.escapeLiteral(id)}`;
    const stream = client.query(to(`copy (select ${columns} from ${client.escapeIdentifier(table.name)}${where}) to stdout`));
    const seen = new PassThrough();
    seen.on('data', (piece: Buffer) => hash.update(piece));
    await pipeline(stream, seen, createWriteStream(path, { flags: 'a', flush: true }));
    rows += stream.rowCount;
  }
  return { name: table.name, columns: table.columns, rows, sha256: hash.digest('hex') };
}

async function counters(client: PoolClient): Promise<{ name: string; last: string }[]> {
  const text = `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' and last_value is not null order by 1`;
  return (await client.query<{ name: string; last: string }>(text)).rows;
}

async function durable(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600, flush: true });
  if ((await readFile(path, 'utf8')) !== text) throw new StartFault(`Het bestand ${path} is niet goed geschreven.`);
}
