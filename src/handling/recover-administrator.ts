/** Whoever runs the server lets an administrator in again who lost every way in: noted, and told to all who administer. */
import { listStaff, type StaffRecord, saveStaff, setStaffActive, staffByEmail } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { unlinkStaff } from '#store/access/staff-provider.ts';
import { endStaffSessions } from '#store/access/staff-session.ts';
import { newStaffToken } from '#store/access/staff-token.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { giveHere } from './installation/administrators.ts';
import { journalAccess } from './journal-access.ts';
import type { Office } from './office.ts';
import { sendRecovered, sendRecoveredTold } from './people-mail.ts';
import { ADMINISTRATOR } from './people-of-office.ts';
import { takenAway } from './second-step/reset-steps.ts';

export type RecoveryOutcome =
  | {
      /** where a new password is chosen: works for an hour, and once */
      readonly link: string;
      /** how many other administrators are told */
      readonly told: number;
    }
  | { readonly fault: 'unknown-colleague' | 'no-administrator' };

/**
 * Takes the second steps away, unties from the provider, ends every session and makes a link for a new password. Only for who
 * administers; where nobody at work does any more, whoever is named becomes administrator. With `installation` also of the
 * installation itself.
 */
export function recoverAdministrator(
  office: Office,
  organisation: string,
  email: string,
  { installation = false } = {},
): Promise<RecoveryOutcome> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    const staff = await staffByEmail(tx, email);
    if (staff === undefined) return { fault: 'unknown-colleague' };
    const others = (await listStaff(tx)).filter((one) => one.id !== staff.id && administers(one));
    if (!administers(staff) && others.length > 0) return { fault: 'no-administrator' };
    await letInAgain(office, tx, staff);
    if (installation) await giveHere(office, tx, staff.id);
    await noteStaff(tx, { staff: staff.id, what: 'administrator-recovered' });
    await journalAccess(office, tx, { kind: 'system' }, 'administrator-recovered', { staff: staff.id });
    const link = `${office.publicUrl}/werk/uitnodiging#${await newStaffToken(tx, staff.id, 'reset')}`;
    await sendRecovered(office, tx, staff, link);
    for (const other of others) await sendRecoveredTold(office, tx, other, staff);
    return { link, told: others.length };
  });
}

function administers({ active, roles }: StaffRecord): boolean {
  return active && roles.includes(ADMINISTRATOR);
}

async function letInAgain(office: Office, tx: Tx, staff: StaffRecord): Promise<void> {
  if (!staff.roles.includes(ADMINISTRATOR)) await saveStaff(tx, { ...staff, roles: [...staff.roles, ADMINISTRATOR] });
  if (!staff.active) await setStaffActive(tx, staff.id, true);
  await takenAway(office, tx, staff);
  await unlinkStaff(tx, staff.id);
  await endStaffSessions(tx, staff.id);
}
