/** The words of the public page of a report. */
import type { PartName } from '#core/policy/report.ts';
import type { Language } from '../language.ts';

interface YearlyWords {
  readonly heading: string;
  readonly lead: string;
  readonly none: string;
  readonly few: string;
  readonly summary: (received: string, handled: string) => string;
  readonly csv: string;
  readonly parts: Readonly<Record<PartName, string>>;
  readonly columns: { readonly row: string; readonly count: string; readonly share: string };
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
  parts: {
    counts: 'Aantal en soort',
    terms: 'Termijnen',
    handling: 'Afhandeling',
    process: 'Het proces',
    causes: 'Oorzaken',
    measures: 'Maatregelen',
    rows: 'De klachten',
    agenda: 'Te bespreken',
    analysis: 'Analyse',
    recommendations: 'Aanbevelingen',
  },
  columns: { row: 'Wat', count: 'Aantal', share: 'Deel' },
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
  parts: {
    counts: 'Number and kind',
    terms: 'Terms',
    handling: 'Handling',
    process: 'The process',
    causes: 'Causes',
    measures: 'Measures',
    rows: 'The complaints',
    agenda: 'To discuss',
    analysis: 'Analysis',
    recommendations: 'Recommendations',
  },
  columns: { row: 'What', count: 'Count', share: 'Share' },
  total: 'Together',
  hidden: 'left out',
};

/** The words in this language. */
export function yearlyWords(language: Language): YearlyWords {
  return language === 'en' ? en : nl;
}
