/** The Dutch words of what concerns the person on the own page: who speaks for them, what they take back, how they look back. */
import type { ActWords } from './act-words.ts';

/** The acts, in the form of address of the organisation. */
export function personActsNl(say: (formal: string, informal: string) => string, your: string, we: string, We: string) {
  return {
    involve: {
      label: say('Laat iemand voor u spreken', 'Laat iemand voor je spreken'),
      heading: say('Wie gaat er voor u spreken?', 'Wie gaat er voor je spreken?'),
      explain: say(
        'Deze persoon krijgt een eigen pagina. U houdt zelf ook uw pagina, en kiest aan wie onze brieven gaan. U kunt dit altijd stoppen.',
        'Deze persoon krijgt een eigen pagina. Je houdt zelf ook je pagina, en kiest aan wie onze brieven gaan. Je kunt dit altijd stoppen.',
      ),
      send: 'Laat deze persoon voor mij spreken',
      done: `${We} weten wie er voor ${say('u', 'je')} spreekt.`,
      fields: {
        people: { label: 'Gegevens van deze persoon' },
        letters: { label: `Aan wie schrijven ${we}?` },
        authority: {
          label: 'Machtiging',
          hint: say(
            'Een briefje met uw handtekening waarin u dit goedvindt. U kunt het ook later sturen.',
            'Een briefje met je handtekening waarin je dit goedvindt. Je kunt het ook later sturen.',
          ),
        },
      },
      choices: {
        letters: {
          both: say('Aan u allebei', 'Aan jullie allebei'),
          representative: 'Alleen aan deze persoon',
          complainant: say('Alleen aan u', 'Alleen aan jou'),
        },
      },
    },
    revoke: {
      label: 'Stop een machtiging',
      heading: say('Wilt u dat iemand niet meer voor u spreekt?', 'Wil je dat iemand niet meer voor je spreekt?'),
      explain: 'De pagina van deze persoon gaat dicht. Wat die persoon al deed, blijft gelden.',
      send: 'Stop de machtiging',
      done: 'De machtiging is gestopt.',
      fields: {
        representative: { label: say('Wie spreekt niet meer voor u?', 'Wie spreekt niet meer voor je?') },
        reason: { label: 'Toelichting' },
      },
    },
    retract: {
      label: 'Neem een document terug',
      heading: say('Welk document wilt u terugnemen?', 'Welk document wil je terugnemen?'),
      explain: say(
        `Niemand kan het dan nog openen, ook u niet. ${We} gebruiken het niet voor ${your} klacht.`,
        `Niemand kan het dan nog openen, ook jij niet. ${We} gebruiken het niet voor ${your} klacht.`,
      ),
      send: 'Neem het document terug',
      done: `Het document is teruggenomen. ${We} gebruiken het niet meer.`,
      fields: {
        documents: { label: 'Welk document?' },
        reason: { label: 'Toelichting' },
      },
    },
    rate: {
      label: `Vertel hoe ${we} het deden`,
      heading: `Vertel hoe ${we} het deden`,
      explain: say(
        `Of u gelijk kreeg, maakt niet uit. Het gaat erom hoe ${we} met u omgingen. ${We} leren ervan.`,
        `Of je gelijk kreeg, maakt niet uit. Het gaat erom hoe ${we} met je omgingen. ${We} leren ervan.`,
      ),
      send: `Verstuur ${your} mening`,
      done: say('Dank u wel. Wij leren hiervan.', 'Dank je wel. We leren hiervan.'),
      fields: {
        score: { label: `Hoe was de behandeling van ${your} klacht?` },
        words: {
          label: 'Wat ging goed, en wat kan beter?',
        },
      },
      choices: {
        score: { 'very-good': 'Heel goed', good: 'Goed', fair: 'Redelijk', poor: 'Slecht', 'very-poor': 'Heel slecht' },
      },
    },
  } as const satisfies Readonly<Record<string, ActWords>>;
}
