/** The clock of Europe/Amsterdam: which offset from UTC holds at an instant. Own rule, so that no machine's settings matter. */
import { civilOf, numberOf, weekdayOfNumber } from './epoch.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Summer {
  readonly starts: number;
  readonly ends: number;
}

const summers: Summer[] = [];

/**
 * Offset in minutes at an instant (milliseconds since 1970): 60 in winter, 120 in summer time.
 * Right from 1947 on (summer time came back in 1977; the present rule dates from 1996); 60 for everything before.
 */
export function offsetAt(instant: number): 60 | 120 {
  const { year } = civilOf(Math.floor(instant / DAY));
  if (year < 1977) return 60;
  const summer = summers[year - 1977] ?? rememberSummer(year);
  return instant >= summer.starts && instant < summer.ends ? 120 : 60;
}

function rememberSummer(year: number): Summer {
  const summer = { starts: startOfSummer(year) * DAY + HOUR, ends: endOfSummer(year) * DAY + HOUR };
  summers[year - 1977] = summer;
  return summer;
}

/** Every change is on a Sunday at 01:00 UTC: the day number of the one in spring. */
function startOfSummer(year: number): number {
  return year <= 1980 ? firstSunday(year, 4) : lastSunday(year, 3);
}

function endOfSummer(year: number): number {
  if (year === 1978) return firstSunday(year, 10);
  return lastSunday(year, year < 1996 ? 9 : 10);
}

function firstSunday(year: number, month: number): number {
  const first = numberOf(year, month, 1);
  return first + 7 - weekdayOfNumber(first);
}

function lastSunday(year: number, month: number): number {
  return firstSunday(year, month + 1) - 7;
}
