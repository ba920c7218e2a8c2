/** Who may manage the people of an organisation: administrators, one change at a time, and always at least one of them. */
import { type StaffRecord, staffById } from '#store/access/staff.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from './office.ts';

/** The role that manages people; it stands beside the roles of the procedure and sees no case. */
export const ADMINISTRATOR = 'administrator';

/** The administrator who does something, and where. */
export interface By {
  readonly organisation: string;
  readonly staff: string;
}

/** Somebody took this administrator's role away since the page was opened. */
export interface NoAdministrator {
  readonly noAdministrator: true;
}

/**
 * Runs the work in one transaction. Two administrators who change people at once wait for each other here, so that they
 * cannot together take away the last one's right.
 */
export function asAdministrator<T>(office: Office, by: By, work: (tx: Tx) => Promise<T>): Promise<T | NoAdministrator> {
  return withOrganisation(office.pool, by.organisation, async (tx) => {
    const text = 'select id from staff where organisation = $1 and $2 = any(roles) order by id for update';
    await rows(tx, text, [by.organisation, ADMINISTRATOR]);
    const me = await staffById(tx, by.staff);
    return me?.active === true && me.roles.includes(ADMINISTRATOR) ? work(tx) : { noAdministrator: true };
  });
}

/** Whether nobody could manage people any more without this one. */
export async function isLastAdministrator(tx: Tx, { id, roles, active }: StaffRecord): Promise<boolean> {
  if (!active || !roles.includes(ADMINISTRATOR)) return false;
  const text = 'select id from staff where organisation = $1 and id <> $2 and active and $3 = any(roles) limit 1';
  return (await rows(tx, text, [tx.organisation, id, ADMINISTRATOR])).length === 0;
}
