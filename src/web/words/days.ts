/** Reads days written as "2027-01-04" for words on a screen; calculating terms is the work of core. */

/** The three parts of a day. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Takes "2027-01-04" apart; throws when it is not a day, because pages only get days that core made. */
export function splitDay(day: string): DayParts {
  const year = digitAt(day, 0) * 1000 + digitAt(day, 1) * 100 + digitAt(day, 2) * 10 + digitAt(day, 3);
  const month = digitAt(day, 5) * 10 + digitAt(day, 6);
  const dayOfMonth = digitAt(day, 8) * 10 + digitAt(day, 9);
  const isDay = day.length === 10 && day[4] === '-' && day[7] === '-' && !Number.isNaN(year + month + dayOfMonth);
  if (!isDay) throw new TypeError(`Not a day written as YYYY-MM-DD: ${day}`);
  return { year, month, dayOfMonth };
}

/** Sign by sign, because a list asks this hundreds of times; not a number when it is no digit. */
function digitAt(text: string, place: number): number {
  const digit = text.charCodeAt(place) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
}

const ZERO = '0'.charCodeAt(0);

/** The days since 1 March of the year 0, so that two days can be subtracted. */
export function dayNumber(day: string): number {
  const { year, month, dayOfMonth } = splitDay(day);
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) + dayOfMonth - 1;
}

/** 1 for Monday up to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return ((dayNumber(day) + 2) % 7) + 1;
}
