/** The date filters of letters: days and moments in full, as the clock in Amsterdam shows them. */

import { type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { dayOf, type Moment, parseMoment, timeOf } from '#core/time/moment.ts';
import { dayInWords } from '#core/time/words.ts';
import type { Language } from './letter.ts';

function momentOf(text: string): Moment {
  const moment = parseMoment(text.replace(/\[[^\]]*\]$/, ''));
  if (isFault(moment)) throw new Error(moment.says);
  return moment;
}

function dayIn(text: string): Day {
  if (text.includes('T')) return dayOf(momentOf(text));
  const day = parseDay(text);
  if (isFault(day)) throw new Error(day.says);
  return day;
}

/** A day, or the Amsterdam day of a moment: "maandag 4 januari 2027". Throws on text that is neither. */
export function longDate(value: string, language: Language): string {
  return dayInWords(dayIn(value), language);
}

/** The Amsterdam time of a moment: "9.30 uur" in Dutch, "09:30" in English. Throws on text that is not a moment. */
export function clockTime(moment: string, language: Language): string {
  const time = timeOf(momentOf(moment));
  return language === 'nl' ? `${time.replace(':', '.').replace(/^0/, '')} uur` : time;
}
