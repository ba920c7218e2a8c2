/** The log of a colleague in words. */

import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { dayOf, momentAt } from '#core/time/moment.ts';
import type { StaffLogEntry, Values } from '#store/access/staff-log.ts';
import { administrationWords } from '../../words/staff/administration-words.ts';
import type { LogLine } from '../views/office-log.tsx';
import type { Desk } from '../visit.ts';
import { rolesInWords } from './names-of-roles.ts';

/** One line an entry; `names` of colleagues by id. */
export function logLines(desk: Desk, entries: readonly StaffLogEntry[], names: ReadonlyMap<string, string>): readonly LogLine[] {
  const { language, words, today } = desk;
  const says = administrationWords(language).people;
  return entries.map(({ at, by, what, details }) => {
    const moment = momentAt(at.getTime());
    return {
      when: dayOf(moment) === today ? words.format.time(moment.slice(11, 16)) : words.format.shortMoment(moment, today),
      what: says.deeds[what],
      by: by === undefined ? says.installation : (names.get(by) ?? by),
      details: Object.entries(details).map(([key, value]) => `${nameOf(desk, key)}: ${changeOf(desk, key, value)}`),
    };
  });
}

function nameOf({ language }: Desk, key: string): string {
  const known: Readonly<Record<string, string>> = administrationWords(language).people.details;
  return known[key] ?? key;
}

function changeOf(desk: Desk, key: string, value: StaffLogEntry['details'][string]): string {
  if (value !== null && typeof value === 'object' && 'before' in value)
    return `${inWords(desk, key, value.before)} → ${inWords(desk, key, value.after)}`;
  return inWords(desk, key, value);
}

const DAYS: readonly string[] = ['until', 'from', 'to'];

function inWords(desk: Desk, key: string, value: Values): string {
  const { people, tokens } = administrationWords(desk.language);
  if (value === null || value.length === 0) return people.nothing;
  if (typeof value !== 'string') {
    if (key !== 'scopes') return rolesInWords(desk, value);
    const names: Readonly<Record<string, string>> = tokens.scopeNames;
    return value.map((one) => (names[one] ?? one).toLowerCase()).join(', ');
  }
  const day = DAYS.includes(key) ? parseDay(value) : undefined;
  return day === undefined || isFault(day) ? value : desk.words.format.day(day);
}
