/** Dutch words of the steps about what is told of a case to others. */
import type { AllStepWords } from './step-words.ts';

export const telling: Pick<AllStepWords, 'anonymise' | 'recall' | 'grant' | 'deliver' | 'remind'> = {
  anonymise: {
    act: 'Noem geen namen in het overleg',
    explain: 'Wie meedoet in de zaak kan vragen om niet genoemd te worden als wij de zaak met anderen bespreken.',
    done: '{party}: over namen in het overleg',
    fields: { wish: { label: 'Wat is de wens?' }, party: { label: 'Wie vraagt dit?' } },
    choices: { wish: { 'without-names': 'Bespreek de zaak zonder namen', 'with-names': 'Namen noemen mag' } },
  },
  recall: {
    act: 'Haal terug',
    explain: 'De brief gaat niet weg, en de zaak is weer zoals zij was. Wat u schreef, staat weer in het formulier.',
    done: '{who} haalde terug, voordat het weg was: {step}',
    fields: { entry: { label: 'Wat haalt u terug?' } },
    choices: {},
  },
  remind: {
    act: 'Herinner aan wat wij vroegen',
    explain: 'Dit gaat vanzelf, één keer, op de dag die de regeling noemt.',
    done: 'Herinnering gestuurd aan {party}',
    told: 'Wij herinnerden {u} aan wat wij vroegen',
    fields: {
      clause: { label: 'Welke herinnering?' },
      party: { label: 'Aan wie?' },
      number: { label: 'Aan welke vraag?' },
      question: { label: 'Wat is gevraagd?' },
      answerBy: { label: 'Voor welke dag?' },
    },
    choices: {},
  },
  grant: {
    act: 'Leg vast wat wij goedmaken',
    explain:
      'Een excuus, een correctie, een betaling: met wie het doet en voor welke dag. {De klager} ziet dit zodra het antwoord er is. De zaak is pas klaar als het gedaan is.',
    done: '{who} legde vast wat wij goedmaken, {staff} doet het uiterlijk {day}',
    fields: {
      remedy: { label: 'Past u iets aan dat al vastligt?', hint: 'Kies het dan hier. Anders komt het erbij.' },
      kind: { label: 'Wat is het?' },
      what: { label: 'Wat doen wij precies?', hint: 'Schrijf het zoals {de klager} het leest.' },
      staff: { label: 'Wie doet het?', hint: 'Laat dit leeg als u het zelf doet.' },
      promised: { label: 'Uiterlijk op' },
    },
    choices: {
      kind: { apology: 'Een excuus', correction: 'Rechtzetten wat misging', payment: 'Een betaling', other: 'Iets anders' },
    },
  },
  deliver: {
    act: 'Leg vast dat het is gedaan',
    explain: 'Schrijf op wat er is gedaan om het goed te maken. {De klager} leest dit ook.',
    done: 'Goedgemaakt',
    told: 'Wij deden wat wij {u} toezegden',
    fields: {
      remedy: { label: 'Wat is er gedaan?' },
      done: { label: 'Hoe is het gegaan?', hint: '{De klager} leest dit ook.' },
      documents: { label: 'Documenten' },
    },
    choices: {},
  },
};
