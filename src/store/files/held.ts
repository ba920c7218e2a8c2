/**
 * Documents that reached the disk while the database was away. Their rows are written as soon as it is back and somebody looks at what
 * this session sent: nobody has to choose them again. Kept in the memory of this process, as long as their contents are left alone.
 */
import type { Pool } from 'pg';
import { isPassing } from '../passing-fault.ts';
import { rows, type Tx, withOrganisation } from '../transaction.ts';

/** A content without a row is swept after an hour (sweep-files.ts). */
const LONGEST_MS = 55 * 60_000;
/** What nobody comes back for makes room for others. */
const MOST = 2000;

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

const held = new Map<string, Held & { readonly until: number }>();

/** Holds the document; the same one of the same session once. Answers the document that is held. */
export function hold(one: Held): HeldFile {
  const same = heldHere(one.organisation, one.session).find(
    ({ file, sha256 }) => file.name === one.file.name && sha256.equals(one.sha256),
  );
  if (same !== undefined) return same.file;
  held.set(one.file.id, { ...one, until: performance.now() + LONGEST_MS });
  for (const [id, { until }] of held) {
    if (held.size <= MOST && until > performance.now()) break;
    held.delete(id);
  }
  return one.file;
}

/** The documents of this session whose rows are still to be written, oldest first. */
export function heldOf(organisation: string, session: string): readonly HeldFile[] {
  return heldHere(organisation, session).map(({ file }) => file);
}

function heldHere(organisation: string, session: string): readonly Held[] {
  const now = performance.now();
  return [...held.values()].filter((one) => one.organisation === organisation && one.session === session && one.until > now);
}

/** Writes the rows of what is held of this session; while the database is still away it stays held. */
export async function settleHeld(pool: Pool, organisation: string, session: string): Promise<void> {
  const waiting = heldHere(organisation, session);
  if (waiting.length === 0) return;
  try {
    await withOrganisation(pool, organisation, async (tx) => {
      for (const { file, sha256, toRead } of waiting) await insertUpload(tx, session, file, sha256, toRead);
    });
  } catch (fault) {
    if (isPassing(fault)) return;
    throw fault;
  }
  for (const { file } of waiting) held.delete(file.id);
}

// two requests may settle the same
const INSERT = `insert into file (organisation, id, case_id, session, name, size, type, sha256, to_read, scan)
  values ($1, $2, null, $3, $4, $5, $6, $7, $8, 'waiting') on conflict do nothing`;

async function insertUpload(
  tx: Tx,
  session: string,
  { id, name, size, type }: HeldFile,
  sha256: Buffer,
  toRead: boolean,
): Promise<void> {
  await rows(tx, INSERT, [tx.organisation, id, session, name, size, type, sha256, toRead]);
}
