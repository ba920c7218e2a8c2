/** An administrator takes away the second steps of a colleague who lost them: journalled, told by mail, and out everywhere at once. */
import { dropFactors } from '#store/access/factor.ts';
import { type StaffRecord, staffById } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { endStaffSessions } from '#store/access/staff-session.ts';
import type { Tx } from '#store/transaction.ts';
import { endInstalling } from '../installation/administrators.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';
import { sendStepsReset } from '../second-step-mail.ts';

export type ResetOutcome =
  | { readonly staff: StaffRecord }
  | { readonly fault: 'unknown-colleague' | 'yourself' | 'no-factor' }
  | NoAdministrator;

/** Takes them away. Nobody does that to themselves: for that there are recovery codes, and a colleague. */
export function resetSteps(office: Office, by: By, id: string): Promise<ResetOutcome> {
  return asAdministrator<ResetOutcome>(office, by, async (tx) => {
    const staff = await staffById(tx, id);
    if (staff === undefined) return { fault: 'unknown-colleague' };
    if (id === by.staff) return { fault: 'yourself' };
    await endInstalling(office, tx, id, by.staff);
    return (await takenAway(office, tx, staff, by.staff)) ? { staff } : { fault: 'no-factor' };
  });
}

/** The same in an open transaction; `by` is absent when whoever runs the installation does it. False when there were none. */
export async function takenAway(office: Office, tx: Tx, staff: StaffRecord, by?: string): Promise<boolean> {
  const count = await dropFactors(tx, staff.id);
  if (count === 0) return false;
  await endStaffSessions(tx, staff.id);
  await noteStaff(tx, { ...(by === undefined ? {} : { by }), staff: staff.id, what: 'factors-reset' });
  const actor = by === undefined ? ({ kind: 'system' } as const) : ({ kind: 'staff', id: by, roles: [ADMINISTRATOR] } as const);
  await journalAccess(office, tx, actor, 'factors-reset', { staff: staff.id, count });
  await sendStepsReset(office, tx, staff);
  return true;
}
