/** Counting a term in days, working days, weeks, months or years: the plain end, then the days that did not count. */
import { holidaysOn } from '#core/time/calendar.ts';
import { dayOfNumber, numberAfter } from '#core/time/day.ts';
import { civilOf } from '#core/time/epoch.ts';
import type { Length } from '#core/time/length.ts';
import { type Ground, isStopped, isWeekend, reasons, step, within } from './ground.ts';
import type { Step } from './step.ts';
import type { Stop } from './stops.ts';

/** The end (a day number) of a term that starts after the day `from`, not yet rolled; adds its steps. */
export function runDays(ground: Ground, from: number, length: Length, kind: 'length' | 'extended', steps: Step[]): number {
  const inWorkingDays = length.unit === 'working day';
  const plain = inWorkingDays ? workingDaysFrom(ground, from, length.count) : within(numberAfter(from, length, ground.direction));
  const backward = ground.direction < 0;
  steps.push(told(ground, from, plain, { kind, length, backward, shortened: isShortened(from, plain, length) }));
  const end = afterStops(ground, from, plain, inWorkingDays, steps);
  if (inWorkingDays) tellSkipped(ground, from, end, steps);
  return end;
}

function told(ground: Ground, from: number, to: number, facts: Parameters<typeof step>[3]): Step {
  return step(dayOfNumber(from), dayOfNumber(to), ground.source, facts);
}

/** A month without the day number of the start: the term ends on its last day. */
function isShortened(from: number, plain: number, { unit }: Length): boolean {
  return (unit === 'month' || unit === 'year') && civilOf(from).dayOfMonth !== civilOf(plain).dayOfMonth;
}

/** The so-manieth working day after (or before) a day. */
function workingDaysFrom({ isFree, direction }: Ground, from: number, count: number): number {
  let number = from;
  for (let left = count; left > 0; ) {
    number = within(number + direction);
    if (!isFree(number, 'off')) left -= 1;
  }
  return number;
}

/**
 * Each stop that begins before the end makes the term longer by the days of it that would have counted;
 * the longer term may run into the next stop. Never ends on a stopped day.
 */
function afterStops(ground: Ground, from: number, plain: number, inWorkingDays: boolean, steps: Step[]): number {
  const { direction } = ground;
  let end = plain;
  for (const stop of ground.stops) {
    const [first, last] = partAfter(stop, from, direction);
    if ((direction > 0 ? first - end : end - last) > 0) break;
    const count = inWorkingDays ? workingDaysIn(ground, first, last) : last - first + 1;
    if (count <= 0) continue;
    const next = inWorkingDays ? workingDaysFrom(ground, end, count) : within(end + direction * count);
    const unit = inWorkingDays ? 'working day' : 'day';
    steps.push(
      told(ground, end, next, {
        ...{ kind: stop.kind, first: dayOfNumber(first), last: dayOfNumber(last), names: stop.names },
        count: { count, unit },
      }),
    );
    end = next;
  }
  return end;
}

/** The part of a stop in which the term had begun; empty (last before first) when it lies wholly before. */
function partAfter({ first, last }: Stop, from: number, direction: 1 | -1): readonly [number, number] {
  return direction > 0 ? [Math.max(first, from + 1), last] : [first, Math.min(last, from - 1)];
}

function workingDaysIn({ isFree }: Ground, first: number, last: number): number {
  let count = 0;
  for (let number = first; number <= last; number++) if (!isFree(number, 'off')) count += 1;
  return count;
}

/** One step for all weekends, and one for each other day that is no working day. */
function tellSkipped(ground: Ground, from: number, end: number, steps: Step[]): void {
  const weekend: number[] = [];
  const named: Step[] = [];
  for (let number = from + ground.direction; number !== end; number += ground.direction) {
    if (!ground.isFree(number, 'off') || isStopped(ground, number)) continue;
    const names = isWeekend(number) ? [] : reasons(ground, number, 'off');
    if (names.length === 0) weekend.push(number);
    else
      named.push(step(dayOfNumber(number), dayOfNumber(number), sourceFor(ground, number), { kind: 'skipped', days: 1, names }));
  }
  const [first, last] = [weekend[0], weekend.at(-1)];
  if (first !== undefined && last !== undefined) {
    steps.push(
      step(dayOfNumber(first), dayOfNumber(last), sourceOf(ground), { kind: 'skipped', days: weekend.length, names: [] }),
    );
  }
  steps.push(...named);
}

/** A day on which somebody chose to be closed says so itself; all others come from the calendar. */
function sourceFor(ground: Ground, number: number): string {
  const [first] = holidaysOn(ground.calendar, dayOfNumber(number));
  return first?.id === 'closed' ? first.source : sourceOf(ground);
}

function sourceOf({ calendar }: Ground): string {
  return `kalender ${calendar.id}`;
}
