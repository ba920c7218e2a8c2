/** Dutch words of the steps of an appeal, of what follows from a ruling, and of cases at bodies outside. */
import type { AllStepWords } from './step-words.ts';

type Part = Pick<AllStepWords, 'appeal' | 'rule' | 'abandon' | 'execute' | 'escalate'>;

export const appeals: Part = {
  appeal: {
    act: 'Leg een beroep of bezwaar vast',
    explain:
      'Iemand anders kijkt opnieuw naar de zaak. Kwam het beroep op papier of per telefoon? Vul dan de dag in waarop het binnenkwam.',
    done: '{party} vroeg een nieuw oordeel',
    told: '{U} vroeg een nieuw oordeel: {tier}',
    fields: {
      party: { label: 'Wie gaat in beroep?' },
      tier: { label: 'Bij wie?' },
      grounds: { label: 'Waarom?' },
      reason: { label: 'Toelichting', hint: 'Zoveel mogelijk in de eigen woorden van {de klager}.' },
      documents: { label: 'Documenten' },
    },
    choices: {},
  },
  rule: {
    act: 'Doe uitspraak',
    explain: '{De klager} krijgt de uitspraak met de redenen en wat er nu gebeurt.',
    done: '{who} deed uitspraak in het beroep',
    told: 'Er is een uitspraak op {uw} beroep',
    fields: {
      verdicts: { label: 'Oordeel' },
      reasoning: { label: 'Redenen', hint: 'Waarom is dit het oordeel?' },
      deviation: { label: 'Waarom wijken wij af van het advies?', hint: 'Alleen nodig als u anders oordeelt dan de commissie.' },
      consequences: { label: 'Gevolgen', hint: 'Wat gebeurt er nu, en wie doet dat? Laat leeg als er niets hoeft te gebeuren.' },
      executeBy: { label: 'Uiterlijk uitgevoerd op', hint: 'Laat dit leeg als u geen dag noemt.' },
      replaces: {
        label: 'Dit komt in de plaats van wat eerder is toegezegd',
        hint: 'Laat dit leeg als de eerdere toezegging ook nog wordt uitgevoerd.',
      },
      documents: { label: 'Documenten' },
    },
    choices: {},
  },
  abandon: {
    act: 'Leg vast dat het beroep stopt',
    explain: 'Het antwoord van vóór het beroep blijft dan gelden. Zijn er nog anderen in beroep, dan gaat het voor hen door.',
    done: '{party} trok het beroep in',
    told: '{U} trok {uw} beroep in',
    fields: { party: { label: 'Namens wie?' }, reason: { label: 'Reden', hint: 'Een reden hoeft niet.' } },
    choices: {},
  },
  execute: {
    act: 'Leg vast dat een uitspraak of afspraak is uitgevoerd',
    explain: 'Schrijf op wat er is gedaan. {De klager} kan dit lezen.',
    done: '{who} voerde de uitspraak uit',
    told: 'Wij hebben de uitspraak uitgevoerd',
    agreed: { done: '{who} deed wat is afgesproken', told: 'Wij hebben gedaan wat is afgesproken' },
    fields: {
      ruling: { label: 'Welke uitspraak is uitgevoerd?' },
      done: { label: 'Wat is er gedaan?' },
      documents: { label: 'Documenten' },
    },
    choices: {},
  },
  escalate: {
    act: 'Leg een zaak bij een instantie buiten ons vast',
    explain: 'Een instantie buiten ons kijkt naar {de klacht}, of heeft er iets over gezegd. Alleen wij zien dit.',
    done: '{who} legde iets vast over een zaak bij een instantie buiten ons',
    fields: {
      forum: { label: 'Welke instantie?' },
      what: { label: 'Wat gebeurde er?' },
      reference: { label: 'Hun kenmerk' },
      text: { label: 'Wat staat erin?', hint: 'Vat het samen, of voeg het stuk toe.' },
      answerBy: { label: 'Ons antwoord uiterlijk op', hint: 'Als zij een dag noemen.' },
      documents: { label: 'Documenten' },
    },
    choices: {
      what: {
        began: 'Er is daar een zaak begonnen',
        request: 'Zij vragen ons om informatie',
        intervention: 'Zij vragen ons iets te doen',
        report: 'Rapport',
        recommendation: 'Aanbeveling',
        ruling: 'Uitspraak',
        answer: 'Wat wij hun hebben geantwoord',
        ended: 'De zaak is daar klaar',
      },
    },
  },
};
