/** The words of what a report is made of: the same for colleagues and for everybody who reads a published one. */
import type { PartName } from '#core/policy/report.ts';
import type { Language } from './language.ts';

export interface ReportPartWords {
  readonly parts: Readonly<Record<PartName, string>>;
  readonly columns: { readonly row: string; readonly count: string; readonly share: string };
}

export const reportParts: Readonly<Record<Language, ReportPartWords>> = {
  nl: {
    parts: {
      counts: 'Aantal en soort',
      terms: 'Termijnen',
      handling: 'Afhandeling',
      process: 'Het proces',
      causes: 'Oorzaken',
      measures: 'Maatregelen',
      rows: 'De klachten',
      contents: 'Waar de klachten over gingen',
      agenda: 'Te bespreken',
      analysis: 'Analyse',
      recommendations: 'Aanbevelingen',
    },
    columns: { row: 'Wat', count: 'Aantal', share: 'Deel' },
  },
  en: {
    parts: {
      counts: 'Number and kind',
      terms: 'Terms',
      handling: 'Handling',
      process: 'The process',
      causes: 'Causes',
      measures: 'Measures',
      rows: 'The complaints',
      contents: 'What the complaints were about',
      agenda: 'To discuss',
      analysis: 'Analysis',
      recommendations: 'Recommendations',
    },
    columns: { row: 'What', count: 'Count', share: 'Share' },
  },
};
