/** What a backup says of itself: enough to know whether it is whole, and which version can read it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartFault } from '../start-fault.ts';

export const BACKUP_FORMAT = 1;

export interface TableInBackup {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** hexadecimal, of the file with its rows */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: number;
  /** demonstration or real: the one is never restored as the other */
  readonly mode: string;
  readonly createdAt: string;
  /** the migrations of the database, in order: the schema in which the rows are written */
  readonly migrations: readonly string[];
  /** in the order in which they can be filled */
  readonly tables: readonly TableInBackup[];
  /** counters of references: the last number given */
  readonly counters: readonly { readonly name: string; readonly last: string }[];
  readonly files: { readonly count: number; readonly bytes: number };
}

export function tableFile(folder: string, table: string): string {
  return join(folder, 'tables', `${table}.copy`);
}

/** Reads the manifest of a backup. Throws a StartFault when the folder is none, or was made by a later version. */
export async function readManifest(folder: string): Promise<Manifest> {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  } catch (cause) {
    throw new StartFault(
      `De map ${folder} is geen volledige reservekopie van Gehoord: manifest.json ontbreekt of is niet leesbaar.`,
      { cause },
    );
  }
  if (manifest.format === BACKUP_FORMAT) return manifest;
  throw new StartFault(
    `De reservekopie in ${folder} heeft vorm ${manifest.format}; deze versie van Gehoord leest vorm ${BACKUP_FORMAT}.`,
  );
}

/** Throws a StartFault that names the first table whose file is not as it was written. */
export async function checkTables(folder: string, manifest: Manifest): Promise<void> {
  for (const { name, sha256 } of manifest.tables) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(tableFile(folder, name)), hash);
    if (hash.digest('hex') !== sha256)
      throw new StartFault(`De reservekopie in ${folder} is beschadigd: de tabel ${name} is niet zoals zij is geschreven.`);
  }
}
