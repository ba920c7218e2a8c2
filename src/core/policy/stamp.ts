/** Writes number and first day of a version into its file: who publishes says them, not who types. */
import { isMap, isScalar, type Pair, parseDocument, type Scalar } from 'yaml';
import type { Day } from '#core/time/day.ts';

export interface Stamp {
  readonly version: number;
  readonly inForce: Day;
}

/**
 * The text with this number and day in the place of those that it holds; everything else keeps its line. An approval that the
 * file names itself is taken out: the journal tells who approved. What is not there, or cannot be read, is left to the reader
 * to complain of. Only for a text that `readTree` takes.
 */
export function stamped(text: string, { version, inForce }: Stamp): string {
  const { contents } = parseDocument(text, { schema: 'failsafe', version: '1.2', uniqueKeys: false, merge: false });
  const pairs = isMap(contents) ? (contents.items as unknown as Pair<Scalar, { range?: [number, number, number] | null }>[]) : [];
  const edits = pairs.flatMap((pair) => {
    const { key, value } = pair;
    if (!isScalar(key) || !key.range) return [];
    const [from, to] = value?.range ?? [];
    if (key.value === 'version' && from !== undefined && to !== undefined) return [{ from, to, text: String(version) }];
    if (key.value === 'in-force' && from !== undefined && to !== undefined) return [{ from, to, text: inForce }];
    if (key.value !== 'approved') return [];
    const end = to ?? key.range[1] + 1;
    return [{ from: key.range[0], to: end, text: '\n'.repeat(text.slice(key.range[0], end).split('\n').length - 1) }];
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, text: put }) => `${now.slice(0, from)}${put}${now.slice(to)}`, text);
}
