/** From what a colleague typed to the raw values of a complaint, as the core reads them. */
import { complaintKind, isComplaintKind } from '#core/policy/complaint-kind.ts';
import { detailsFor } from '#core/policy/details.ts';
import type { Policy } from '#core/policy/policy.ts';
import { type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { dayOf, type Moment, timeOf } from '#core/time/moment.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { detailsTyped } from '../../forms/raw-details.ts';
import { rawFromTyped } from '../../forms/raw-from-typed.ts';
import { one, several, type Typed } from '../../forms/typed.ts';
import type { Desk } from '../visit.ts';

/** Who gets the letters, where somebody speaks for the complainant */
export const LETTERS = 'people.1.letters';

/** Names of controls that are no field of the core. */
export const CONTROL = {
  ...{ more: 'more', helper: 'helper', anonymous: 'anonymous', unreachable: 'unreachable', shown: 'shown' },
  /** whether it came in while the form was opened, and when that was */
  ...{ when: 'when', now: 'now', other: 'other', opened: 'opened' },
} as const;

/** The answer that it came in on this day, without asking for an hour: what the post brought on the last working day. */
export function onDay(day: Day): string {
  return `on ${day}`;
}

/** The control for how it was solved at once, which stands behind its kind. */
export function solvedControl(record: string): string {
  return `solved.${record}`;
}

/** How it was solved at once, where that was written for the kind that was chosen. */
export function solvedTyped(desk: Desk, typed: Typed): string | undefined {
  const record = one(typed, 'record') || firstRecord(desk);
  return solvesAtOnce(desk.policy, record) ? one(typed, solvedControl(record)).trim() || undefined : undefined;
}

/** The control for what a caller says of the solution, which stands behind its kind. */
export function contentControl(record: string): string {
  return `content.${record}`;
}

/** Whether what is solved while somebody calls is closed with a yes of who calls, and of nobody else. */
export function solvedByYes({ records }: Policy, record: string): boolean {
  return records[record]?.solvedAtOnce === true;
}

/**
 * Whether the procedure says of this kind of case that closing it is an answer: then it can be solved while somebody calls. What is a
 * complaint is only solved by who complains: with the button that writes it down where the procedure has that person asked at once.
 * An answer that only counts for what was told, or only for what was written, is no solution: such as that an objection must be written.
 */
export function solvesAtOnce(policy: Policy, record: string): boolean {
  if (solvedByYes(policy, record)) return true;
  if (isComplaintKind(policy, record)) return false;
  return policy.clauses.some(
    ({ duty }) =>
      duty?.doneBy.includes('closed') === true && duty.when?.record?.includes(record) === true && duty.when.form === undefined,
  );
}

/** The control for the date of a letter, which stands behind its channel. */
export function filedControl(channel: string): string {
  return `filedOn.${channel}`;
}

/** What the form starts with: it came in just now. */
export function initialAnswers({ now }: Desk): Typed {
  return new Map([
    [CONTROL.when, [CONTROL.now]],
    [CONTROL.opened, [`${dayOf(now)} ${timeOf(now)}`]],
    ['receivedAt', [dayOf(now)]],
    ['receivedAt.time', [timeOf(now)]],
    ['people.0.language', ['nl']],
  ]);
}

export function isUnnamed(typed: Typed): boolean {
  return several(typed, CONTROL.more).includes(CONTROL.anonymous);
}

/** Whether a name is all that is known: what was typed beside it counts, also after that choice. */
export function isUnreachable(typed: Typed): boolean {
  const ways = peopleTyped(typed).flatMap(({ phone, email, address }) => [phone, email, address]);
  return several(typed, CONTROL.more).includes(CONTROL.unreachable) && ways.length > 0 && ways.every((way) => way === '');
}

export function hasHelper(typed: Typed): boolean {
  return !isUnnamed(typed) && several(typed, CONTROL.more).includes(CONTROL.helper);
}

const REACH = ['name', 'phone', 'email', 'address'] as const;

/** Whoever is named: the complainant, and who speaks for them. */
export function peopleTyped(typed: Typed): readonly Record<string, string>[] {
  if (isUnnamed(typed)) return [];
  const person = (place: number) => Object.fromEntries(REACH.map((key) => [key, one(typed, `people.${place}.${key}`).trim()]));
  return hasHelper(typed) ? [person(0), person(1)] : [person(0)];
}

/** The raw values. Nothing is kept of people when no name is given, also when something was typed before that choice. */
export function complaintTyped(desk: Desk, typed: Typed, documents: readonly string[]): Record<string, unknown> {
  const { policy, now } = desk;
  const given = (name: string) => one(typed, name) || undefined;
  const channel = given('channel');
  const written = channel !== undefined && policy.channels[channel]?.form === 'written';
  const filedOn = written ? dayTyped(one(typed, filedControl(channel))) : '';
  const conduct = dayTyped(one(typed, 'conduct'));
  const language = one(typed, 'people.0.language') === 'en' ? 'en' : 'nl';
  const [me = {}, helper] = peopleTyped(typed);
  const letters = one(typed, LETTERS) || undefined;
  const record = given('record') ?? firstRecord(desk);
  return {
    record,
    // what was typed before another kind was chosen is not asked of that kind
    wish: isComplaintKind(policy, record) ? given('wish') : undefined,
    ...{ channel, story: given('story'), about: given('about'), subject: given('subject') },
    conduct: conduct || undefined,
    receivedAt: receivedAt(typed, now),
    filedOn: filedOn || undefined,
    anonymous: isUnnamed(typed) ? 'yes' : undefined,
    unreachable: isUnreachable(typed) ? 'yes' : undefined,
    people: [
      { capacity: 'complainant', language, ...me },
      ...(helper === undefined ? [] : [{ capacity: 'representative', represents: 0, language, letters, ...helper }]),
    ],
    details: detailsGiven(desk, typed),
    documents,
    solved: solvedByYes(policy, record) && solvedTyped(desk, typed) !== undefined ? 'yes' : undefined,
  };
}

/** The details of this kind of case, of which something was filled in or chosen. */
function detailsGiven(desk: Desk, typed: Typed): Record<string, string> | undefined {
  const { policy } = desk;
  const record = one(typed, 'record') || firstRecord(desk);
  const asked = detailsFor(policy.details, record).map(([id]) => id);
  const all = { ...detailsTyped(policy.details, DETAILS, typed), ...detailsTyped(policy.details, detailsOf(record), typed) };
  const given = Object.entries(all).filter(([id, value]) => asked.includes(id) && value !== '');
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** The field of the core under which the procedure's own questions stand. */
export const DETAILS = 'details';

/** The controls of the questions that are asked of this kind of case and not of every kind: they stand behind their kind. */
export function detailsOf(record: string): string {
  return `${DETAILS}-${record}`;
}

/** Whether a question of the procedure is asked of every kind of case that can be written down. */
export function isOfAll({ records, details }: Policy, id: string): boolean {
  return Object.keys(records).every((record) => detailsFor(details, record).some(([one]) => one === id));
}

/** What is registered unless something else is chosen: a complaint. */
export function firstRecord({ policy }: Desk): string {
  return complaintKind(policy);
}

/** Without a time: now when it was today, else the middle of that day. What cannot be read stays as it was typed. */
function receivedAt(typed: Typed, now: Moment): string | undefined {
  if (one(typed, CONTROL.when) === CONTROL.now) {
    const [openedOn = '', at = ''] = one(typed, CONTROL.opened).split(' ');
    return isFault(parseDay(openedOn)) ? undefined : atTime(openedOn as Day, at);
  }
  const [, on] = /^on (\S+)$/.exec(one(typed, CONTROL.when)) ?? [];
  if (on !== undefined) return isFault(parseDay(on)) ? on : atTime(on as Day, '');
  const day = dayTyped(one(typed, 'receivedAt'));
  const time = one(typed, 'receivedAt.time').trim();
  if (day === '' || (time === '' && day === dayOf(now))) return time === '' ? undefined : atTime(dayOf(now), time);
  const read = parseDay(day);
  return isFault(read) ? day : atTime(read, time);
}

function atTime(day: Day, time: string): string {
  const typed: Typed = new Map([
    ['at', [day]],
    ['at.time', [time]],
  ]);
  return String(rawFromTyped({ at: { kind: 'moment' } }, typed).at);
}
