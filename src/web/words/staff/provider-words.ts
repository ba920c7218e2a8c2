/** The words of signing in at an organisation's own provider in one language. */
import type { Language } from '../language.ts';
import { providerEn } from './provider-en.ts';
import { type ProviderWords, providerNl } from './provider-nl.ts';

const all: Readonly<Record<Language, ProviderWords>> = { nl: providerNl, en: providerEn };

/** The words in `language`. */
export function providerWords(language: Language): ProviderWords {
  return all[language];
}
