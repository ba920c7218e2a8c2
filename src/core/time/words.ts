/** Days and moments in words, for the sentences that explain a date. */
import { type Day, digits, weekdayOf } from './day.ts';
import { dayOf, type Moment, timeOf } from './moment.ts';

const WEEKDAYS = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const MONTHS = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** "juni 2026", of the month in which the day lies. */
export function monthInWords(day: Day, language: 'nl' | 'en'): string {
  return `${MONTHS[language][digits(day, 5) - 1]} ${day.slice(0, 4)}`;
}

/** "maandag 1 juni 2026", "Monday 1 June 2026". */
export function dayInWords(day: Day, language: 'nl' | 'en'): string {
  return `${WEEKDAYS[language][weekdayOf(day) - 1]} ${digits(day, 8)} ${monthInWords(day, language)}`;
}

/** "maandag 1 juni 2026 om 8.30 uur", "Monday 1 June 2026 at 08:30": the hour as on the pages and in letters. */
export function momentInWords(moment: Moment, language: 'nl' | 'en'): string {
  const day = dayInWords(dayOf(moment), language);
  const time = timeOf(moment);
  return language === 'nl' ? `${day} om ${time.replace(':', '.').replace(/^0/, '')} uur` : `${day} at ${time}`;
}

/** A day or a moment in words. */
export function dateInWords(date: Day | Moment, language: 'nl' | 'en'): string {
  return isMoment(date) ? momentInWords(date, language) : dayInWords(date, language);
}

/** Whether a date carries a clock. */
export function isMoment(date: Day | Moment): date is Moment {
  return date.length > 10;
}

/** "a, b en c". */
export function listInWords(parts: readonly string[], language: 'nl' | 'en'): string {
  const and = language === 'nl' ? ' en ' : ' and ';
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`;
}
