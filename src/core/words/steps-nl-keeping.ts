/** Dutch words of the steps by which a case is kept longer, approved for destruction and destroyed. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'request' | 'defer' | 'fulfil' | 'hold' | 'release' | 'clear' | 'destroy'>;

export const keeping: Part = {
  request: {
    act: 'Leg een verzoek om gegevens vast',
    explain: 'Iemand wil weten welke gegevens wij hebben, een kopie, of iets verbeterd of verwijderd. Ook na afloop van de zaak.',
    done: '{party} vroeg naar de eigen gegevens',
    told: '{U} vroeg naar {uw} gegevens',
    fields: {
      party: { label: 'Wie vraagt het?' },
      what: { label: 'Wat is de vraag?' },
      words: { label: 'Toelichting' },
      identity: { label: 'Hoe weten wij dat het deze persoon is?', hint: 'Zonder dat te weten geven wij geen gegevens.' },
    },
    choices: {
      what: {
        access: 'De gegevens inzien',
        copy: 'Een kopie van de gegevens',
        correction: 'Gegevens verbeteren',
        erasure: 'Gegevens verwijderen',
      },
      identity: {
        'own-page': 'Met de code van de eigen pagina',
        known: 'Wij kennen deze persoon',
        document: 'Met een bewijs',
        'not-yet': 'Dat weten wij nog niet',
      },
    },
  },
  defer: {
    act: 'Zeg dat het antwoord over gegevens later komt',
    explain: 'Dit kan één keer, en alleen als de persoon het hoort voordat de eerste termijn voorbij is.',
    done: 'Het antwoord over gegevens komt later: {day}',
    told: 'Ons antwoord over {uw} gegevens komt later: {day}',
    fields: {
      request: { label: 'Welk verzoek?' },
      until: { label: 'Nieuwe dag' },
      reason: { label: 'Waarom is meer tijd nodig?', hint: 'Dit komt in het bericht.' },
    },
    choices: {},
  },
  fulfil: {
    act: 'Beantwoord het verzoek om gegevens',
    explain: 'Maak eerst het overzicht: daarin staat alleen wat van deze persoon is. Weigert u iets, schrijf dan waarom.',
    done: 'Verzoek om gegevens van {party} beantwoord',
    told: 'Wij beantwoordden {uw} vraag over {uw} gegevens',
    fields: {
      request: { label: 'Welk verzoek?' },
      outcome: { label: 'Wat is het antwoord?' },
      identity: { label: 'Hoe weten wij dat het deze persoon is?' },
      words: { label: 'Uitleg', hint: 'Dit komt in de brief.' },
      documents: { label: 'Documenten', hint: 'Bijvoorbeeld het overzicht van de gegevens.' },
    },
    choices: {
      outcome: { granted: 'Ja, gedaan', partly: 'Voor een deel', refused: 'Nee' },
      identity: { known: 'Wij kennen deze persoon', document: 'Met een bewijs' },
    },
  },
  hold: {
    act: 'Houd de zaak vast',
    explain: 'Zolang de zaak wordt vastgehouden, wordt er niets van vernietigd. Wat al was goedgekeurd, moet daarna opnieuw.',
    done: 'De zaak wordt vastgehouden',
    fields: {
      ground: { label: 'Waarvoor is de zaak nodig?' },
      until: {
        label: 'Tot en met welke dag?',
        hint: 'Weet u het nog niet, laat het dan leeg. Haal de reden weg als zij voorbij is.',
      },
      reason: { label: 'Toelichting', hint: 'Bijvoorbeeld het nummer van de rechtszaak.' },
    },
    choices: {
      ground: {
        court: 'Een zaak bij de rechter',
        outside: 'Een onderzoek door een ander, buiten ons om',
        inspection: 'Een toezichthouder vraagt ernaar',
        other: 'Iets anders',
      },
    },
  },
  release: {
    act: 'Laat de zaak los',
    explain: 'De zaak hoeft niet langer te blijven. Is de bewaartermijn al voorbij, dan wordt zij nu vernietigd.',
    done: 'De zaak wordt niet meer vastgehouden',
    fields: { ground: { label: 'Welke reden is voorbij?' }, reason: { label: 'Toelichting' } },
    choices: {
      ground: {
        court: 'De zaak bij de rechter',
        outside: 'Het onderzoek door een ander',
        inspection: 'De vraag van de toezichthouder',
        other: 'Iets anders',
      },
    },
  },
  clear: {
    act: 'Keur vernietigen goed',
    explain: 'Op de dag die erbij staat, wordt dit vernietigd. Zijn er twee mensen nodig, dan moet nog een ander dit goedkeuren.',
    done: '{who} keurde vernietigen goed',
    fields: { rule: { label: 'Wat mag weg?' } },
    choices: {},
  },
  destroy: {
    act: 'Vernietig',
    explain: 'Dit kan niet ongedaan worden gemaakt. Alleen codes en datums blijven over, zonder personen.',
    done: 'Gegevens vernietigd',
    told: 'Wij hebben {uw} gegevens vernietigd',
    fields: { rule: { label: 'Wat wordt vernietigd?' } },
    choices: {},
  },
};
