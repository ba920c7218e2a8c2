/** The words of the pages on which colleagues organise their work, in the language asked. */
import type { Language } from '../language.ts';
import { organisingEn } from './organising-en.ts';
import { type OrganisingWords, organisingNl } from './organising-nl.ts';

const all: Readonly<Record<Language, OrganisingWords>> = { nl: organisingNl, en: organisingEn };

/** The words in `language`. */
export function organisingWords(language: Language): OrganisingWords {
  return all[language];
}
