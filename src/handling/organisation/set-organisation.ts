/** Renames an organisation, closes it for new complaints and opens it again: by its administrator, or from the command line. */
import type { Actor } from '#core/case/state.ts';
import { dayOf } from '#core/time/moment.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { keepSetting } from '#store/setting.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { mayInstall, type NotYours } from '../installation/administrators.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';
import { ORGANISATION_KEY, type OrganisationKept, organisationOf } from './organisation-kept.ts';

/** What is to change; an empty name is that of the procedure again. */
export type OrganisationChange = { readonly name: string } | { readonly closed: boolean };

export type OrganisationOutcome = { readonly changed: boolean } | { readonly fault: 'name' };

const LONGEST = 100;

/** Changes it in the name of an administrator. */
export async function setOrganisation(
  office: Office,
  by: By,
  change: OrganisationChange,
): Promise<OrganisationOutcome | NoAdministrator> {
  const done = await asAdministrator(office, by, (tx) => changeIn(office, tx, change, { staff: by.staff }));
  await office.policies.refresh();
  return done;
}

/** Changes it in the name of an administrator of the installation, whatever organisation they work for. */
export async function setOrganisationOf(
  office: Office,
  by: By,
  organisation: string,
  change: OrganisationChange,
): Promise<OrganisationOutcome | NotYours> {
  if (!(await mayInstall(office, by))) return { notYours: true };
  return setOrganisationHere(office, organisation, change, by);
}

/** Changes it in the name of who runs the server, or of who administers the installation. */
export async function setOrganisationHere(
  office: Office,
  organisation: string,
  change: OrganisationChange,
  installer?: By,
): Promise<OrganisationOutcome> {
  const done = await withOrganisation(office.pool, organisation, (tx) => changeIn(office, tx, change, { installer }));
  await office.policies.refresh();
  return done;
}

async function changeIn(
  office: Office,
  tx: Tx,
  change: OrganisationChange,
  { staff, installer }: { readonly staff?: string; readonly installer?: By | undefined },
): Promise<OrganisationOutcome> {
  const before = await organisationOf(tx);
  const after = changed(office, before, change);
  if (after === undefined) return { fault: 'name' };
  if (JSON.stringify(after) === JSON.stringify(before)) return { changed: false };
  const what =
    before.name !== after.name
      ? 'organisation-named'
      : after.closed === undefined
        ? 'organisation-opened'
        : 'organisation-closed';
  await keepSetting(tx, ORGANISATION_KEY, after, staff);
  const named = { name: { before: before.name ?? null, after: after.name ?? null } };
  const whose = staff === undefined ? {} : { by: staff };
  await noteStaff(tx, { ...whose, what, ...(what === 'organisation-named' ? { details: named } : {}) });
  const by: Actor = staff === undefined ? { kind: 'system' } : { kind: 'staff', id: staff, roles: [ADMINISTRATOR] };
  // who it was, is somebody of another organisation: known by both names
  await journalAccess(office, tx, by, what, installer === undefined ? {} : { installer: { ...installer } });
  return { changed: true };
}

function changed(office: Office, before: OrganisationKept, change: OrganisationChange): OrganisationKept | undefined {
  if ('closed' in change) {
    const { closed, ...rest } = before;
    return change.closed ? { ...rest, closed: closed ?? dayOf(office.clock()) } : rest;
  }
  const name = change.name.replace(/[\p{C}\s]+/gu, ' ').trim();
  const { name: _, ...rest } = before;
  if (name.length > LONGEST) return undefined;
  return name === '' ? rest : { name, ...rest };
}
