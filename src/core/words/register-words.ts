/** Words of the register for what the procedure does not name itself. */
import type { Status } from '#core/case/status.ts';
import type { Language } from '#core/policy/label.ts';
import type { Manner } from '#core/report/counted-case.ts';

export interface RegisterWords {
  readonly nameless: string;
  /** in the place of addresses where nobody gave one */
  readonly unreachable: string;
  readonly nobody: string;
  /** in the place of a name where nobody is named */
  readonly somebody: string;
  /** a letter, and to whom it went where we know the name */
  readonly letterTo: (letter: string, to: string | undefined) => string;
  readonly yes: string;
  readonly no: string;
  readonly manners: Readonly<Record<Manner, string>>;
  /** for a case that goes on in another one: it is handled there */
  readonly merged: string;
  readonly statuses: Readonly<Record<Status, string>>;
}

const nl: RegisterWords = {
  nameless: 'zonder naam',
  unreachable: 'niet bekend',
  nobody: 'niemand',
  somebody: '[naam]',
  letterTo: (letter, to) => (to === undefined ? letter : `${letter} aan ${to}`),
  yes: 'ja',
  no: 'nee',
  manners: {
    concluded: 'beantwoord met een oordeel of uitleg',
    satisfied: 'opgelost',
    noted: 'gesloten zonder antwoord',
    redirected: 'doorverwezen',
    refused: 'niet in behandeling genomen',
    withdrawn: 'ingetrokken',
  },
  merged: 'samengevoegd met een andere zaak',
  statuses: {
    open: 'in behandeling',
    appealed: 'in beroep',
    ruled: 'uitspraak gedaan',
    concluded: 'beantwoord',
    closed: 'gesloten',
    redirected: 'doorverwezen',
    refused: 'niet in behandeling genomen',
    withdrawn: 'ingetrokken',
  },
};

const en: RegisterWords = {
  nameless: 'without a name',
  unreachable: 'not known',
  nobody: 'nobody',
  somebody: '[name]',
  letterTo: (letter, to) => (to === undefined ? letter : `${letter} to ${to}`),
  yes: 'yes',
  no: 'no',
  manners: {
    concluded: 'answered with a judgement or explanation',
    satisfied: 'solved',
    noted: 'closed without an answer',
    redirected: 'referred',
    refused: 'not taken up',
    withdrawn: 'withdrawn',
  },
  merged: 'merged into another case',
  statuses: {
    open: 'being handled',
    appealed: 'in appeal',
    ruled: 'ruled',
    concluded: 'answered',
    closed: 'closed',
    redirected: 'referred',
    refused: 'not taken up',
    withdrawn: 'withdrawn',
  },
};

/** The words in this language. */
export function registerWords(language: Language): RegisterWords {
  return language === 'en' ? en : nl;
}
