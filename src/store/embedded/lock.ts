// One process at a time owns a data directory. The lock names its owner, so that a lock left by a crash is recognised
// and taken over, and a second process can say who is in its way.
import { createHash } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, markOf, type ProcessMark } from './processes.ts';

export type LockOwner = ProcessMark & { command: string };

const lockFile = (dataDir: string) => join(dataDir, 'gehoord.lock');
const LOOK_MS = 20;

/** The living owner of a data directory, if there is one. */
export function lockOwner(dataDir: string): LockOwner | undefined {
  const owner = readOwner(dataDir);
  return owner && isAlive(owner) ? owner : undefined;
}

/**
 * Takes the data directory for this process, or tells who has it. A lock whose owner is dead is replaced, by one process also
 * when several come for it at the same instant and the machine lets one of them sleep halfway.
 */
export async function takeLock(dataDir: string, command: string): Promise<{ release(): void } | { owner: LockOwner }> {
  const mine = { ...(markOf(process.pid) as ProcessMark), command };
  const file = lockFile(dataDir);
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (;;) {
      if (linked(own, file)) return held(dataDir, mine);
      const owner = lockOwner(dataDir);
      if (owner) return { owner };
      if (replaced(own, file)) return held(dataDir, mine);
      // another process is about to have it: who that is stands there in a moment
      await pause(LOOK_MS);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Puts our own in the place of a lock whose owner is dead; false when another process does, or it is no longer that lock. */
function replaced(own: string, file: string): boolean {
  const dead = textOf(file);
  if (dead === undefined || isHeld(dead)) return false;
  // the right to replace exactly this one, and who had it may have died with it
  const right = `${lockFile(dirname(file))}.after-${markOfText(`${basename(file)} ${dead}`)}`;
  if (!linked(own, right) && !replaced(own, right)) return false;
  const isStillThere = textOf(file) === dead;
  if (isStillThere) {
    rmSync(`${own}.new`, { force: true });
    linkSync(own, `${own}.new`);
    renameSync(`${own}.new`, file);
  }
  rmSync(right);
  return isStillThere;
}

/** A link appears at once and with its content, and only where nothing stands yet. */
function linked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
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

function markOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function readOwner(dataDir: string): LockOwner | undefined {
  return ownerIn(textOf(lockFile(dataDir)) ?? '');
}

function isHeld(text: string): boolean {
  const owner = ownerIn(text);
  return owner !== undefined && isAlive(owner);
}

function ownerIn(text: string): LockOwner | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no lock, or one that was cut off while it was written: nobody holds it
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // no such lock: nobody holds it
  }
}
