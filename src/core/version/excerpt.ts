/** The lines of a clause, or of another part, as they stand in the file: its machine part, as a jurist wrote it. */
import type { Places } from '#core/policy/read/places.ts';
import { partsOf, placesOf } from '#core/policy/read/places.ts';
import { readTree } from '#core/policy/read/read-tree.ts';
import { POLICY } from './folder.ts';

export interface Excerpt {
  /** its first line in the file, from 1 */
  readonly line: number;
  readonly text: string;
}

/** The lines of every clause by its id, and of every part of the file by its name. */
export interface Excerpts {
  readonly clauses: Readonly<Record<string, Excerpt>>;
  readonly parts: Readonly<Record<string, Excerpt>>;
}

/** Cut from the text of a policy; nothing when it cannot be read. Only for a text that was checked before. */
export function excerptsOf(text: string): Excerpts {
  const tree = readTree(POLICY, text);
  if ('faults' in tree) return { clauses: {}, parts: {} };
  const lines = text.split('\n');
  const keys = Object.fromEntries(Object.entries(partsOf(tree, POLICY)).filter(([name]) => !name.includes('.')));
  const parts = cut(lines, keys, lines.length + 1);
  const { clauses } = parts;
  const end = clauses === undefined ? lines.length + 1 : clauses.line + clauses.text.split('\n').length;
  return { parts, clauses: cut(lines, placesOf(tree, POLICY), end) };
}

function cut(lines: readonly string[], places: Places, end: number): Readonly<Record<string, Excerpt>> {
  const order = Object.entries(places).sort(([, a], [, b]) => a.line - b.line);
  return Object.fromEntries(
    order.map(([name, { line }], at) => {
      const next = order[at + 1]?.[1].line ?? end;
      const mine = lines.slice(line - 1, next - 1);
      // what stands above the next one, as remarks and empty lines, is not of this one
      while (mine.length > 1 && /^\s*(#.*)?$/.test(mine.at(-1) ?? '')) mine.pop();
      return [name, { line, text: withoutIndent(mine) }] as const;
    }),
  );
}

function withoutIndent(lines: readonly string[]): string {
  const indents = lines.filter((one) => one.trim() !== '').map((one) => one.search(/\S/));
  const least = Math.min(...indents);
  return lines.map((one) => one.slice(Number.isFinite(least) ? least : 0)).join('\n');
}
