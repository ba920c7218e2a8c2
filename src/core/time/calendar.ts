/** A calendar: which days are holidays, which count as working days, and which lengthen a term set by law. */
import { addDays, type Day, dayNumber } from './day.ts';
import { civilOf, weekdayOfNumber } from './epoch.ts';
import { type HolidayRule, holidayIn, type Name } from './holiday.ts';

/** A day put on a par with a holiday by royal decree (Atw art. 3 lid 3): it lengthens terms set by law, but people work. */
export interface EquatedDay {
  readonly day: Day;
  readonly name: Name;
  /** the decree */
  readonly source: string;
}

/** A period in which the organisation is closed: no working days, but ordinary days for the law. */
export interface Closing {
  readonly from: Day;
  readonly to: Day;
  readonly name: Name;
  readonly source: string;
}

export interface Calendar {
  readonly id: string;
  readonly name: Name;
  readonly holidays: readonly HolidayRule[];
  readonly equated: readonly EquatedDay[];
  readonly closings: readonly Closing[];
  /** what counts as a working day though it usually does not: ids of holidays that allow the choice, and `saturday` */
  readonly working: readonly string[];
  /** what does not count as a working day though it usually does: `equated-days` */
  readonly off: readonly string[];
}

/** A day that is kept as a holiday, is put on a par with one, or on which the organisation is closed. */
export interface Holiday {
  readonly id: string;
  readonly name: Name;
  readonly source: string;
}

/** Whether it counts in a term of working days. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return dayFlags(calendar)(dayNumber(day), 'off') === false;
}

/** The first working day after this one. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  let next = addDays(day, 1);
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1);
  return next;
}

/** Saturday, Sunday, holiday or equated day (Atw art. 1 and 3): a term set by law does not end on it. Choices do not matter here. */
export function isAtwFreeDay(calendar: Calendar, day: Day): boolean {
  return dayFlags(calendar)(dayNumber(day), 'atw');
}

/** Saturday, Sunday or holiday (Regulation 1182/71 art. 2): no working day for terms of EU law. Choices do not matter here. */
export function isEuFreeDay(calendar: Calendar, day: Day): boolean {
  return dayFlags(calendar)(dayNumber(day), 'eu');
}

/** The holiday, equated day or closing that falls on this day; undefined for all other days, weekends too. */
export function holidayOn(calendar: Calendar, day: Day): Holiday | undefined {
  return holidaysOn(calendar, day)[0];
}

/** Everything that falls on this day, holidays first: Ascension Day and 5 May can be one day. */
export function holidaysOn(calendar: Calendar, day: Day): readonly Holiday[] {
  const number = dayNumber(day);
  const kept = holidaysIn(calendar, civilOf(number).year).filter((one) => one.number === number);
  const closed = calendar.closings.filter((one) => one.from <= day && day <= one.to);
  return [...kept.map((one) => one.holiday), ...closed.map(({ name, source }) => ({ id: 'closed', name, source }))];
}

interface DatedHoliday {
  readonly number: number;
  readonly holiday: Holiday;
}

const years = new WeakMap<Calendar, Map<number, readonly DatedHoliday[]>>();

/** The holidays and equated days of a year, remembered: explanations ask for them again and again. */
function holidaysIn(calendar: Calendar, year: number): readonly DatedHoliday[] {
  let known = years.get(calendar);
  if (known === undefined) {
    known = new Map();
    years.set(calendar, known);
  }
  const found = known.get(year) ?? datedHolidays(calendar, year);
  known.set(year, found);
  return found;
}

function datedHolidays(calendar: Calendar, year: number): readonly DatedHoliday[] {
  const holidays = calendar.holidays.flatMap((rule) => {
    const number = holidayIn(rule, year);
    return number === undefined ? [] : [{ number, holiday: { id: rule.id, name: rule.name, source: rule.source } }];
  });
  const equated = calendar.equated
    .map(({ day, name, source }) => ({ number: dayNumber(day), holiday: { id: 'equated-day', name, source } }))
    .filter((one) => civilOf(one.number).year === year);
  return [...holidays, ...equated];
}

/** What `working` and `off` may name in this calendar. */
export function choicesOf(calendar: Calendar): { readonly working: readonly string[]; readonly off: readonly string[] } {
  return {
    working: [...calendar.holidays.filter((rule) => rule.choice).map((rule) => rule.id), 'saturday'],
    off: ['equated-days'],
  };
}

export interface Choices {
  readonly working?: readonly string[];
  readonly off?: readonly string[];
  readonly closings?: readonly Closing[];
}

/** The calendar with an organisation's own choices; throws a RangeError on a choice that it does not offer (see `choicesOf`). */
export function withChoices(calendar: Calendar, { working = [], off = [], closings = [] }: Choices): Calendar {
  const offered = choicesOf(calendar);
  const unknown = working.find((one) => !offered.working.includes(one)) ?? off.find((one) => !offered.off.includes(one));
  if (unknown !== undefined) throw new RangeError(`calendar ${calendar.id} offers no choice "${unknown}"`);
  return { ...calendar, working, off, closings: [...calendar.closings, ...closings] };
}

/** Why a day is free: `off` no working day, `atw` for terms set by law, `eu` for terms of EU law. */
export type Freedom = 'off' | 'atw' | 'eu';
export type DayFlags = (number: number, freedom: Freedom) => boolean;

const FLAGS = { off: 1, atw: 2, eu: 4 };
/** Days per block of the table: about eleven years, so that a calendar in use takes some kilobytes. */
const BLOCK = 4096;

const tables = new WeakMap<Calendar, DayFlags>();

/** Whether a day number is free, looked up in a table that fills itself: for counting many days at speed. */
export function dayFlags(calendar: Calendar): DayFlags {
  const known = tables.get(calendar);
  if (known !== undefined) return known;
  const blocks: Uint8Array[] = [];
  const offset = 16;
  const flags: DayFlags = (number, freedom) => {
    const index = Math.floor(number / BLOCK) + offset;
    let block = blocks[index];
    if (block === undefined) {
      block = fillBlock(calendar, (index - offset) * BLOCK);
      blocks[index] = block;
    }
    return ((block[number & (BLOCK - 1)] as number) & FLAGS[freedom]) !== 0;
  };
  tables.set(calendar, flags);
  return flags;
}

function fillBlock(calendar: Calendar, first: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const mark = (number: number, flags: number) => {
    if (number >= first && number < first + BLOCK) block[number - first] = (block[number - first] as number) | flags;
  };
  for (let number = first; number < first + BLOCK; number++) markWeekend(calendar, number, mark);
  for (let { year } = civilOf(first); year <= civilOf(first + BLOCK).year; year++) markHolidays(calendar, year, mark);
  const equated = calendar.off.includes('equated-days') ? FLAGS.atw | FLAGS.off : FLAGS.atw;
  for (const one of calendar.equated) mark(dayNumber(one.day), equated);
  for (const one of calendar.closings) {
    for (let number = dayNumber(one.from); number <= dayNumber(one.to); number++) mark(number, FLAGS.off);
  }
  return block;
}

type Mark = (number: number, flags: number) => void;

function markWeekend(calendar: Calendar, number: number, mark: Mark): void {
  const weekday = weekdayOfNumber(number);
  if (weekday < 6) return;
  const worked = weekday === 6 && calendar.working.includes('saturday');
  mark(number, FLAGS.atw | FLAGS.eu | (worked ? 0 : FLAGS.off));
}

function markHolidays(calendar: Calendar, year: number, mark: Mark): void {
  for (const rule of calendar.holidays) {
    const number = holidayIn(rule, year);
    const worked = calendar.working.includes(rule.id);
    if (number !== undefined) mark(number, FLAGS.atw | FLAGS.eu | (worked ? 0 : FLAGS.off));
  }
}
