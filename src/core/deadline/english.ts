/** The steps of a date in plain English, one sentence each. */
import type { Day } from '#core/time/day.ts';
import { lengthInWords } from '#core/time/length.ts';
import type { Moment } from '#core/time/moment.ts';
import { dateInWords, isMoment, listInWords } from '#core/time/words.ts';
import type { Facts, FreeRun, NotRolled, Step } from './step.ts';

type Date = Day | Moment;

/** The sentence of a step in English, as `why` is in Dutch. */
export function whyInEnglish(step: Step): string {
  if (step.facts === undefined) return factless(step);
  const sentence = wordings[step.facts.kind] as (facts: Facts, from: Date, to: Date) => string;
  return sentence(step.facts, step.from, step.to);
}

/** Steps written by others carry a Dutch sentence only: say what their kind says. */
function factless({ kind, from, to }: Step): string {
  if (kind === 'promised') return `We named this day ourselves: ${words(to)}.`;
  if (kind === 'extended') return `The term was extended from ${words(from)} to ${words(to)}.`;
  return `From ${words(from)} to ${words(to)}.`;
}

type Wordings = { readonly [K in Facts['kind']]: (facts: Extract<Facts, { kind: K }>, from: Date, to: Date) => string };

const wordings: Wordings = {
  start: ({ backward }, from, to) => {
    if (isMoment(from)) return `The term begins on ${words(from)}.`;
    return `The day itself (${words(from)}) does not count: we count ${backward ? 'back ' : ''}from ${words(to)}.`;
  },
  length: ({ length, backward, shortened }, from, to) => {
    const month = shortened ? '; that month has fewer days, so it is its last day' : '';
    return `${lengthInWords(length, 'en')} ${backward ? 'before' : 'after'} ${words(from)} is ${words(to)}${month}.`;
  },
  extended: ({ length, backward }, from, to) =>
    `The term becomes ${lengthInWords(length, 'en')} longer: from ${words(from)} ${backward ? 'back to' : 'to'} ${words(to)}.`,
  skipped: ({ days, names }, from) => {
    if (names.length > 0)
      return `${words(from)} is ${listInWords(
        names.map((one) => one.en),
        'en',
      )} and does not count as a working day.`;
    return days === 1
      ? '1 day in the weekend does not count as a working day.'
      : `${days} days in the weekend do not count as working days.`;
  },
  suspended: ({ first, last, count, names }, _, to) =>
    `The term stood still ${span(first, last)}, ${names.length === 0 ? 'waiting for an answer' : `because ${named(names)}`} (${lengthInWords(count, 'en')}): the end becomes ${words(to)}.`,
  excluded: ({ first, last, count, names }, _, to) =>
    `The term did not run ${span(first, last)}, because that time does not count (${names.length === 0 ? '' : `${named(names)}, `}${lengthInWords(count, 'en')}): the end becomes ${words(to)}.`,
  unknown: ({ name, known }, _, to) =>
    `Past ${words(known)} we do not know yet which days do not count (${name.en}). The end can become later than ${words(to)}.`,
  rolled: ({ passed }, _, to) => `${listInWords(passed.map(free), 'en')}: therefore the end is ${words(to)}.`,
  minimum: ({ days, law }, _, to) => {
    const kind = law === 'atw' ? 'days that are not a Saturday, Sunday or holiday' : 'working days';
    return `The term must hold at least ${days} ${kind}: therefore the end is ${words(to)}.`;
  },
  'not-rolled': ({ because }, from) => `${notRolled[because]}: the end stays ${words(from)}.`,
};

const notRolled: Record<NotRolled, string> = {
  hours: 'A term in hours does not move',
  backward: 'A term that is counted backwards does not move',
  'more than 90 days': 'The General Extension of Time Limits Act does not apply to a term of more than 90 days',
  'more than 12 weeks': 'The General Extension of Time Limits Act does not apply to a term of more than 12 weeks',
  'more than 3 months': 'The General Extension of Time Limits Act does not apply to a term of more than 3 months',
  'a year or more': 'The General Extension of Time Limits Act does not apply to a term of a year or more',
  'no working day': 'Within the term there is no working day to move to',
};

function words(date: Date): string {
  return dateInWords(date, 'en');
}

function span(first: Day, last: Day): string {
  return first === last ? `on ${words(first)}` : `from ${words(first)} to ${words(last)} inclusive`;
}

function free({ first, last, names }: FreeRun): string {
  const why = listInWords(
    names.map((one) => one.en),
    'en',
  );
  if (first === last) return names.length > 0 ? `${words(first)} is ${why}` : `${words(first)} falls in the weekend`;
  return names.length > 0
    ? `${words(first)} to ${words(last)} is ${why}`
    : `${words(first)} and ${words(last)} fall in the weekend`;
}

function named(names: readonly { readonly en: string }[]): string {
  return listInWords(
    names.map((one) => one.en),
    'en',
  );
}
