/** Finds the law layers that a policy uses among the files there are, and puts the policy's own names in them. */
import type { Clause } from '../clause.ts';
import { type Fault, inOrder, shown } from '../fault.ts';
import type { SourceFile } from '../source-file.ts';
import { addressed } from './addressed.ts';
import { type LawDocument, lawDocument } from './document.ts';
import { inLayer, retentionInLayer } from './layer.ts';
import { helpWith } from './nearest.ts';
import type { LawUse } from './parts.ts';
import { type Places, placesOf } from './places.ts';
import { raised } from './raise.ts';
import { readTree } from './read-tree.ts';
import { fault, type Reading, type Reference, readingOf } from './reading.ts';
import type { Tree } from './tree.ts';

export interface Layer {
  readonly sections: LawDocument['sections'];
  readonly clauses: readonly Clause[];
  readonly retention: LawDocument['retention'];
  readonly references: readonly Reference[];
  readonly places: Places;
}
const nothing: Layer = { sections: {}, clauses: [], retention: [], references: [], places: {} };

/** The law layer that the policy uses, in its form of address; its own faults are added to those of the policy. */
export function layerOf(
  use: LawUse,
  node: Tree,
  { laws, address }: { readonly laws: readonly SourceFile[]; readonly address: 'u' | 'je' },
  reading: Reading,
): Layer {
  const read = laws.map(readLaw);
  const found = read.find((one) => 'law' in one && one.law.law === use.law);
  if (found !== undefined && 'law' in found) {
    const references = found.references.map((one) => inPolicy(use, one, { file: reading.file, at: node.at }));
    const { sections, clauses, retention } = addressed(found.law, address);
    return {
      sections,
      clauses: inLayer(clauses, use.law, use),
      retention: retentionInLayer(retention, use),
      references,
      places: found.places,
    };
  }
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []));
  reading.faults.push(...faults);
  const names = read.flatMap((one) => ('law' in one ? [one.law.law] : []));
  return (
    fault(
      reading,
      node.at,
      'dangling',
      `Er is geen wetslaag ${shown(use.law)} die gelezen kan worden.`,
      helpWith(use.law, names),
    ) ?? nothing
  );
}

/** What a layer speaks of and does not have itself is told where the policy uses the layer: there it can say what that is called here. */
function inPolicy(use: LawUse, one: Reference, here: Pick<Reference, 'file' | 'at'>): Reference {
  const name = ownName(use, one);
  return one.kind === 'clause' || one.kind === 'section' ? { ...one, name } : { ...one, ...here, name, law: use.law };
}

function ownName(use: LawUse, { kind, name }: Reference): string {
  const names = kind === 'role' ? use.roles : kind === 'letter' ? use.letters : {};
  return Object.hasOwn(names, name) ? (names[name] as string) : name;
}

type ReadLaw =
  | { readonly law: LawDocument; readonly references: readonly Reference[]; readonly places: Places }
  | { readonly faults: readonly Fault[] };

/** A file is read once, however many policies build on it. */
const known = new WeakMap<SourceFile, ReadLaw>();

/** The law layer in a file, or what is wrong in it. */
export function readLaw(source: SourceFile): ReadLaw {
  const before = known.get(source);
  if (before !== undefined) return before;
  const read = readNow(source);
  known.set(source, read);
  return read;
}

function readNow({ file, text }: SourceFile): ReadLaw {
  const written = readTree(file, text);
  if ('faults' in written) return written;
  const tree = raised(written);
  const reading = readingOf(file);
  const law = lawDocument(tree, reading);
  if (law === undefined) return { faults: inOrder(reading.faults) };
  const own = law.clauses.find(({ duty }) => duty?.closingDays === true);
  if (own !== undefined) {
    const message = `Een termijn van de wet (‘${own.id}’) wordt niet langer doordat een organisatie dicht is.`;
    fault(
      { ...reading, clause: own.id },
      placesOf(tree, file)[own.id] ?? tree.at,
      'contradiction',
      message,
      'Haal closing-days weg.',
    );
    return { faults: inOrder(reading.faults) };
  }
  return { law, references: reading.references, places: placesOf(tree, file) };
}
