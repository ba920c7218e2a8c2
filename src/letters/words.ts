/** The few words that letters themselves need, in Dutch and in English; every sentence of a procedure stands in its policy. */

import type { Language } from './letter.ts';

export type Words = {
  readonly date: string;
  readonly reference: string;
  readonly onBehalfOf: string;
  readonly subject: string;
  readonly page: string;
  readonly of: string;
};

export const words: Record<Language, Words> = {
  nl: { date: 'Datum', reference: 'Ons kenmerk', onBehalfOf: 'Namens wie', subject: 'Onderwerp', page: 'Pagina', of: 'van' },
  en: { date: 'Date', reference: 'Our reference', onBehalfOf: 'On behalf of', subject: 'Subject', page: 'Page', of: 'of' },
};
