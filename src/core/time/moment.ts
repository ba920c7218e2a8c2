/** A moment: an instant written with the clock and the offset of Europe/Amsterdam, right when the clocks change. */
import { offsetAt } from './amsterdam.ts';
import { type Day, dayNumber, dayOfNumber, digits, parseDay } from './day.ts';
import { FIRST_NUMBER, LAST_NUMBER } from './epoch.ts';
import { type Fault, isFault, quoted, sure } from './fault.ts';

declare const momentBrand: unique symbol;
/** 'YYYY-MM-DDTHH:MM:SS[.mmm]+01:00' (or +02:00); made by `parseMoment` or `momentAt`. */
export type Moment = string & { readonly [momentBrand]: true };

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an ISO moment with its offset (`Z`, `+01:00`, …) and writes it on the Amsterdam clock; parts of a millisecond are dropped. */
export function parseMoment(text: string): Moment | Fault {
  const parts = SHAPE.exec(text);
  if (parts === null) return momentFault(text, 'is geen tijdstip');
  const [, date = '', hours, minutes, seconds = '0', fraction = '', zone = ''] = parts;
  const day = parseDay(date);
  if (isFault(day)) return momentFault(text, 'bestaat niet');
  const offset = zoneMinutes(zone);
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59 || offset === undefined)
    return momentFault(text, 'bestaat niet');
  const clock =
    Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  const instant = dayNumber(day) * DAY + clock - offset * MINUTE;
  return canBeMoment(instant) ? momentAt(instant) : momentFault(text, 'ligt te ver weg');
}

/** Minutes of a written offset; real ones go to 14 hours. */
function zoneMinutes(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > 14 * 60) return undefined;
  return zone.startsWith('-') ? -total : total;
}

function momentFault(value: string, problem: string): Fault {
  const says = `${quoted(value)} ${problem}; schrijf een bestaand tijdstip met het verschil met UTC erbij, als 2026-06-01T14:30:00+02:00.`;
  return { fault: 'not-a-moment', value, says };
}

/** A moment of which we know that it is right; throws otherwise. */
export function toMoment(text: string): Moment {
  return sure(parseMoment(text));
}

/** Whether an instant (milliseconds since 1970) lies within 1900–2999, so that it can be written as a moment. */
export function canBeMoment(instant: number): boolean {
  const number = Math.floor((instant + offsetAt(instant) * MINUTE) / DAY);
  return number >= FIRST_NUMBER && number <= LAST_NUMBER;
}

/** The moment of an instant in milliseconds since 1970; throws a RangeError outside 1900–2999. */
export function momentAt(instant: number): Moment {
  const offset = offsetAt(instant);
  const local = instant + offset * MINUTE;
  const number = Math.floor(local / DAY);
  const clock = local - number * DAY;
  return `${dayOfNumber(number)}T${clockText(clock)}+0${offset / 60}:00` as Moment;
}

function clockText(clock: number): string {
  const seconds = Math.floor(clock / 1000);
  const rest = clock - seconds * 1000;
  const text = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`;
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** Milliseconds since 1970. */
export function instantOf(moment: Moment): number {
  const offset = digits(moment, moment.length - 5) * 60;
  return dayNumber(dayOf(moment)) * DAY + clockOf(moment) - offset * MINUTE;
}

/** Milliseconds that the Amsterdam clock shows since midnight. */
function clockOf(moment: Moment): number {
  const thousandths = moment.charAt(19) === '.' ? Number(moment.slice(20, 23)) : 0;
  return digits(moment, 11) * HOUR + digits(moment, 14) * MINUTE + digits(moment, 17) * 1000 + thousandths;
}

/** The day in Amsterdam on which the moment falls (23:30 UTC on 31 December is 1 January). */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10) as Day;
}

/** What the Amsterdam clock shows: 'HH:MM'. */
export function timeOf(moment: Moment): string {
  return moment.slice(11, 16);
}

/** So many hours of elapsed time later (or earlier): the clock may show something else when it was changed in between. */
export function addHours(moment: Moment, count: number): Moment {
  return momentAt(instantOf(moment) + count * HOUR);
}

/** Negative when a is earlier than b, 0 when they are the same instant, positive when later. */
export function compareMoments(a: Moment, b: Moment): number {
  return a === b ? 0 : instantOf(a) - instantOf(b);
}

/** Midnight at which the day begins. */
export function startOfDay(day: Day): Moment {
  return onClock(dayNumber(day), 0);
}

/** Midnight at which the day is over: the last day of a term counts until then. */
export function endOfDay(day: Day): Moment {
  return onClock(dayNumber(day) + 1, 0);
}

/** The moment at which the Amsterdam clock shows 'HH:MM' on a day; the first of the two when it does so twice. */
export function momentOn(day: Day, time: string): Moment | Fault {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  const says = `${quoted(time)} is op ${day} geen tijd; schrijf een bestaande tijd als 14:30.`;
  const moment = parts === null ? undefined : onClock(dayNumber(day), Number(parts[1]) * HOUR + Number(parts[2]) * MINUTE);
  return moment !== undefined && timeOf(moment) === time ? moment : { fault: 'no-such-time', value: time, says };
}

/** The same time of the clock on another day; an hour later where that time is skipped by summer time. */
export function atSameTime(moment: Moment, day: Day): Moment {
  return onClock(dayNumber(day), clockOf(moment));
}

function onClock(number: number, clock: number): Moment {
  const local = number * DAY + clock;
  const summer = local - 2 * HOUR;
  return momentAt(offsetAt(summer) === 120 ? summer : local - HOUR);
}
