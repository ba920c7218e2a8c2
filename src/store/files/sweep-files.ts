/** Sweeping: uploads that were never sent, and contents that no row knows of. */
import type { Dirent } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { changed, rows, withOrganisation } from '../transaction.ts';
import { filesFolder, isFileId } from './folder.ts';
import { settleNotes } from './held-notes.ts';

export interface Swept {
  /** uploads that were forgotten */
  readonly uploads: number;
  /** contents that were taken off the disk */
  readonly contents: number;
}

/**
 * Forgets uploads that were not sent within `hours`, then takes away contents without a row. A content younger than an
 * hour is left alone: its row may be about to be written.
 */
export async function sweepFiles(pool: Pool, dataDir: string, organisation: string, hours = 24): Promise<Swept> {
  // what came while the database was away is known before what nobody knows of is taken away
  await settleNotes(pool, dataDir, organisation);
  const uploads = await withOrganisation(pool, organisation, (tx) =>
    changed(
      tx,
      'delete from file where organisation = $1 and case_id is null and stored_at < now() - make_interval(hours => $2)',
      [organisation, hours],
    ),
  );
  const folder = filesFolder(dataDir, organisation);
  let contents = 0;
  for (const part of await entries(folder)) {
    if (part.isDirectory()) contents += await sweepFolder(pool, organisation, join(folder, part.name));
  }
  return { uploads, contents };
}

async function sweepFolder(pool: Pool, organisation: string, folder: string): Promise<number> {
  const old = (await Promise.all((await entries(folder)).map((one) => oldFile(folder, one.name)))).filter(
    (name) => name !== undefined,
  );
  const known = await knownOf(pool, organisation, old.filter(isFileId));
  const unknown = old.filter((name) => !known.has(name));
  for (const name of unknown) await rm(join(folder, name), { force: true });
  return unknown.length;
}

async function oldFile(folder: string, name: string): Promise<string | undefined> {
  try {
    const { mtimeMs } = await stat(join(folder, name));
    return mtimeMs < Date.now() - 3_600_000 ? name : undefined;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // a part that just became whole
    throw fault;
  }
}

async function knownOf(pool: Pool, organisation: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const text = 'select id from file where organisation = $1 and id = any($2)';
  const found = await withOrganisation(pool, organisation, (tx) => rows<{ id: string }>(tx, text, [organisation, ids]));
  return new Set(found.map(({ id }) => id));
}

async function entries(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}
