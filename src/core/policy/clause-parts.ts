/**
 * What of a clause can be changed without knowing how the file is written: its sentences, its terms, who owes it, its sources and
 * its heading. Only what stands in the file already; everything else in it, remarks too, stays as it was typed.
 */
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { readTree } from './read/read-tree.ts';

export type PartKind = 'sentence' | 'length' | 'role' | 'section' | 'sources';

export interface ClausePart {
  /** where it stands in the clause: `says.nl`, `duty.within` */
  readonly path: string;
  readonly kind: PartKind;
  /** as it is now; of sources all of them, with a comma between */
  readonly text: string;
}

interface Found extends ClausePart {
  /** the characters of the file that say it */
  readonly from: number;
  readonly until: number;
}

const PARTS: readonly (readonly [path: string, kind: PartKind])[] = [
  ['says', 'sentence'],
  ['duty.within', 'length'],
  ['extends.up-to', 'length'],
  ['bound.within', 'length'],
  ['duty.cap.within', 'length'],
  ['duty.owner', 'role'],
  ['duty.do', 'sentence'],
  ['duty.promise', 'sentence'],
  ['section', 'section'],
  ['source', 'sources'],
  ['gap', 'sentence'],
];

/** The parts of the clause with this id, in the order in which a form asks them; undefined when the file does not hold it, or cannot be read. */
export function partsOfClause(text: string, id: string): readonly ClausePart[] | undefined {
  return found(text, id)?.map(({ path, kind, text: now }) => ({ path, kind, text: now }));
}

/**
 * The file with these parts changed, by their paths; what is not named stays. Undefined when the clause is not there, or when what
 * would come out of it does not say what was asked: then it is for whoever writes in the file itself.
 */
export function changeClause(text: string, id: string, changes: ReadonlyMap<string, string>): string | undefined {
  const parts = found(text, id);
  if (parts === undefined) return undefined;
  const wanted = parts.map((part) => ({ ...part, text: asTyped(part.kind, changes.get(part.path) ?? part.text) }));
  const edits = wanted.filter((part, at) => part.text !== parts[at]?.text).toSorted((a, b) => b.from - a.from);
  const changed = edits.reduce((now, { from, until, kind, text: to }) => {
    const written = kind === 'sources' ? `[${sourcesIn(to).map(scalar).join(', ')}]` : scalar(to);
    // a text that is folded over lines holds the end of its last one
    const end = now[until - 1] === '\n' ? '\n' : '';
    return `${now.slice(0, from)}${written}${end}${now.slice(until)}`;
  }, text);
  const after = partsOfClause(changed, id);
  const same = after?.length === wanted.length && wanted.every((part, at) => part.text === after[at]?.text);
  return same ? changed : undefined;
}

function asTyped(kind: PartKind, text: string): string {
  return kind === 'sources' ? sourcesIn(text).join(', ') : oneLine(text);
}

/** What was typed as sources, one by one. */
function sourcesIn(text: string): readonly string[] {
  return text.split(',').flatMap((one) => oneLine(one) || []);
}

function found(text: string, id: string): readonly Found[] | undefined {
  // the guards of the reader stand before the parser: what it refuses is not parsed here either
  if ('faults' in readTree('policy.yaml', text)) return undefined;
  const document: Document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, merge: false });
  const clauses = isMap(document.contents) ? document.contents.get('clauses', true) : undefined;
  const clause = isSeq(clauses) ? clauses.items.find((one) => isMap(one) && one.get('id') === id) : undefined;
  return isMap(clause) ? PARTS.flatMap(([path, kind]) => partsAt(clause.getIn(path.split('.'), true), path, kind)) : undefined;
}

function partsAt(node: unknown, path: string, kind: PartKind): readonly Found[] {
  if (kind === 'sentence' && isMap(node))
    return ['nl', 'en'].flatMap((language) => partsAt(node.get(language, true), `${path}.${language}`, kind));
  if (kind === 'sources' && isSeq(node) && node.items.every((one) => isScalar(one)))
    return spanned(node, { path, kind, text: node.items.map((one) => String((one as { value: unknown }).value)).join(', ') });
  return isScalar(node) && node.value !== null ? spanned(node, { path, kind, text: oneLine(String(node.value)) }) : [];
}

function spanned(node: Node, part: ClausePart): readonly Found[] {
  return node.range ? [{ ...part, from: node.range[0], until: node.range[1] }] : [];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** As it stands in a file: plainly where nothing in it means something else, also between brackets; else between quotation marks. */
function scalar(text: string): string {
  const plain = /^[\p{L}\p{N}(€][^,[\]{}#]*$/u.test(text) && !/:(?=\s|$)/.test(text);
  return plain ? text : `'${text.replaceAll("'", "''")}'`;
}
