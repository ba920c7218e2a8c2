/** The words of the page about keeping and destroying, in the language asked. */
import type { Language } from '../language.ts';
import { keepingEn } from './keeping-en.ts';
import { type KeepingWords, keepingNl } from './keeping-nl.ts';

const all: Readonly<Record<Language, KeepingWords>> = { nl: keepingNl(), en: keepingEn() };

/** The words in `language`. */
export function keepingWords(language: Language): KeepingWords {
  return all[language];
}
