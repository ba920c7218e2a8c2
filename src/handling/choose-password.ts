/** A colleague chooses a password with a link that works once; asks for such a link; every earlier session ends. */
import { setPassword, signInCandidates, staffById } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { newStaffToken, organisationOfToken, staffTokenHolder, useStaffToken } from '#store/access/staff-token.ts';
import { withOrganisation } from '#store/transaction.ts';
import { openTogether } from './installation/together.ts';
import type { Office } from './office.ts';
import { hashPassword, type PasswordFault, passwordFault } from './password.ts';
import type { Place } from './second-step/place.ts';
import { type ResetLink, sendPasswordChanged, sendReset } from './staff-mail.ts';

export interface LinkHolder {
  readonly organisation: string;
  readonly staff: string;
  readonly name: string;
  readonly email: string;
}

/** Whose link this is, without using it up; undefined when it is wrong, old or used. */
export async function holderOfLink(office: Office, link: string): Promise<LinkHolder | undefined> {
  const organisation = organisationHere(office, link);
  if (organisation === undefined) return undefined;
  return withOrganisation(office.pool, organisation, async (tx) => {
    const held = await staffTokenHolder(tx, link);
    const staff = held === undefined ? undefined : await staffById(tx, held.staff);
    return staff === undefined ? undefined : { organisation, staff: staff.id, name: staff.name, email: staff.email };
  });
}

/** Sets the password and uses the link up: of many attempts at once exactly one succeeds. */
export async function choosePassword(
  office: Office,
  link: string,
  password: string,
): Promise<LinkHolder | { readonly fault: PasswordFault | 'no-link' }> {
  const holder = await holderOfLink(office, link);
  if (holder === undefined) return { fault: 'no-link' };
  const fault = passwordFault(password, [holder.name, holder.email]);
  if (fault !== undefined) return { fault };
  const hash = await hashPassword(password);
  const isChosen = await withOrganisation(office.pool, holder.organisation, async (tx) => {
    const used = await useStaffToken(tx, link);
    const staff = used === undefined ? undefined : await staffById(tx, used.staff);
    if (staff === undefined) return false;
    await setPassword(tx, staff.id, hash);
    if (staff.hasPassword) await sendPasswordChanged(office, tx, staff);
    return true;
  });
  if (!isChosen) return { fault: 'no-link' };
  await openTogether(office, holder, hash);
  return holder;
}

/** A colleague changes the own password, having proven who they are; every session ends, and a mail tells it. */
export async function changePassword(
  office: Office,
  { organisation, staff: id }: Place,
  password: string,
): Promise<PasswordFault | undefined> {
  const staff = await withOrganisation(office.pool, organisation, (tx) => staffById(tx, id), { readOnly: true });
  const fault = passwordFault(password, [staff?.name ?? '', staff?.email ?? '']);
  if (fault !== undefined || staff === undefined) return fault;
  const hash = await hashPassword(password);
  await withOrganisation(office.pool, organisation, async (tx) => {
    await setPassword(tx, id, hash);
    await noteStaff(tx, { by: id, staff: id, what: 'password-changed' });
    await sendPasswordChanged(office, tx, staff);
  });
  return undefined;
}

/** Sends one mail to who works under this address, with a link for each organisation; nobody learns whether somebody does. */
export async function askNewPassword(office: Office, email: string): Promise<void> {
  const links: ResetLink[] = [];
  for (const { organisation, id } of await signInCandidates(office.pool, email)) {
    await withOrganisation(office.pool, organisation, async (tx) => {
      const staff = await staffById(tx, id);
      if (staff?.active === true) links.push({ organisation, staff, token: await newStaffToken(tx, id, 'reset') });
    });
  }
  const [first] = links;
  if (first !== undefined) await withOrganisation(office.pool, first.organisation, (tx) => sendReset(office, tx, links));
}

function organisationHere({ policies }: Office, link: string): string | undefined {
  const organisation = organisationOfToken(link);
  return organisation !== undefined && policies.organisations.includes(organisation) ? organisation : undefined;
}
