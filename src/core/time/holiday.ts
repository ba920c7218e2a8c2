/** Holidays by rule: a fixed date or a distance from Easter, computed for any year. */
import { numberOf, weekdayOfNumber } from './epoch.ts';

export interface Name {
  readonly nl: string;
  readonly en: string;
}

/** A fixed date (moved when it is a Sunday), or so many days after Easter Sunday (negative: before it). */
export type HolidayDate =
  | { readonly easter: number }
  | { readonly month: number; readonly dayOfMonth: number; readonly ifSunday?: 1 | -1 };

export interface HolidayRule {
  readonly id: string;
  readonly name: Name;
  readonly on: HolidayDate;
  /** first and last year in which it was kept */
  readonly from?: number;
  readonly until?: number;
  /** an organisation may choose to work on it */
  readonly choice: boolean;
  readonly source: string;
}

/** Day number of Easter Sunday in the Gregorian calendar (the anonymous computus of 1876). */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.trunc(year / 100);
  const ofCentury = year % 100;
  const correction = Math.trunc((century - Math.trunc((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - (century >> 2) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury >> 2) - moon - (ofCentury % 4)) % 7;
  const late = Math.trunc((golden + 11 * moon + 22 * toSunday) / 451);
  return numberOf(year, 3, 22) + moon + toSunday - 7 * late;
}

/** Day number of the holiday in a year; undefined when it was not kept then. */
export function holidayIn(rule: HolidayRule, year: number): number | undefined {
  if (year < (rule.from ?? year) || year > (rule.until ?? year)) return undefined;
  if ('easter' in rule.on) return easterSunday(year) + rule.on.easter;
  const number = numberOf(year, rule.on.month, rule.on.dayOfMonth);
  return weekdayOfNumber(number) === 7 ? number + (rule.on.ifSunday ?? 0) : number;
}
