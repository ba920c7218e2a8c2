/** Restoring a backup into an empty installation, and bringing it to this version. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { sealFully } from '../journal/sealing.ts';
import { migrate, migrations } from '../migrate.ts';
import { organisations } from '../organisations.ts';
import { StartFault } from '../start-fault.ts';
import { withOrganisation } from '../transaction.ts';
import { keepContents, type Progress } from './contents.ts';
import { copyFolders } from './folders.ts';
import { checkTables, type Manifest, tableFile } from './manifest.ts';
import { quotedColumns, tablesOf } from './tables.ts';

export interface Restoring {
  readonly owner: Pool;
  readonly app: Pool;
  readonly appRole: string;
  readonly dataDir: string;
  /** the folder of the backup */
  readonly source: string;
  readonly manifest: Manifest;
}

/** Restores everything; until the rows are committed as a whole the database stays empty. Throws a StartFault. */
export async function restoreBackup(
  { owner, app, appRole, dataDir, source, manifest }: Restoring,
  progress: Progress,
): Promise<void> {
  refuseNewer(manifest);
  await checkTables(source, manifest);
  const client = await owner.connect();
  try {
    await refuseUsed(client);
    await migrate(owner, appRole, manifest.migrations.at(-1));
    await copyFolders(source, dataDir);
    await client.query('begin');
    try {
      await filled(client, source, manifest, progress);
      await keepContents(client, await organisations(client), source, dataDir, progress);
      await client.query('commit');
    } catch (fault) {
      await client.query('rollback');
      throw fault;
    }
  } finally {
    client.release();
  }
  await migrate(owner, appRole);
  await sealedAgain(app);
}

function refuseNewer({ migrations: done }: Manifest): void {
  const unknown = done.filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length === 0) return;
  throw new StartFault(
    `De reservekopie is gemaakt door een nieuwere versie van Gehoord (met ${unknown.join(', ')}). Installeer die versie.`,
  );
}

async function refuseUsed(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(`select to_regclass('public.organisation') is not null as used`);
  if (rows[0]?.used === true)
    throw new StartFault('De database is niet leeg. Een reservekopie wordt alleen teruggezet in een nieuwe, lege database.');
}

async function filled(client: PoolClient, source: string, manifest: Manifest, progress: Progress): Promise<void> {
  const forced = new Set((await tablesOf(client)).filter((table) => table.forced).map((table) => table.name));
  for (const { name, columns, rows } of manifest.tables) {
    const table = client.escapeIdentifier(name);
    // COPY does not work behind the wall; inside this transaction nobody else sees that it is open
    if (forced.has(name)) await client.query(`alter table ${table} no force row level security`);
    const stream = client.query(from(`copy ${table} (${quotedColumns(client, columns)}) from stdin`));
    await pipeline(createReadStream(tableFile(source, name)), stream);
    if (stream.rowCount !== rows)
      throw new StartFault(
        `De reservekopie is beschadigd: van de tabel ${name} zijn ${stream.rowCount} van ${rows} rijen gelezen.`,
      );
    if (forced.has(name)) await client.query(`alter table ${table} force row level security`);
    progress(`tabel ${name}: ${rows} rijen`);
  }
  for (const { name, last } of manifest.counters) {
    await client.query(`create sequence ${client.escapeIdentifier(name)}`);
    await client.query('select setval($1::regclass, $2)', [client.escapeIdentifier(name), last]);
  }
}

/** Seals the tail that the backup found unsealed; from then on the sealer begins after all that was restored. */
async function sealedAgain(app: Pool): Promise<void> {
  for (const organisation of await organisations(app)) {
    await withOrganisation(app, organisation, (tx) =>
      tx.client.query(`update chain_head set horizon = '0' where organisation = $1`, [organisation]),
    );
    // numbers of transactions mean nothing in another database
    await withOrganisation(app, organisation, (tx) =>
      tx.client.query('delete from retention_looked where organisation = $1', [organisation]),
    );
    await sealFully(app, organisation);
  }
}
