/**
 * What an entry changes of what stands in the register, as far as somebody can have signed for it (docs/decisions/0099). What the case
 * writes there by itself is not in here: letters that leave, how measures go on, and what was done step by step have a day of their own.
 */
import type { RegisterSource } from '#core/policy/register.ts';
import type { CaseState } from './state.ts';
import type { CaseEvent } from './step.ts';

/** Whether another value stands in this column after the entry than before it. */
export function changesColumn(source: RegisterSource, before: CaseState, after: CaseState, event: CaseEvent): boolean {
  const writes = entries[source];
  if (writes?.(event, before) === true) return true;
  return JSON.stringify(valueIn(before, source)) !== JSON.stringify(valueIn(after, source));
}

/** What is kept outside the state: names stand apart, and words only in the entry itself. */
const entries: Partial<Record<RegisterSource, (event: CaseEvent, before: CaseState) => boolean>> = {
  'complainant-names': (event, before) => isCorrected(event, before, 'complainant', ['name']),
  'complainant-addresses': (event, before) => isCorrected(event, before, 'complainant', ['email', 'phone', 'address']),
  'subject-names': (event, before) => isCorrected(event, before, 'subject', ['name']),
  story: ({ name, personal }) => name === 'absorbed' && personal?.story !== undefined,
  solution: ({ name, personal }) => name === 'proposed' || (name === 'concluded' && personal?.solution !== undefined),
  // a talk that somebody wrote down, and what came in; our letters tell themselves when they left
  correspondence: ({ name, by }) => name === 'contacted' || (by.kind === 'party' && received.includes(name)),
};

const received: readonly string[] = ['answered', 'attached', 'appealed'];

/** Whether one of these was corrected of somebody in this capacity; an entry that does not say what changed can have changed all of it. */
function isCorrected(
  { name, facts: { what, changed }, party }: CaseEvent,
  { parties }: CaseState,
  capacity: 'complainant' | 'subject',
  keys: readonly string[],
): boolean {
  const who = parties.find((one) => one.id === party);
  const touches = Array.isArray(changed) ? changed.some((one) => keys.includes(one)) : true;
  return name === 'corrected' && what === 'person' && who?.capacity === capacity && touches;
}

/** What the state itself has of a column; undefined where it has nothing. */
function valueIn(state: CaseState, source: RegisterSource): unknown {
  const [kind, id = ''] = source.split(':', 2);
  if (kind === 'class') return [...(state.classes[id] ?? [])].sort();
  if (kind === 'detail') return state.details[id];
  if (kind === 'external') return state.externals[id]?.id;
  return plain[source]?.(state);
}

const persons = (capacity: 'complainant' | 'subject') => (state: CaseState) =>
  state.parties.flatMap((one) => (one.capacity === capacity ? [one.person] : []));

const plain: Partial<Record<RegisterSource, (state: CaseState) => unknown>> = {
  record: ({ record }) => record,
  channel: ({ channel }) => channel,
  subject: ({ subject }) => subject,
  'complainant-names': persons('complainant'),
  'complainant-addresses': persons('complainant'),
  'subject-names': persons('subject'),
  points: ({ elements }) => elements.map(({ number, text }) => [number, text]),
  filed: ({ filed }) => filed,
  received: ({ received: since }) => since.slice(0, 10),
  conduct: ({ conduct }) => conduct,
  handler: ({ handler }) => handler,
  status: ({ status }) => status,
  verdict: ({ verdict, elements }) => [verdict, elements.map((one) => one.verdict)],
  documents: ({ documents }) => documents.flatMap((one) => (one.gone === true || one.from === 'letter' ? [] : [one.id])),
};
