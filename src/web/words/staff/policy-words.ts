/** The words of the pages about the procedure in one language. */
import type { Language } from '../language.ts';
import { policyEn } from './policy-en.ts';
import { type PolicyWords, policyNl } from './policy-nl.ts';

const all: Readonly<Record<Language, PolicyWords>> = { nl: policyNl, en: policyEn };

/** The words in `language`. */
export function policyWords(language: Language): PolicyWords {
  return all[language];
}
