/** The words of the pages on which colleagues organise their work, in the language asked. */
import { called, type Speaking } from '#core/words/called.ts';
import type { Language } from '../language.ts';
import { organisingEn } from './organising-en.ts';
import { type OrganisingWords, organisingNl } from './organising-nl.ts';

const all: Readonly<Record<Language, OrganisingWords>> = { nl: organisingNl, en: organisingEn };

/** The words in the language of whom we speak to, with the procedure's own for the people in it. */
export function organisingWords(to: Speaking): OrganisingWords {
  return called(all[to.language], to);
}
