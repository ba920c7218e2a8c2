/** What became of each picture since the last time. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Change = 'changed' | 'new' | 'gone' | 'same';

/** Compares the pictures of two folders by their content. */
export function changesBetween(before: string, now: string, names: readonly string[]): ReadonlyMap<string, Change> {
  return new Map(names.map((name) => [name, changeOf(join(before, name), join(now, name))]));
}

function changeOf(before: string, now: string): Change {
  if (!existsSync(before)) return 'new';
  if (!existsSync(now)) return 'gone';
  return readFileSync(before).equals(readFileSync(now)) ? 'same' : 'changed';
}
