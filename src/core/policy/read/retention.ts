/** Reads the part about retention: rules per compartment, and what holds them. */
import type { Length } from '#core/time/length.ts';
import { compartments, type Retention, type RetentionRule } from '../retention.ts';
import { condition, milestone } from './condition.ts';
import { fault, type Reader, type Reading, refersTo } from './reading.ts';
import { block, dictionary, entryOf, fallback, list, name, oneOf, oneOrMore, optional, required, text } from './shape.ts';
import type { Tree } from './tree.ts';
import { label, length } from './values.ts';

const month: Length = { count: 1, unit: 'month' };

/** A length that can be counted from a day alone. */
const inDays: Reader<Length> = (node, reading) => {
  const read = length(node, reading);
  if (read === undefined || (read.unit !== 'hour' && read.unit !== 'working day')) return read;
  return fault(reading, node.at, 'wrong-value', 'Bewaren gaat in hele dagen.', 'Kies dagen, weken, maanden of jaren.');
};

const hold = block({
  name: required(label),
  from: required(oneOrMore(milestone)),
  until: required(oneOrMore(milestone)),
  when: optional(condition),
});

const shape = block({
  id: required(name),
  says: required(label),
  source: required(oneOrMore(text(200))),
  compartment: required(oneOf(compartments)),
  when: optional(condition),
  from: required(oneOrMore(milestone)),
  keep: required(inDays),
  kind: required(oneOf(['maximum', 'minimum'])),
  'held-by': fallback(oneOrMore(name), []),
  approval: fallback(oneOf(['none', 'one', 'two']), 'none'),
  owner: optional(refersTo('role')),
  ask: fallback(inDays, month),
  unapproved: optional(oneOf(['destroy', 'keep'])),
});

/** A rule, with what its parts must be together; without `unapproved` a maximum is kept to, and a minimum may be passed. */
const rule: Reader<RetentionRule> = (node, reading) => {
  const id = entryOf(node, 'id')?.value;
  const own = id?.kind === 'text' && id.text !== '' ? { ...reading, clause: id.text } : reading;
  const read = shape(node, own);
  if (read === undefined) return undefined;
  const at = (key: string) => entryOf(node, key)?.at ?? node.at;
  if (read.approval !== 'none' && read.owner === undefined)
    return fault(own, at('approval'), 'contradiction', 'Niemand is gevraagd om dit goed te keuren.', 'Noem bij owner een rol.');
  return { ...read, unapproved: read.unapproved ?? (read.kind === 'maximum' || read.approval === 'none' ? 'destroy' : 'keep') };
};

const rules = list(rule);
const part = block({ holds: fallback(dictionary(hold), {}), rules: required(rules) });

/** The part about retention; every name in `held-by` is one of its holds, and no rule stands there twice. */
export const retention: Reader<Retention> = (node, reading) => {
  const read = part(node, reading);
  if (read === undefined) return undefined;
  const before = reading.faults.length;
  const items = entryOf(node, 'rules')?.value;
  read.rules.forEach((one, index) => {
    const at = items?.kind === 'list' ? (items.items[index] ?? node) : node;
    wrongIn(read, one, index, at, { ...reading, clause: one.id });
  });
  return reading.faults.length > before ? undefined : read;
};

function wrongIn({ holds, rules: all }: Retention, one: RetentionRule, index: number, { at }: Tree, reading: Reading): void {
  const unknown = one.heldBy.find((hold) => !Object.hasOwn(holds, hold));
  if (unknown !== undefined)
    fault(reading, at, 'dangling', `Er is geen reden om te bewaren die ‘${unknown}’ heet.`, `Noem haar onder retention.holds.`);
  if (all.findIndex((other) => other.id === one.id) !== index)
    fault(reading, at, 'duplicate-id', `De bewaarregel ‘${one.id}’ staat er twee keer.`, 'Geef één ervan een andere naam.');
}

/** Retention as a law layer has it: rules alone, which are added to those of the policy. */
export const lawRetention: Reader<readonly RetentionRule[]> = rules;

export const noRetention: Retention = { holds: {}, rules: [] };
