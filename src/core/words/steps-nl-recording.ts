/** Dutch words of the steps that record what else a case is and which way it goes. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'classify' | 'describe' | 'route' | 'consult' | 'promise' | 'mark' | 'plan' | 'record'>;

export const recording: Part = {
  classify: {
    act: 'Deel de zaak in',
    explain: 'Zo komt de zaak in het register en in de overzichten. Kies alles wat geldt: wat u weghaalt, telt niet meer.',
    done: 'De zaak is ingedeeld',
    fields: { classes: { label: 'Indeling' }, reason: { label: 'Toelichting' } },
    choices: {},
  },
  describe: {
    act: 'Vul de gegevens aan',
    explain: 'Alleen wat u verandert, komt in het verhaal. Wat u leeg maakt, geldt niet meer.',
    done: 'Gegevens aangevuld',
    fields: { details: { label: 'Gegevens' } },
    choices: {},
  },
  route: {
    act: 'Kies hoe de zaak verder gaat',
    explain: 'Hoort de zaak bij een andere rol, dan wordt het hun werk en heeft de zaak even geen behandelaar.',
    done: 'De zaak gaat verder: {track}',
    told: 'Zo gaat {uw} klacht verder: {track}',
    fields: {
      track: { label: 'Hoe gaat de zaak verder?' },
      reason: { label: 'Waarom?', hint: 'Verplicht, behalve als {de klager} zelf kiest.' },
      party: { label: 'Is dit de keuze van {de klager}?', hint: 'Kies dan wie dat zei.' },
    },
    choices: {},
  },
  consult: {
    act: 'Leg overleg vast',
    explain: 'Met wie overlegde u over deze zaak, en wat was het advies? Dit is alleen voor ons.',
    done: 'Overleg met {roles}',
    fields: {
      role: { label: 'Met welke rol?' },
      staff: { label: 'Met welke collega?', hint: 'Als het een bepaalde persoon was.' },
      advice: { label: 'Wat kwam eruit?' },
    },
    choices: {},
  },
  promise: {
    act: 'Noem een datum',
    explain: '{De klager} leest wat wij doen, en wanneer er weer nieuws is. Noemt u later een andere datum, dan geldt die.',
    done: 'Toegezegd voor {day}',
    told: 'Wij noemden een datum: {day}',
    fields: {
      promised: { label: 'Welke dag?' },
      what: { label: 'Wat doen wij tot dan?', hint: 'Zo staat het ook op de eigen pagina van {de klager}.' },
    },
    choices: {},
  },
  mark: {
    act: 'Leg vast wanneer iets gebeurde',
    explain: 'Termijnen kunnen vanaf deze dag lopen. Was de dag verkeerd, leg het dan nog een keer vast: de laatste dag geldt.',
    done: '{milestone}: {day}',
    told: '{milestone}: {day}',
    fields: { milestone: { label: 'Wat gebeurde er?' }, day: { label: 'Op welke dag?' }, note: { label: 'Toelichting' } },
    choices: {},
  },
  plan: {
    act: 'Plan een afspraak',
    explain: 'Iedereen die meedoet, ziet deze afspraak. Verandert de dag? Plan haar dan opnieuw: de laatste dag geldt.',
    done: 'Gepland op {day}: {appointment}',
    told: 'Gepland op {day}: {appointment}',
    fields: {
      appointment: { label: 'Wat plant u?' },
      on: { label: 'Op welke dag?' },
      time: { label: 'Hoe laat?', hint: 'Bijvoorbeeld: 10.00 uur.' },
      place: { label: 'Waar?', hint: 'Of hoe: bijvoorbeeld met een videogesprek.' },
      text: { label: 'Wat moet men weten?', hint: 'Bijvoorbeeld wie erbij zijn, en wat iemand kan meenemen.' },
    },
    choices: {},
  },
  record: {
    act: 'Leg vast in een ander systeem',
    explain:
      'Staat de zaak in het andere systeem, vul dan het nummer in. Lukte het niet, schrijf dan op waarom: het blijft dan staan als werk.',
    done: 'Vastlegging in {system}',
    fields: {
      system: { label: 'In welk systeem?' },
      result: { label: 'Is het gelukt?' },
      externalId: { label: 'Nummer in dat systeem' },
      error: { label: 'Wat ging er mis?' },
    },
    choices: { result: { recorded: 'Gelukt', failed: 'Mislukt' } },
  },
};
