/** Readers for appeals and outside bodies. */
import type { Bound, Forum, Tier, TierGround, TierVerdict } from '../tiers.ts';
import { FIRST } from '../tiers.ts';
import { lateMilestone as LATE } from '../vocabulary.ts';
import { rolls } from './clause.ts';
import { condition, milestone } from './condition.ts';
import { fault, type Reader, refersTo } from './reading.ts';
import { block, dictionary, fallback, flag, name, oneOf, oneOrMore, optional, required } from './shape.ts';
import { dayLengthText, label, line } from './values.ts';

/** A milestone, or `late:<clause>`. */
const opening: Reader<string> = (node, reading) => {
  if (node.kind !== 'text' || !node.text.startsWith(LATE)) return milestone(node, reading);
  const clause = refersTo('clause')({ ...node, text: node.text.slice(LATE.length) }, reading);
  return clause === undefined ? undefined : node.text;
};

const place = refersTo('place');
const bound: Reader<readonly Bound[]> = (node, reading) =>
  reading.asked === undefined && node.kind === 'list' && node.items.length === 0
    ? []
    : oneOrMore(oneOf(['organisation', 'complainant']))(node, reading);

const withOthers = block({ name: required(label), 'not-with': fallback(oneOrMore(name), []) });
/** A label, or a block with the values that cannot stand beside it. */
const verdict: Reader<TierVerdict> = (node, reading) => {
  // whoever asks what can stand here hears of both
  if (reading.asked !== undefined) withOthers(node, reading);
  if (node.kind === 'map' && node.entries.some(({ key }) => key === 'name')) return withOthers(node, reading);
  const read = label(node, reading);
  return read === undefined ? undefined : { name: read, notWith: [] };
};

const withCondition = block({ name: required(label), when: optional(condition) });
/** A label, or a block with the cases in which this can be the reason. */
const ground: Reader<TierGround> = (node, reading) => {
  // whoever asks what can stand here hears of both
  if (reading.asked !== undefined) withCondition(node, reading);
  if (node.kind === 'map' && node.entries.some(({ key }) => key === 'name' || key === 'when'))
    return withCondition(node, reading);
  const read = label(node, reading);
  return read === undefined ? undefined : { name: read };
};

const waiting = block({ from: required(oneOrMore(opening)), within: required(dayLengthText) });

const shape = block({
  name: required(label),
  body: required(refersTo('role')),
  'prepared-by': optional(oneOrMore(refersTo('role'))),
  appellants: optional(oneOrMore(oneOf(['complainant', 'subject']))),
  after: fallback(oneOrMore(place), [FIRST]),
  'opens-on': required(oneOrMore(opening)),
  'not-before': optional(waiting),
  within: optional(
    block({
      from: required(oneOrMore(opening)),
      length: required(dayLengthText),
      rolls: fallback(rolls, 'none'),
      hard: fallback(flag, false),
      excluding: optional(oneOrMore(refersTo('period'))),
    }),
  ),
  when: optional(condition),
  grounds: fallback(dictionary(ground), {}),
  verdicts: fallback(dictionary(verdict), {}),
  several: fallback(flag, false),
  'independent-of': fallback(oneOrMore(place), []),
  binding: fallback(bound, []),
  fee: optional(label),
  address: fallback(oneOrMore(line), []),
  clause: optional(refersTo('clause')),
});

const tier: Reader<Tier> = (node, reading) => {
  const read = shape(node, reading);
  if (read === undefined) return undefined;
  const codes = Object.keys(read.verdicts);
  const strange = Object.values(read.verdicts)
    .flatMap(({ notWith }) => notWith)
    .find((code) => !codes.includes(code));
  if (strange === undefined) return read;
  return fault(reading, node.at, 'dangling', `Deze uitspraak ‘${strange}’ bestaat hier niet.`, `Bekend: ${codes.join(', ')}.`);
};

const byName = dictionary(tier);
/** The tiers by name; `first` is the handling itself. */
export const tiers: typeof byName = (node, reading) => {
  const read = byName(node, reading);
  if (read === undefined || !Object.hasOwn(read, FIRST)) return read;
  return fault(reading, node.at, 'bad-key', '‘first’ is de behandeling zelf.', 'Geef dit beroep een andere naam.');
};

const forumShape = block({
  name: required(label),
  within: optional(dayLengthText),
  from: optional(oneOrMore(milestone)),
  'or-within': optional(waiting),
  'opens-on': optional(oneOrMore(opening)),
  'not-before': optional(waiting),
  contact: fallback(oneOrMore(label), []),
  when: optional(condition),
  fee: optional(label),
  cap: optional(label),
  binding: fallback(bound, []),
});

const forum: Reader<Forum> = (node, reading) => {
  const read = forumShape(node, reading);
  if (read?.orWithin === undefined || read.within !== undefined) return read;
  const help = 'Noem de eerste termijn bij within, of maak van deze de enige.';
  return fault(reading, node.at, 'contradiction', 'Er is een tweede termijn zonder eerste.', help);
};

/** The outside bodies by name. */
export const forums = dictionary(forum);
