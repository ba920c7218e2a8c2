/** The first start of the real thing: whoever runs the installation is invited to manage people in every organisation. */
import { saveStaff, staffByEmail } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { newId } from '#store/id.ts';
import { row, type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from './office.ts';
import { ADMINISTRATOR } from './people-of-office.ts';
import { sendInvitation } from './staff-mail.ts';

/** Invites this address as administrator of every organisation. Asked again it does nothing, unless the invitation ran out unused. */
export async function inviteAdministrator(office: Office, email: string): Promise<void> {
  for (const organisation of office.policies.organisations) {
    await withOrganisation(office.pool, organisation, (tx) => inviteIn(office, tx, email));
  }
}

/** Invites this address as administrator of one organisation, under the same rule. */
export function inviteAdministratorOf(office: Office, organisation: string, email: string): Promise<void> {
  return withOrganisation(office.pool, organisation, (tx) => inviteIn(office, tx, email));
}

async function inviteIn(office: Office, tx: Tx, email: string): Promise<void> {
  const known = await staffByEmail(tx, email);
  // once there, roles and leave are for the administrators among themselves
  if (known !== undefined && (known.hasPassword || !known.active || (await hasOpenInvitation(tx, known.id)))) return;
  const name = known?.name ?? (email.split('@')[0] as string);
  const staff = { id: known?.id ?? newId(), name, email, roles: known?.roles ?? [ADMINISTRATOR] };
  if (known === undefined) await saveStaff(tx, staff);
  await sendInvitation(office, tx, staff);
  await noteStaff(tx, { staff: staff.id, what: known === undefined ? 'invited' : 'invited-again' });
}

async function hasOpenInvitation(tx: Tx, staff: string): Promise<boolean> {
  const text = 'select staff from staff_token where organisation = $1 and staff = $2 and used_at is null and expires_at > now()';
  return (await row(tx, text, [tx.organisation, staff])) !== undefined;
}
