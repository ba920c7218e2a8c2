/** The steps of a date in plain Dutch, one sentence each. */
import type { Day } from '#core/time/day.ts';
import { lengthInWords } from '#core/time/length.ts';
import type { Moment } from '#core/time/moment.ts';
import { dateInWords, isMoment, listInWords } from '#core/time/words.ts';
import type { Facts, FreeRun, NotRolled } from './step.ts';

type Date = Day | Moment;

/** The sentence of a step. */
export function whyInDutch(facts: Facts, from: Date, to: Date): string {
  const sentence = wordings[facts.kind] as (facts: Facts, from: Date, to: Date) => string;
  return sentence(facts, from, to);
}

type Wordings = { readonly [K in Facts['kind']]: (facts: Extract<Facts, { kind: K }>, from: Date, to: Date) => string };

const wordings: Wordings = {
  start: ({ backward }, from, to) => {
    if (isMoment(from)) return `De termijn begint op ${words(from)}.`;
    const way = backward ? 'terug vanaf' : 'vanaf';
    return `De dag zelf (${words(from)}) telt niet mee: wij tellen ${way} ${words(to)}.`;
  },
  length: ({ length, backward, shortened }, from, to) => {
    const month = shortened ? '; die maand heeft minder dagen, dus is het de laatste dag ervan' : '';
    return `${lengthInWords(length, 'nl')} ${backward ? 'voor' : 'na'} ${words(from)} is ${words(to)}${month}.`;
  },
  extended: ({ length, backward }, from, to) =>
    `De termijn wordt ${lengthInWords(length, 'nl')} langer: van ${words(from)} ${backward ? 'terug naar' : 'naar'} ${words(to)}.`,
  skipped: ({ days, names }, from) => {
    if (names.length > 0)
      return `${capital(words(from))} is ${listInWords(
        names.map((one) => one.nl),
        'nl',
      )} en telt niet mee als werkdag.`;
    return days === 1
      ? '1 dag in het weekend telt niet mee als werkdag.'
      : `${days} dagen in het weekend tellen niet mee als werkdag.`;
  },
  suspended: ({ first, last, count, names }, _, to) =>
    `De termijn stond stil ${span(first, last)}, omdat ${names.length === 0 ? 'er op een antwoord werd gewacht' : named(names)} (${lengthInWords(count, 'nl')}): het einde wordt ${words(to)}.`,
  excluded: ({ first, last, count, names }, _, to) =>
    `De termijn liep niet ${span(first, last)}, omdat die tijd niet meetelt (${names.length === 0 ? '' : `${named(names)}, `}${lengthInWords(count, 'nl')}): het einde wordt ${words(to)}.`,
  rolled: ({ passed }, _, to) => `${capital(listInWords(passed.map(free), 'nl'))}: daarom is het einde ${words(to)}.`,
  minimum: ({ days, law }, _, to) => {
    const kind = law === 'atw' ? 'dagen die geen zaterdag, zondag of feestdag zijn' : 'werkdagen';
    return `De termijn moet minstens ${days} ${kind} bevatten: daarom is het einde ${words(to)}.`;
  },
  unknown: ({ name, known }, _, to) =>
    `Verder dan ${words(known)} weten wij nog niet welke dagen niet meetellen (${name.nl}). Het einde kan later worden dan ${words(to)}.`,
  'not-rolled': ({ because }, from) => `${notRolled[because]}: het einde blijft ${words(from)}.`,
};

const notRolled: Record<NotRolled, string> = {
  hours: 'Een termijn in uren schuift niet op',
  backward: 'Een termijn die terugtelt schuift niet op',
  'more than 90 days': 'De Algemene termijnenwet geldt niet voor een termijn van meer dan 90 dagen',
  'more than 12 weeks': 'De Algemene termijnenwet geldt niet voor een termijn van meer dan 12 weken',
  'more than 3 months': 'De Algemene termijnenwet geldt niet voor een termijn van meer dan 3 maanden',
  'a year or more': 'De Algemene termijnenwet geldt niet voor een termijn van een jaar of langer',
  'no working day': 'Binnen de termijn is er geen werkdag om naar op te schuiven',
};

function words(date: Date): string {
  return dateInWords(date, 'nl');
}

function span(first: Day, last: Day): string {
  return first === last ? `op ${words(first)}` : `van ${words(first)} tot en met ${words(last)}`;
}

function free({ first, last, names }: FreeRun): string {
  const why = listInWords(
    names.map((one) => one.nl),
    'nl',
  );
  if (first === last) return names.length > 0 ? `${words(first)} is ${why}` : `${words(first)} valt in het weekend`;
  return names.length > 0
    ? `${words(first)} tot en met ${words(last)} is ${why}`
    : `${words(first)} en ${words(last)} vallen in het weekend`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function named(names: readonly { readonly nl: string }[]): string {
  return listInWords(
    names.map((one) => one.nl),
    'nl',
  );
}
