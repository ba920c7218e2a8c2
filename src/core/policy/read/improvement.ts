/** Reads what a policy says of improvement. */
import { OTHER_CAUSE, reviewNeeds, usualKinds } from '../improvement.ts';
import { fault, type Reader, refersTo } from './reading.ts';
import {
  anyNumber,
  block,
  dictionary,
  entryOf,
  fallback,
  flag,
  oneOf,
  oneOrMore,
  optional,
  required,
  text,
  whole,
} from './shape.ts';
import { label, length } from './values.ts';

const shape = block({
  source: required(oneOrMore(text(200))),
  causes: fallback(dictionary(label), {}),
  open: fallback(flag, true),
  kinds: fallback(dictionary(label), usualKinds),
  owner: required(refersTo('role')),
  sees: fallback(anyNumber(refersTo('role')), []),
  'decide-within': optional(length),
  'evaluate-after': optional(length),
  needs: fallback(oneOrMore(oneOf(reviewNeeds)), []),
  'alert-after': fallback(whole(1, 999), 1),
});

/** The part `improvement`: with nothing to choose from and nothing to describe there would be no cause at all. */
export const improvement: typeof shape = (node, reading) => {
  const read = shape(node, reading);
  if (read === undefined) return undefined;
  const say = (key: string, message: string, help: string) =>
    fault(reading, entryOf(node, key)?.at ?? node.at, 'contradiction', message, help);
  if (!read.open && Object.keys(read.causes).length === 0)
    return say('open', 'Er is geen enkele oorzaak te kiezen.', 'Noem causes, of laat open weg.');
  if (Object.keys(read.kinds).length === 0)
    return say('kinds', 'Er is geen soort maatregel te kiezen.', 'Laat kinds weg, of noem er een.');
  for (const key of ['decide-within', 'evaluate-after'] as const) {
    const term = key === 'decide-within' ? read.decideWithin : read.evaluateAfter;
    if (term?.unit === 'hour') return say(key, 'Deze termijn telt in dagen of langer.', 'Schrijf een lengte als "2 weeks".');
  }
  return read;
};

/** The codes of causes that conditions and milestones of this policy may name. */
export function causeCodes(read: ReturnType<Reader<NonNullable<ReturnType<typeof shape>>>> | undefined): readonly string[] {
  if (read === undefined) return [];
  return [...new Set([...Object.keys(read.causes), ...(read.open ? [OTHER_CAUSE] : [])])];
}
