/** A day in the calendar, without a clock: 'YYYY-MM-DD' from 1900 to 2999, counted on integers. */
import { civilOf, daysInMonth, FIRST_NUMBER, LAST_NUMBER, monthsFrom, numberOf, weekdayOfNumber } from './epoch.ts';
import { type Fault, quoted, sure } from './fault.ts';
import type { Length } from './length.ts';

declare const dayBrand: unique symbol;
/** 'YYYY-MM-DD'; made by `parseDay`, so it exists. Days compare as texts: `a < b` is "a is earlier". */
export type Day = string & { readonly [dayBrand]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads 'YYYY-MM-DD'; a fault says what is allowed when the text is something else or the day does not exist. */
export function parseDay(text: string): Day | Fault {
  const parts = SHAPE.exec(text);
  if (parts === null) return dayFault(text, 'is geen dag');
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1900 || year > 2999) return dayFault(text, 'ligt te ver weg');
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return dayFault(text, 'bestaat niet');
  return text as Day;
}

function dayFault(value: string, problem: string): Fault {
  const says = `${quoted(value)} ${problem}; schrijf een bestaande dag als 2026-06-01 (jaar-maand-dag), van 1900 tot en met 2999.`;
  return { fault: 'not-a-day', value, says };
}

/** A day of which we know that it is right; throws otherwise. */
export function toDay(text: string): Day {
  return sure(parseDay(text));
}

/** Days since 1 January 1970; negative before it. */
export function dayNumber(day: Day): number {
  return numberOf(digits(day, 0) * 100 + digits(day, 2), digits(day, 5), digits(day, 8));
}

/** The number that two digits of a text write; several times faster than making a text of them first. */
export function digits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
}

const PADDED = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/** The day of a day number; throws a RangeError outside 1900–2999. */
export function dayOfNumber(number: number): Day {
  if (!(number >= FIRST_NUMBER && number <= LAST_NUMBER)) throw new RangeError('a day outside 1900 to 2999 cannot be counted');
  const { year, month, dayOfMonth } = civilOf(number);
  return `${year}-${PADDED[month]}-${PADDED[dayOfMonth]}` as Day;
}

export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

export function addWeeks(day: Day, count: number): Day {
  return addDays(day, count * 7);
}

/** The same day number, or the last day of a month that is too short (31 January + 1 month = 28 or 29 February). */
export function addMonths(day: Day, count: number): Day {
  return dayOfNumber(monthsFrom(dayNumber(day), count));
}

/** The same date in another year; 29 February becomes 28 February where the year has no leap day. */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12);
}

/** A day plus a length in days, weeks, months or years; working days need a calendar and hours a moment, so these throw. */
export function addLength(day: Day, length: Length): Day {
  return dayOfNumber(numberAfter(dayNumber(day), length, 1));
}

/** As `addLength`, on day numbers and in either direction (1 or -1); the outcome may lie outside the range. */
export function numberAfter(number: number, length: Length, direction: 1 | -1): number {
  const count = length.count * direction;
  if (length.unit === 'day') return number + count;
  if (length.unit === 'week') return number + count * 7;
  if (length.unit === 'month') return monthsFrom(number, count);
  if (length.unit === 'year') return monthsFrom(number, count * 12);
  throw new RangeError(`a length in ${length.unit}s cannot be added to a day alone`);
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

/** Negative when a is earlier than b, 0 when they are the same, positive when later. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many days b lies after a; negative when it lies before. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}
