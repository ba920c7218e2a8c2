/** The words of the pages of steps that show more than their questions. */
import { called, type Speaking } from '#core/words/called.ts';
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

/** The words in the language of whom we speak to, with the procedure's own for the people in it. */
export function specialStepWords(to: Speaking): SpecialStepWords {
  return called(all[to.language], to);
}
