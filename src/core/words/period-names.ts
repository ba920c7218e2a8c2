/** What a period is called: "derde kwartaal 2026", "het overleg van 12 maart 2026". */
import type { Language } from '#core/policy/label.ts';
import type { Day } from '#core/time/day.ts';
import { monthInWords } from '#core/time/words.ts';

const quarters = {
  nl: ['eerste', 'tweede', 'derde', 'vierde'],
  en: ['first', 'second', 'third', 'fourth'],
} as const;

interface Named {
  readonly period: { readonly id: string; readonly from: Day; readonly until: Day };
  readonly meeting?: Day;
}

/** The name of a calendar period, of a meeting, or of any range of days. */
export function periodName({ period, meeting }: Named, language: Language): string {
  const nl = language === 'nl';
  if (meeting !== undefined) return nl ? `overleg van ${dayName(meeting, language)}` : `meeting of ${dayName(meeting, language)}`;
  const year = period.id.slice(0, 4);
  if (/^\d{4}$/.test(period.id)) return year;
  const quarter = /^\d{4}-q([1-4])$/.exec(period.id)?.[1];
  if (quarter !== undefined) return `${quarters[language][Number(quarter) - 1]} ${nl ? 'kwartaal' : 'quarter'} ${year}`;
  if (/^\d{4}-\d{2}$/.test(period.id)) return monthInWords(period.from, language);
  return `${dayName(period.from, language)} ${nl ? 'tot en met' : 'up to and including'} ${dayName(period.until, language)}`;
}

function dayName(day: Day, language: Language): string {
  return `${Number(day.slice(8))} ${monthInWords(day, language)}`;
}
