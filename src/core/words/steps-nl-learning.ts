/** Dutch words of the steps by which we learn from a case. */
import type { AllStepWords } from './step-words.ts';

export const learning: Pick<AllStepWords, 'review' | 'improve'> = {
  review: {
    act: 'Leg vast wat wij leren',
    explain: 'Kan dit weer gebeuren, en waardoor kwam het? Ook van wat ongegrond is, leren wij. {De klager} ziet dit niet.',
    done: '{who} keek terug op deze zaak',
    fields: {
      learned: { label: 'Wat leren wij van {deze klacht}?' },
      recurrence: { label: 'Kan dit weer gebeuren?' },
      causes: { label: 'Waardoor kwam het?', hint: 'Kies alles wat meespeelde.' },
      otherCause: { label: 'Welke andere oorzaak?' },
      better: { label: 'Wat had {de klager} goed gevonden?', hint: 'In de woorden van {de klager}, als u die kent.' },
      followUp: { label: 'Nemen wij een maatregel?', hint: 'Bij ja komt de oorzaak bij de verbeteringen te staan.' },
      reason: { label: 'Waarom geen maatregel?' },
    },
    choices: {
      recurrence: { likely: 'Ja, dat is waarschijnlijk', possible: 'Misschien', unlikely: 'Nee, dat is onwaarschijnlijk' },
      followUp: { measure: 'Ja, er moet iets veranderen', none: 'Nee' },
    },
  },
  improve: {
    act: 'Noteer de maatregel',
    explain: 'Wat er met de oorzaak gebeurt, staat ook in dit dossier.',
    done: 'Verbetering {number} bij deze zaak',
    fields: {
      measure: { label: 'Welke verbetering?' },
      what: { label: 'Wat gebeurde er?' },
      text: { label: 'Wat houdt het in?' },
    },
    choices: {
      what: {
        found: 'De oorzaak staat bij de verbeteringen',
        planned: 'Maatregel afgesproken',
        forgone: 'Geen maatregel, met reden',
        executed: 'Maatregel uitgevoerd',
        evaluated: 'Effect beoordeeld',
        reopened: 'Maatregel opnieuw opgepakt',
      },
    },
  },
};
