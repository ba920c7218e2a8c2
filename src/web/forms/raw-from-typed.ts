/** From the flat names of a form to the values that the core reads: dates as they are written here, people and points as lists. */
import type { Field, Fields } from '#core/case/field.ts';
import type { Details } from '#core/policy/details.ts';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { momentOn } from '#core/time/moment.ts';
import { dayTyped } from './day-typed.ts';
import { classesTyped, detailsTyped } from './raw-details.ts';
import { one, several, type Typed } from './typed.ts';

/** Raw values for `readValues`, from a form whose controls are named after the fields (`people.0.name`, `elements.2.text`, `details.amount`). */
export function rawFromTyped(fields: Fields, typed: Typed, details: Details = {}): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = rawOf(name, field, typed, details);
    if (value !== undefined) raw[name] = value;
  }
  return raw;
}

function rawOf(name: string, field: Field, typed: Typed, details: Details): unknown {
  switch (field.kind) {
    case 'day':
      return dayTyped(one(typed, name));
    case 'moment':
      return momentTyped(one(typed, name), one(typed, `${name}.time`), field.future === 'needed');
    case 'choices':
    case 'documents':
    case 'colleagues':
      return several(typed, name);
    case 'classes':
      return classesTyped(name, typed);
    case 'details':
      return detailsTyped(details, name, typed);
    case 'people':
      return listed(typed, name, ['name', 'email', 'phone', 'address', 'capacity', 'language', 'staff']).map(withNumbers);
    case 'elements':
      return listed(typed, name, ['text', 'wish']);
    default:
      return one(typed, name) || undefined;
  }
}

/** Date and time of the clock here; without a time the middle of the day is meant, but not of something still to come: there the hour counts. */
function momentTyped(dayText: string, time: string, coming: boolean): string {
  const text = dayTyped(dayText);
  if (coming && text === '' && time.trim() !== '') return time;
  if (coming && text !== '' && !text.includes('T') && time.trim() === '') return text;
  if (text === '' || text.includes('T')) return text;
  const day = parseDay(text);
  if (isFault(day)) return text;
  const moment = momentOn(
    day,
    time
      .trim()
      .replace('.', ':')
      .padStart(5, '0')
      .replace(/^0{5}$/, '12:00'),
  );
  return isFault(moment) ? `${text} ${time}` : moment;
}

/** The rows `name.0.key`, `name.1.key` … of which at least one value was typed, in order. */
function listed(typed: Typed, name: string, keys: readonly string[]): Record<string, string>[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [control, values] of typed) {
    const [head, index = '', key = '', rest] = control.split('.');
    if (head !== name || rest !== undefined || !/^\d{1,2}$/.test(index) || !keys.includes(key) || !values[0]) continue;
    const row = rows.get(Number(index)) ?? {};
    row[key] = values[0];
    rows.set(Number(index), row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function withNumbers(row: Record<string, string>): Record<string, unknown> {
  return row.capacity === 'representative' ? { ...row, represents: 0 } : row;
}
