/** The words of the public page of a report. */
import type { Language } from '../language.ts';
import { type ReportPartWords, reportParts } from '../report-parts.ts';

interface YearlyWords extends ReportPartWords {
  readonly heading: string;
  readonly lead: string;
  readonly none: string;
  readonly few: string;
  readonly summary: (received: string, handled: string) => string;
  readonly csv: string;
  readonly total: string;
  readonly hidden: string;
}

const nl: YearlyWords = {
  heading: 'Wat wij over klachten vertellen',
  lead: 'Kies een verslag.',
  none: 'Er staat hier nog geen verslag.',
  few: 'te weinig om te noemen',
  summary: (received, handled) => `Binnengekomen: ${received}. Afgehandeld: ${handled}.`,
  csv: 'Download de cijfers (csv)',
  ...reportParts.nl,
  total: 'Samen',
  hidden: 'weggelaten',
};

const en: YearlyWords = {
  heading: 'What we tell about complaints',
  lead: 'Choose a report.',
  none: 'There is no report here yet.',
  few: 'too few to tell',
  summary: (received, handled) => `Came in: ${received}. Handled: ${handled}.`,
  csv: 'Download the figures (csv)',
  ...reportParts.en,
  total: 'Together',
  hidden: 'left out',
};

/** The words in this language. */
export function yearlyWords(language: Language): YearlyWords {
  return language === 'en' ? en : nl;
}
