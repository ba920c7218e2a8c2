// One process at a time owns a data directory. The lock names its owner, so that a lock left by a crash is recognised
// and taken over, and a second process can say who is in its way.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, markOf, type ProcessMark } from './processes.ts';

export type LockOwner = ProcessMark & { command: string };

const lockFile = (dataDir: string) => join(dataDir, 'gehoord.lock');
const SETTLE_MS = 50;

/** The living owner of a data directory, if there is one. */
export function lockOwner(dataDir: string): LockOwner | undefined {
  const owner = readOwner(dataDir);
  return owner && isAlive(owner) ? owner : undefined;
}

/**
 * Takes the data directory for this process, or tells who has it. A lock whose owner is dead is replaced; when two
 * processes do that at the same instant, the second reading shows which of them has won.
 */
export async function takeLock(dataDir: string, command: string): Promise<{ release(): void } | { owner: LockOwner }> {
  const mine = { ...(markOf(process.pid) as ProcessMark), command };
  const own = `${lockFile(dataDir)}.${process.pid}`;
  writeFileSync(own, JSON.stringify(mine), { mode: 0o600 });
  if (moveInto(dataDir, own)) return held(dataDir, mine);
  const owner = lockOwner(dataDir);
  if (owner) {
    rmSync(own);
    return { owner };
  }
  renameSync(own, lockFile(dataDir));
  await pause(SETTLE_MS);
  const now = lockOwner(dataDir);
  return now && now.pid !== mine.pid ? { owner: now } : held(dataDir, mine);
}

/** A link appears at once and with its content, and only where nothing stands yet. */
function moveInto(dataDir: string, own: string): boolean {
  try {
    linkSync(own, lockFile(dataDir));
    rmSync(own);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function held(dataDir: string, mine: LockOwner): { release(): void } {
  return {
    release() {
      if (readOwner(dataDir)?.pid === mine.pid) rmSync(lockFile(dataDir), { force: true });
    },
  };
}

function readOwner(dataDir: string): LockOwner | undefined {
  try {
    return JSON.parse(readFileSync(lockFile(dataDir), 'utf8'));
  } catch {
    return undefined; // no lock, or one that was cut off while it was written: nobody holds it
  }
}
