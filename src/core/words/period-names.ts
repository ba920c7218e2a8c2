/** What a period is called: "derde kwartaal 2026", "het overleg van 12 maart 2026". */
import type { Language } from '#core/policy/label.ts';
import type { Day } from '#core/time/day.ts';

const months = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;
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
  if (/^\d{4}-\d{2}$/.test(period.id)) return `${months[language][Number(period.id.slice(5)) - 1]} ${year}`;
  return `${dayName(period.from, language)} ${nl ? 'tot en met' : 'up to and including'} ${dayName(period.until, language)}`;
}

function dayName(day: Day, language: Language): string {
  return `${Number(day.slice(8))} ${months[language][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
