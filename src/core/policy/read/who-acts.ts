/** Readers for who acts besides the handler: the person concerned, signatures, and committees. */
import { verbs } from '../vocabulary.ts';
import type { Body, Chamber } from '../who-acts.ts';
import { condition, milestone } from './condition.ts';
import { fault, type Reader, type Reading, refersTo } from './reading.ts';
import { block, dictionary, fallback, oneOf, oneOrMore, optional, required, text, whole } from './shape.ts';
import type { Tree } from './tree.ts';
import { day, email, label, line } from './values.ts';

const verb = oneOf(verbs);

export const concerned = block({
  may: required(oneOrMore(verb)),
  until: fallback(oneOrMore(milestone), []),
  lasting: fallback(oneOrMore(verb), []),
});

export const engagements = block({
  asks: required(label),
  choices: required(dictionary(label)),
  source: fallback(oneOrMore(text(200)), []),
});

/** `handler` and `subject` are persons of the case; every other word is a role. */
const signer: Reader<string> = (node, reading) =>
  node.kind === 'text' && (node.text === 'handler' || node.text === 'subject') ? node.text : refersTo('role')(node, reading);

export const signatures = dictionary(
  block({
    name: required(label),
    by: required(oneOrMore(signer)),
    'handler-as': optional(oneOrMore(refersTo('role'))),
    shows: optional(oneOrMore(refersTo('register-field'))),
    records: optional(oneOrMore(refersTo('record'))),
  }),
);

const member = block({
  role: required(refersTo('role')),
  name: required(line),
  email: optional(email),
  expertise: optional(label),
  since: optional(day),
  chamber: optional(line),
});

const forSome = block({ name: required(label), when: required(condition) });
/** A label, or a block with the cases for which the chamber is. */
const chamber: Reader<Chamber> = (node, reading) => {
  // whoever asks what can stand here hears of both
  if (reading.asked !== undefined) forSome(node, reading);
  if (node.kind === 'map' && node.entries.some(({ key }) => key === 'name')) return forSome(node, reading);
  const name = label(node, reading);
  return name === undefined ? undefined : { name };
};

const bodyShape = block({
  name: required(label),
  roles: required(oneOrMore(refersTo('role'))),
  quorum: fallback(whole(1, 99), 1),
  chambers: fallback(dictionary(chamber), {}),
  composition: optional(dictionary(whole(1, 99))),
  deputies: fallback(dictionary(refersTo('role')), {}),
  section: optional(refersTo('section')),
  members: fallback(oneOrMore(member), []),
});

/** A body whose deputies and members have a function that the body has, and whose chambers exist. */
const body: Reader<Body> = (node, reading) => {
  const read = bodyShape(node, reading);
  if (read === undefined) return undefined;
  const before = reading.faults.length;
  const functions = [...read.roles, ...Object.values(read.deputies)];
  for (const role of Object.keys(read.composition ?? {})) if (!read.roles.includes(role)) strange(reading, node, role);
  const least = Object.values(read.composition ?? {}).reduce((sum, one) => sum + one, 0);
  if (read.quorum < least)
    fault(
      reading,
      node.at,
      'contradiction',
      `Zo veel leden (${least}) zijn er niet nodig volgens quorum.`,
      `Noem quorum: ${least}.`,
    );
  for (const role of Object.keys(read.deputies)) if (!read.roles.includes(role)) strange(reading, node, role);
  for (const one of read.members) {
    if (!functions.includes(one.role)) strange(reading, node, one.role);
    if (one.chamber !== undefined && read.chambers[one.chamber] === undefined)
      fault(reading, node.at, 'dangling', `Er is geen kamer ‘${one.chamber}’.`, 'Noem haar bij chambers.');
  }
  return reading.faults.length > before ? undefined : read;
};

function strange(reading: Reading, node: Tree, role: string): void {
  fault(reading, node.at, 'dangling', `Dit gremium kent de functie ‘${role}’ niet.`, 'Noem haar bij roles.');
}

export const bodies = dictionary(body);
