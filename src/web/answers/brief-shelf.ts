/**
 * Pages that are kept for a moment in the memory of this process: where nothing may be written, because anybody can have it written again
 * and again, or where nothing can be, because the database is away. When there is no room the oldest goes.
 */

import type { UnsentPlace } from '#store/forms/unsent.ts';
import { locked, unlocked } from '#store/vault.ts';

/** As long as somebody who was told to try again in a moment may take. */
const LONGEST_MS = 15 * 60_000;
const MOST_BYTES = 16 * 1024 * 1024;

interface Kept {
  readonly content: Buffer;
  readonly until: number;
}

/** What stands there, oldest first. */
const kept = new Map<string, Kept>();
let bytes = 0;

/** Keeps the text there, over what was there; encrypted, as where it is kept longer. */
export function keepBriefly({ id, key }: UnsentPlace, text: string): void {
  drop(nameOf(id));
  const content = locked(key, PURPOSE, text);
  kept.set(nameOf(id), { content, until: performance.now() + LONGEST_MS });
  bytes += content.length;
  for (const [name, { until }] of kept) {
    if (bytes <= MOST_BYTES && until > performance.now()) break;
    drop(name);
  }
}

/** What stands there; undefined when there is nothing, or no longer. */
export function keptBriefly({ id, key }: UnsentPlace): string | undefined {
  const found = kept.get(nameOf(id));
  return found === undefined || found.until < performance.now() ? undefined : unlocked(key, PURPOSE, found.content);
}

const PURPOSE = ['brief'];

function drop(name: string): void {
  bytes -= kept.get(name)?.content.length ?? 0;
  kept.delete(name);
}

function nameOf(id: Buffer): string {
  return id.toString('base64url');
}
