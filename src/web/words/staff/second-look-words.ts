/** The words about letters that somebody else reads before they leave. */
import type { Language } from '../language.ts';

const nl = {
  asked: 'Een collega leest deze brief voordat hij weggaat.',
  waits: (day: string) =>
    `Deze brief ligt sinds ${day} bij een collega om te lezen. Verandert u iets, dan gaat hij opnieuw langs een collega.`,
  good: (who: string) => `${who} las deze brief: hij kan zo weg. Verandert u nog iets, dan gaat hij opnieuw langs een collega.`,
  change: (who: string) => `${who} las deze brief en wil dat er iets anders wordt.`,
  submit: 'Laat een collega de brief lezen',
  send: 'Stuur uw oordeel over de brief',
  letter: 'De brief zoals hij zou weggaan',
  presented: (who: string, day: string) => `${who} legde deze brief voor op ${day}.`,
};

const en: typeof nl = {
  asked: 'A colleague reads this letter before it leaves.',
  waits: (day) => `A colleague has had this letter to read since ${day}. If you change anything, it goes to a colleague again.`,
  good: (who) => `${who} read this letter: it can leave like this. If you change anything, it goes to a colleague again.`,
  change: (who) => `${who} read this letter and wants something to change.`,
  submit: 'Let a colleague read the letter',
  send: 'Send what you think of the letter',
  letter: 'The letter as it would leave',
  presented: (who, day) => `${who} put this letter before a colleague on ${day}.`,
};

const all: Readonly<Record<Language, typeof nl>> = { nl, en };

/** The words in `language`. */
export function secondLookWords(language: Language): typeof nl {
  return all[language];
}
