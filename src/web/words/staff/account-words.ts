/** The words of signing in further and of one's own access, in one language. */
import type { Language } from '../language.ts';
import { accountEn } from './account-en.ts';
import { type AccountWords, accountNl } from './account-nl.ts';

const all: Readonly<Record<Language, AccountWords>> = { nl: accountNl, en: accountEn };

/** The words in `language`. */
export function accountWords(language: Language): AccountWords {
  return all[language];
}
