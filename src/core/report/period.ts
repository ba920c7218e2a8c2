/** The periods that reports are about: calendar months, quarters and years. */
import type { PeriodRhythm } from '#core/policy/report.ts';
import { addDays, addMonths, type Day, toDay } from '#core/time/day.ts';

export interface Period {
  /** "2026-03", "2026-q3" or "2026": how addresses and keys call it; a meeting by its day */
  readonly id: string;
  /** first and last day, both included */
  readonly from: Day;
  readonly until: Day;
}

const months: Readonly<Record<PeriodRhythm, number>> = { month: 1, quarter: 3, year: 12 };

/** The period in which this day lies. */
export function periodOf(rhythm: PeriodRhythm, day: Day): Period {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  const length = months[rhythm];
  const first = Math.floor((month - 1) / length) * length + 1;
  const from = toDay(`${year}-${String(first).padStart(2, '0')}-01`);
  const id = rhythm === 'year' ? year : rhythm === 'month' ? `${year}-${day.slice(5, 7)}` : `${year}-q${(first - 1) / 3 + 1}`;
  return { id, from, until: addDays(addMonths(from, length), -1) };
}

/** The last period that is over on this day. */
export function lastEnded(rhythm: PeriodRhythm, today: Day): Period {
  return periodOf(rhythm, addDays(periodOf(rhythm, today).from, -1));
}

/**
 * The periods whose report must be there by now and is not, oldest first: those that ended after the last one that was
 * opened; where none was, those that ended on `since` or later. A period that was half over by then is reported too.
 */
export function periodsToOpen(rhythm: PeriodRhythm, today: Day, since: Day, opened?: Period): readonly Period[] {
  const last = lastEnded(rhythm, today);
  const periods: Period[] = [];
  for (
    let one = periodOf(rhythm, opened === undefined ? since : addDays(opened.until, 1));
    one.until <= last.until;
    one = periodOf(rhythm, addDays(one.until, 1))
  )
    periods.push(one);
  return periods;
}

/** A period by its id, as addresses name it; undefined when it is none. */
export function periodNamed(id: string): Period | undefined {
  const parts = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|q([1-4])))?$/.exec(id);
  if (parts === null) return undefined;
  const [, year, month, quarter] = parts;
  if (Number(year) < 1900 || Number(year) > 2998) return undefined;
  if (month !== undefined) return periodOf('month', toDay(`${year}-${month}-01`));
  if (quarter !== undefined) return periodOf('quarter', toDay(`${year}-${String(Number(quarter) * 3).padStart(2, '0')}-01`));
  return periodOf('year', toDay(`${year}-01-01`));
}
