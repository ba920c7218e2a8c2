/** The words of the overview of retention, for who administers. */
import type { Language } from '../language.ts';

const nl = {
  heading: 'Bewaren',
  about: 'Hoe lang alles blijft, wat binnenkort weggaat en wat op goedkeuring wacht.',
  lead: 'Zo lang blijft wat van een klacht persoonlijk is. De klachtenregeling bepaalt dit. Zaken ziet u hier niet, alleen aantallen.',
  back: 'Alle instellingen',
  none: 'Uw klachtenregeling zegt niet hoe lang iets blijft. Er wordt dus niets vernietigd. Volgens de AVG mag u persoonsgegevens niet langer bewaren dan nodig is: laat dit in de regeling zetten.',
  toPolicy: 'Naar de klachtenregeling',
  length: { maximum: (length: string) => `hoogstens ${length}`, minimum: (length: string) => `minstens ${length}` },
  approval: {
    none: (_role: string) => 'Gaat vanzelf weg.',
    one: (role: string) => `Eerst goedkeuring: ${role}.`,
    two: (role: string) => `Eerst goedkeuring van twee mensen: ${role}.`,
  },
  anybody: 'wie dat mag',
  running: (count: number) => (count === 1 ? '1 zaak' : `${count} zaken`),
  noCase: 'nog geen zaak',
  first: (day: string) => `de eerste gaat weg op ${day}`,
  held: (count: number) => `${count} vastgehouden`,
  waiting: (count: number) => (count === 1 ? '1 wacht op goedkeuring' : `${count} wachten op goedkeuring`),
  late: (count: number) => (count === 1 ? '1 had al weg moeten zijn' : `${count} hadden al weg moeten zijn`),
  nobody: (role: string) => `niemand is ${role}`,
  earlier: 'Een regel van een eerdere regeling',
};

/** The words that every language must have. */
export type KeptOverviewWords = typeof nl;

const en: KeptOverviewWords = {
  heading: 'Keeping',
  about: 'How long everything stays, what goes soon and what waits for an approval.',
  lead: 'This is how long the personal part of a complaint stays. The complaints procedure decides it. You see no cases here, only numbers.',
  back: 'All settings',
  none: 'Your complaints procedure does not say how long anything stays. So nothing is destroyed. Under the GDPR you may not keep personal data longer than needed: have this put in the procedure.',
  toPolicy: 'To the complaints procedure',
  length: { maximum: (length) => `at most ${length}`, minimum: (length) => `at least ${length}` },
  approval: {
    none: () => 'Goes by itself.',
    one: (role) => `First an approval: ${role}.`,
    two: (role) => `First an approval by two people: ${role}.`,
  },
  anybody: 'who may do so',
  running: (count) => (count === 1 ? '1 case' : `${count} cases`),
  noCase: 'no case yet',
  first: (day) => `the first goes on ${day}`,
  held: (count) => `${count} held`,
  waiting: (count) => (count === 1 ? '1 waits for an approval' : `${count} wait for an approval`),
  late: (count) => (count === 1 ? '1 should have gone already' : `${count} should have gone already`),
  nobody: (role) => `nobody is ${role}`,
  earlier: 'A rule of an earlier procedure',
};

/** The words in `language`. */
export function keptOverviewWords(language: Language): KeptOverviewWords {
  return language === 'en' ? en : nl;
}
