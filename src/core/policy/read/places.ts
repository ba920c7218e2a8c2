/** Where each clause and each part stands, for the findings of the checker. */
import { entryOf } from './shape.ts';
import type { Place, Tree } from './tree.ts';

export type Places = Readonly<Record<string, Place & { readonly file: string }>>;

/** The place of every clause of a document, by its id. */
export function placesOf(tree: Tree, file: string): Places {
  const clauses = entryOf(tree, 'clauses')?.value;
  if (clauses?.kind !== 'list') return {};
  const found = clauses.items.flatMap((clause) => {
    const id = entryOf(clause, 'id')?.value;
    return id?.kind === 'text' ? [[id.text, { file, ...clause.at }] as const] : [];
  });
  return Object.fromEntries(found);
}

/**
 * The place of every named thing in a part, as `tiers.board`: by its name in a block, by its `id` in a list
 * of it; and of the part itself.
 */
export function partsOf(tree: Tree, file: string): Places {
  const entries = tree.kind === 'map' ? tree.entries : [];
  const found = entries.flatMap(({ key, at, value }) => {
    const blocks = value.kind === 'map' ? value.entries : [];
    const named = blocks.map((one) => [one.key, one.at] as const);
    const listed = [value, ...blocks.map((one) => one.value)].flatMap((one) =>
      one.kind === 'list' ? one.items.flatMap(idIn) : [],
    );
    const within = [...named, ...listed].map(([name, place]) => [`${key}.${name}`, { file, ...place }] as const);
    return [[key, { file, ...at }] as const, ...within];
  });
  return Object.fromEntries(found);
}

function idIn(item: Tree): readonly (readonly [string, Place])[] {
  const id = entryOf(item, 'id')?.value;
  return id?.kind === 'text' ? [[id.text, item.at]] : [];
}
