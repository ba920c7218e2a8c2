/** When the organisation is open: closing days are added and taken away, and the hours at which people can call are set. */

import type { WeekHours } from '#core/policy/closing-day.ts';
import { type Label, say } from '#core/policy/label.ts';
import { type Day, parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { type Opening, openingOf } from '#handling/opening/opening-kept.ts';
import { addClosingDay, type ClosingFault, setHours, withdrawClosingDay } from '#handling/opening/set-opening.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { dayTyped } from '../../forms/day-typed.ts';
import { one, type Typed } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import { type OpeningWords, openingWords } from '../../words/staff/opening-words.ts';
import { byMe } from '../administration/person.tsx';
import { forbidden } from '../faults.tsx';
import { frameIn } from '../frame.ts';
import { type Posted, targetOf } from '../posted.ts';
import { type HoursTyped, OpeningSettingsPage } from '../views/opening-settings.tsx';
import type { Desk } from '../visit.ts';

const HERE = '/werk/instellingen/openingstijden';
const LONGEST = 60;
const DAYS = [1, 2, 3, 4, 5, 6, 7];

type Adding = Partial<Record<'from' | 'to' | 'name', string>>;

/** What was typed and cannot be kept; nothing of it is lost. */
interface Tried {
  readonly typed: Typed;
  readonly adding?: Adding;
  readonly hours?: readonly HoursTyped[];
  readonly hoursFault?: string;
}

/** The page. */
export function openingSettings(desk: Desk): Promise<Response> {
  return show(desk);
}

/** Does what the button says. */
export async function openingKept(desk: Desk, { typed }: Posted): Promise<Response> {
  const { office } = desk.door;
  switch (one(typed, 'deed')) {
    case 'add':
      return added(desk, typed);
    case 'withdraw': {
      const outcome = await withdrawClosingDay(office, byMe(desk), one(typed, 'day'));
      return 'noAdministrator' in outcome ? forbidden(desk) : back(desk, outcome.withdrawn ? 'weg' : 'was-weg');
    }
    case 'own-hours':
      return keptHours(desk, undefined);
    default:
      return hoursSet(desk, typed);
  }
}

function back({ c }: Desk, done: string): Response {
  return c.redirect(`${HERE}?gedaan=${done}`, 303);
}

async function added(desk: Desk, typed: Typed): Promise<Response> {
  const says = openingWords(desk.language);
  const from = dayIn(one(typed, 'from'));
  const last = one(typed, 'to').trim() === '' ? from : dayIn(one(typed, 'to'));
  const name = nameIn(typed);
  const adding: Adding = {
    ...(from === undefined ? { from: says.faults.from } : {}),
    ...(last === undefined && from !== undefined ? { to: says.faults.to } : {}),
    ...(name === undefined ? { name: says.faults.name } : {}),
  };
  if (from === undefined || last === undefined || name === undefined) return show(desk, { typed, adding });
  const outcome = await addClosingDay(desk.door.office, byMe(desk), { from, to: last, name });
  if ('noAdministrator' in outcome) return forbidden(desk);
  if ('fault' in outcome) return show(desk, { typed, adding: { [fieldOf(outcome.fault)]: says.faults[outcome.fault] } });
  return back(desk, 'erbij');
}

function fieldOf(fault: ClosingFault): keyof Adding {
  return fault === 'ends-before' || fault === 'too-far' ? 'to' : 'from';
}

function dayIn(text: string): Day | undefined {
  const day = parseDay(dayTyped(text));
  return isFault(day) ? undefined : day;
}

function nameIn(typed: Typed): Label | undefined {
  const [nl, en] = ['name', 'name-en'].map((field) =>
    one(typed, field)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ) as [string, string];
  if (nl === '' || nl.length > LONGEST || en.length > LONGEST) return undefined;
  return en === '' ? { nl } : { nl, en };
}

async function hoursSet(desk: Desk, typed: Typed): Promise<Response> {
  const says = openingWords(desk.language);
  const rows = DAYS.map((day) => hoursTyped(typed, day, says));
  const found = DAYS.flatMap((day, index) => {
    const row = rows[index];
    return row === undefined || row.from === '' ? [] : [[String(day), { from: row.from, until: row.until }] as const];
  });
  if (rows.some(({ error }) => error !== undefined)) return show(desk, { typed, hours: rows });
  if (found.length === 0) return show(desk, { typed, hours: rows, hoursFault: says.faults.noHours });
  return keptHours(desk, Object.fromEntries(found));
}

function hoursTyped(typed: Typed, day: number, says: OpeningWords): HoursTyped {
  const [from, until] = [one(typed, `from-${day}`).trim(), one(typed, `until-${day}`).trim()].map(timeIn) as [string, string];
  const good = (from === '' && until === '') || (isTime(from) && isTime(until) && from < until);
  return { from, until, ...(good ? {} : { error: says.faults.hours(says.week[day - 1] ?? '') }) };
}

/** Where a browser has no control for times, people type 9.00 or 9:00. */
function timeIn(text: string): string {
  const [, hour, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(text) ?? [];
  return hour === undefined || minutes === undefined ? text.slice(0, 8) : `${hour.padStart(2, '0')}:${minutes}`;
}

function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

async function keptHours(desk: Desk, hours: WeekHours | undefined): Promise<Response> {
  const outcome = await setHours(desk.door.office, byMe(desk), hours);
  return 'noAdministrator' in outcome ? forbidden(desk) : back(desk, 'bewaard');
}

async function show(desk: Desk, tried?: Tried): Promise<Response> {
  const { c, door, organisation } = desk;
  const page = await withOrganisation(door.office.pool, organisation, (tx) => pageFor(tx, desk, tried), { readOnly: true });
  return c.html(page, tried === undefined ? 200 : 422);
}

async function pageFor(tx: Tx, desk: Desk, tried: Tried | undefined) {
  const { policy, language, today, words } = desk;
  const says = openingWords(language);
  const opening = await openingOf(tx);
  const phone = policy.organisation.phone;
  const now = phone === undefined ? undefined : say(phone.hours, language);
  return (
    <OpeningSettingsPage
      frame={await frameIn(tx, desk, 'settings')}
      says={says}
      notices={noticesOf(desk, says, tried)}
      closings={opening.closingDays
        .filter((day) => day.withdrawn === undefined && day.to >= today)
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .map(({ id, from, to, name, entered }) => ({
          id,
          days: from === to ? words.format.day(from) : says.until(words.format.dayOfYear(from), words.format.day(to)),
          name: say(name, language),
          entered: says.counts(words.format.shortDay(entered, today)),
        }))}
      adding={addingSpecs(says, tried)}
      terms={policy.clauses
        .filter(({ duty }) => duty?.closingDays === true)
        .map((clause) => ({ says: say(clause.says, language), source: clause.source.join(', ') }))}
      hours={phone === undefined ? undefined : (tried?.hours ?? hoursKept(opening))}
      hoursFault={tried?.hoursFault}
      hoursNow={now === undefined ? undefined : opening.hours === undefined ? says.hoursPolicy(now) : says.hoursOwn(now)}
      canUndo={opening.hours !== undefined}
      form={targetOf(desk, HERE)}
    />
  );
}

function hoursKept({ hours = {} }: Opening): readonly HoursTyped[] {
  return DAYS.map((day) => hours[day] ?? { from: '', until: '' });
}

function addingSpecs(says: OpeningWords, tried: Tried | undefined): readonly FieldSpec[] {
  const faults = tried?.adding ?? {};
  const value = (name: string) => (tried?.adding === undefined ? '' : one(tried.typed, name));
  return [
    { kind: 'date', name: 'from', label: says.from, value: value('from'), error: faults.from },
    { kind: 'date', name: 'to', label: says.to, hint: says.toHint, optional: true, value: value('to'), error: faults.to },
    {
      ...({ kind: 'text', name: 'name', label: says.name, hint: says.nameHint, maxLength: LONGEST } as const),
      ...{ value: value('name'), error: faults.name },
    },
    { kind: 'text', name: 'name-en', label: says.nameEn, optional: true, maxLength: LONGEST, value: value('name-en') },
  ];
}

function noticesOf({ c }: Desk, says: OpeningWords, tried: Tried | undefined) {
  const texts: Readonly<Record<string, string>> = {
    ...{ bewaard: says.saved, erbij: says.added, weg: says.withdrawn, 'was-weg': says.wasGone },
  };
  const done = c.req.query('gedaan') ?? '';
  const text = tried === undefined && Object.hasOwn(texts, done) ? texts[done] : undefined;
  if (text === undefined) return [];
  return [{ meaning: done === 'was-weg' ? ('info' as const) : ('done' as const), heading: text, live: true }];
}
