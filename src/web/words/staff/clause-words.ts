/** Words of the page on which one clause of a draft is changed. */
import type { PartKind } from '#core/policy/clause-parts.ts';
import type { Language } from '../language.ts';

const nl = {
  heading: 'Wijzig deze bepaling',
  change: 'Wijzig',
  lead: 'Wat u hier wijzigt, komt in het concept. De controle kijkt meteen of het nog klopt.',
  parts: {
    says: 'De zin op de openbare pagina',
    'says.nl': 'De zin op de openbare pagina',
    'says.en': 'Dezelfde zin in het Engels',
    'duty.within': 'Termijn',
    'extends.up-to': 'Hoeveel langer het hooguit mag',
    'bound.within': 'Termijn',
    'duty.cap.within': 'Hooguit, met elk uitstel erbij',
    'duty.owner': 'Wie doet het?',
    'duty.do': 'Wat moet er gebeuren?',
    'duty.do.nl': 'Wat moet er gebeuren?',
    'duty.do.en': 'Hetzelfde in het Engels',
    'duty.promise': 'Wat wij beloven',
    'duty.promise.nl': 'Wat wij beloven',
    'duty.promise.en': 'Hetzelfde in het Engels',
    section: 'Onder welk kopje?',
    source: 'Bron',
    gap: 'Wat de tekst openlaat',
    'gap.nl': 'Wat de tekst openlaat',
    'gap.en': 'Hetzelfde in het Engels',
  } as Readonly<Record<string, string>>,
  hints: { sources: 'Meer bronnen scheidt u met een komma.' } as Readonly<Partial<Record<PartKind, string>>>,
  becomesDay: 'Op de plaats van {date} komt de dag te staan.',
  count: 'Aantal',
  unit: 'Waarvan?',
  units: { hour: 'uur', day: 'dagen', 'working day': 'werkdagen', week: 'weken', month: 'maanden', year: 'jaar' },
  save: 'Bewaar en controleer',
  toReading: 'Terug naar Lezen',
  inFile: 'De rest van deze bepaling staat in het bestand',
  about: 'Over deze bepaling',
  empty: 'Vul dit in, of wijzig de bepaling in het bestand.',
  noLength: (most: number) => `Vul een heel getal in van 1 tot en met ${most}.`,
  elsewhere: 'Zo past het niet in het bestand. Wijzig de bepaling daar.',
  overtaken: (name: string) => `${name} wijzigde het bestand terwijl u schreef.`,
  overtakenText: 'Wat u schreef, staat hieronder en is nog niet bewaard. Kijk of het nog klopt, en bewaar dan.',
};

export type ClauseWords = typeof nl;

const en: ClauseWords = {
  heading: 'Change this clause',
  change: 'Change',
  lead: 'What you change here goes into the draft. The check looks at once whether it still holds.',
  parts: {
    says: 'The sentence on the public page',
    'says.nl': 'The sentence on the public page, in Dutch',
    'says.en': 'The same sentence in English',
    'duty.within': 'Term',
    'extends.up-to': 'How much longer at most',
    'bound.within': 'Term',
    'duty.cap.within': 'At most, with every extension',
    'duty.owner': 'Who does it?',
    'duty.do': 'What must be done?',
    'duty.do.nl': 'What must be done? In Dutch',
    'duty.do.en': 'The same in English',
    'duty.promise': 'What we promise',
    'duty.promise.nl': 'What we promise, in Dutch',
    'duty.promise.en': 'The same in English',
    section: 'Under which heading?',
    source: 'Source',
    gap: 'What the text leaves open',
    'gap.nl': 'What the text leaves open, in Dutch',
    'gap.en': 'The same in English',
  },
  hints: { sources: 'Put a comma between several sources.' },
  becomesDay: 'The day is put in the place of {date}.',
  count: 'How many',
  unit: 'Of what?',
  units: { hour: 'hours', day: 'days', 'working day': 'working days', week: 'weeks', month: 'months', year: 'years' },
  save: 'Save and check',
  toReading: 'Back to reading',
  inFile: 'The rest of this clause is in the file',
  about: 'About this clause',
  empty: 'Fill this in, or change the clause in the file.',
  noLength: (most) => `Fill in a whole number from 1 to ${most}.`,
  elsewhere: 'It does not fit in the file like this. Change the clause there.',
  overtaken: (name) => `${name} changed the file while you were writing.`,
  overtakenText: 'What you wrote stands below and is not saved yet. See whether it still holds, and save it then.',
};

/** In the language of the colleague. */
export function clauseWords(language: Language): ClauseWords {
  return { nl, en }[language];
}
