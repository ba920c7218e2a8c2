/** Turns days, times, numbers and sizes into words, Dutch or English; pure, today is always an argument. */

import { dayNumber, splitDay, weekdayOf } from './days.ts';
import type { Language } from './language.ts';

const WEEKDAYS = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const MONTHS = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;
const SHORT_MONTHS = {
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
} as const;

/** Everything that a page needs to write a value down, in one language. */
export interface Format {
  /** "maandag 4 januari 2027" */
  readonly day: (day: string) => string;
  /** "maandag 4 januari": for where the year stands nearby */
  readonly dayOfYear: (day: string) => string;
  /** "ma 4 jan", with the year when it is another year than today's */
  readonly shortDay: (day: string, today?: string) => string;
  /** "ma 4 jan (over 6 dagen)": where the day stands in a line of text */
  readonly dayAndDistance: (day: string, today: string) => string;
  /** "jun 2026"; takes "2026-06" */
  readonly month: (month: string) => string;
  /** "over 6 dagen", "vandaag", "gisteren", "3 weken geleden" */
  readonly relative: (day: string, today: string) => string;
  /** as `relative`, but a day that has passed is "2 dagen te laat" */
  readonly due: (day: string, today: string) => string;
  /** "14.10 uur"; takes "14:10" */
  readonly time: (time: string) => string;
  /** "zaterdag 21 november 2026, 10.42 uur"; takes a local "2026-11-21T10:42", with or without more behind it */
  readonly moment: (moment: string) => string;
  /** "za 21 nov, 10.42" */
  readonly shortMoment: (moment: string, today?: string) => string;
  /** "12.500", "0,5" */
  readonly number: (value: number, decimals?: number) => string;
  /** "1 dag", "3 dagen" */
  readonly count: (value: number, one: string, many: string) => string;
  /** "3,4 MB"; takes bytes, counts in 1,024 as people's computers show it */
  readonly fileSize: (bytes: number) => string;
  /** "a, b en c" */
  readonly list: (items: readonly string[]) => string;
}

/** The whole of `Format` for one language. */
export function formatOf(language: Language): Format {
  return {
    day: (day) => `${dayOfYear(day, language)} ${splitDay(day).year}`,
    dayOfYear: (day) => dayOfYear(day, language),
    shortDay: (day, today) => shortDay(day, language, today),
    dayAndDistance: (day, today) =>
      `${shortDay(day, language, today)} (${relative(dayNumber(day) - dayNumber(today), language)})`,
    month: (month) => `${SHORT_MONTHS[language][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`,
    relative: (day, today) => relative(dayNumber(day) - dayNumber(today), language),
    due: (day, today) => due(dayNumber(day) - dayNumber(today), language),
    time: (time) => timeInText(time, language),
    moment: (moment) => {
      const [day = '', time] = moment.split('T');
      const text = `${dayOfYear(day, language)} ${splitDay(day).year}`;
      return time === undefined ? text : `${text}, ${timeInText(time, language)}`;
    },
    shortMoment: (moment, today) => {
      const [day = '', time] = moment.split('T');
      const text = shortDay(day, language, today);
      return time === undefined ? text : `${text}, ${clock(time, language)}`;
    },
    number: (value, decimals) => numberInText(value, language, decimals),
    count: (value, one, many) => `${numberInText(value, language)} ${value === 1 ? one : many}`,
    fileSize: (bytes) => fileSize(bytes, language),
    list: (items) => listInText(items, language),
  };
}

function dayOfYear(day: string, language: Language): string {
  const { month, dayOfMonth } = splitDay(day);
  return `${WEEKDAYS[language][weekdayOf(day) - 1]} ${dayOfMonth} ${MONTHS[language][month - 1]}`;
}

function shortDay(day: string, language: Language, today?: string): string {
  const { year, month, dayOfMonth } = splitDay(day);
  const weekday = WEEKDAYS[language][weekdayOf(day) - 1]?.slice(0, language === 'nl' ? 2 : 3);
  const text = `${weekday} ${dayOfMonth} ${SHORT_MONTHS[language][month - 1]}`;
  return today !== undefined && splitDay(today).year !== year ? `${text} ${year}` : text;
}

const UNITS = {
  nl: { day: ['dag', 'dagen'], week: ['week', 'weken'], month: ['maand', 'maanden'], year: ['jaar', 'jaar'] },
  en: { day: ['day', 'days'], week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
} as const;

/**
 * Up to two weeks in days, up to four months in whole weeks, as terms are said; up to two years in months, and then in years: nobody
 * counts 44 days or 76 weeks.
 */
function span(days: number, language: Language): string {
  const [amount, unit] =
    days < 14
      ? ([days, 'day'] as const)
      : days < 120
        ? ([Math.round(days / 7), 'week'] as const)
        : days < 730
          ? ([Math.round(days / 30.44), 'month'] as const)
          : ([Math.round(days / 365.25), 'year'] as const);
  const [one, many] = UNITS[language][unit];
  return `${amount} ${amount === 1 ? one : many}`;
}

function relative(days: number, language: Language): string {
  const near = { nl: ['gisteren', 'vandaag', 'morgen'], en: ['yesterday', 'today', 'tomorrow'] }[language][days + 1];
  if (near !== undefined && Math.abs(days) <= 1) return near;
  if (days > 0) return language === 'nl' ? `over ${span(days, language)}` : `in ${span(days, language)}`;
  return language === 'nl' ? `${span(-days, language)} geleden` : `${span(-days, language)} ago`;
}

function due(days: number, language: Language): string {
  if (days >= 0) return relative(days, language);
  return language === 'nl' ? `${span(-days, language)} te laat` : `${span(-days, language)} late`;
}

function clock(time: string, language: Language): string {
  const [hour = '0', minute = '00'] = time.split(':');
  return language === 'nl' ? `${Number(hour)}.${minute}` : `${hour}:${minute}`;
}

function timeInText(time: string, language: Language): string {
  return language === 'nl' ? `${clock(time, language)} uur` : clock(time, language);
}

function numberInText(value: number, language: Language, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',');
  const text = fraction === undefined ? grouped : `${grouped}${language === 'nl' ? ',' : '.'}${fraction}`;
  return value < 0 ? `-${text}` : text;
}

function fileSize(bytes: number, language: Language): string {
  const kilo = bytes / 1024;
  if (kilo < 1) return `${bytes} bytes`;
  if (kilo < 1000) return `${numberInText(Math.ceil(kilo), language)} kB`;
  return `${numberInText(kilo / 1024, language, kilo < 10_000 ? 1 : 0)} MB`;
}

function listInText(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${items.at(-1)}`;
}
