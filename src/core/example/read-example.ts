/** Reads an example or a scenario against the policy it is about: what is wrong in it has its line and column. */
import { capacities, letterChoices, type PersonDetails } from '#core/case/field.ts';
import type { Verb } from '#core/case/lifecycle.ts';
import { stepOf } from '#core/case/steps.ts';
import { type Fault, inOrder, shown } from '#core/policy/fault.ts';
import type { Policy } from '#core/policy/policy.ts';
import { helpWith } from '#core/policy/read/nearest.ts';
import { readTree } from '#core/policy/read/read-tree.ts';
import { fault, type Reader, type Reading, readingOf, refersTo, wrongType, wrongValue } from '#core/policy/read/reading.ts';
import { dangling, nothingKnown } from '#core/policy/read/references.ts';
import { block, dictionary, fallback, list, oneOf, oneOrMore, optional, required, text, whole } from '#core/policy/read/shape.ts';
import type { Tree } from '#core/policy/read/tree.ts';
import { label, line } from '#core/policy/read/values.ts';
import type { SourceFile } from '#core/policy/source-file.ts';
import { verbs } from '#core/policy/vocabulary.ts';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { compareMoments, type Moment, momentOn } from '#core/time/moment.ts';
import { asks } from './asks.ts';
import type { Example, Given, Happens } from './example.ts';

/** By whom a step is taken when the example names nobody. */
const NOBODY = 'system';
const SHORT = /^[a-z][a-z0-9-]*$/;

/** The example, or everything that is wrong in it. */
export function readExample(
  { file, text: written }: SourceFile,
  policy: Policy,
): { readonly example: Example } | { readonly faults: readonly Fault[] } {
  const tree = readTree(file, written);
  if ('faults' in tree) return tree;
  const reading = readingOf(file);
  const read = document(tree, reading);
  if (read !== undefined) {
    checkShows(read.shows, policy, reading);
    checkNames(read, reading);
    checkOrder(read.story, reading);
  }
  const clause = policy.clauses.map((one) => one.id);
  const known = { ...nothingKnown, clause, role: Object.keys(policy.roles) };
  const faults = [...reading.faults, ...dangling(reading.references, known)];
  if (read === undefined || faults.length > 0) return { faults: inOrder(faults) };
  const shows = read.shows.map((one) => one.text);
  return { example: { ...read, shows, file } };
}

/** "2026-06-01 10:15" in Amsterdam; without a time nine in the morning. */
const moment: Reader<Moment> = (node, reading) => {
  if (node.kind !== 'text') return wrongType(node, reading, 'een dag en een tijd als 2026-06-01 10:15');
  const [first = '', time = '09:00', ...more] = node.text.split(' ');
  const day = parseDay(first);
  const read = isFault(day) || more.length > 0 ? undefined : momentOn(day, time);
  return read === undefined || isFault(read)
    ? wrongValue(node, reading, 'Verwacht: een dag en een tijd als 2026-06-01 10:15.')
    : read;
};

const person: Reader<PersonDetails> = block({
  capacity: fallback(oneOf(capacities), 'complainant'),
  name: optional(line),
  email: optional(line),
  phone: optional(line),
  address: optional(text(1_000)),
  language: optional(oneOf(['nl', 'en'])),
  represents: optional(whole(0, 19)),
  letters: optional(oneOf(letterChoices)),
  staff: optional(line),
});

const anything: Reader<Tree> = (node) => node;
const then = block(Object.fromEntries(Object.entries(asks).map(([name, { read }]) => [name, optional(read)])));
const happensShape = block({
  at: required(moment),
  by: fallback(line, NOBODY),
  do: optional(oneOf(verbs)),
  with: optional(anything),
  // biome-ignore lint/suspicious/noThenProperty: the word of the examples; nothing awaits it
  then: fallback(then as Reader<Readonly<Record<string, unknown>>>, {}),
});

/** A step with its fields; a field that the step does not have is told with its nearest. */
const happens: Reader<Happens> = (node, reading) => {
  const read = happensShape(node, reading);
  if (read === undefined) return undefined;
  const { do: verb, with: values, ...rest } = read;
  const given = values === undefined ? [] : fieldsIn(values, verb, reading);
  return { ...rest, place: node.at, given, ...(verb === undefined ? {} : { verb }) };
};

function fieldsIn(values: Tree, verb: Verb | undefined, reading: Reading): readonly Given[] {
  if (values.kind !== 'map') return wrongType(values, reading, 'een blok met de velden van de stap') ?? [];
  const known = verb === undefined ? [] : Object.keys(stepOf(verb).fields);
  return values.entries.flatMap(({ key, at, value }) => {
    if (known.includes(key)) return [{ field: key, place: value.at, value }];
    fault(reading, at, 'unknown-key', `De stap ‘${verb ?? ''}’ kent het veld ${shown(key)} niet.`, helpWith(key, known));
    return [];
  });
}

/** A source with its place, so that one that does not exist can be pointed at. */
const source: Reader<Tree & { kind: 'text' }> = (node, reading) =>
  node.kind === 'text' ? node : wrongType(node, reading, 'een bron als KLK-14');

const document = block({
  example: required(label),
  shows: fallback(oneOrMore(source), []),
  staff: fallback(dictionary(oneOrMore(refersTo('role')), SHORT), {}),
  people: fallback(dictionary(person, SHORT), {}),
  story: required(list(happens)),
});
type Document = NonNullable<ReturnType<typeof document>>;

function checkShows(shows: Document['shows'], policy: Policy, reading: Reading): void {
  const sources = [...new Set(policy.clauses.flatMap((clause) => clause.source))];
  for (const { text: one, at } of shows) {
    if (!sources.includes(one))
      fault(reading, at, 'dangling', `Geen bepaling heeft de bron ${shown(one)}.`, helpWith(one, sources));
  }
}

/** Whoever acts is known. */
function checkNames({ staff, people, story }: Document, reading: Reading): void {
  const known = ['public', 'system', ...Object.keys(staff), ...Object.keys(people)];
  for (const { by, place } of story) {
    if (!known.includes(by))
      fault(reading, place, 'dangling', `${shown(by)} komt in dit voorbeeld niet voor.`, helpWith(by, known));
  }
}

/** Time goes forward. */
function checkOrder(story: Document['story'], reading: Reading): void {
  for (const [index, { at, place }] of story.entries()) {
    const before = story[index - 1];
    if (before !== undefined && compareMoments(at, before.at) < 0)
      fault(
        reading,
        place,
        'contradiction',
        'Deze gebeurtenis ligt voor de vorige.',
        'Zet de gebeurtenissen in de volgorde van de tijd.',
      );
  }
}
