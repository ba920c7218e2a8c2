/** The first start of the real thing: whoever runs the installation is invited to manage people where nobody does yet. */
import { listStaff } from '#store/access/staff.ts';
import { openInvitations } from '#store/access/staff-token.ts';
import { withOrganisation } from '#store/transaction.ts';
import { givenAtStart } from './installation/administrators.ts';
import { firstOf } from './installation/first-administrator.ts';
import { inviteTogether, waitingTogether } from './installation/together.ts';
import type { Office } from './office.ts';

/**
 * Invites this address as administrator of every organisation that has none, by one mail for all of them, and lets it administer the
 * installation when nobody does. Asked again it does nothing, unless the invitation ran out unused. Once there, roles and leave are for the administrators
 * among themselves.
 */
export async function inviteAdministrator(office: Office, email: string): Promise<void> {
  const waiting = await waitingTogether(office);
  const nobodys: string[] = [];
  for (const organisation of office.policies.organisations)
    if (!waiting.includes(organisation) && (await isNobodys(office, organisation, email))) nobodys.push(organisation);
  await inviteTogether(office, nobodys, email);
  await givenAtStart(office, email);
}

/** Nobody administers it, and nobody else was asked to; who was asked before can still come in. */
function isNobodys(office: Office, organisation: string, email: string): Promise<boolean> {
  return withOrganisation(
    office.pool,
    organisation,
    async (tx) => {
      const staff = await listStaff(tx);
      const { runs, waiting } = firstOf(staff);
      const known = staff.find((one) => one.email.toLowerCase() === email.toLowerCase());
      // who was let go, or works there as something else, is not let in again by a start
      if (runs || known?.active === false || (known !== undefined && known.id !== waiting?.id)) return false;
      if (waiting === undefined) return true;
      return waiting.id === known?.id && !(await openInvitations(tx)).has(waiting.id);
    },
    { readOnly: true },
  );
}
