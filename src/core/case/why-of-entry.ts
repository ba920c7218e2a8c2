/** Why a day to come that somebody named in an entry is that day: counted as the term that became longer, promised, or chosen. */
import type { Deadline } from '#core/deadline/deadline.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { ownDutyWords } from '#core/words/own-duties.ts';
import type { Duty } from './duty.ts';
import type { Extension } from './state.ts';
import type { CaseEvent } from './step.ts';
import { stepOfEvent } from './steps.ts';

/**
 * The explanation of the day in an entry, for whoever reads it later: also when it was done long ago. Undefined when the entry
 * names no day after its own. `owed`: every duty of the case, done and lapsed too.
 */
export function whyOfEntry(event: CaseEvent, owed: readonly Duty[]): Deadline | undefined {
  const day = dayAhead(event);
  if (day === undefined) return undefined;
  const { duty, clause } = event.facts;
  const lengthened = typeof duty === 'string' ? untilIn(owed, duty, day) : undefined;
  if (lengthened !== undefined) return lengthened;
  const from = dayOf(event.at);
  const promised = owed.flatMap(({ due }) => due?.steps.filter((one) => one.kind === 'promised') ?? []);
  const known = promised.find((one) => one.to === day && one.from === from);
  if (known !== undefined) return { end: day, steps: [known] };
  // more time that does not count, or not yet: what makes it possible is the clause
  const why = typeof clause === 'string' ? ownDutyWords.proposed : ownDutyWords.chosen;
  return { end: day, steps: [{ kind: 'promised', from, to: day, why, source: '' }] };
}

/** The same for more time that counts: the term as it became, step by step. */
export function whyOfExtension({ duty, until }: Extension, owed: readonly Duty[]): Deadline | undefined {
  return untilIn(owed, duty, until);
}

/** The term of a clause up to this day: it may have become longer again. */
function untilIn(owed: readonly Duty[], clause: string, day: Day): Deadline | undefined {
  for (const { due } of owed.filter((one) => one.clause === clause)) {
    const last = due?.steps.findLastIndex((one) => one.kind === 'extended' && one.to === day) ?? -1;
    if (due !== undefined && last >= 0) return { end: day, steps: due.steps.slice(0, last + 1) };
  }
  return undefined;
}

/** The day that an entry names for what comes after it. */
function dayAhead({ name, at, facts }: CaseEvent): Day | undefined {
  const fields = Object.entries(stepOfEvent(name)?.fields ?? {});
  const days = fields.flatMap(([field, one]) => (one.kind === 'day' && one.future !== undefined ? [facts[field]] : []));
  return days.find((day) => typeof day === 'string' && day > dayOf(at)) as Day | undefined;
}
