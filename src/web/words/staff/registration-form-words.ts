/** The words of the form on which a case is registered, on its page and on paper. */
import type { Language } from '../language.ts';

const nl = {
  toForm: 'Lees of print het formulier',
  pdf: 'Dit formulier als pdf',
  toCase: (reference: string) => `Terug naar ${reference}`,
  ofCase: (name: string, reference: string) => `${name} ${reference}`,
  life: 'Van openen tot sluiten',
  opened: 'Geopend',
  closed: 'Gesloten',
  reached: (day: string, who: string) => `${day}, door ${who}`,
  notYet: 'nog niet',
  content: 'Wat erop staat',
  empty: 'niet ingevuld',
  signatures: 'Handtekeningen',
  noSignatures: 'Dit formulier wordt niet getekend.',
  signed: (who: string, day: string) => `getekend door ${who} op ${day}`,
  unsigned: 'niet getekend',
  lapsed: (day: string) => `vervallen op ${day}, nog niet opnieuw getekend`,
};

export type RegistrationFormWords = typeof nl;

const en: RegistrationFormWords = {
  toForm: 'Read or print the form',
  pdf: 'This form as a PDF',
  toCase: (reference) => `Back to ${reference}`,
  ofCase: (name, reference) => `${name} ${reference}`,
  life: 'From opening to closing',
  opened: 'Opened',
  closed: 'Closed',
  reached: (day, who) => `${day}, by ${who}`,
  notYet: 'not yet',
  content: 'What stands on it',
  empty: 'not filled in',
  signatures: 'Signatures',
  noSignatures: 'This form is not signed.',
  signed: (who, day) => `signed by ${who} on ${day}`,
  unsigned: 'not signed',
  lapsed: (day) => `lapsed on ${day}, not signed again yet`,
};

/** The words in `language`. */
export function registrationFormWords(language: Language): RegistrationFormWords {
  return language === 'nl' ? nl : en;
}
