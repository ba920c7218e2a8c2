/** The words of the pages about improvement, in the language asked. */
import type { Language } from '../language.ts';
import { improvementEn } from './improvement-en.ts';
import { type ImprovementWords, improvementNl } from './improvement-nl.ts';

const all: Readonly<Record<Language, ImprovementWords>> = { nl: improvementNl(), en: improvementEn() };

/** The words in `language`. */
export function improvementWords(language: Language): ImprovementWords {
  return all[language];
}
