/** Reads a condition: a block of names with one value or a list, all of which must hold. */
import { acting, type Condition, type ShareLimit } from '../condition.ts';
import {
  dayMilestone,
  letterMilestone,
  milestones,
  momentMilestone,
  type Qualifier,
  qualifiedName,
  qualifierOf,
} from '../vocabulary.ts';
import { helpWith } from './nearest.ts';
import { answered, fault, type Reader, type Reading, refersTo, wrongType, wrongValue } from './reading.ts';
import { block, dictionary, flag, formed, later, oneOf, oneOrMore, optional, required, whole } from './shape.ts';
import type { Tree } from './tree.ts';
import { day, dayLengthText } from './values.ts';

/** Something that can happen: a step's past participle, with a code of it or without, a computed milestone, or `letter:<id>`. */
export const milestone: Reader<string> = (node, reading) => {
  if (answered(reading, { kind: 'text', suggested: milestones, pattern: /^[a-z-]+:[a-z0-9-]+$/ })) return undefined;
  if (node.kind !== 'text') return wrongType(node, reading, 'een gebeurtenis');
  const { event, code } = qualifiedName(node.text) ?? {};
  const qualifier = event === undefined ? undefined : qualifierOf(event);
  if (qualifier !== undefined && code !== undefined) return qualified(node, code, qualifier, reading);
  if (node.text.startsWith(dayMilestone)) {
    const detail = refersTo('day-detail')({ ...node, text: node.text.slice(dayMilestone.length) }, reading);
    return detail === undefined ? undefined : node.text;
  }
  if (node.text.startsWith(momentMilestone)) {
    const moment = refersTo('moment')({ ...node, text: node.text.slice(momentMilestone.length) }, reading);
    return moment === undefined ? undefined : node.text;
  }
  if (!node.text.startsWith(letterMilestone)) {
    return milestones.includes(node.text)
      ? node.text
      : wrongValue(node, reading, helpWith(node.text, [...milestones, `${letterMilestone}…`]));
  }
  const letter = refersTo('letter')({ ...node, text: node.text.slice(letterMilestone.length) }, reading);
  return letter === undefined ? undefined : node.text;
};

/** `event:code`: the code is one of the fixed ones, or must exist in the policy. */
function qualified(node: Tree & { kind: 'text' }, code: string, { codes }: Qualifier, reading: Reading): string | undefined {
  const one = { ...node, text: code };
  const read = typeof codes === 'string' ? refersTo(codes)(one, reading) : oneOf([...codes])(one, reading);
  return read === undefined ? undefined : node.text;
}

const code = formed(/^[a-z0-9][a-z0-9:-]{0,79}$/, 'Een code bestaat uit kleine letters, cijfers en streepjes.');
const FIELD = /^[a-z][A-Za-z]{0,39}$/;

/** `{ detail: [codes] }`: the detail must exist, and each code must be one of its answers. */
const detailCodes: Reader<Readonly<Record<string, readonly string[]>>> = (node, reading) => {
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      for (const one of value.kind === 'list' ? value.items : [value])
        if (one.kind === 'text') refersTo('detail-code')({ ...one, text: `${key}:${one.text}` }, reading);
    }
  }
  return dictionary(oneOrMore(code))(node, reading);
};

const shareLimit = block({ share: required(whole(1, 10_000)), of: required(refersTo('detail')) });
/** A limit as such, or `{ share, of }`: so many percent of another detail. */
const detailLimit: Reader<number | ShareLimit> = (node, reading) => {
  const plain = whole(0, 999_999_999);
  // whoever asks what can stand here hears of both
  if (reading.asked !== undefined) shareLimit(node, reading);
  return node.kind === 'map' ? shareLimit(node, reading) : plain(node, reading);
};

const detailLimits: Reader<Readonly<Record<string, number | ShareLimit>>> = (node, reading) => {
  if (node.kind === 'map')
    for (const { key, at } of node.entries) refersTo('detail')({ kind: 'text', text: key, at, quoted: false }, reading);
  return dictionary(detailLimit)(node, reading);
};

const after = block({ than: required(dayLengthText), after: required(milestone) });
/** A length after the conduct, or `{ than, after }` with the milestone from which it is counted. */
const laterThan: Reader<NonNullable<Condition['filedLaterThan']>> = (node, reading) => {
  // whoever asks what can stand here hears of both
  if (reading.asked !== undefined) after(node, reading);
  return node.kind === 'map' ? after(node, reading) : dayLengthText(node, reading);
};

// a condition stands in these two, so they look the reader up when they run
const not: Reader<Condition> = later(() => condition);
const any: Reader<readonly Condition[]> = oneOrMore(not);

const parts = {
  any: optional(any),
  not: optional(not),
  record: optional(oneOrMore(refersTo('record'))),
  form: optional(oneOrMore(oneOf(['written', 'oral']))),
  channel: optional(oneOrMore(refersTo('channel'))),
  subject: optional(oneOrMore(refersTo('subject'))),
  class: optional(oneOrMore(refersTo('class'))),
  detail: optional(detailCodes),
  'detail-above': optional(detailLimits),
  track: optional(oneOrMore(refersTo('track'))),
  received: optional(block({ from: optional(day), until: optional(day) })),
  known: optional(oneOrMore(oneOf(['phone', 'email', 'post', 'conduct']))),
  happened: optional(oneOrMore(milestone)),
  concerned: optional(oneOf(['assignee', 'actor'])),
  'filed-later-than': optional(laterThan),
  anonymous: optional(flag),
  about: optional(oneOrMore(refersTo('role'))),
  verdict: optional(oneOrMore(refersTo('verdict'))),
  found: optional(oneOrMore(oneOf(['improper-treatment', 'change-administration', 'change-process']))),
  cause: optional(oneOrMore(refersTo('cause'))),
  capacity: optional(oneOrMore(oneOf(['complainant', 'representative', 'subject', 'witness', 'informed']))),
  informed: optional(oneOrMore(refersTo('informed'))),
  'someone-concerned': optional(flag),
  'split-off': optional(flag),
  'hearing-settled': optional(flag),
  'reports-made': optional(flag),
  'findings-complete': optional(flag),
  satisfied: optional(flag),
  signed: optional(flag),
  advised: optional(flag),
  deviates: optional(flag),
  'repair-unanswered': optional(flag),
  late: optional(oneOrMore(refersTo('clause'))),
  running: optional(oneOrMore(refersTo('clause'))),
  with: optional(dictionary(oneOrMore(code), FIELD)),
  by: optional(oneOrMore(oneOf(acting))),
  role: optional(oneOrMore(refersTo('role'))),
  'on-hold': optional(flag),
  'consent-in-writing': optional(flag),
  tier: optional(oneOrMore(refersTo('place'))),
  'handled-by': optional(oneOrMore(refersTo('role'))),
  'was-handled-by': optional(oneOrMore(refersTo('role'))),
  ruling: optional(oneOrMore(refersTo('tier-verdict'))),
  'promised-at': optional(oneOrMore(refersTo('tier'))),
};

const shape = block(parts);

/** A condition; an empty one would always hold and is refused. */
export const condition: Reader<Condition> = (node, reading) => {
  if (node.kind === 'map' && node.entries.length === 0) {
    return fault(reading, node.at, 'wrong-value', 'Deze voorwaarde is leeg.', helpWith('', Object.keys(parts)));
  }
  return shape(node, reading);
};
