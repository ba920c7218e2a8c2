/** The words of administration in one language: colleagues and connections. */
import type { Language } from '../language.ts';
import { peopleEn } from './people-en.ts';
import { type PeopleWords, peopleNl } from './people-nl.ts';
import { tokensEn } from './tokens-en.ts';
import { type TokenWords, tokensNl } from './tokens-nl.ts';

export interface AdministrationWords {
  readonly people: PeopleWords;
  readonly tokens: TokenWords;
}

const all: Readonly<Record<Language, AdministrationWords>> = {
  nl: { people: peopleNl(), tokens: tokensNl() },
  en: { people: peopleEn(), tokens: tokensEn() },
};

/** The words in `language`. */
export function administrationWords(language: Language): AdministrationWords {
  return all[language];
}
