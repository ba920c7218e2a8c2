/** What a term is counted on: the calendar, the days that do not count, the direction, and the roll rule. */
import { type Calendar, type DayFlags, dayFlags, type Freedom, holidaysOn } from '#core/time/calendar.ts';
import { type Day, dayOfNumber } from '#core/time/day.ts';
import { FIRST_NUMBER, LAST_NUMBER, weekdayOfNumber } from '#core/time/epoch.ts';
import type { Name } from '#core/time/holiday.ts';
import type { Moment } from '#core/time/moment.ts';
import { whyInDutch } from './dutch.ts';
import { DeadlineFault } from './fault.ts';
import type { Facts, FreeRun, Step } from './step.ts';
import type { Stop } from './stops.ts';

export type Rolls = 'none' | 'atw' | 'next-working-day' | 'previous-working-day' | 'eu';

export interface Ground {
  readonly calendar: Calendar;
  readonly isFree: DayFlags;
  /** days that do not count, in the order in which the term meets them */
  readonly stops: readonly Stop[];
  /** 1 counts on, -1 counts back */
  readonly direction: 1 | -1;
  readonly rolls: Rolls;
  /** where the term comes from: the clauses the caller named */
  readonly source: string;
}

export function groundOf(given: Omit<Ground, 'isFree'>): Ground {
  return { ...given, isFree: dayFlags(given.calendar) };
}

/** Whether the term does not run on this day. */
export function isStopped({ stops }: Ground, number: number): boolean {
  return stops.some((stop) => stop.first <= number && number <= stop.last);
}

/** The day number itself, when it can be counted with. */
export function within(number: number): number {
  if (number >= FIRST_NUMBER && number <= LAST_NUMBER) return number;
  throw new DeadlineFault('out-of-range');
}

/** A step with its sentence. */
export function step(from: Day | Moment, to: Day | Moment, source: string, facts: Facts): Step {
  return { kind: facts.kind, from, to, why: whyInDutch(facts, from, to), source, facts };
}

/** Why a day is free, by name: nothing for an ordinary weekend. */
export function reasons(ground: Ground, number: number, freedom: Freedom): readonly Name[] {
  const { working, off } = ground.calendar;
  const counts = (id: string) => {
    if (id === 'closed') return freedom === 'off';
    if (id === 'equated-day') return freedom === 'atw' || (freedom === 'off' && off.includes('equated-days'));
    return freedom !== 'off' || !working.includes(id);
  };
  return holidaysOn(ground.calendar, dayOfNumber(number))
    .filter((one) => counts(one.id))
    .map((one) => one.name);
}

const NOT_COUNTED: Name = { nl: 'een dag waarop de termijn niet loopt', en: 'a day on which the term does not run' };

/** The days from `first` up to but not including `end` (in either direction), in runs with the same reason. */
export function freeRuns(ground: Ground, first: number, end: number, freedom: Freedom): readonly FreeRun[] {
  const runs: FreeRun[] = [];
  const way = end > first ? 1 : -1;
  for (let number = first; number !== end; number += way) {
    const names = ground.isFree(number, freedom) ? reasons(ground, number, freedom) : [NOT_COUNTED];
    const day = dayOfNumber(number);
    const before = runs.at(-1);
    if (before !== undefined && sameNames(before.names, names)) runs[runs.length - 1] = joined(before, day);
    else runs.push({ first: day, last: day, names });
  }
  return runs;
}

function sameNames(a: readonly Name[], b: readonly Name[]): boolean {
  return a.length === b.length && a.every((one, index) => one.nl === b[index]?.nl);
}

function joined(run: FreeRun, day: Day): FreeRun {
  return day < run.first ? { ...run, first: day } : { ...run, last: day };
}

/** Saturday or Sunday. */
export function isWeekend(number: number): boolean {
  return weekdayOfNumber(number) > 5;
}
