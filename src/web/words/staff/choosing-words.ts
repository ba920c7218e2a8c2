/** The words for acting on several cases of a list at once. */
import { called, type Speaking } from '#core/words/called.ts';
import type { Language } from '../language.ts';

const nl = {
  choose: (reference: string) => `Kies ${reference}`,
  bar: 'Met de gekozen zaken',
  reassign: 'Wijs behandelaar aan',
  chooseAll: 'Kies alles op deze pagina',
  chooseNone: 'Kies niets',
  chosen: 'gekozen',
  heading: (count: number) =>
    count === 1 ? 'Wijs een behandelaar aan voor 1 zaak' : `Wijs een behandelaar aan voor ${count} zaken`,
  lead: '{Elke klager} hoort wie de klacht behandelt. Een zaak waarin dit niet mag, blijft zoals zij is; u leest daarna welke dat zijn en waarom.',
  nothingHeading: 'U koos nog geen zaken.',
  nothing: 'Kies in de lijst de zaken, met de muis of met de x-toets, en druk dan op de knop eronder.',
  toList: 'Terug naar de lijst',
  colleague: 'Behandelaar',
  colleagueNone: 'Kies wie de zaken behandelt.',
  notInvolved: 'Deze collega is bij geen van deze zaken betrokken',
  cases: 'De zaken',
  submit: 'Wijs behandelaar aan',
  busy: (at: number, of: number) => `${at} van ${of} zaken gedaan`,
  busyLead: 'Laat dit venster open tot alles gedaan is. Sluit u het, dan blijft wat al gedaan is gedaan.',
  goOn: 'Ga verder',
  outcome: 'Wat er gebeurde',
  done: (count: number, who: string) => (count === 1 ? `1 zaak is nu van ${who}.` : `${count} zaken zijn nu van ${who}.`),
  before: (count: number) =>
    count === 1 ? '1 zaak was met dit formulier al overgedragen.' : `${count} zaken waren met dit formulier al overgedragen.`,
  none: 'Er is niets veranderd.',
  refused: (count: number) => (count === 1 ? '1 zaak bleef zoals zij was.' : `${count} zaken bleven zoals zij waren.`),
  already: (who: string) => `${who} behandelt deze zaken al.`,
  overtaken: (who: string | undefined) =>
    who === undefined
      ? 'Een collega was u net voor: deze zaken zijn nu van niemand.'
      : `Een collega was u net voor: deze zaken zijn nu van ${who}.`,
  unknown: (count: number) =>
    count === 1 ? '1 zaak bestaat niet of is niet voor u.' : `${count} zaken bestaan niet of zijn niet voor u.`,
  left: (count: number) =>
    `${count === 1 ? '1 zaak bleef' : `${count} zaken bleven`} liggen: er kunnen er 150 tegelijk. Doe ${count === 1 ? 'haar' : 'hen'} daarna.`,
  tryOthers: 'Kies voor deze zaken een ander',
};

export type ChoosingWords = typeof nl;

const en: ChoosingWords = {
  choose: (reference) => `Choose ${reference}`,
  bar: 'With the chosen cases',
  reassign: 'Assign a handler',
  chooseAll: 'Choose all on this page',
  chooseNone: 'Choose none',
  chosen: 'chosen',
  heading: (count) => (count === 1 ? 'Assign a handler to 1 case' : `Assign a handler to ${count} cases`),
  lead: 'Each {complainant} hears who handles the complaint. A case in which this is not allowed stays as it is; afterwards you read which those are and why.',
  nothingHeading: 'You have not chosen any cases.',
  nothing: 'Choose the cases in the list, with the mouse or with the x key, and then press the button below it.',
  toList: 'Back to the list',
  colleague: 'Handler',
  colleagueNone: 'Choose who handles the cases.',
  notInvolved: 'This colleague is not involved in any of these cases',
  cases: 'The cases',
  submit: 'Assign the handler',
  busy: (at, of) => `${at} of ${of} cases done`,
  busyLead: 'Keep this window open until all is done. If you close it, what was done stays done.',
  goOn: 'Go on',
  outcome: 'What happened',
  done: (count, who) => (count === 1 ? `1 case is now ${who}’s.` : `${count} cases are now ${who}’s.`),
  before: (count) =>
    count === 1 ? '1 case was handed over by this form before.' : `${count} cases were handed over by this form before.`,
  none: 'Nothing changed.',
  refused: (count) => (count === 1 ? '1 case stayed as it was.' : `${count} cases stayed as they were.`),
  already: (who) => `${who} handles these cases already.`,
  overtaken: (who) =>
    who === undefined
      ? 'A colleague was just ahead of you: these cases are nobody’s now.'
      : `A colleague was just ahead of you: these cases are ${who}’s now.`,
  unknown: (count) =>
    count === 1 ? '1 case does not exist or is not for you.' : `${count} cases do not exist or are not for you.`,
  left: (count) =>
    `${count === 1 ? '1 case was' : `${count} cases were`} left alone: 150 can be done at once. Do ${count === 1 ? 'it' : 'them'} after this.`,
  tryOthers: 'Choose somebody else for these cases',
};

const all: Readonly<Record<Language, ChoosingWords>> = { nl, en };

/** The words in the language of whom we speak to, with the procedure's own for the people in it. */
export function choosingWords(to: Speaking): ChoosingWords {
  return called(all[to.language], to);
}
