/** When something really happened: asked for acts outside the system, which can be written down afterwards. */
import type { Verb } from '#core/case/lifecycle.ts';
import { type Refusal, refuse } from '#core/case/refusal.ts';
import { isFault } from '#core/time/fault.ts';
import { type Moment, parseMoment } from '#core/time/moment.ts';
import { refusalInWords } from '#core/words/refusals.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { rawFromTyped } from '../../forms/raw-from-typed.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { GroupSpec } from '../../parts/field-spec.ts';
import type { CaseDesk } from '../visit.ts';

const outside: readonly Verb[] = [
  ...(['contact', 'confirm', 'answer', 'accept', 'decline', 'choose', 'hear', 'consent', 'debrief'] as const),
  ...(['withdraw', 'reopen', 'send', 'bounce', 'recuse', 'appeal', 'rule', 'abandon', 'execute', 'escalate'] as const),
];

/** Whether this step is an act that takes place outside the system. */
export function happensOutside(verb: Verb): boolean {
  return outside.includes(verb);
}

/** Day and time, both of which may stay empty: then it is now. */
export function whenSpecs({ says, language, policy }: CaseDesk, typed: Typed, refusals: readonly Refusal[]): GroupSpec {
  const wrong = refusals.find((refusal) => refusal.field === 'at');
  return {
    kind: 'group',
    label: says.step.at,
    hint: says.step.atHint,
    folded: one(typed, 'at') + one(typed, 'at.time') === '' && wrong === undefined ? 'shut' : 'open',
    fields: [
      {
        kind: 'date',
        name: 'at',
        label: says.step.day,
        value: one(typed, 'at'),
        optional: true,
        error: wrong && refusalInWords(wrong, { language, policy }),
      },
      { kind: 'time', name: 'at.time', label: says.step.time, value: one(typed, 'at.time'), optional: true },
    ],
  };
}

/**
 * The moment that was typed; undefined when nothing was, a refusal when it does not exist. Today without an hour is now: the middle
 * of the day, which stands for another day, may still have to come or lie before what was done this morning.
 */
export function whenTyped(typed: Typed, today: string): { readonly at?: Moment; readonly refusals: readonly Refusal[] } {
  if (dayTyped(one(typed, 'at')) === today && one(typed, 'at.time').trim() === '') return { refusals: [] };
  const { at: text } = rawFromTyped({ at: { kind: 'moment' } }, typed);
  if (typeof text !== 'string' || text === '') return { refusals: [] };
  const at = parseMoment(text);
  return isFault(at) ? { refusals: refuse('impossible-moment', { field: 'at' }).refused } : { at, refusals: [] };
}
