/** Days as integers (days since 1 January 1970), so that counting needs no date objects and no time zone. */

/** Day number of 1 January 1900, the first day we can count with. */
export const FIRST_NUMBER = -25_567;
/** Day number of 31 December 2999, the last one. */
export const LAST_NUMBER = 376_199;

const DAYS_IN_400_YEARS = 146_097;
/** Days from 1 March of the year 0, where the leap day is the last of its year, to 1 January 1970. */
const MARCH_ERA = 719_468;

/** The day number of a date in the Gregorian calendar; month 1–12. */
export function numberOf(year: number, month: number, dayOfMonth: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.trunc((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return era * DAYS_IN_400_YEARS + yearOfEra * 365 + (yearOfEra >> 2) - Math.trunc(yearOfEra / 100) + dayOfYear - MARCH_ERA;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** The date of a day number. */
export function civilOf(number: number): Civil {
  const shifted = number + MARCH_ERA;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.trunc(
    (dayOfEra - Math.trunc(dayOfEra / 1460) + Math.trunc(dayOfEra / 36_524) - Math.trunc(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - Math.trunc(yearOfEra / 100));
  const shiftedMonth = Math.trunc((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const dayOfMonth = dayOfYear - Math.trunc((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** ISO weekday of a day number: Monday 1 … Sunday 7. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** The same day number so many months on (or back); the last day of that month when it has no such day. */
export function monthsFrom(number: number, months: number): number {
  const { year, month, dayOfMonth } = civilOf(number);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return numberOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}
