/** The words for one step in many cases at once, and for a list of chosen cases on paper. */
import { called, type Speaking } from '#core/words/called.ts';
import type { Language } from '../language.ts';

const cases = (count: number) => (count === 1 ? '1 zaak' : `${count} zaken`);

const nl = {
  act: {
    note: {
      button: 'Notitie',
      heading: (count: number) => `Zet een notitie in ${cases(count)}`,
      lead: 'De notitie is alleen voor collega’s en staat in elke zaak.',
      submit: (count: number) => `Zet de notitie in ${cases(count)}`,
      done: (count: number) => `De notitie staat in ${cases(count)}.`,
    },
    extend: {
      button: 'Uitstel',
      heading: (count: number) => `Laat in ${cases(count)} weten dat het langer duurt`,
      lead: '{Elke klager} krijgt een eigen bericht met de nieuwe datum. Die geldt pas als het bericht is verstuurd.',
      submit: (count: number) => `Verstuur het bericht in ${cases(count)}`,
      done: (count: number) =>
        `In ${cases(count)} gaat het bericht weg. Zolang het niet weg is, kunt u het op de zaak terughalen.`,
    },
    close: {
      button: 'Sluit',
      heading: (count: number) => `Sluit ${cases(count)}`,
      lead: 'Alleen zaken waarin niets anders meer hoeft dan sluiten. Daarna gebeurt er niets meer, tenzij iemand de zaak heropent.',
      submit: (count: number) => `Sluit ${cases(count)}`,
      done: (count: number) => (count === 1 ? '1 zaak is gesloten.' : `${count} zaken zijn gesloten.`),
    },
  },
  untilHint: 'Laat dit leeg voor de laatste dag die de regeling in elke zaak toestaat.',
  missing: 'Vul dit in.',
  next: 'Kijk na',
  change: 'Wijzig',
  check: 'Kijk na voor u het doet',
  can: (count: number) => `Hier gebeurt het (${count})`,
  stay: (count: number) => `Deze blijven zoals zij zijn (${count})`,
  stayNone: 'In geen van deze zaken kan dit nu.',
  stayNoneText: 'Hieronder staat waarom. Kies andere zaken, of kijk op de zaak wat wel kan.',
  now: (day: string) => `nu ${day}`,
  until: (day: string) => `wordt ${day}`,
  letter: (letter: string, name: string) => `brief ‘${letter}’ aan ${name}`,
  example: (reference: string) => `De brief zoals hij in ${reference} weggaat`,
  typed: 'Wat u typte',
  apart: {
    'several-terms': 'Hier kan meer dan één termijn langer. Kies op de zaak welke.',
    'no-latest': 'Hier zegt de regeling niet tot wanneer het kan. Vul een datum in.',
    'asks-more': 'Hier vraagt de regeling meer dan dit. Doe het op de zaak zelf.',
    'more-owed': 'Hier staat nog meer open, zoals het antwoord. Maak dat eerst af op de zaak.',
    'not-owed': 'Hier hoeft nog niet gesloten te worden.',
  },
  changed: 'In deze zaken gebeurde intussen iets. Kijk daar eerst naar.',
  before: (count: number) => (count === 1 ? 'In 1 zaak was dit al gedaan.' : `In ${count} zaken was dit al gedaan.`),
  again: 'Probeer deze zaken opnieuw',
  list: {
    button: 'Afdruk',
    heading: (count: number) => (count === 1 ? '1 gekozen zaak' : `${count} gekozen zaken`),
    print: 'Druk af',
    csv: 'Bewaar als bestand (csv)',
    reference: 'Nummer',
    who: 'Van wie',
  },
};

export type ManyWords = typeof nl;

const inCases = (count: number) => (count === 1 ? '1 case' : `${count} cases`);

const en: ManyWords = {
  act: {
    note: {
      button: 'Note',
      heading: (count) => `Put a note in ${inCases(count)}`,
      lead: 'The note is for colleagues alone and stands in each case.',
      submit: (count) => `Put the note in ${inCases(count)}`,
      done: (count) => `The note stands in ${inCases(count)}.`,
    },
    extend: {
      button: 'More time',
      heading: (count) => `Tell in ${inCases(count)} that it takes longer`,
      lead: 'Each {complainant} gets a message with the new date. It only counts once the message was sent.',
      submit: (count) => `Send the message in ${inCases(count)}`,
      done: (count) => `In ${inCases(count)} the message leaves. Until then you can take it back in the case.`,
    },
    close: {
      button: 'Close',
      heading: (count) => `Close ${inCases(count)}`,
      lead: 'Only cases in which nothing is owed but closing. Nothing happens after it, unless somebody reopens the case.',
      submit: (count) => `Close ${inCases(count)}`,
      done: (count) => (count === 1 ? '1 case is closed.' : `${count} cases are closed.`),
    },
  },
  untilHint: 'Leave this empty for the last day that the procedure allows in each case.',
  missing: 'Fill this in.',
  next: 'Check it',
  change: 'Change',
  check: 'Check it before you do it',
  can: (count) => `Here it happens (${count})`,
  stay: (count) => `These stay as they are (${count})`,
  stayNone: 'It cannot be done in any of these cases now.',
  stayNoneText: 'Below you read why. Choose other cases, or see in the case what can be done.',
  now: (day) => `now ${day}`,
  until: (day) => `becomes ${day}`,
  letter: (letter, name) => `letter ‘${letter}’ to ${name}`,
  example: (reference) => `The letter as it leaves in ${reference}`,
  typed: 'What you typed',
  apart: {
    'several-terms': 'More than one term can become longer here. Choose in the case which one.',
    'no-latest': 'The procedure does not say until when it can last here. Fill in a date.',
    'asks-more': 'The procedure asks more than this here. Do it in the case itself.',
    'more-owed': 'More is still open here, such as the answer. Finish that in the case first.',
    'not-owed': 'Closing is not owed here yet.',
  },
  changed: 'Something happened in these cases meanwhile. Look at that first.',
  before: (count) => (count === 1 ? 'In 1 case this was done already.' : `In ${count} cases this was done already.`),
  again: 'Try these cases again',
  list: {
    button: 'Print',
    heading: (count) => (count === 1 ? '1 chosen case' : `${count} chosen cases`),
    print: 'Print',
    csv: 'Save as a file (csv)',
    reference: 'Number',
    who: 'Of whom',
  },
};

const all: Readonly<Record<Language, ManyWords>> = { nl, en };

/** The words in the language of whom we speak to, with the procedure's own for the people in it. */
export function manyWords(to: Speaking): ManyWords {
  return called(all[to.language], to);
}
