/** Who of this organisation administers the installation. Whether somebody may give it, is decided above. */
import { changed, row, rows, type Tx } from '../transaction.ts';
import { listStaff, type StaffRecord } from './staff.ts';

/** Everybody of this organisation who does and is at work, by name. `role` is the one that they must still hold. */
export async function installationAdministrators(tx: Tx, role: string): Promise<readonly StaffRecord[]> {
  const text = 'select staff from installation_administrator where organisation = $1';
  const given = new Set((await rows<{ staff: string }>(tx, text, [tx.organisation])).map(({ staff }) => staff));
  if (given.size === 0) return [];
  return (await listStaff(tx)).filter((one) => given.has(one.id) && one.active && one.roles.includes(role));
}

/** Whether this colleague was given it; whether they are still at work, the session says. */
export async function administersInstallation(tx: Tx, staff: string): Promise<boolean> {
  const text = 'select staff from installation_administrator where organisation = $1 and staff = $2';
  return (await row(tx, text, [tx.organisation, staff])) !== undefined;
}

/** Gives it; false when they had it. */
export async function giveInstallation(tx: Tx, staff: string): Promise<boolean> {
  const text = 'insert into installation_administrator (organisation, staff) values ($1, $2) on conflict do nothing';
  return (await changed(tx, text, [tx.organisation, staff])) > 0;
}

/** Takes it away; false when they did not have it. */
export async function takeInstallation(tx: Tx, staff: string): Promise<boolean> {
  const text = 'delete from installation_administrator where organisation = $1 and staff = $2';
  return (await changed(tx, text, [tx.organisation, staff])) > 0;
}
