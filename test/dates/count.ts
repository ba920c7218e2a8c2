/** Deadlines from plain texts, for tests: `end('2026-06-01', '6 weeks', { rolls: 'atw' })`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type DeadlineInput, deadline } from '#core/deadline/deadline.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { toDay } from '#core/time/day.ts';
import { sure } from '#core/time/fault.ts';
import { parseLength } from '#core/time/length.ts';
import { toMoment } from '#core/time/moment.ts';
import { readCalendar } from '#core/time/read-calendar.ts';

/** The Dutch calendar as it stands in the policies folder. */
export const nl = dutchCalendar();

function dutchCalendar(): Calendar {
  const calendar = readCalendar(parse(readFileSync(new URL('../../policies/calendars/nl.yaml', import.meta.url), 'utf8')));
  if ('faults' in calendar) throw new Error(JSON.stringify(calendar.faults));
  return calendar;
}

export interface Given {
  readonly rolls?: DeadlineInput['rolls'];
  readonly suspended?: readonly (readonly [asked: string, answered: string])[];
  readonly excluded?: readonly (readonly [from: string, to: string])[];
  readonly backward?: boolean;
  readonly extensions?: readonly string[];
  readonly calendar?: Calendar;
  readonly sources?: readonly string[];
}

/** The deadline; rolls `none` and the Dutch calendar unless given otherwise. */
export function count(start: string, length: string, given: Given = {}) {
  const { suspended = [], excluded = [], extensions = [], ...rest } = given;
  return deadline({
    rolls: 'none',
    calendar: nl,
    ...rest,
    start: start.length > 10 ? toMoment(start) : toDay(start),
    length: sure(parseLength(length)),
    suspended: suspended.map(([asked, answered]) => ({ asked: toDay(asked), answered: toDay(answered) })),
    excluded: excluded.map(([from, to]) => ({ from: toDay(from), to: toDay(to) })),
    extensions: extensions.map((one) => sure(parseLength(one))),
  });
}

/** Only its end. */
export function end(...args: Parameters<typeof count>) {
  return count(...args).end;
}

/** Only the kinds of its steps. */
export function kinds(...args: Parameters<typeof count>) {
  return count(...args).steps.map((one) => one.kind);
}
