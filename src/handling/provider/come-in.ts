/** Somebody comes in by the provider: found again by subject, or new, with the roles of their groups. */
import type { StaffMember, StaffRecord } from '#store/access/staff.ts';
import { saveStaff, staffByEmail, staffById } from '#store/access/staff.ts';
import { noteStaff, type StaffNote } from '#store/access/staff-log.ts';
import { keepRefresh, knownByProvider, staffBySubject } from '#store/access/staff-provider.ts';
import { newId } from '#store/id.ts';
import { rows, type Tx, withOrganisation } from '#store/transaction.ts';
import { locked } from '#store/vault.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR } from '../people-of-office.ts';
import type { Claims } from './claims.ts';
import { endAccess } from './end-access.ts';
import { type Provider, rolesOfGroups } from './provider-setting.ts';

/** Why somebody whom the provider knows does not come in. */
export type NoEntry =
  | 'no-role'
  | 'no-address'
  | 'doubtful-address'
  /** somebody works here under this address who is not known by this subject: an address proves nothing */
  | 'address-known'
  | 'let-go'
  /** the provider names no groups of somebody who is in too many: nobody knows which roles they give */
  | 'groups-left-out';

/** The colleague, or why not. Who has no group any more loses every access at once. */
export function comeIn(
  office: Office,
  organisation: string,
  provider: Provider,
  claims: Claims,
): Promise<{ readonly staff: string } | { readonly fault: NoEntry }> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    await onePersonAtATime(tx);
    const subject = subjectOf(provider, claims);
    const known = await staffBySubject(tx, subject);
    const roles = rolesNow(provider, claims);
    if (roles.length === 0) {
      if (known !== undefined) await endAccess(office, tx, known.id);
      return { fault: claims.groupsLeftOut === true ? 'groups-left-out' : 'no-role' };
    }
    if (known?.active === false) return { fault: 'let-go' };
    const added = known === undefined ? await addedBy(office, tx, claims, roles) : { staff: known.id };
    if ('fault' in added) return added;
    if (known !== undefined) await brought(office, tx, provider, known, claims, roles);
    const refresh =
      claims.refresh === undefined ? {} : { refresh: lockedRefresh(office, organisation, added.staff, claims.refresh) };
    if (await knownByProvider(tx, added.staff, { subject, ...refresh })) await regained(office, tx, added.staff);
    return added;
  });
}

/**
 * The provider was asked again: the roles of now, or the end.
 * @param before by what it was asked; when somebody signed in anew meanwhile, what that brought stays
 */
export function stillThere(
  office: Office,
  organisation: string,
  provider: Provider,
  { staff: id, before }: { readonly staff: string; readonly before: Buffer },
  claims: Claims,
): Promise<void> {
  return withOrganisation(office.pool, organisation, async (tx) => {
    await onePersonAtATime(tx);
    const staff = await staffById(tx, id);
    if (staff === undefined) return;
    const refresh = claims.refresh === undefined ? before : lockedRefresh(office, organisation, id, claims.refresh);
    await keepRefresh(tx, id, before, refresh);
    if (claims.groups === undefined) return;
    const roles = rolesNow(provider, claims);
    if (roles.length === 0) await endAccess(office, tx, id);
    else await brought(office, tx, provider, staff, claims, roles);
  });
}

/** The roles of the groups that it names; of whom it names none though there are, nobody knows any, and no role is for who has none. */
export function rolesNow(
  provider: Provider,
  { groups = [], groupsLeftOut }: Pick<Claims, 'groups' | 'groupsLeftOut'>,
): readonly string[] {
  return groupsLeftOut === true ? [] : rolesOfGroups(provider, groups);
}

async function regained(office: Office, tx: Tx, staff: string): Promise<void> {
  await noteStaff(tx, { staff, what: 'access-regained' });
  await journalAccess(office, tx, { kind: 'system' }, 'access-regained', { staff });
}

/** Two first visits at once must not make two colleagues, and no administrator changes roles meanwhile. */
async function onePersonAtATime(tx: Tx): Promise<void> {
  const text = 'select id from staff where organisation = $1 and $2 = any(roles) order by id for update';
  await rows(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [`provider:${tx.organisation}`]);
  await rows(tx, text, [tx.organisation, ADMINISTRATOR]);
}

/** A subject means something only at its own provider. */
export function subjectOf({ issuer }: Pick<Provider, 'issuer'>, { subject }: Pick<Claims, 'subject'>): string {
  return `${issuer} ${subject}`;
}

/** Somebody who comes for the first time; never in the place of who is here already under the same address. */
async function addedBy(
  office: Office,
  tx: Tx,
  { email, emailDoubtful, name }: Claims,
  roles: readonly string[],
): Promise<{ readonly staff: string } | { readonly fault: NoEntry }> {
  if (email === undefined || email.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(email)) return { fault: 'no-address' };
  if (emailDoubtful) return { fault: 'doubtful-address' };
  if ((await staffByEmail(tx, email)) !== undefined) return { fault: 'address-known' };
  const id = newId();
  const person = { name: plainName(name) ?? (email.split('@')[0] as string), email, roles };
  await saveStaff(tx, { id, ...person });
  await noteStaff(tx, { staff: id, what: 'came-in', details: person });
  await journalAccess(office, tx, { kind: 'system' }, 'came-in', { staff: id, roles });
  return { staff: id };
}

/** Brings name and roles to what the provider says; roles that no group gives stay as an administrator gave them. */
async function brought(
  office: Office,
  tx: Tx,
  provider: Provider,
  staff: StaffRecord,
  claims: Claims,
  given: readonly string[],
): Promise<void> {
  const byHand = staff.roles.filter((role) => (provider.groups[role] ?? []).length === 0 && role !== provider.without);
  const next = { ...staff, name: plainName(claims.name) ?? staff.name, roles: [...new Set([...byHand, ...given])] };
  const details = changes(staff, next);
  if (Object.keys(details).length === 0) return;
  await saveStaff(tx, next);
  await noteStaff(tx, { staff: staff.id, what: 'changed', details });
  if ('roles' in details)
    await journalAccess(office, tx, { kind: 'system' }, 'roles-of-groups', { staff: staff.id, roles: next.roles });
}

function changes(before: StaffMember, after: StaffMember): NonNullable<StaffNote['details']> {
  const same = before.roles.length === after.roles.length && after.roles.every((role) => before.roles.includes(role));
  return {
    ...(before.name === after.name ? {} : { name: { before: before.name, after: after.name } }),
    ...(same ? {} : { roles: { before: before.roles, after: after.roles } }),
  };
}

function plainName(name: string | undefined): string | undefined {
  const plain = name
    ?.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, 200);
  return plain === '' ? undefined : plain;
}

/** By what the provider is asked again, as it is kept. */
export function lockedRefresh(
  { vaultKey }: Pick<Office, 'vaultKey'>,
  organisation: string,
  staff: string,
  refresh: string,
): Buffer {
  return locked(vaultKey, ['provider-refresh', organisation, staff], refresh);
}
