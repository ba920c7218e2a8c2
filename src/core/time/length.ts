/** The length of a term as people write it: "6 weeks", "5 working days", "24 hours". */
import { type Fault, quoted } from './fault.ts';

export type Unit = 'hour' | 'day' | 'working day' | 'week' | 'month' | 'year';

export interface Length {
  /** a whole number from 1 to what `MOST` gives for the unit */
  readonly count: number;
  readonly unit: Unit;
}

/** The longest count we take: nobody promises more than a hundred years or so, and the calendar ends in 2999. */
const MOST: Readonly<Record<Unit, number>> = { hour: 9999, day: 9999, 'working day': 9999, week: 5200, month: 1200, year: 100 };

const SHAPE = /^([1-9]\d{0,3}) (hour|day|working day|week|month|year)s?$/;

/** Reads "6 weeks", "1 working day" and so on; a fault says what is allowed. */
export function parseLength(text: string): Length | Fault {
  const parts = SHAPE.exec(text);
  const length = parts === null ? undefined : { count: Number(parts[1]), unit: parts[2] as Unit };
  if (length !== undefined && length.count <= MOST[length.unit]) return length;
  const most = MOST[length?.unit ?? 'day'];
  const says = `${quoted(text)} is geen lengte; schrijf een heel getal van 1 tot en met ${most} en dan hour, day, working day, week, month of year (of het meervoud), als "6 weeks".`;
  return { fault: 'not-a-length', value: text, says };
}

/** The highest count that we take of a unit; of days when it is none. */
export function mostOf(unit: string): number {
  return Object.hasOwn(MOST, unit) ? MOST[unit as Unit] : MOST.day;
}

/** Whether it is a length we can count with: for lengths that did not come from `parseLength`. */
export function isLength(length: Length): boolean {
  return (
    Object.hasOwn(MOST, length.unit) && Number.isInteger(length.count) && length.count >= 1 && length.count <= MOST[length.unit]
  );
}

const NAMES: Record<'nl' | 'en', Record<Unit, readonly [one: string, more: string]>> = {
  nl: {
    hour: ['uur', 'uur'],
    day: ['dag', 'dagen'],
    'working day': ['werkdag', 'werkdagen'],
    week: ['week', 'weken'],
    month: ['maand', 'maanden'],
    year: ['jaar', 'jaar'],
  },
  en: {
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    'working day': ['working day', 'working days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
};

/** "6 weken", "1 werkdag", "24 uur"; or in English. */
export function lengthInWords({ count, unit }: Length, language: 'nl' | 'en'): string {
  return `${count} ${NAMES[language][unit][count === 1 ? 0 : 1]}`;
}
