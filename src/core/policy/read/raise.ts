/** Raises a file of an older format to the one that is read, so that readers know one format only. */
import type { Entry, MapNode, Tree } from './tree.ts';

/** The format that files are written in now. */
export const FORMAT = '2';

/** How each older format becomes the next: the entries that change, and to what. */
const raising: Readonly<Record<string, (entry: Entry) => Entry>> = {
  // one outside body became outside bodies with names of their own
  '1': (entry) => (entry.key === 'forum' ? { ...entry, key: 'forums', value: under('forum', entry) } : entry),
};

/** The tree as the newest format writes it, every part at the place where it stood; a format that we do not know is left as it is. */
export function raised(tree: Tree): Tree {
  const format = formatOf(tree);
  const change = format === undefined || !Object.hasOwn(raising, format) ? undefined : raising[format];
  if (tree.kind !== 'map' || change === undefined) return tree;
  const next = String(Number(format) + 1);
  const entries = tree.entries.map((entry) =>
    entry.key === 'format' && entry.value.kind === 'text' ? { ...entry, value: { ...entry.value, text: next } } : change(entry),
  );
  return raised({ ...tree, entries });
}

/** The format that a file says it has. */
export function formatOf(tree: Tree): string | undefined {
  const value = tree.kind === 'map' ? tree.entries.find((one) => one.key === 'format')?.value : undefined;
  return value?.kind === 'text' ? value.text : undefined;
}

function under(key: string, { at, value }: Entry): MapNode {
  return { kind: 'map', at, entries: [{ key, at, value }] };
}
