/** Dutch words of the steps of an improvement. */
import type { AllMeasureWords } from './measure-step-words.ts';

const proposal = {
  what: { label: 'Wat gaan wij doen?' },
  kind: { label: 'Wat voor maatregel is het?' },
  staff: { label: 'Wie pakt het op?' },
  due: { label: 'Wanneer moet het klaar zijn?' },
} as const;

export const measureWordsNl: AllMeasureWords = {
  start: {
    act: 'Leg een oorzaak vast',
    explain: 'Daarna besluit u over een maatregel, of legt u vast waarom die niet nodig is.',
    done: '{who} legde de oorzaak vast',
    fields: {
      causes: { label: 'Wat is de oorzaak?' },
      otherCause: { label: 'Welke andere oorzaak?' },
      problem: { label: 'Wat gaat er mis?', hint: 'Noem geen namen van mensen uit een klacht.' },
      origin: { label: 'Waar kwam dit naar voren?' },
      case: { label: 'Bij welke zaak?', hint: 'Het kenmerk van de zaak. Meer zaken voegt u later toe.' },
    },
    choices: {
      origin: {
        case: 'In een zaak',
        meeting: 'In een overleg',
        analysis: 'Uit een analyse',
        'follow-up': 'Bij een eerdere maatregel',
      },
    },
  },
  link: {
    act: 'Voeg een zaak toe',
    explain: 'Voor een andere zaak met dezelfde oorzaak. Het dossier van die zaak noemt daarna ook de maatregel.',
    done: '{who} voegde een zaak toe',
    fields: { case: { label: 'Welke zaak?', hint: 'Het kenmerk van de zaak.' } },
    choices: {},
  },
  plan: {
    act: 'Spreek een maatregel af',
    explain: 'De uitvoerder vindt de maatregel in de eigen werklijst.',
    done: '{who} sprak een maatregel af met {staff}, klaar op {day}',
    fields: proposal,
    choices: {},
  },
  forgo: {
    act: 'Geen maatregel nodig',
    explain: 'De reden staat hier en in het dossier van elke zaak.',
    done: '{who} besloot: geen maatregel',
    fields: { reason: { label: 'Waarom is er geen maatregel nodig?' } },
    choices: {},
  },
  hand: {
    act: 'Draag over aan een collega',
    explain: 'Vanaf nu staat de maatregel in de werklijst van deze collega.',
    done: '{who} droeg de maatregel over aan {staff}',
    fields: { staff: { label: 'Aan wie?' }, reason: { label: 'Waarom?' } },
    choices: {},
  },
  postpone: {
    act: 'Verzet de datum',
    explain: 'De oude datum blijft in het verhaal staan.',
    done: '{who} verzette de datum naar {day}',
    fields: { due: { label: 'Wanneer moet het klaar zijn?' }, reason: { label: 'Waarom later of eerder?' } },
    choices: {},
  },
  progress: {
    act: 'Noteer de voortgang',
    explain: 'Hoe ver is het, en wat moet er nog gebeuren?',
    done: '{who} noteerde de voortgang',
    fields: { text: { label: 'Hoe staat het ervoor?' } },
    choices: {},
  },
  remind: {
    act: 'Leg vast wie u aansprak',
    explain: 'Bijvoorbeeld omdat de maatregel te laat is.',
    done: '{who} sprak {staff} aan',
    fields: { staff: { label: 'Wie sprak u aan?' }, said: { label: 'Wat spraken jullie af?' } },
    choices: {},
  },
  observe: {
    act: 'Noteer een neveneffect',
    explain: 'Iets wat de maatregel ook teweegbrengt, goed of slecht.',
    done: '{who} zag een neveneffect',
    fields: { text: { label: 'Wat ziet u?' }, weight: { label: 'Wat vindt u daarvan?' } },
    choices: { weight: { good: 'Goed', neutral: 'Niet goed en niet slecht', bad: 'Slecht' } },
  },
  execute: {
    act: 'De maatregel is uitgevoerd',
    explain: 'Daarna kijken wij of het heeft geholpen.',
    done: '{who} voerde de maatregel uit',
    fields: { day: { label: 'Op welke dag?' }, text: { label: 'Wat is er gedaan?' } },
    choices: {},
  },
  evaluate: {
    act: 'Beoordeel het effect',
    explain: 'Heeft de maatregel geholpen, en hoe weet u dat?',
    done: '{who} beoordeelde het effect',
    fields: {
      effect: { label: 'Heeft het geholpen?' },
      text: { label: 'Hoe weet u dat?' },
      day: { label: 'Op welke dag is dit beoordeeld?' },
    },
    choices: { effect: { worked: 'Ja', partly: 'Voor een deel', not: 'Nee' } },
  },
  assess: {
    act: 'Schat in of er meer nodig is',
    explain: 'Zo ja, dan maakt u hier meteen de aanvullende maatregel.',
    done: '{who} schatte in of er meer nodig is',
    fields: {
      more: { label: 'Is er een aanvullende maatregel nodig?' },
      text: { label: 'Waarom wel of niet?' },
      ...proposal,
    },
    choices: { more: { yes: 'Ja', no: 'Nee' } },
  },
  dismiss: {
    act: 'De terugkeer vraagt niets nieuws',
    explain: 'U keek naar de zaken waarin de oorzaak terugkwam.',
    done: '{who} keek ernaar: er is niets nieuws nodig',
    fields: { reason: { label: 'Waarom is er niets nieuws nodig?' } },
    choices: {},
  },
  reopen: {
    act: 'Pak de maatregel weer op',
    explain: 'De maatregel krijgt een nieuwe datum. Wat er eerder gebeurde, blijft in het verhaal staan.',
    done: '{who} pakte de maatregel weer op, klaar op {day}',
    fields: { reason: { label: 'Waarom?' }, due: { label: 'Wanneer moet het klaar zijn?' } },
    choices: {},
  },
  return: {
    act: 'De oorzaak is terug',
    explain: 'Dezelfde oorzaak in een zaak die na de maatregel binnenkwam.',
    done: 'De oorzaak kwam terug in een nieuwe zaak',
    fields: { case: { label: 'Welke zaak?' }, cause: { label: 'Welke oorzaak?' } },
    choices: {},
  },
};
