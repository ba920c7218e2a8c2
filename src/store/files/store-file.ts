/** Taking a document in: streamed to disk, durable, and only then known to the database. */
import { mkdir } from 'node:fs/promises';
import type { Pool } from 'pg';
import { isPassing } from '../passing-fault.ts';
import { rows, type Tx, withOrganisation } from '../transaction.ts';
import { type Disk, diskOf } from './disk.ts';
import { type KindFault, kindOf } from './file-kind.ts';
import { READABLE } from './file-texts.ts';
import { discard, intoPlace, newFileId, pathOf, type Written, writeBeside } from './folder.ts';
import { hold } from './held.ts';

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

export type StoreFault = 'empty' | 'too-large' | 'no-space' | KindFault;
export type Stored = { readonly file: StoredFile } | { readonly fault: StoreFault };

/** The largest document that is taken: 25 MB. */
export const MOST_BYTES = 25 * 1024 * 1024;

/** So much of the disk is never taken by documents, or this share of a small one: complaints themselves must always fit. */
const RESERVE = { bytes: 1024 ** 3, share: 0.05 };
/** what this process is writing at this moment, each as if it were as large as it may be */
let underway = 0;

export interface Upload {
  readonly organisation: string;
  /** the browser session that sends it: only this one can put it in a complaint */
  readonly session: string;
  readonly name: string;
}

/**
 * Keeps an upload that belongs to no case yet. Its content is on disk before its row is written: a crash leaves at most a
 * content that nobody knows of, which is swept, never a row without content. While the database is away the document is held
 * (held.ts), so that it need not be chosen again. Refused (`no-space`) when it could take the disk
 * below what is kept free, also together with all others that are on their way.
 */
export async function storeFile(
  pool: Pool,
  dataDir: string,
  { organisation, session, name }: Upload,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number = MOST_BYTES,
  disk: (folder: string) => Promise<Disk> = diskOf,
): Promise<Stored> {
  const id = newFileId();
  const path = pathOf(dataDir, organisation, id);
  underway += maxBytes;
  const written = await ((await fits(dataDir, disk))
    ? onDisk(path, content, maxBytes)
    : Promise.resolve({ fault: 'no-space' as const })
  ).finally(() => {
    underway -= maxBytes;
  });
  if ('fault' in written) return written;
  const kind =
    written.size > maxBytes
      ? { fault: 'too-large' as const }
      : written.size === 0
        ? { fault: 'empty' as const }
        : await kindOf(name, written.head);
  if ('fault' in kind) {
    await discard(path);
    return kind;
  }
  await intoPlace(path);
  const file = { id, name: safeName(kind.name), size: written.size, type: kind.type };
  try {
    await withOrganisation(pool, organisation, (tx) => insert(tx, file, written.sha256, { session }));
    return { file };
  } catch (fault) {
    if (!isPassing(fault)) throw fault;
    const { sha256 } = written;
    // of a document that was held before the second content is swept
    return { file: await hold(dataDir, { organisation, session, file, sha256, toRead: isToRead(file, session) }) };
  }
}

/** Whether what stands in it is still to be read; what stands in our own letters is known. */
function isToRead({ type }: StoredFile, session: string | undefined): boolean {
  return session !== undefined && READABLE.includes(type);
}

async function fits(dataDir: string, disk: (folder: string) => Promise<Disk>): Promise<boolean> {
  // the very first document may come before anything else made the folder
  await mkdir(dataDir, { recursive: true });
  const { free, total } = await disk(dataDir);
  return free - underway > Math.min(RESERVE.bytes, RESERVE.share * total);
}

/** Keeps a document that we made ourselves (a letter) in a case; its row comes and goes with the open transaction. */
export async function keepFile(
  tx: Tx,
  dataDir: string,
  caseId: string,
  { name, type }: { name: string; type: string },
  content: Uint8Array,
): Promise<StoredFile> {
  const id = newFileId();
  const path = pathOf(dataDir, tx.organisation, id);
  const written = await writeBeside(path, inOnePiece(content), Number.POSITIVE_INFINITY);
  await intoPlace(path);
  const file = { id, name: safeName(name), size: written.size, type };
  await insert(tx, file, written.sha256, { caseId });
  return file;
}

async function* inOnePiece(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

async function onDisk(
  path: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Written | { fault: 'no-space' }> {
  try {
    return await writeBeside(path, content, maxBytes);
  } catch (fault) {
    await discard(path);
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') return { fault: 'no-space' };
    throw fault;
  }
}

async function insert(
  tx: Tx,
  file: StoredFile,
  sha256: Buffer,
  { session, caseId }: { session?: string; caseId?: string },
): Promise<void> {
  const { id, name, size, type } = file;
  const toRead = isToRead(file, session);
  const text =
    'insert into file (organisation, id, case_id, session, name, size, type, sha256, to_read, scan) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';
  // a virus comes from elsewhere
  const scan = session === undefined ? 'own' : 'waiting';
  await rows(tx, text, [tx.organisation, id, caseId ?? null, session ?? null, name, size, type, sha256, toRead, scan]);
}

/** The name as it is shown and offered for download: without path, control and direction characters, at most 150 characters. */
export function safeName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  const characters = [...clean];
  const end = /\.[a-z0-9]{1,5}$/i.exec(clean)?.[0] ?? '';
  return characters.length <= 150 ? clean || 'document' : characters.slice(0, 150 - end.length).join('') + end;
}
