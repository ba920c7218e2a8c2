/** The few words of the work list for what is owed beside cases. */
import type { OfficeKind } from '#core/office/entry.ts';
import type { Language } from '../../words/language.ts';

interface OfficeWords {
  readonly reference: Readonly<Record<OfficeKind, (number: number) => string>>;
  readonly noWords: string;
}

const all: Readonly<Record<Language, OfficeWords>> = {
  nl: {
    reference: {
      measure: (number) => `Verbetering ${number}`,
      report: (number) => `Rapport ${number}`,
      retention: (number) => `Vernietiging ${number}`,
      access: () => 'Toegang',
      version: () => 'Klachtenregeling',
    },
    noWords: 'De woorden zijn vernietigd.',
  },
  en: {
    reference: {
      measure: (number) => `Improvement ${number}`,
      report: (number) => `Report ${number}`,
      retention: (number) => `Destruction ${number}`,
      access: () => 'Access',
      version: () => 'Procedure',
    },
    noWords: 'The words were destroyed.',
  },
};

/** The words in `language`. */
export function officeWords(language: Language): OfficeWords {
  return all[language];
}
