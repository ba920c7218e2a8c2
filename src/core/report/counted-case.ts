/** What is counted of a case: codes, days and numbers, and nothing that tells who it is. It stays when the case is destroyed. */
import { happenings } from '#core/case/happened.ts';
import type { CaseState, Happening } from '#core/case/state.ts';
import { isCounted } from '#core/policy/details.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type Day, daysBetween } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';

/** How a case came to its end; `concluded`: with a reasoned answer. */
export const manners = ['concluded', 'satisfied', 'noted', 'redirected', 'refused', 'withdrawn'] as const;
export type Manner = (typeof manners)[number];

export interface Handled {
  readonly on: Day;
  readonly manner: Manner;
}

export interface CountedCase {
  readonly received: Day;
  readonly handled?: Handled;
  /** codes by what is counted: record, channel, form, subject, verdict, status, class:nature, detail:category; what is not known is absent */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** days from receipt to the answer or the end */
  readonly days?: number;
  /** letters that left us, by kind */
  readonly letters: Readonly<Record<string, number>>;
  readonly extensions: number;
  readonly reopenings: number;
}

/** When and how a case was handled: answered, or ended without an answer. Undefined while neither happened. */
export function handledIn(policy: Policy, state: CaseState): Handled | undefined {
  // it is handled where it goes on, and counted there
  if (state.mergedInto !== undefined) return undefined;
  const first = (name: string): Happening | undefined => happenings(policy, state, name)[0];
  const concluded = first('concluded');
  const ended = first('ended');
  const one = concluded ?? ended;
  if (one === undefined) return undefined;
  const on = dayOf(one.at);
  if (concluded !== undefined) return { on, manner: 'concluded' };
  if (one.name === 'closed') return { on, manner: first('satisfied') === undefined ? 'noted' : 'satisfied' };
  return { on, manner: one.name === 'redirected' || one.name === 'refused' ? one.name : 'withdrawn' };
}

/** What is counted of a case as it is now. */
export function countedCase(policy: Policy, state: CaseState): CountedCase {
  const handled = handledIn(policy, state);
  const received = dayOf(state.received);
  return {
    received,
    ...(handled === undefined ? {} : { handled, days: Math.max(0, daysBetween(received, handled.on)) }),
    codes: codesOf(policy, state),
    letters: lettersOf(state),
    extensions: state.extensions.filter((one) => one.lapsed !== true).length,
    reopenings: state.happenings.filter((one) => one.name === 'reopened').length,
  };
}

function codesOf({ details }: Policy, state: CaseState): CountedCase['codes'] {
  const { record, channel, form, subject, verdict, status } = state;
  return {
    record: [record],
    channel: [channel],
    form: [form],
    status: [status],
    ...(subject === undefined ? {} : { subject: [subject] }),
    ...(verdict === undefined ? {} : { verdict: [verdict] }),
    ...(state.causes.length === 0 ? {} : { cause: state.causes }),
    ...(state.measures.length === 0 ? {} : { measure: state.measures.map((one) => one.stands) }),
    ...Object.fromEntries(Object.entries(state.classes).map(([group, values]) => [`class:${group}`, values])),
    ...Object.fromEntries(
      Object.entries(details).flatMap(([id, detail]) => {
        const value = state.details[id];
        return value !== undefined && isCounted(detail) ? [[`detail:${id}`, [String(value)]]] : [];
      }),
    ),
  };
}

function lettersOf({ happenings: all }: CaseState): CountedCase['letters'] {
  const counts: Record<string, number> = {};
  for (const { name } of all) {
    if (!name.startsWith('letter:')) continue;
    const letter = name.slice('letter:'.length);
    counts[letter] = (counts[letter] ?? 0) + 1;
  }
  return counts;
}
