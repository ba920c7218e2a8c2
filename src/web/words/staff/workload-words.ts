/** The words of the page about how work is spread. */
import type { Language } from '../language.ts';

const nl = {
  heading: 'Werkverdeling',
  lead: (open: number, unassigned: number) =>
    open === 0
      ? 'Er lopen geen zaken die u mag zien.'
      : `Er ${open === 1 ? 'loopt 1 zaak' : `lopen ${open} zaken`}. ${
          unassigned === 0
            ? open === 1
              ? 'Die heeft een behandelaar.'
              : 'Alle hebben een behandelaar.'
            : `${unassigned === 1 ? '1 is' : `${unassigned} zijn`} nog van niemand.`
        }`,
  byColleague: 'Per collega',
  nobody: 'Nog van niemand',
  left: 'werkt hier niet meer',
  you: 'u',
  open: (count: number) => (count === 1 ? '1 zaak' : `${count} zaken`),
  late: (count: number) => `${count} te laat`,
  week: (count: number) => `${count} voor deze week`,
  nothing: 'geen zaken',
  idle: (count: number) => `${count} collega’s zonder zaken`,
  legend: 'De balk: te laat, voor deze week, en de rest.',
  unassigned: 'Nog van niemand',
  unassignedNone: 'Elke zaak heeft een behandelaar.',
  endangered: 'In gevaar',
  endangeredNone: 'Er is niets te laat, en vandaag loopt niets af.',
  all: (count: number) => `Toon alle ${count}`,
  allLate: 'Toon alles wat te laat is',
};

export type WorkloadWords = typeof nl;

const en: WorkloadWords = {
  heading: 'Workload',
  lead: (open, unassigned) =>
    open === 0
      ? 'No cases are running that you may see.'
      : `${open === 1 ? '1 case is' : `${open} cases are`} running. ${
          unassigned === 0
            ? open === 1
              ? 'It has a handler.'
              : 'All have a handler.'
            : `${unassigned === 1 ? '1 has' : `${unassigned} have`} no handler yet.`
        }`,
  byColleague: 'By colleague',
  nobody: 'Nobody’s yet',
  left: 'no longer works here',
  you: 'you',
  open: (count) => (count === 1 ? '1 case' : `${count} cases`),
  late: (count) => `${count} late`,
  week: (count) => `${count} for this week`,
  nothing: 'no cases',
  idle: (count) => `${count} colleagues without cases`,
  legend: 'The bar: late, for this week, and the rest.',
  unassigned: 'Nobody’s yet',
  unassignedNone: 'Every case has a handler.',
  endangered: 'In danger',
  endangeredNone: 'Nothing is late, and nothing ends today.',
  all: (count) => `Show all ${count}`,
  allLate: 'Show all that is late',
};

const all: Readonly<Record<Language, WorkloadWords>> = { nl, en };

/** The words in `language`. */
export function workloadWords(language: Language): WorkloadWords {
  return all[language];
}
