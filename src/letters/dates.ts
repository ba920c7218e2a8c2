/** Days and moments as a letter writes them: in full, with the weekday, as the clock in Amsterdam shows them. */

import type { Language } from './letter.ts';
import { words } from './words.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))(?:\[[^\]]*\])?$/;

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** "2027-01-04" and "09:30" as they are in Amsterdam at an ISO moment (with `Z` or an offset). */
function inAmsterdam(moment: string): { day: string; time: string } {
  const iso = MOMENT.exec(moment)?.[1];
  const instant = iso === undefined ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(instant)) throw new Error(`"${moment}" is not a day (2027-01-04) or a moment (2027-01-04T09:30:00+01:00)`);
  const [day = '', time = ''] = clock.format(instant).split(' ');
  return { day, time };
}

/**
 * A day, or the Amsterdam day of a moment, in full: "maandag 4 januari 2027".
 * Throws on text that is neither, and on a date that does not exist.
 */
export function longDate(value: string, language: Language): string {
  const day = DAY.test(value) ? value : inAmsterdam(value).day;
  const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  if (at.toISOString().slice(0, 10) !== day) throw new Error(`${value} is not a date that exists`);
  const { weekdays, months } = words[language];
  return `${weekdays[at.getUTCDay()]} ${Number(date)} ${months[at.getUTCMonth()]} ${Number(year)}`;
}

/** The Amsterdam time of a moment: "9.30 uur" in Dutch, "09:30" in English. Throws on text that is not a moment. */
export function clockTime(moment: string, language: Language): string {
  const [hour = '', minute = ''] = inAmsterdam(moment).time.split(':');
  return words[language].time(hour, minute);
}
