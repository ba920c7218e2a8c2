/** Where a term ends that would end on a day off: by the Algemene termijnenwet, by EU Regulation 1182/71, or by choice. */
import type { Freedom } from '#core/time/calendar.ts';
import { dayOfNumber } from '#core/time/day.ts';
import type { Length } from '#core/time/length.ts';
import { freeRuns, type Ground, isStopped, step, within } from './ground.ts';
import type { NotRolled, Step } from './step.ts';

/**
 * The end (a day number) after the roll rule; adds its steps.
 * @param from the day after which the term, or this extension of it, began
 * @param lengths what the rule judges: one length, or all of them when the whole is judged as one term
 */
export function rollDays(ground: Ground, from: number, end: number, lengths: readonly Length[], steps: Step[]): number {
  switch (ground.rolls) {
    case 'none':
      return end;
    case 'atw':
      return rollByAtw(ground, from, end, lengths, steps);
    case 'eu':
      return rollByEu(ground, from, end, lengths, steps);
    default:
      return rollByChoice(ground, from, end, steps);
  }
}

/** Atw art. 1 lid 1 and art. 2; not for backward terms (art. 1 lid 2) and not for long ones (art. 4 onder a). */
function rollByAtw(ground: Ground, from: number, end: number, lengths: readonly Length[], steps: Step[]): number {
  if (ground.direction < 0) return unmoved(end, 'backward', 'Atw art. 1 lid 2', steps);
  const tooLong = beyondAtw(ground, from, end, lengths);
  if (tooLong !== undefined) return unmoved(end, tooLong, 'Atw art. 4 onder a', steps);
  const rolled = onward(ground, end, 'atw', 'Atw art. 1 lid 1', steps);
  return isAtLeast(3, lengths) ? withMinimum(ground, from, rolled, 'atw', 'Atw art. 2', steps) : rolled;
}

/** Regulation 1182/71 art. 3(4) and (5); not for backward terms. */
function rollByEu(ground: Ground, from: number, end: number, lengths: readonly Length[], steps: Step[]): number {
  if (ground.direction < 0) return unmoved(end, 'backward', 'Vo 1182/71 art. 3 lid 4', steps);
  const rolled = onward(ground, end, 'eu', 'Vo 1182/71 art. 3 lid 4', steps);
  return isAtLeast(2, lengths) ? withMinimum(ground, from, rolled, 'eu', 'Vo 1182/71 art. 3 lid 5', steps) : rolled;
}

/** The next or the previous working day of the calendar; never past the start of the term. */
function rollByChoice(ground: Ground, from: number, end: number, steps: Step[]): number {
  if (!ground.isFree(end, 'off')) return end;
  const to = nearestWorkingDay(ground, end);
  if ((to - from) * ground.direction <= 0) return unmoved(end, 'no working day', ground.source, steps);
  const passed = freeRuns(ground, end, to, 'off');
  steps.push(step(dayOfNumber(end), dayOfNumber(to), ground.source, { kind: 'rolled', passed }));
  return to;
}

/** The working day nearest to a day on the side that the roll rule names; a day on which the term does not run is none. */
export function nearestWorkingDay(ground: Ground, number: number): number {
  const way = ground.rolls === 'previous-working-day' ? -1 : 1;
  let to = number;
  do to = within(to + way);
  while (ground.isFree(to, 'off') || isStopped(ground, to));
  return to;
}

function unmoved(end: number, because: NotRolled, source: string, steps: Step[]): number {
  steps.push(step(dayOfNumber(end), dayOfNumber(end), source, { kind: 'not-rolled', because }));
  return end;
}

/** The first day from the end on that is not free and on which the term runs; the end itself when it is not free. */
function onward(ground: Ground, end: number, law: 'atw' | 'eu', source: string, steps: Step[]): number {
  if (!ground.isFree(end, law)) return end;
  let to = end;
  while (!counts(ground, to, law)) to = within(to + 1);
  steps.push(step(dayOfNumber(end), dayOfNumber(to), source, { kind: 'rolled', passed: freeRuns(ground, end, to, law) }));
  return to;
}

function counts(ground: Ground, number: number, law: Freedom): boolean {
  return !ground.isFree(number, law) && !isStopped(ground, number);
}

const LEAST = 2;

/** The end, or as much later as is needed for two days in the term that are not free and on which it runs. */
function withMinimum(ground: Ground, from: number, end: number, law: 'atw' | 'eu', source: string, steps: Step[]): number {
  let found = 0;
  for (let number = from + 1; number <= end && found < LEAST; number++) if (counts(ground, number, law)) found += 1;
  let to = end;
  while (found < LEAST) {
    to = within(to + 1);
    if (counts(ground, to, law)) found += 1;
  }
  if (to > end) steps.push(step(dayOfNumber(end), dayOfNumber(to), source, { kind: 'minimum', days: LEAST, law }));
  return to;
}

/** Whether the term is so many days or more; weeks, months and years always are. */
function isAtLeast(days: number, lengths: readonly Length[]): boolean {
  return lengths.length > 1 || lengths.some(({ count, unit }) => (unit !== 'day' && unit !== 'working day') || count >= days);
}

/** Atw art. 4 onder a: which of its limits the term passes. Mixed units are judged by the days on which the term runs. */
function beyondAtw(ground: Ground, from: number, end: number, lengths: readonly Length[]): NotRolled | undefined {
  const passed = lengths.map(limitPassed).find((one) => one !== undefined);
  if (passed !== undefined || lengths.length === 1) return passed;
  let days = 0;
  for (let number = from + 1; number <= end; number++) if (!isStopped(ground, number)) days += 1;
  return days > 90 ? 'more than 90 days' : undefined;
}

function limitPassed({ count, unit }: Length): NotRolled | undefined {
  if (unit === 'year') return 'a year or more';
  if (unit === 'month') return count > 3 ? 'more than 3 months' : undefined;
  if (unit === 'week') return count > 12 ? 'more than 12 weeks' : undefined;
  return count > 90 ? 'more than 90 days' : undefined;
}
