/** An administrator says when the organisation is open: closing days are added and taken back, hours are set or left to the procedure. */

import type { ClosingDay, WeekHours } from '#core/policy/closing-day.ts';
import type { Label } from '#core/policy/label.ts';
import { addYears, type Day } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { newId } from '#store/id.ts';
import { keepSetting } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';
import { type AccessEntry, journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';
import { CLOSING_DAYS_KEY, HOURS_KEY, openingOf } from './opening-kept.ts';

/** Why a closing day is not added. */
export type ClosingFault = 'ends-before' | 'past' | 'too-far' | 'overlaps' | 'too-many';

/** So many that stand at once, and so far ahead. */
const MOST = 100;
const YEARS = 3;

/** Adds days on which the organisation is closed; they count in terms that begin from tomorrow on. */
export async function addClosingDay(
  office: Office,
  by: By,
  { from, to, name }: { readonly from: Day; readonly to: Day; readonly name: Label },
): Promise<{ readonly added: ClosingDay } | { readonly fault: ClosingFault } | NoAdministrator> {
  const done = await asAdministrator(office, by, async (tx) => {
    const today = dayOf(office.clock());
    const { closingDays } = await openingOf(tx);
    const fault = faultIn(closingDays, from, to, today);
    if (fault !== undefined) return { fault };
    const added: ClosingDay = { id: newId(), from, to, name, entered: today };
    await keepSetting(tx, CLOSING_DAYS_KEY, [...closingDays, added], by.staff);
    await note(office, tx, by, 'closing-day-set', { from, to }, { id: added.id, from, to });
    return { added };
  });
  await office.policies.refresh();
  return done;
}

function faultIn(closingDays: readonly ClosingDay[], from: Day, to: Day, today: Day): ClosingFault | undefined {
  if (to < from) return 'ends-before';
  if (from < today) return 'past';
  if (to > addYears(today, YEARS)) return 'too-far';
  const standing = closingDays.filter(({ withdrawn }) => withdrawn === undefined);
  if (standing.some((one) => one.from <= to && from <= one.to)) return 'overlaps';
  return standing.filter((one) => one.to >= today).length >= MOST ? 'too-many' : undefined;
}

/** Takes a closing day back; terms that began while it stood keep it. Answers false when it was no longer there. */
export async function withdrawClosingDay(
  office: Office,
  by: By,
  id: string,
): Promise<{ readonly withdrawn: boolean } | NoAdministrator> {
  const done = await asAdministrator(office, by, async (tx) => {
    const today = dayOf(office.clock());
    const { closingDays } = await openingOf(tx);
    const one = closingDays.find((day) => day.id === id && day.withdrawn === undefined);
    if (one === undefined || one.to < today) return { withdrawn: false };
    const kept = closingDays.map((day) => (day === one ? { ...day, withdrawn: today } : day));
    await keepSetting(tx, CLOSING_DAYS_KEY, kept, by.staff);
    await note(office, tx, by, 'closing-day-withdrawn', { from: one.from, to: one.to }, { id, from: one.from, to: one.to });
    return { withdrawn: true };
  });
  await office.policies.refresh();
  return done;
}

/** Sets the hours at which the organisation can be called; undefined: what the procedure says. */
export async function setHours(
  office: Office,
  by: By,
  hours: WeekHours | undefined,
): Promise<{ readonly changed: boolean } | NoAdministrator> {
  const done = await asAdministrator(office, by, async (tx) => {
    const before = (await openingOf(tx)).hours;
    if (JSON.stringify(before) === JSON.stringify(hours)) return { changed: false };
    await keepSetting(tx, HOURS_KEY, hours ?? null, by.staff);
    await note(office, tx, by, 'hours-set', {}, { hours: hours === undefined ? 'policy' : writtenHours(hours) });
    return { changed: true };
  });
  await office.policies.refresh();
  return done;
}

/** "1 09:00-17:00, 5 09:00-12:00". */
function writtenHours(hours: WeekHours): string {
  const days = Object.entries(hours).sort(([a], [b]) => (a < b ? -1 : 1));
  return days.map(([day, { from, until }]) => `${day} ${from}-${until}`).join(', ');
}

async function note(
  office: Office,
  tx: Tx,
  by: By,
  what: AccessEntry & ('closing-day-set' | 'closing-day-withdrawn' | 'hours-set'),
  details: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  await noteStaff(tx, { by: by.staff, what, details });
  await journalAccess(office, tx, { kind: 'staff', id: by.staff, roles: [ADMINISTRATOR] }, what, facts);
}
