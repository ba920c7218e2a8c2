/** When the organisation itself is open: hours at which it can be reached, and days on which it is closed beside the holidays. */
import { type Calendar, withChoices } from '#core/time/calendar.ts';
import { addDays, type Day } from '#core/time/day.ts';
import type { ClosingDay, Hours, WeekHours } from './closing-day.ts';
import type { Label } from './label.ts';
import { called } from './periods.ts';
import type { Policy } from './policy.ts';

/** The calendar of a term that begins on this day: with what we had said by then, so that no day that was given ever moves. */
export function calendarOfTerm(policy: Policy, start: Day): Calendar {
  const known = ({ entered, withdrawn }: ClosingDay) => entered < start && (withdrawn === undefined || withdrawn >= start);
  return closedOn(policy, (policy.closingDays ?? []).filter(known));
}

/** The calendar by which we plan our own work from now on: with every closing day that stands. */
export function calendarOfWork(policy: Policy): Calendar {
  return closedOn(policy, standing(policy));
}

/** The closing days of the next weeks, in order: those that people outside need to know. */
export function closedSoon(policy: Policy, today: Day, days = 28): readonly ClosingDay[] {
  const last = addDays(today, days);
  return standing(policy)
    .filter(({ from, to }) => to >= today && from <= last)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function standing({ closingDays = [] }: Policy): readonly ClosingDay[] {
  return closingDays.filter(({ withdrawn }) => withdrawn === undefined);
}

/** A calendar fills a table of its days, so the same days are the same calendar. */
const known = new WeakMap<Policy, Map<string, Calendar>>();

function closedOn(policy: Policy, days: readonly ClosingDay[]): Calendar {
  if (days.length === 0) return policy.calendar;
  const calendars = known.get(policy) ?? new Map<string, Calendar>();
  known.set(policy, calendars);
  const key = days.map(({ id }) => id).join(' ');
  const found = calendars.get(key) ?? withClosings(policy.calendar, days);
  calendars.set(key, found);
  return found;
}

function withClosings(calendar: Calendar, days: readonly ClosingDay[]): Calendar {
  const { working, off } = calendar;
  const closings = days.map(({ from, to, name }) => ({ from, to, name: closed(name), source: SOURCE }));
  return withChoices(calendar, { working, off, closings });
}

/** What stands as the source of such a day in the explanation of a date. */
const SOURCE = 'eigen sluitingsdag';

function closed(name: Label): { readonly nl: string; readonly en: string } {
  const { nl, en } = called(name);
  return { nl: `een dag waarop wij gesloten zijn (${nl})`, en: `a day on which we are closed (${en})` };
}

/** The policy with what the organisation says of its own opening. */
export function withOpening(policy: Policy, hours: WeekHours | undefined, closingDays: readonly ClosingDay[]): Policy {
  const { phone } = policy.organisation;
  const said = hours === undefined || phone === undefined ? undefined : hoursInWords(hours);
  if (closingDays.length === 0 && said === undefined) return policy;
  return {
    ...policy,
    ...(closingDays.length === 0 ? {} : { closingDays }),
    ...(said === undefined || phone === undefined
      ? {}
      : { organisation: { ...policy.organisation, phone: { ...phone, hours: said } } }),
  };
}

const WEEK = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** "op maandag tot en met donderdag van 9.00 tot 17.00 uur, en op vrijdag van 9.00 tot 12.30 uur"; undefined when it is never open. */
export function hoursInWords(hours: WeekHours): Label | undefined {
  const runs: { first: number; last: number; hours: Hours }[] = [];
  for (let day = 1; day <= 7; day++) {
    const now = hours[day];
    if (now === undefined) continue;
    const before = runs.at(-1);
    const same = before?.last === day - 1 && before.hours.from === now.from && before.hours.until === now.until;
    if (same && before !== undefined) before.last = day;
    else runs.push({ first: day, last: day, hours: now });
  }
  if (runs.length === 0) return undefined;
  const nl = runs.map(({ first, last, hours: { from, until } }) => {
    const days = span(WEEK.nl, first, last, ' en ', ' tot en met ');
    return `op ${days} van ${dutch(from)} tot ${dutch(until)} uur`;
  });
  const en = runs.map(({ first, last, hours: { from, until } }) => {
    return `${span(WEEK.en, first, last, ' and ', ' to ')} from ${plain(from)} to ${plain(until)}`;
  });
  return { nl: joined(nl, ' en '), en: joined(en, ' and ') };
}

function span(names: readonly string[], first: number, last: number, and: string, to: string): string {
  const [begin, end] = [names[first - 1] ?? '', names[last - 1] ?? ''];
  if (first === last) return begin;
  return `${begin}${last === first + 1 ? and : to}${end}`;
}

function plain(time: string): string {
  return time.replace(/^0/, '');
}

function dutch(time: string): string {
  return plain(time).replace(':', '.');
}

function joined(parts: readonly string[], and: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`;
}
