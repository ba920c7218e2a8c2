/** Reads a policy from its files: either a policy that can be carried out as it stands, or every fault with its place. */
import type { Calendar } from '#core/time/calendar.ts';
import type { Clause } from './clause.ts';
import { type Fault, shown } from './fault.ts';
import type { LetterKind, Policy } from './policy.ts';
import { chosen, readCalendarFile } from './read/calendar.ts';
import { type LawDocument, lawDocument, type PolicyDocument, policyDocument } from './read/document.ts';
import { inLayer, laidOver } from './read/layer.ts';
import { helpWith } from './read/nearest.ts';
import type { LawUse } from './read/parts.ts';
import { fault, type Reading, type Reference, readingOf } from './read/reading.ts';
import { dangling } from './read/references.ts';
import { entryOf } from './read/shape.ts';
import { readTree, type Tree } from './read/tree.ts';

export interface SourceFile {
  /** as it stands in faults */
  readonly file: string;
  readonly text: string;
}

export interface PolicySources {
  readonly policy: SourceFile;
  /** every law layer there is; the policy names those that it uses */
  readonly laws: readonly SourceFile[];
  readonly calendars: readonly SourceFile[];
  /** the letter templates of the policy by id */
  readonly letters: Readonly<Record<string, SourceFile>>;
}

export type ReadPolicy = { readonly policy: Policy } | { readonly faults: readonly Fault[] };

/** Reads a policy with its law layers, calendar and letters. Pure: the files come in as text. */
export function readPolicy(sources: PolicySources): ReadPolicy {
  const tree = readTree(sources.policy.file, sources.policy.text);
  if ('faults' in tree) return tree;
  const reading = readingOf(sources.policy.file);
  const document = policyDocument(tree, reading);
  if (document === undefined) return { faults: inOrder(reading.faults) };
  const layers = document.law.map((use, index) => layerOf(use, itemAt(tree, 'law', index), sources.laws, reading));
  const calendar = calendarOf(document, tree, sources.calendars, reading);
  const letters = lettersOf(document, tree, sources.letters, reading);
  const clauses = allClauses(
    document,
    layers.flatMap((one) => one.clauses),
    tree,
    reading,
  );
  const references = [...reading.references, ...layers.flatMap((one) => one.references)];
  reading.faults.push(...dangling(references, knownIn(document, clauses, layers)));
  if (reading.faults.length > 0 || calendar === undefined) return { faults: inOrder(reading.faults) };
  return {
    policy: {
      ...document,
      format: 1,
      calendar,
      letters,
      clauses,
      law: document.law.map((one) => one.law),
      sections: sectionsOf(document, layers),
    },
  };
}

interface Layer {
  readonly sections: PolicyDocument['sections'];
  readonly clauses: readonly Clause[];
  readonly references: readonly Reference[];
}
const nothing: Layer = { sections: {}, clauses: [], references: [] };

/** The law layer that the policy uses; its own faults are added to those of the policy. */
function layerOf(use: LawUse, node: Tree, laws: readonly SourceFile[], reading: Reading): Layer {
  const names: string[] = [];
  for (const { file, text } of laws) {
    const read = readLaw(file, text);
    if ('faults' in read) {
      if (file.split('/').includes(use.law)) reading.faults.push(...read.faults);
      continue;
    }
    names.push(read.law.law);
    if (read.law.law !== use.law) continue;
    const own = (one: Reference) => ({ ...one, name: ownName(use, one) });
    return {
      sections: read.law.sections,
      clauses: inLayer(read.law.clauses, use.law, use),
      references: read.references.map(own),
    };
  }
  if (reading.faults.every((one) => one.file === reading.file))
    fault(reading, node.at, 'dangling', `Er is geen wetslaag ${shown(use.law)}.`, helpWith(use.law, names));
  return nothing;
}

function ownName(use: LawUse, { kind, name }: Reference): string {
  const names = kind === 'role' ? use.roles : kind === 'letter' ? use.letters : {};
  return Object.hasOwn(names, name) ? (names[name] as string) : name;
}

/** The law layer in a file, or what is wrong in it. */
export function readLaw(
  file: string,
  text: string,
): { readonly law: LawDocument; readonly references: readonly Reference[] } | { readonly faults: readonly Fault[] } {
  const tree = readTree(file, text);
  if ('faults' in tree) return tree;
  const reading = readingOf(file);
  const law = lawDocument(tree, reading);
  return law === undefined ? { faults: inOrder(reading.faults) } : { law, references: reading.references };
}

function calendarOf(
  document: PolicyDocument,
  tree: Tree,
  calendars: readonly SourceFile[],
  reading: Reading,
): Calendar | undefined {
  const at = entryOf(tree, 'calendar')?.value.at ?? tree.at;
  const read = calendars.map(({ file, text }) => readCalendarFile(file, text));
  const found = read.find((one) => 'calendar' in one && one.calendar.id === document.calendar.name);
  if (found === undefined || !('calendar' in found)) {
    const names = read.flatMap((one) => ('calendar' in one ? [one.calendar.id] : []));
    reading.faults.push(...read.flatMap((one) => ('faults' in one ? one.faults : [])));
    return fault(
      reading,
      at,
      'dangling',
      `Er is geen kalender ${shown(document.calendar.name)}.`,
      helpWith(document.calendar.name, names),
    );
  }
  const calendar = chosen(found.calendar, document.calendar);
  if (!('unknown' in calendar)) return calendar;
  return fault(
    reading,
    at,
    'wrong-value',
    `Deze kalender kent de keuze ${shown(calendar.unknown)} niet.`,
    helpWith(calendar.unknown, calendar.offered),
  );
}

function lettersOf(
  document: PolicyDocument,
  tree: Tree,
  files: PolicySources['letters'],
  reading: Reading,
): Readonly<Record<string, LetterKind>> {
  const node = entryOf(tree, 'letters')?.value;
  const entries = Object.entries(document.letters).flatMap(([id, kind]) => {
    const source = Object.hasOwn(files, id) ? files[id] : undefined;
    if (source !== undefined) return [[id, { ...kind, file: source.file, text: source.text }] as const];
    const at = (node && entryOf(node, id)?.at) ?? tree.at;
    fault(reading, at, 'no-file', `De tekst van de brief ${shown(id)} is er niet.`, `Maak letters/${id}.md naast deze regeling.`);
    return [];
  });
  return Object.fromEntries(entries);
}

function allClauses(document: PolicyDocument, layers: readonly Clause[], tree: Tree, reading: Reading): readonly Clause[] {
  const ids = new Set(layers.map((one) => one.id));
  document.clauses.forEach(({ id }, index) => {
    const at = itemAt(tree, 'clauses', index).at;
    if (ids.has(id))
      fault(
        { ...reading, clause: id },
        at,
        'duplicate-id',
        `De bepaling ${shown(id)} staat er twee keer.`,
        'Geef één ervan een andere naam.',
      );
    ids.add(id);
  });
  return laidOver(document.clauses, layers);
}

function sectionsOf(document: PolicyDocument, layers: readonly Layer[]): PolicyDocument['sections'] {
  return Object.assign({}, document.sections, ...layers.map((one) => one.sections)) as PolicyDocument['sections'];
}

function knownIn(document: PolicyDocument, clauses: readonly Clause[], layers: readonly Layer[]) {
  return {
    role: Object.keys(document.roles),
    letter: Object.keys(document.letters),
    clause: clauses.map((one) => one.id),
    section: Object.keys(sectionsOf(document, layers)),
    subject: Object.keys(document.subjects),
    channel: Object.keys(document.channels),
    record: Object.keys(document.records),
    verdict: Object.keys(document.verdicts),
    way: document.ways.map((one) => one.id),
    question: document.triage.map((one) => one.id),
  };
}

function itemAt(tree: Tree, key: string, index: number): Tree {
  const node = entryOf(tree, key)?.value;
  return (node?.kind === 'list' ? node.items[index] : node) ?? tree;
}

function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
}
