/** A clock that can be put forward, so that who tries the procedures out need not wait six weeks to see what happens then. */
import type { Pool } from 'pg';
import { addYears, compareDays, type Day } from '#core/time/day.ts';
import { atSameTime, dayOf, instantOf, type Moment, momentAt } from '#core/time/moment.ts';
import { clockAhead, putAhead } from '#store/clock-ahead.ts';

/** So many years ahead of the real day everything has happened, also what is destroyed years after the end of a case. */
export const MOST_YEARS = 20;

/** Why the clock stays where it is. */
export type ClockFault = 'not-later' | 'too-far';

export interface MovableClock {
  readonly now: () => Moment;
  /** in milliseconds */
  readonly ahead: () => number;
  /** goes on at the same hour of a later day, after what must happen `first`, still on the old one; undefined when it did */
  moveTo(day: Day, first?: () => Promise<void>): Promise<ClockFault | undefined>;
}

/** The clock of this database; `real` answers the real time in milliseconds. */
export async function movableClock(pool: Pool, real: () => number = Date.now): Promise<MovableClock> {
  let ahead = await clockAhead(pool);
  const now = () => momentAt(real() + ahead);
  return {
    now,
    ahead: () => ahead,
    async moveTo(day, first) {
      if (compareDays(day, dayOf(now())) <= 0) return 'not-later';
      if (compareDays(day, addYears(dayOf(momentAt(real())), MOST_YEARS)) > 0) return 'too-far';
      await first?.();
      ahead = await putAhead(pool, instantOf(atSameTime(now(), day)) - real());
      return undefined;
    },
  };
}
