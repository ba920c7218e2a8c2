/** Readers for the parts of a policy beside its clauses: who the organisation is, who does what, and how one comes in. */
import type { Condition } from '../condition.ts';
import type { Label } from '../label.ts';
import type { MilestoneName } from '../policy.ts';
import { staffVerbs, verbs } from '../vocabulary.ts';
import { condition } from './condition.ts';
import { answered, fault, type Reader, refersTo, wrongType, wrongValue } from './reading.ts';
import {
  anyNumber,
  block,
  dictionary,
  fallback,
  flag,
  formed,
  list,
  name,
  oneOf,
  oneOrMore,
  optional,
  required,
  text,
  wordOr,
} from './shape.ts';
import { colour, day, email, label, line, website } from './values.ts';

export const organisation = block({
  name: required(line),
  kind: required(oneOf(['public-body', 'private'])),
  reference: required(formed(/^[A-Z][A-Z0-9]{1,7}$/, 'Twee tot acht hoofdletters of cijfers, te beginnen met een letter.')),
  colour: required(colour),
  phone: optional(block({ number: required(line), hours: required(label) })),
  email: optional(email),
  address: optional(oneOrMore(line)),
  place: optional(line),
  website: optional(website),
});

export const voice = block({
  address: required(oneOf(['u', 'je'])),
  complainant: required(label),
  complainants: optional(label),
  subject: optional(label),
  het: optional(oneOrMore(oneOf(['complainant', 'subject']))),
});

/** The rights of a role: named steps, or `all` that a colleague can take. */
const may: Reader<readonly string[]> = wordOr('all', staffVerbs, anyNumber(oneOf(verbs)));

export const roles = dictionary(
  block({
    name: required(label),
    may: fallback(may, []),
    sees: required(oneOf(['all', 'own'])),
    people: optional(oneOf(['one'])),
    'asked-as-role': optional(flag),
    deputy: optional(refersTo('role')),
    email: optional(email),
    address: optional(oneOrMore(line)),
  }),
);
export const records = dictionary(
  block({
    name: required(label),
    lodged: fallback(flag, false),
    'at-once': optional(flag),
    oral: optional(oneOf(['transcript'])),
    called: optional(label),
    het: optional(flag),
    'told-by': optional(label),
    'solved-at-once': optional(flag),
  }),
);
export const channels = dictionary(
  block({
    name: required(label),
    form: required(oneOf(['written', 'oral'])),
    offered: fallback(flag, true),
    contact: optional(oneOf(['form', 'phone', 'email', 'address'])),
    source: optional(oneOrMore(text(200))),
  }),
);
export const labels = dictionary(label);

const shownMilestone = block({
  nl: required(text(4_000)),
  en: optional(text(4_000)),
  for: optional(oneOrMore(oneOf(['complainants', 'subjects']))),
});
/** A label, or a block with who else reads it. */
const milestoneName: Reader<MilestoneName> = (node, reading) => {
  // whoever asks what can stand here hears of both
  if (reading.asked !== undefined) shownMilestone(node, reading);
  return node.kind === 'map' ? shownMilestone(node, reading) : label(node, reading);
};
export const milestones = dictionary(milestoneName);

/** Outside bodies that get copies. */
export const informed = dictionary(block({ name: required(label), email: optional(email), address: optional(oneOrMore(line)) }));
/** Who approves what the organisation changes about its own procedure. */
export const approval = block({ 'new-version': required(oneOrMore(refersTo('role'))) });
export const approved = block({ by: required(refersTo('role')), on: required(day) });

const answerShape = block({ says: required(label), next: optional(refersTo('question')), way: optional(refersTo('way')) });
/** An answer leads somewhere: to a next question, or to a way. */
const answer: typeof answerShape = (node, reading) => {
  const read = answerShape(node, reading);
  if (read === undefined || (read.next === undefined) !== (read.way === undefined)) return read;
  return fault(reading, node.at, 'contradiction', 'Dit antwoord leidt niet naar één plek.', 'Noem next of way, en niet allebei.');
};
export const triage = list(block({ id: required(name), asks: required(label), answers: required(oneOrMore(answer)) }));
const wayShape = block({
  id: required(name),
  name: required(label),
  text: required(label),
  lodge: optional(refersTo('record')),
  'goes-to': optional(refersTo('informed')),
  'talk-first': optional(flag),
});
/** Talking first is no lodging: whoever would rather not goes to the form. What is lodged here goes nowhere else. */
const way: typeof wayShape = (node, reading) => {
  const read = wayShape(node, reading);
  if (read?.goesTo !== undefined && read.lodge !== undefined)
    return fault(
      reading,
      node.at,
      'contradiction',
      'Wat hier wordt ingediend, gaat niet ergens anders heen.',
      'Haal lodge of goes-to weg.',
    );
  if (read?.talkFirst !== true || read.lodge === undefined) return read;
  return fault(reading, node.at, 'contradiction', 'Eerst praten is nog niet indienen.', 'Haal lodge of talk-first weg.');
};
export const ways = list(way);

const source = oneOrMore(text(200));
export const hearing = block({
  forms: fallback(dictionary(block({ name: required(label), report: fallback(flag, false) })), {}),
  waivers: fallback(dictionary(block({ name: required(label), source: required(source) })), {}),
});
export const letters = dictionary(
  block({
    name: required(label),
    acknowledges: fallback(flag, false),
    'with-documents': optional(flag),
    encloses: fallback(oneOrMore(refersTo('enclosure')), []),
  }),
);
/** Fixed texts that go with letters. */
export const enclosures = dictionary(block({ name: required(label) }));
export const systems = dictionary(block({ name: required(label) }));
export const satisfaction = list(block({ id: required(name), asks: required(label) }));

export const rating = block({ asks: required(label), records: required(oneOrMore(refersTo('record'))) });

/** A law layer of the policy: its name, and which of our roles and letters stand for the layer's own. */
const bare = (law: string) => ({ law, roles: {}, letters: {} });
const withNames = block({
  law: required(name),
  roles: fallback(dictionary(name), {}),
  letters: fallback(dictionary(name), {}),
  only: optional(block({ when: required(condition), says: required(label) })),
});
export const law: Reader<LawUse> = (node, reading) => {
  if (node.kind === 'map') return withNames(node, reading);
  const read = name(node, reading);
  return read === undefined ? undefined : bare(read);
};
export interface LawUse {
  readonly law: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly letters: Readonly<Record<string, string>>;
  /** the cases in which the layer holds, and the sentence that says so; absent: all */
  readonly only?: Only;
}

/** Some of the cases: as a condition, and in words for who reads the procedure. */
export interface Only {
  readonly when: Condition;
  readonly says: Label;
}

/** The calendar of the policy: its name, with the organisation's own choices. */
const chosen = block({ name: required(name), working: fallback(anyNumber(name), []), off: fallback(anyNumber(name), []) });
export const calendar: Reader<CalendarUse> = (node, reading) => {
  if (node.kind === 'map') return chosen(node, reading);
  const read = name(node, reading);
  return read === undefined ? undefined : { name: read, working: [], off: [] };
};
export interface CalendarUse {
  readonly name: string;
  readonly working: readonly string[];
  readonly off: readonly string[];
}

/** The format that is read; what is older was raised to it before. */
export const format: Reader<2> = (node, reading) => {
  if (answered(reading, { kind: 'whole', least: 2, most: 2 })) return undefined;
  if (node.kind !== 'text') return wrongType(node, reading, 'het nummer van het format: 2');
  return node.text === '2' ? 2 : wrongValue(node, reading, 'Dit systeem leest format 2, en format 1 als oude vorm daarvan.');
};
