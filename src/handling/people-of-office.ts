/** The colleagues of an organisation: invited, given roles, let go. Whoever may manage people stays at least one person. */

import { type StaffRecord, saveStaff, setStaffActive, staffByEmail, staffById } from '#store/access/staff.ts';
import { newId } from '#store/id.ts';
import { changed, rows, type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { sendInvitation } from './staff-mail.ts';

/** The role that manages people; it stands beside the roles of the procedure and sees no case. */
export const ADMINISTRATOR = 'administrator';

/** Why a change of people was not made. */
export type PeopleFault = 'last-administrator' | 'address-taken' | 'unknown-colleague' | 'unknown-role' | 'no-role';
export type PeopleOutcome = { readonly staff: StaffRecord } | { readonly fault: PeopleFault };

export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

/** Adds a colleague and sends the invitation, in one transaction. */
export function invite(office: Office, organisation: string, known: readonly string[], one: Newcomer): Promise<PeopleOutcome> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    const wrong = wrongRoles(one.roles, known);
    if (wrong !== undefined) return { fault: wrong };
    if ((await staffByEmail(tx, one.email)) !== undefined) return { fault: 'address-taken' };
    const id = newId();
    await saveStaff(tx, { id, ...one });
    await sendInvitation(office, tx, { id, ...one });
    return { staff: (await staffById(tx, id)) as StaffRecord };
  });
}

/** Sends the invitation once more; the earlier link stops working. */
export function inviteAgain(office: Office, organisation: string, id: string): Promise<PeopleOutcome> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    const staff = await staffById(tx, id);
    if (staff === undefined || !staff.active) return { fault: 'unknown-colleague' };
    await sendInvitation(office, tx, staff);
    return { staff };
  });
}

/** Gives a colleague these roles in the place of the old ones. */
export function setRoles(
  office: Office,
  organisation: string,
  known: readonly string[],
  id: string,
  roles: readonly string[],
): Promise<PeopleOutcome> {
  return changing(office, organisation, id, async (tx, staff) => {
    const wrong = wrongRoles(roles, known);
    if (wrong !== undefined) return { fault: wrong };
    if (!roles.includes(ADMINISTRATOR) && (await isLastAdministrator(tx, staff))) return { fault: 'last-administrator' };
    await changed(tx, 'update staff set roles = $3, changed_at = now() where organisation = $1 and id = $2', [
      tx.organisation,
      id,
      roles,
    ]);
    return { staff: { ...staff, roles } };
  });
}

/** Lets a colleague go, or in again. Sessions, links and tokens of who is gone stop at once. */
export function setActive(office: Office, organisation: string, id: string, active: boolean): Promise<PeopleOutcome> {
  return changing(office, organisation, id, async (tx, staff) => {
    if (!active && (await isLastAdministrator(tx, staff))) return { fault: 'last-administrator' };
    await setStaffActive(tx, id, active);
    return { staff: { ...staff, active } };
  });
}

function changing(
  office: Office,
  organisation: string,
  id: string,
  work: (tx: Tx, staff: StaffRecord) => Promise<PeopleOutcome>,
): Promise<PeopleOutcome> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    // two administrators who let each other go at once wait for each other here
    await rows(tx, 'select id from staff where organisation = $1 and $2 = any(roles) order by id for update', [
      organisation,
      ADMINISTRATOR,
    ]);
    const staff = await staffById(tx, id);
    return staff === undefined ? { fault: 'unknown-colleague' } : work(tx, staff);
  });
}

async function isLastAdministrator(tx: Tx, { id, roles, active }: StaffRecord): Promise<boolean> {
  if (!active || !roles.includes(ADMINISTRATOR)) return false;
  const others = await rows(tx, 'select id from staff where organisation = $1 and id <> $2 and active and $3 = any(roles)', [
    tx.organisation,
    id,
    ADMINISTRATOR,
  ]);
  return others.length === 0;
}

function wrongRoles(roles: readonly string[], known: readonly string[]): PeopleFault | undefined {
  if (roles.length === 0) return 'no-role';
  return roles.every((role) => known.includes(role) || role === ADMINISTRATOR) ? undefined : 'unknown-role';
}
