/** Reads what a door received into a step's values, by its fields: the same for form and API, with every fault at once. */
import { classCodes } from '#core/policy/classes.ts';
import type { Policy } from '#core/policy/policy.ts';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { compareMoments, dayOf, type Moment, parseMoment } from '#core/time/moment.ts';
import { choicesOf } from './choices.ts';
import type { DocumentRef, Field, Fields } from './field.ts';
import { readDetails } from './read-details.ts';
import { readElements, readPeople } from './read-people.ts';
import { type Refusal, type Refused, refuse } from './refusal.ts';
import { readText } from './words-typed.ts';

/** What reading may look at. `document` finds a file that this person uploaded and may use. */
export interface Reading {
  readonly policy: Policy;
  readonly now: Moment;
  readonly document: (id: string) => DocumentRef | undefined;
}

export type Read = { readonly values: Readonly<Record<string, unknown>> } | Refused;

/** The values of a command, or all refusals together. Unknown names are refused: nothing is silently dropped. */
export function readValues(fields: Fields, raw: Readonly<Record<string, unknown>>, reading: Reading): Read {
  // a program can send anything at all
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('wrong-kind');
  const refusals: Refusal[] = [];
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(raw)) if (!Object.hasOwn(fields, name)) refusals.push({ code: 'unknown-field', field: name });
  for (const [name, field] of Object.entries(fields)) {
    const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (isEmpty(given)) {
      if (field.required === true) refusals.push({ code: 'missing', field: name });
      continue;
    }
    const value = readField(name, field, given, reading);
    if (isRefused(value)) refusals.push(...value.refused);
    else if (!isEmpty(value)) values[name] = value;
    else if (field.required === true) refusals.push({ code: 'missing', field: name });
  }
  const [first, ...others] = refusals;
  return first === undefined ? { values } : { refused: [first, ...others] };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether reading or deciding ended in a refusal. */
export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

function readField(name: string, field: Field, raw: unknown, reading: Reading): unknown {
  switch (field.kind) {
    case 'flag':
      return readFlag(name, raw);
    case 'number':
      return readNumber(name, raw);
    case 'classes':
      return readClasses(name, raw, reading);
    case 'details':
      return readDetails(name, raw, reading.policy);
    case 'choices':
      return readChoices(name, field, raw, reading);
    case 'colleagues':
      return readColleagues(name, raw);
    case 'documents':
      return readDocuments(name, raw, reading);
    case 'people':
      return readPeople(name, raw);
    case 'elements':
      return readElements(name, raw);
    default:
      return typeof raw === 'string' ? readOne(name, field, raw, reading) : refuse('wrong-kind', { field: name });
  }
}

function readOne(name: string, field: Field, raw: string, reading: Reading): unknown {
  switch (field.kind) {
    case 'text':
      return readText(raw, name, field.max, false);
    case 'long-text':
      return readText(raw, name, field.max, true);
    case 'day':
      return readDay(name, raw, field.future, reading.now);
    case 'moment':
      return readMoment(name, raw, field.future, reading.now);
    case 'choice':
      return choicesOf(reading.policy, field).some(([key]) => key === raw) ? raw : refuse('unknown-choice', { field: name });
    case 'party':
    case 'staff':
    case 'case':
      return readText(raw, name, 100, false);
    default:
      return refuse('wrong-kind', { field: name });
  }
}

function readDay(name: string, raw: string, future: 'allowed' | 'needed' | undefined, now: Moment): unknown {
  const day = parseDay(raw.trim());
  if (isFault(day)) return refuse('impossible-day', { field: name });
  const today = dayOf(now);
  if (future === undefined && day > today) return refuse('in-future', { field: name });
  return future === 'needed' && day <= today ? refuse('not-in-future', { field: name }) : day;
}

function readMoment(name: string, raw: string, future: 'allowed' | 'needed' | undefined, now: Moment): unknown {
  const moment = parseMoment(raw.trim());
  if (isFault(moment)) return refuse('impossible-moment', { field: name });
  const order = compareMoments(moment, now);
  if (future === undefined && order > 0) return refuse('in-future', { field: name });
  return future === 'needed' && order <= 0 ? refuse('not-in-future', { field: name }) : moment;
}

function readFlag(name: string, raw: unknown): unknown {
  if (raw === true || raw === 'true' || raw === 'yes' || raw === 'on') return true;
  return raw === false || raw === 'false' || raw === 'no' ? false : refuse('wrong-kind', { field: name });
}

function readNumber(name: string, raw: unknown): unknown {
  const number = typeof raw === 'string' && /^\d{1,6}$/.test(raw) ? Number(raw) : raw;
  const counts = typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 1_000_000;
  return counts ? number : refuse('wrong-kind', { field: name });
}

function readChoices(name: string, field: Extract<Field, { kind: 'choices' }>, raw: unknown, { policy }: Reading): unknown {
  const list = Array.isArray(raw) ? raw : [raw];
  const allowed = new Set(choicesOf(policy, field).map(([key]) => key));
  return list.every((one) => allowed.has(one)) ? [...new Set(list as string[])] : refuse('unknown-choice', { field: name });
}

/** Classes as `group:value`; of a group that allows one only, one. */
function readClasses(name: string, raw: unknown, { policy: { classes } }: Reading): unknown {
  const list = [...new Set(Array.isArray(raw) ? raw : [raw])];
  const known = new Set(classCodes(classes));
  if (!list.every((one) => known.has(one))) return refuse('unknown-choice', { field: name });
  const groups = (list as string[]).map((one) => one.slice(0, one.indexOf(':')));
  const twice = groups.find((group, place) => classes[group]?.several === false && groups.indexOf(group) !== place);
  const about = twice === undefined ? undefined : classes[twice]?.name;
  return about === undefined ? list : refuse('one-only', { field: `${name}.${twice}`, about });
}

function readColleagues(name: string, raw: unknown): unknown {
  const list = [...new Set(Array.isArray(raw) ? raw : [raw])];
  const known = list.length <= 50 && list.every((one) => typeof one === 'string' && one !== '' && one.length <= 100);
  return known ? list : refuse('wrong-kind', { field: name });
}

function readDocuments(name: string, raw: unknown, { document }: Reading): unknown {
  const ids = [...new Set(Array.isArray(raw) ? raw : [raw])];
  const found = ids.map((id) => (typeof id === 'string' ? document(id) : undefined));
  return found.every((one) => one !== undefined) ? found : refuse('unknown-document', { field: name });
}
