/** The few words that letters themselves need, in Dutch and in English; every sentence of a procedure stands in its policy. */

import type { Language } from './letter.ts';

export type Words = {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly time: (hour: string, minute: string) => string;
  readonly date: string;
  readonly reference: string;
  readonly subject: string;
  readonly phone: string;
  readonly page: string;
  readonly of: string;
};

export const words: Record<Language, Words> = {
  nl: {
    weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
    months: [
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
    time: (hour, minute) => `${Number(hour)}.${minute} uur`,
    date: 'Datum',
    reference: 'Ons kenmerk',
    subject: 'Onderwerp',
    phone: 'Telefoon',
    page: 'Pagina',
    of: 'van',
  },
  en: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    time: (hour, minute) => `${hour}:${minute}`,
    date: 'Date',
    reference: 'Our reference',
    subject: 'Subject',
    phone: 'Telephone',
    page: 'Page',
    of: 'of',
  },
};
