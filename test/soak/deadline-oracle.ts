/**
 * A second, slow way to count deadlines, to compare the calculus with: it walks day by day over a calendar that it
 * writes out itself, one day after the other from Monday 1 January 1900. It shares no code with src/core.
 */

export interface OracleInput {
  readonly start: string;
  readonly length: OracleLength;
  readonly rolls: string;
  readonly suspended?: readonly { readonly asked: string; readonly answered: string }[];
  readonly excluded?: readonly { readonly from: string; readonly to: string }[];
  readonly backward?: boolean;
  readonly extensions?: readonly OracleLength[];
}

export interface OracleLength {
  readonly count: number;
  readonly unit: string;
}

/** What the calendar says beyond the holidays that never change. */
export interface OracleCalendar {
  readonly equated: ReadonlySet<string>;
  readonly working: readonly string[];
  readonly off: readonly string[];
  readonly closings: readonly { readonly from: string; readonly to: string }[];
}

export interface OracleAnswer {
  readonly end: string;
  /** the two readings when there are extensions: stepwise from each rolled end, and as one term from the start */
  readonly readings?: readonly [string, string];
}

interface Walked {
  readonly text: string;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  readonly lastOfMonth: boolean;
  readonly holidays: string[];
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Every day of 1900–2999, turned over like an odometer. */
function writeOut(): Walked[] {
  const days: Walked[] = [];
  let weekday = 1;
  for (let year = 1900; year < 3000; year++) {
    for (const [index, usual] of [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      const size = index === 1 && isLeap(year) ? 29 : usual;
      for (let date = 1; date <= size; date++) {
        const text = [year, index + 1, date].map((part) => String(part).padStart(2, '0')).join('-');
        days.push({ text, year, month: index + 1, date, weekday, lastOfMonth: date === size, holidays: [] });
        weekday = weekday === 7 ? 1 : weekday + 1;
      }
    }
  }
  return days;
}

const days = writeOut();
const at = new Map(days.map((day, index) => [day.text, index]));

function indexOf(text: string): number {
  const index = at.get(text);
  if (index === undefined) throw new RangeError(`the oracle has no day ${text}`);
  return index;
}

/** The day at an index; walking off the calendar is an error. */
function dayAt(index: number): Walked {
  const day = days[index];
  if (day === undefined) throw new RangeError('the oracle walked off its calendar');
  return day;
}

/** Gauss's rule with its two exceptions. */
function easter(year: number): string {
  const century = Math.floor(year / 100);
  const m = (15 - Math.floor((13 + 8 * century) / 25) + century - Math.floor(century / 4)) % 30;
  const n = (4 + century - Math.floor(century / 4)) % 7;
  const d = (19 * (year % 19) + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  if (d === 29 && e === 6) return `${year}-04-19`;
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return `${year}-04-18`;
  const march = 22 + d + e;
  return march > 31 ? `${year}-04-${String(march - 31).padStart(2, '0')}` : `${year}-03-${march}`;
}

function birthday(year: number): string | undefined {
  if (year < 1949) return undefined;
  const day = year >= 2014 ? `${year}-04-27` : `${year}-04-30`;
  if (dayAt(indexOf(day)).weekday !== 7) return day;
  return dayAt(indexOf(day) + (year < 1980 ? 1 : -1)).text;
}

for (let year = 1900; year < 3000; year++) {
  const sunday = indexOf(easter(year));
  const mark = (index: number, name: string) => dayAt(index).holidays.push(name);
  for (const date of ['01-01', '12-25', '12-26']) mark(indexOf(`${year}-${date}`), 'fixed');
  for (const distance of [1, 39, 50]) mark(sunday + distance, 'fixed');
  mark(sunday - 2, 'good-friday');
  mark(indexOf(`${year}-05-05`), 'liberation-day');
  const king = birthday(year);
  if (king !== undefined) mark(indexOf(king), 'fixed');
}

/** The deadline, and both readings when it is extended. */
export function oracle(input: OracleInput, calendar: OracleCalendar): OracleAnswer {
  const lengths = [input.length, ...(input.extensions ?? [])];
  const walk = input.length.unit === 'hour' ? hourWalk(input, calendar) : dayWalk(input, calendar);
  const stepwise = lengths.reduce((from, length) => walk.roll(from, walk.run(from, length), [length]), walk.start);
  if (lengths.length === 1) return { end: walk.text(stepwise) };
  const sums = addUp(lengths);
  const whole = walk.roll(
    walk.start,
    sums.reduce((from, length) => walk.run(from, length), walk.start),
    sums,
  );
  return { end: walk.text(Math.max(stepwise, whole)), readings: [walk.text(stepwise), walk.text(whole)] };
}

/** 6 weeks + 4 weeks = 10 weeks; weeks and days make days, years and months make months; others stay apart. */
function addUp(lengths: readonly OracleLength[]): OracleLength[] {
  const family: Record<string, [string, number]> = {
    day: ['day', 1],
    week: ['day', 7],
    month: ['month', 1],
    year: ['month', 12],
  };
  const sums: OracleLength[] = [];
  for (const length of lengths) {
    const last = sums[sums.length - 1];
    const [mine, yours] = [family[length.unit], last && family[last.unit]];
    if (last?.unit === length.unit) sums[sums.length - 1] = { unit: last.unit, count: last.count + length.count };
    else if (last && mine && yours && mine[0] === yours[0])
      sums[sums.length - 1] = { unit: mine[0], count: last.count * yours[1] + length.count * mine[1] };
    else sums.push(length);
  }
  return sums;
}

interface Walk {
  readonly start: number;
  readonly run: (from: number, length: OracleLength) => number;
  readonly roll: (from: number, end: number, lengths: readonly OracleLength[]) => number;
  readonly text: (end: number) => string;
}

function predicates(input: OracleInput, calendar: OracleCalendar) {
  const free = (index: number, law: string): boolean => {
    const { weekday, holidays, text } = dayAt(index);
    if (law === 'eu') return weekday > 5 || holidays.length > 0;
    if (law === 'atw') return weekday > 5 || holidays.length > 0 || calendar.equated.has(text);
    if (weekday === 7 || (weekday === 6 && !calendar.working.includes('saturday'))) return true;
    if (holidays.some((name) => !calendar.working.includes(name))) return true;
    if (calendar.off.includes('equated-days') && calendar.equated.has(text)) return true;
    return calendar.closings.some(({ from, to }) => from <= text && text <= to);
  };
  const waits = input.suspended ?? [];
  const holes = input.excluded ?? [];
  const stopped = (index: number): boolean => {
    const { text } = dayAt(index);
    return (
      waits.some(({ asked, answered }) => asked < text && text < answered) ||
      holes.some(({ from, to }) => from <= text && text <= to)
    );
  };
  return { free, stopped, way: input.backward ? -1 : 1 };
}

function dayWalk(input: OracleInput, calendar: OracleCalendar): Walk {
  const { free, stopped, way } = predicates(input, calendar);
  const run = (from: number, { count, unit }: OracleLength): number => {
    if (unit === 'working day') return walkUntil(from, way, count, (index) => !free(index, 'off') && !stopped(index));
    const plain =
      unit === 'day' || unit === 'week'
        ? from + way * count * (unit === 'week' ? 7 : 1)
        : months(from, way, unit === 'year' ? count * 12 : count);
    return walkUntil(from, way, Math.abs(plain - from), (index) => !stopped(index));
  };
  const roll = (from: number, end: number, lengths: readonly OracleLength[]): number => {
    if (input.rolls === 'none') return end;
    if (input.rolls !== 'atw' && input.rolls !== 'eu') {
      const to = chosen(end, input.rolls, (index) => !free(index, 'off') && !stopped(index), !free(end, 'off'));
      return (to - from) * way > 0 ? to : end;
    }
    if (way < 0) return end;
    const running = Array.from({ length: end - from }, (_, passed) => from + 1 + passed).filter(
      (index) => !stopped(index),
    ).length;
    if (input.rolls === 'atw' && (lengths.some(beyond) || (lengths.length > 1 && running > 90))) return end;
    const least = input.rolls === 'atw' ? 3 : 2;
    const short = lengths.length === 1 && lengths.some(({ count, unit }) => unit.endsWith('day') && count < least);
    let found = 0;
    for (let index = from + 1; ; index++) {
      if (!free(index, input.rolls) && !stopped(index)) found += 1;
      const canEnd = index === end ? !free(index, input.rolls) : !free(index, input.rolls) && !stopped(index);
      if (index >= end && canEnd && (short || found >= 2)) return index;
    }
  };
  return {
    start: indexOf(input.start.length > 10 ? amsterdam(Date.parse(input.start)).day : input.start),
    run,
    roll,
    text: (end) => dayAt(end).text,
  };
}

function walkUntil(from: number, way: number, count: number, counts: (index: number) => boolean): number {
  let index = from;
  for (let left = count; left > 0; ) {
    index += way;
    if (counts(index)) left -= 1;
  }
  return index;
}

function months(from: number, way: number, count: number): number {
  const { date } = dayAt(from);
  let index = from;
  for (let passed = 0; ; ) {
    const before = dayAt(index);
    index += way;
    const now = dayAt(index);
    if (now.month !== before.month) passed += 1;
    if (passed === count && (way > 0 ? now.date === date || (now.lastOfMonth && now.date < date) : now.date <= date))
      return index;
  }
}

function beyond({ count, unit }: OracleLength): boolean {
  if (unit === 'year') return true;
  return count > ({ month: 3, week: 12 }[unit] ?? 90);
}

function chosen(end: number, rolls: string, works: (index: number) => boolean, fine: boolean): number {
  if (fine) return end;
  let index = end;
  do index += rolls === 'next-working-day' ? 1 : -1;
  while (!works(index));
  return index;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });
const HOUR = 3_600_000;

function amsterdam(instant: number): { day: string; time: string } {
  const [day = '', time = ''] = clock.format(instant).split(' ');
  return { day, time };
}

const hours = new Map<number, number>();

/** The day in which the hour that starts at this whole hour lies; midnight in Amsterdam is always a whole hour. */
function dayOfHour(hour: number): number {
  const known = hours.get(hour) ?? indexOf(amsterdam(hour * HOUR).day);
  hours.set(hour, known);
  return known;
}

function hourWalk(input: OracleInput, calendar: OracleCalendar): Walk {
  const { free, stopped, way } = predicates(input, calendar);
  const run = (from: number, { count }: OracleLength): number => {
    let instant = from;
    for (let left = count * HOUR; left > 0; ) {
      const hour = way > 0 ? Math.floor(instant / HOUR) : Math.ceil(instant / HOUR) - 1;
      const piece = way > 0 ? (hour + 1) * HOUR - instant : instant - hour * HOUR;
      const passed = stopped(dayOfHour(hour)) ? piece : Math.min(piece, left);
      if (!stopped(dayOfHour(hour))) left -= passed;
      instant += way * passed;
    }
    return instant;
  };
  const roll = (from: number, end: number): number => {
    if (!input.rolls.endsWith('working-day')) return end;
    const { day, time } = amsterdam(end);
    const works = (index: number) => !free(index, 'off') && !stopped(index);
    const target = dayAt(chosen(indexOf(day), input.rolls, works, works(indexOf(day)))).text;
    if (target === day) return end;
    // the clock changes on Sundays only, and no Sunday is a working day: the time exists there, once
    const near = end + (indexOf(target) - indexOf(day)) * 24 * HOUR;
    const to =
      [near - HOUR, near, near + HOUR].find((instant) => amsterdam(instant).day === target && amsterdam(instant).time === time) ??
      Number.NaN;
    return (to - from) * way > 0 ? to : end;
  };
  return { start: Date.parse(input.start), run, roll, text: (end) => new Date(end).toISOString() };
}
