/** Reads a policy from its files: either a policy that can be carried out as it stands, or every fault with its place. */
import { dangers } from '#core/case/organised.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { classCodes } from './classes.ts';
import type { Clause } from './clause.ts';
import { codesOfDetail, isCounted } from './details.ts';
import { type Fault, inOrder, shown } from './fault.ts';
import type { Policy } from './policy.ts';
import { chosen, readCalendarFile } from './read/calendar.ts';
import { type PolicyDocument, policyDocument } from './read/document.ts';
import { causeCodes } from './read/improvement.ts';
import { type Layer, layerOf } from './read/laws.ts';
import { laidOver } from './read/layer.ts';
import { enclosuresOf, houseOf, lettersOf } from './read/letters.ts';
import { helpWith } from './read/nearest.ts';
import { type Places, partsOf, placesOf } from './read/places.ts';
import { raised } from './read/raise.ts';
import { readTree } from './read/read-tree.ts';
import { fault, type Reading, readingOf } from './read/reading.ts';
import { dangling, type Known } from './read/references.ts';
import { fieldIds } from './read/register.ts';
import { entryOf } from './read/shape.ts';
import type { Tree } from './read/tree.ts';
import type { SourceFile } from './source-file.ts';
import { FIRST } from './tiers.ts';

export interface PolicySources {
  readonly policy: SourceFile;
  /** every law layer there is; the policy names those that it uses */
  readonly laws: readonly SourceFile[];
  readonly calendars: readonly SourceFile[];
  /** the letter templates of the policy by id */
  readonly letters: Readonly<Record<string, SourceFile>>;
  /** who approved it stands in the journal of the office, so its file need not say it */
  readonly approval?: 'in-the-journal';
  /** the templates of the house by id; absent: none */
  readonly house?: Readonly<Record<string, SourceFile>>;
}

export interface PolicyRead {
  readonly policy: Policy;
  /** the clauses of its law layers as the law has them, before the policy's own words took their place */
  readonly law: readonly Clause[];
  readonly places: Places;
  /** where the parts stand, as `roles.handler` */
  readonly parts: Places;
  readonly file: string;
}

/** Reads a policy with its law layers, calendar and letters. Pure: the files come in as text. */
export function readPolicy(sources: PolicySources): PolicyRead | { readonly faults: readonly Fault[] } {
  const { file, text } = sources.policy;
  const written = readTree(file, text);
  if ('faults' in written) return written;
  const tree = raised(written);
  const reading = readingOf(file);
  const document = policyDocument(tree, reading);
  if (document === undefined) return { faults: inOrder(reading.faults) };
  const addressing = { laws: sources.laws, address: document.voice.address };
  const layers = document.law.map((use, index) => layerOf(use, itemAt(tree, 'law', index), addressing, reading));
  const law = layers.flatMap((one) => one.clauses);
  const calendar = calendarOf(document, tree, sources.calendars, reading);
  const enclosures = enclosuresOf(document, tree, sources.letters, reading);
  const letters = lettersOf(document, tree, sources.letters, enclosures, reading);
  const sections = Object.assign({}, document.sections, ...layers.map((one) => one.sections)) as Policy['sections'];
  const clauses = allClauses(document, law, tree, reading);
  if (sources.approval === undefined) notApproved(document, tree, reading);
  const references = [...reading.references, ...layers.flatMap((one: Layer) => one.references)];
  reading.faults.push(...dangling(references, knownIn(document, clauses, sections)));
  if (reading.faults.length > 0 || calendar === undefined) return { faults: inOrder(reading.faults) };
  const policy: Policy = {
    ...document,
    calendar,
    letters,
    enclosures,
    ...(sources.house === undefined ? {} : { house: houseOf(sources.house), scripts: scriptsOf(sources.house) }),
    clauses,
    sections,
    retention: { ...document.retention, rules: [...document.retention.rules, ...layers.flatMap((one) => one.retention)] },
    law: document.law.map((one) => one.law),
  };
  const places = Object.assign({}, ...layers.map((one) => one.places), placesOf(tree, file)) as Places;
  return { policy, law, places, parts: partsOf(tree, file), file };
}

/** What to do at each kind of danger. */
function scriptsOf(files: NonNullable<PolicySources['house']>): NonNullable<Policy['scripts']> {
  const entries = dangers.flatMap((kind) => {
    const text = files[`danger-${kind}`]?.text;
    return text === undefined ? [] : [[kind, text] as const];
  });
  return Object.fromEntries(entries);
}

/** A later version that nobody with the right approved is not loaded: the one before it stays in force. */
function notApproved({ approval, approved, version, inForce }: PolicyDocument, tree: Tree, reading: Reading): void {
  if (approval === undefined || version === 1) return;
  const at = entryOf(tree, approved === undefined ? 'version' : 'approved')?.value.at ?? tree.at;
  const help = `Leg de goedkeuring vast: approved: { by: ${approval.newVersion.join(' of ')}, on: … }.`;
  if (approved === undefined || !approval.newVersion.includes(approved.by))
    fault(reading, at, 'contradiction', 'Deze versie is nog niet goedgekeurd door wie dat moet doen, en telt daarom niet.', help);
  else if (approved.on > inForce)
    fault(reading, at, 'contradiction', 'Deze versie zou al gelden voordat zij was goedgekeurd.', 'Kies een latere in-force.');
}

function calendarOf(
  document: PolicyDocument,
  tree: Tree,
  calendars: readonly SourceFile[],
  reading: Reading,
): Calendar | undefined {
  const { name } = document.calendar;
  const at = entryOf(tree, 'calendar')?.value.at ?? tree.at;
  const read = calendars.map(calendarIn);
  const found = read.flatMap((one) => ('calendar' in one ? [one.calendar] : []));
  const calendar = found.find((one) => one.id === name);
  if (calendar === undefined) {
    reading.faults.push(...read.flatMap((one) => ('faults' in one ? one.faults : [])));
    const names = found.map((one) => one.id);
    return fault(reading, at, 'dangling', `Er is geen kalender ${shown(name)} die gelezen kan worden.`, helpWith(name, names));
  }
  const own = chosen(calendar, document.calendar);
  if (!('unknown' in own)) return own;
  const { unknown, offered } = own;
  return fault(reading, at, 'wrong-value', `Deze kalender kent de keuze ${shown(unknown)} niet.`, helpWith(unknown, offered));
}

/** A calendar is read once, however many policies count with it. */
const knownCalendars = new WeakMap<SourceFile, ReturnType<typeof readCalendarFile>>();

function calendarIn(source: SourceFile): ReturnType<typeof readCalendarFile> {
  const read = knownCalendars.get(source) ?? readCalendarFile(source.file, source.text);
  knownCalendars.set(source, read);
  return read;
}

function allClauses(document: PolicyDocument, law: readonly Clause[], tree: Tree, reading: Reading): readonly Clause[] {
  const ids = new Set(law.map((one) => one.id));
  document.clauses.forEach(({ id }, index) => {
    const { at } = itemAt(tree, 'clauses', index);
    const own = { ...reading, clause: id };
    if (ids.has(id))
      fault(own, at, 'duplicate-id', `De bepaling ${shown(id)} staat er twee keer.`, 'Geef één ervan een andere naam.');
    ids.add(id);
  });
  const partly = document.law.flatMap(({ law: layer, only }) => (only === undefined ? [] : [[layer, only.when] as const]));
  return laidOver(document.clauses, law, new Map(partly));
}

function knownIn(document: PolicyDocument, clauses: readonly Clause[], sections: Policy['sections']): Known {
  return {
    role: Object.keys(document.roles),
    letter: Object.keys(document.letters),
    clause: clauses.map((one) => one.id),
    section: Object.keys(sections),
    subject: Object.keys(document.subjects),
    channel: Object.keys(document.channels),
    record: Object.keys(document.records),
    verdict: Object.keys(document.verdicts),
    way: document.ways.map((one) => one.id),
    tier: Object.keys(document.tiers),
    place: [FIRST, ...Object.keys(document.tiers)],
    'tier-verdict': Object.values(document.tiers).flatMap(({ verdicts }) => Object.keys(verdicts)),
    forum: Object.keys(document.forums),
    informed: Object.keys(document.informed ?? {}),
    question: document.triage.map((one) => one.id),
    'register-field': fieldIds(document.register),
    class: [...Object.keys(document.classes), ...classCodes(document.classes)],
    detail: Object.keys(document.details),
    'detail-code': Object.entries(document.details).flatMap(([id, one]) => codesOfDetail(one).map((code) => `${id}:${code}`)),
    'counted-detail': Object.entries(document.details).flatMap(([id, one]) => (isCounted(one) ? [id] : [])),
    track: Object.keys(document.tracks),
    milestone: Object.keys(document.milestones),
    system: Object.keys(document.systems),
    enclosure: Object.keys(document.enclosures),
    period: Object.keys(document.periods),
    moment: Object.keys(document.moments ?? {}),
    'day-detail': Object.entries(document.details).flatMap(([id, { kind }]) => (kind === 'day' ? [id] : [])),
    'number-detail': Object.entries(document.details).flatMap(([id, { kind }]) => (kind === 'number' ? [id] : [])),
    'amount-detail': Object.entries(document.details).flatMap(([id, { kind }]) => (kind === 'amount' ? [id] : [])),
    appointment: Object.keys(document.appointments),
    cause: causeCodes(document.improvement),
    signature: Object.keys(document.signatures),
    body: Object.keys(document.bodies),
  };
}

function itemAt(tree: Tree, key: string, index: number): Tree {
  const node = entryOf(tree, key)?.value;
  return (node?.kind === 'list' ? node.items[index] : node) ?? tree;
}
