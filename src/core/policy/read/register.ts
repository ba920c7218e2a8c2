/** Reads the register: its columns with their source, its statuses, and before which steps a row must be whole. */
import { type Status, statuses } from '#core/case/status.ts';
import {
  namedSources,
  type RegisterField,
  type RegisterRule,
  type RegisterSource,
  type RegisterStatus,
  registerSources,
} from '../register.ts';
import { verbs } from '../vocabulary.ts';
import { milestone } from './condition.ts';
import { helpWith } from './nearest.ts';
import { fault, type Reader, refersTo, wrongType, wrongValue } from './reading.ts';
import {
  block,
  dictionary,
  entryOf,
  fallback,
  flag,
  list,
  NAME,
  name,
  oneOf,
  oneOrMore,
  optional,
  required,
  text,
} from './shape.ts';
import { label } from './values.ts';

/** A source: one of the fixed ones, or `class:`, `detail:` and `external:` with a name of the policy. */
const source: Reader<RegisterSource> = (node, reading) => {
  if (node.kind !== 'text' || node.text === '') return wrongType(node, reading, 'een bron, als story of class:nature');
  const plain = registerSources.find((one) => one === node.text);
  if (plain !== undefined) return plain;
  const [kind = '', named = ''] = node.text.split(':', 2);
  const known = namedSources.find((one) => one === kind);
  if (known === undefined || !NAME.test(named)) return wrongValue(node, reading, helpWith(node.text, registerSources));
  refersTo(lists[known])({ ...node, text: named }, reading);
  return node.text as RegisterSource;
};

const lists = { class: 'class', detail: 'detail', external: 'system' } as const;

const field = block({
  id: required(name),
  name: required(label),
  from: required(source),
  required: fallback(flag, false),
  values: optional(oneOrMore(name)),
  source: fallback(oneOrMore(text(200)), []),
  overview: optional(flag),
});

const form = block({
  name: required(label),
  shows: required(oneOrMore(refersTo('register-field'))),
  stages: fallback(list(block({ name: required(label), on: required(milestone) })), []),
  source: fallback(oneOrMore(text(200)), []),
});

const shape = block({
  form: optional(form),
  clause: optional(refersTo('clause')),
  records: fallback(oneOrMore(refersTo('record')), []),
  fields: required(list(field)),
  statuses: fallback(dictionary(block({ name: required(label), of: required(oneOrMore(oneOf(statuses))) })), {}),
  'complete-before': fallback(oneOrMore(oneOf(verbs)), []),
});

/** The register, with the meaning that its parts must have together. */
export const register: Reader<RegisterRule> = (node, reading) => {
  const written = shape(node, reading);
  if (written === undefined) return undefined;
  const read = { ...written, statuses: withAppeals(written.statuses) };
  const before = reading.faults.length;
  const at = (key: string) => entryOf(node, key)?.at ?? node.at;
  const twice = twiceIn(read.fields.map((one) => one.id));
  if (twice !== undefined)
    fault(reading, at('fields'), 'duplicate-id', `Het veld ‘${twice}’ staat er twee keer.`, 'Geef één ervan een andere naam.');
  const mapped = Object.values(read.statuses).flatMap((one) => one.of);
  const double = twiceIn(mapped);
  if (double !== undefined)
    fault(reading, at('statuses'), 'contradiction', `De toestand ‘${double}’ hoort bij twee statussen.`, 'Noem haar één keer.');
  const left = statuses.filter((one) => mapped.length > 0 && !mapped.includes(one));
  if (left.length > 0)
    fault(
      reading,
      at('statuses'),
      'contradiction',
      `Zonder status blijft: ${left.join(', ')}.`,
      'Noem elke toestand bij een status.',
    );
  return reading.faults.length > before ? undefined : read;
};

/** An appeal that the register says nothing of stands where a running case stands, and its ruling where an answer stands. */
function withAppeals(all: RegisterRule['statuses']): RegisterRule['statuses'] {
  const named = new Set(Object.values(all).flatMap((one) => one.of));
  const beside = { open: 'appealed', concluded: 'ruled' } as const;
  const more = (of: RegisterStatus['of']) =>
    Object.entries(beside).flatMap(([place, own]) => (of.includes(place as Status) && !named.has(own) ? [own] : []));
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, { ...one, of: [...one.of, ...more(one.of)] }]));
}

function twiceIn(names: readonly string[]): string | undefined {
  return names.find((one, place) => names.indexOf(one) !== place);
}

/** The ids of the columns. */
export function fieldIds(rule: { readonly fields: readonly RegisterField[] } | undefined): readonly string[] {
  return rule?.fields.map((one) => one.id) ?? [];
}
