/** The words of what comes in and goes out by hand, in one language. */
import { called, type Speaking } from '#core/words/called.ts';
import type { Language } from '../language.ts';
import { outgoingEn } from './outgoing-en.ts';
import { type OutgoingWords, outgoingNl } from './outgoing-nl.ts';
import { registerEn } from './register-en.ts';
import { type RegisterWords, registerNl } from './register-nl.ts';

export interface InAndOutWords {
  readonly register: RegisterWords;
  readonly outgoing: OutgoingWords;
}

const all: Readonly<Record<Language, InAndOutWords>> = {
  nl: { register: registerNl(), outgoing: outgoingNl() },
  en: { register: registerEn(), outgoing: outgoingEn() },
};

/** The words in the language of whom we speak to, with the procedure's own for the people in it. */
export function registerWords(to: Speaking): InAndOutWords {
  return called(all[to.language], to);
}
