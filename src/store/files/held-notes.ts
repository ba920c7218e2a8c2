/**
 * What is held while the database is away also stands on disk, a note beside the contents: after a restart the rows are written from it.
 * A note lies in a folder of its own below the files of its organisation, and goes as soon as its row is there.
 */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Pool } from 'pg';
import { rows, type Tx, withOrganisation } from '../transaction.ts';
import { filesFolder, isFileId, pathOf } from './folder.ts';

/** What a row says of a document: sizes in bytes. */
export interface HeldFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** A document on disk that the database does not know yet. */
export interface Held {
  readonly organisation: string;
  readonly session: string;
  readonly file: HeldFile;
  readonly sha256: Buffer;
  readonly toRead: boolean;
}

/** Beside the folders of the contents, whose names are two signs. */
const FOLDER = 'held';
const END = '.json';

/** Writes the note, durably. */
export async function writeNote(dataDir: string, one: Held): Promise<void> {
  const path = noteOf(dataDir, one.organisation, one.file.id);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const half = await open(`${path}.part`, 'w', 0o600);
  try {
    await half.writeFile(JSON.stringify({ ...one, sha256: one.sha256.toString('hex') }));
    await half.sync();
  } finally {
    await half.close();
  }
  await rename(`${path}.part`, path);
}

/** Takes the note of a document away whose row is there. */
export async function dropNote(dataDir: string, organisation: string, id: string): Promise<void> {
  await rm(noteOf(dataDir, organisation, id), { force: true });
}

/** Writes the rows of all that has a note and still has its content; answers how many. Rejects while the database is away. */
export async function settleNotes(pool: Pool, dataDir: string, organisation: string): Promise<number> {
  let settled = 0;
  for (const id of await noted(dataDir, organisation)) {
    const one = await readNote(dataDir, organisation, id);
    if (one !== undefined && (await hasContent(dataDir, organisation, id))) {
      await withOrganisation(pool, organisation, (tx) => insertHeld(tx, one));
      settled += 1;
    }
    await dropNote(dataDir, organisation, id);
  }
  return settled;
}

// two requests may settle the same
const INSERT = `insert into file (organisation, id, case_id, session, name, size, type, sha256, to_read, scan)
  values ($1, $2, null, $3, $4, $5, $6, $7, $8, 'waiting') on conflict do nothing`;

/** Writes the row of a document that is held; once. */
export async function insertHeld(tx: Tx, { session, file, sha256, toRead }: Held): Promise<void> {
  const { id, name, size, type } = file;
  await rows(tx, INSERT, [tx.organisation, id, session, name, size, type, sha256, toRead]);
}

function noteOf(dataDir: string, organisation: string, id: string): string {
  if (!isFileId(id)) throw new Error('not the id of a file');
  return join(filesFolder(dataDir, organisation), FOLDER, id + END);
}

async function noted(dataDir: string, organisation: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(filesFolder(dataDir, organisation), FOLDER));
    return names
      .filter((name) => name.endsWith(END))
      .map((name) => name.slice(0, -END.length))
      .filter(isFileId);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
}

/** Undefined when it is not whole, as after a power cut. */
async function readNote(dataDir: string, organisation: string, id: string): Promise<Held | undefined> {
  try {
    const one = JSON.parse(await readFile(noteOf(dataDir, organisation, id), 'utf8')) as Held & { readonly sha256: string };
    return one.file.id === id ? { ...one, organisation, sha256: Buffer.from(one.sha256, 'hex') } : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError || (fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

async function hasContent(dataDir: string, organisation: string, id: string): Promise<boolean> {
  try {
    await stat(pathOf(dataDir, organisation, id));
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw fault;
  }
}
