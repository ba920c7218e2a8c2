/** Periods that do not count in a term, such as the school holidays: their days by name, or days that return each year. */
import type { Exclusion } from '#core/deadline/stops.ts';
import { type Day, toDay } from '#core/time/day.ts';
import type { Label } from './label.ts';

/** One period, its first and last day included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly name?: Label;
}

/** A period that returns each year: `12-24` up to and including `01-02` runs over the turn of the year. */
export interface YearlyPeriod {
  readonly from: string;
  readonly to: string;
  readonly name?: Label;
}

/** Periods under one name, as a duty names them. */
export interface PeriodList {
  readonly name: Label;
  readonly days: readonly Period[];
  readonly eachYear: readonly YearlyPeriod[];
  /** clause ids of the published text, or the decision that set the days */
  readonly source: readonly string[];
}

export type Periods = Readonly<Record<string, PeriodList>>;

/** So many years past its start a term can still meet a period that returns each year. */
const YEARS = 12;

/** The periods of these lists that a term can meet that starts then, each with its name. */
export function exclusionsFrom(periods: Periods, lists: readonly string[], start: Day): readonly Exclusion[] {
  const first = Number(start.slice(0, 4)) - 1;
  return lists.flatMap((id) => {
    const list = periods[id];
    if (list === undefined) return [];
    const years = Array.from({ length: YEARS + 2 }, (_, index) => first + index);
    const yearly = list.eachYear.flatMap(({ from, to, name }) =>
      years.map((year) => ({
        ...{ from: dayIn(year, from), to: dayIn(to < from ? year + 1 : year, to) },
        ...(name === undefined ? {} : { name }),
      })),
    );
    return [...list.days, ...yearly].map(({ from, to, name }) => ({ from, to, name: called(name ?? list.name) }));
  });
}

/** The last day up to which the days of a list are known; undefined when they return each year, or there are none. */
export function knownUntil({ days, eachYear }: PeriodList): Day | undefined {
  if (eachYear.length > 0 || days.length === 0) return undefined;
  return days
    .map(({ to }) => to)
    .sort()
    .at(-1);
}

/** A label as the explanations word it, in both languages. */
export function called({ nl, en }: Label): { readonly nl: string; readonly en: string } {
  return { nl, en: en ?? nl };
}

function dayIn(year: number, monthAndDay: string): Day {
  return toDay(`${String(year).padStart(4, '0')}-${monthAndDay}`);
}
