/**
 * Documents that reached the disk while the database was away. Their rows are written as soon as it is back and somebody looks at what
 * this session sent, or at the next start or sweep (held-notes.ts): nobody has to choose them again.
 */
import type { Pool } from 'pg';
import { isPassing } from '../passing-fault.ts';
import { withOrganisation } from '../transaction.ts';
import { dropNote, type Held, type HeldFile, insertHeld, writeNote } from './held-notes.ts';

/** By then the sweep has written its row, or the database is still away and whoever sent it long gone. */
const LONGEST_MS = 55 * 60_000;
/** What nobody comes back for makes room for others in memory; its note stays. */
const MOST = 2000;

const held = new Map<string, Held & { readonly dataDir: string; readonly until: number }>();

/** Holds the document; the same one of the same session once. Answers the document that is held. */
export async function hold(dataDir: string, one: Held): Promise<HeldFile> {
  const same = heldHere(one.organisation, one.session).find(
    ({ file, sha256 }) => file.name === one.file.name && sha256.equals(one.sha256),
  );
  if (same !== undefined) return same.file;
  held.set(one.file.id, { ...one, dataDir, until: performance.now() + LONGEST_MS });
  for (const [id, { until }] of held) {
    if (held.size <= MOST && until > performance.now()) break;
    held.delete(id);
  }
  await writeNote(dataDir, one);
  return one.file;
}

/** The documents of this session whose rows are still to be written, oldest first. */
export function heldOf(organisation: string, session: string): readonly HeldFile[] {
  return heldHere(organisation, session).map(({ file }) => file);
}

function heldHere(organisation: string, session: string): readonly (Held & { readonly dataDir: string })[] {
  const now = performance.now();
  return [...held.values()].filter((one) => one.organisation === organisation && one.session === session && one.until > now);
}

/** Writes the rows of what is held of this session; while the database is still away it stays held. */
export async function settleHeld(pool: Pool, organisation: string, session: string): Promise<void> {
  const waiting = heldHere(organisation, session);
  if (waiting.length === 0) return;
  try {
    await withOrganisation(pool, organisation, async (tx) => {
      for (const one of waiting) await insertHeld(tx, one);
    });
  } catch (fault) {
    if (isPassing(fault)) return;
    throw fault;
  }
  for (const { dataDir, file } of waiting) {
    held.delete(file.id);
    await dropNote(dataDir, organisation, file.id);
  }
}
