/** The periods that do not count in terms, as lists on the page of the procedure: whoever counts along must know the days. */
import { say } from '#core/policy/label.ts';
import { toDay } from '#core/time/day.ts';
import { dayInWords } from '#core/time/words.ts';
import type { ClauseGroup } from './views/procedure.tsx';
import type { Visit } from './visit.ts';

/** One group for each list; the periods of a list in its own order, those that return each year last. */
export function periodsTold({ policy, language, says }: Visit): readonly ClauseGroup[] {
  const { notCounted, span, eachYear } = says.sayings.procedure;
  return Object.entries(policy.periods).map(([id, { name, days, eachYear: yearly }]) => ({
    id: `dagen-${id}`,
    heading: notCounted(say(name, language)),
    clauses: [],
    members: [
      ...days.map((one) => titled(one.name, span(dayInWords(one.from, language), dayInWords(one.to, language)))),
      ...yearly.map((one) => titled(one.name, eachYear(withoutYear(one.from), withoutYear(one.to)))),
    ],
  }));

  function titled(label: Parameters<typeof say>[0] | undefined, text: string): string {
    return label === undefined ? text : `${say(label, language)}: ${text}`;
  }

  /** A day that exists in every year, so the year in which it is worded does not matter. */
  function withoutYear(monthAndDay: string): string {
    return dayInWords(toDay(`2001-${monthAndDay}`), language)
      .replace(/^\S+ /, '')
      .replace(/ 2001$/, '');
  }
}
