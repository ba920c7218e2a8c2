/** The words of the pages of steps that show more than their questions. */
import type { Language } from '../language.ts';
import { lettersOfStepsEn } from './letters-of-steps-en.ts';
import { type LetterStepWords, lettersOfStepsNl } from './letters-of-steps-nl.ts';
import { peopleOfStepsEn } from './people-of-steps-en.ts';
import { type PeopleStepWords, peopleOfStepsNl } from './people-of-steps-nl.ts';

/** Everything in one language. */
export type SpecialStepWords = LetterStepWords & PeopleStepWords;

const all: Readonly<Record<Language, SpecialStepWords>> = {
  nl: { ...lettersOfStepsNl, ...peopleOfStepsNl },
  en: { ...lettersOfStepsEn, ...peopleOfStepsEn },
};

/** The words in `language`. */
export function specialStepWords(language: Language): SpecialStepWords {
  return all[language];
}
