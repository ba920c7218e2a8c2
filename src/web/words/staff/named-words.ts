/** Words about colleagues whose names stand in a complaint. */
import { called, type Speaking } from '#core/words/called.ts';

const nl = {
  heading: (names: readonly string[]) =>
    names.length === 1
      ? `De naam van ${names[0]} staat in {de klacht}.`
      : `Deze namen staan in {de klacht}: ${names.join(', ')}.`,
  text: 'Gaat {de klacht} over deze collega? Leg dat vast voordat iemand de zaak behandelt.',
  add: (name: string) => `Voeg ${name} toe`,
  hint: (names: readonly string[]) =>
    `${names.join(', ')}: deze naam staat in wat is verteld. Kijk eerst of het over deze collega gaat.`,
  line: (names: readonly string[]) => `Genoemd: ${names.join(', ')}`,
};

export type NamedWords = typeof nl;

const en: NamedWords = {
  heading: (names) =>
    names.length === 1
      ? `The name of ${names[0]} stands in the {complaint}.`
      : `These names stand in the {complaint}: ${names.join(', ')}.`,
  text: 'Is the {complaint} about this colleague? Record that before somebody handles the case.',
  add: (name) => `Add ${name}`,
  hint: (names) => `${names.join(', ')}: this name stands in what was told. Find out first whether it is about this colleague.`,
  line: (names) => `Named: ${names.join(', ')}`,
};

/** The words in the language of whom we speak to. */
export function namedWords(to: Speaking): NamedWords {
  return called({ nl, en }[to.language], to);
}
