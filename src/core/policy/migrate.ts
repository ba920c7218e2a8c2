/** Writes an older policy or law layer down in the newest format: only what changed, with its comments and layout. */
import { isMap, isScalar, type Pair, parseDocument, type Scalar } from 'yaml';
import type { Fault } from './fault.ts';
import { FORMAT, formatOf, raised } from './read/raise.ts';
import { readTree } from './read/read-tree.ts';
import type { Tree } from './read/tree.ts';
import type { SourceFile } from './source-file.ts';

/** The text in the newest format (the same text when it was already), or what is wrong with its YAML. */
export function migrated({ file, text }: SourceFile): { readonly text: string } | { readonly faults: readonly Fault[] } {
  const tree = readTree(file, text);
  if ('faults' in tree) return tree;
  const format = formatOf(tree);
  const write = format === undefined || !Object.hasOwn(writing, format) ? undefined : writing[format];
  if (write === undefined) return { text };
  const changed = write(text);
  const again = readTree(file, changed);
  // what is written down must be what was carried out until now
  if ('faults' in again || bare(again) !== bare(raised(tree))) throw new Error(`migrating ${file} changed what it means`);
  return { text: changed };
}

/** How each older format is written down in the newest. */
const writing: Readonly<Record<string, (text: string) => string>> = {
  '1': (text) => applied(text, [...inForums(text), ...newNumber(text)]),
};

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The edits from the end to the beginning: what comes before keeps its place. */
function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), text);
}

function newNumber(text: string): readonly Edit[] {
  const value = pairOf(text, 'format')?.value;
  return isScalar(value) && value.range ? [{ from: value.range[0], to: value.range[1], text: FORMAT }] : [];
}

/** `forum:` becomes `forums:` with the body under the name `forum`, every line of it one step further to the right. */
function inForums(text: string): readonly Edit[] {
  const pair = pairOf(text, 'forum');
  const { value } = pair ?? {};
  const [from, to] = pair?.key.range ?? [0, 0];
  const [start, end] = (value as { range?: [number, number, number] } | undefined)?.range ?? [from, from];
  if (pair === undefined) return [];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const onOneLine = !text.slice(to, start).includes('\n');
  const lines = lineStarts(text).filter((one) => one > from && one < end && text.slice(one).search(/\S/) >= 0);
  const further = lines.filter((one) => !/^\r?\n/.test(text.slice(one))).map((one) => ({ from: one, to: one, text: '  ' }));
  if (onOneLine) return [{ from, to, text: `forums:${newline}  forum` }, ...further];
  const next = text.indexOf('\n', to) + 1;
  const name = { from: next, to: next, text: `  forum:${newline}  ` };
  return [{ from, to, text: 'forums' }, name, ...further.filter((one) => one.from !== next)];
}

function lineStarts(text: string): readonly number[] {
  return [...text.matchAll(/\n/g)].map((match) => match.index + 1);
}

function pairOf(text: string, key: string): Pair<Scalar, unknown> | undefined {
  const { contents } = parseDocument(text, { schema: 'failsafe', version: '1.2' });
  const pairs = isMap(contents) ? (contents.items as unknown as Pair<Scalar, unknown>[]) : [];
  return pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** A tree without its places, to compare what two files say. */
function bare(tree: Tree): string {
  return JSON.stringify(tree, (key, value) => (key === 'at' || key === 'quoted' ? undefined : value));
}
