/** Where each clause stands, for the findings of the checker. */
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
