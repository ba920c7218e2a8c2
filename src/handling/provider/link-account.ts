/** Tying an account that is there already to a subject at the provider: by who is signed in to it, and never by an address. */
import { staffById } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { linkStaff, unlinkStaff } from '#store/access/staff-provider.ts';
import { endStaffSessions } from '#store/access/staff-session.ts';
import { withOrganisation } from '#store/transaction.ts';
import { locked, unlocked } from '#store/vault.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, asAdministrator, type By, type NoAdministrator } from '../people-of-office.ts';
import type { Place } from '../second-step/place.ts';
import type { Claims } from './claims.ts';
import { lockedRefresh, rolesNow, subjectOf } from './come-in.ts';
import type { Provider } from './provider-setting.ts';

const LIFE_MS = 15 * 60 * 1000;

/** What a form carries until the colleague says that this is them: unreadable, and of this colleague alone. */
export function sealedLink({ vaultKey }: Pick<Office, 'vaultKey'>, place: Place, of: Offer, now: number): string {
  const text = JSON.stringify([of, now + LIFE_MS]);
  return locked(vaultKey, ['provider-link', place.organisation, place.staff], text).toString('base64url');
}

/** Who it is at the provider, and by what it is asked again. */
export interface Offer {
  readonly subject: string;
  /** absent: it can only be asked with the person at hand */
  readonly refresh?: string;
}

/** What can be tied; or why not. */
export function offerOf(provider: Provider, claims: Claims): Offer | { readonly fault: 'no-role' | 'groups-left-out' } {
  if (rolesNow(provider, claims).length === 0) return { fault: claims.groupsLeftOut === true ? 'groups-left-out' : 'no-role' };
  return { subject: subjectOf(provider, claims), ...(claims.refresh === undefined ? {} : { refresh: claims.refresh }) };
}

/** Ties it. From now on this colleague signs in at the provider, and there alone. */
export function linkAccount(
  office: Office,
  { organisation, staff }: Place,
  sealed: string,
  now: number,
): Promise<{ readonly linked: true } | { readonly fault: 'too-long-ago' | 'somebody-else' }> {
  const kept = Buffer.from(sealed.slice(0, 20_000), 'base64url');
  const text = unlocked(office.vaultKey, ['provider-link', organisation, staff], kept);
  const [of, until] = text === undefined ? [undefined, 0] : (JSON.parse(text) as [Offer, number]);
  return withOrganisation(office.pool, organisation, async (tx) => {
    if (of === undefined || now > until) return { fault: 'too-long-ago' };
    const refresh = of.refresh === undefined ? {} : { refresh: lockedRefresh(office, organisation, staff, of.refresh) };
    if (!(await linkStaff(tx, staff, { subject: of.subject, ...refresh }))) return { fault: 'somebody-else' };
    await noteStaff(tx, { by: staff, staff, what: 'provider-linked' });
    const { roles = [] } = (await staffById(tx, staff)) ?? {};
    await journalAccess(office, tx, { kind: 'staff', id: staff, roles }, 'provider-linked', { staff });
    return { linked: true };
  });
}

/** An administrator unties a colleague, who is out at once and signs in with a password from then on. */
export function unlinkAccount(office: Office, by: By, id: string): Promise<{ readonly unlinked: boolean } | NoAdministrator> {
  return asAdministrator(office, by, async (tx) => {
    if (!(await unlinkStaff(tx, id))) return { unlinked: false };
    await endStaffSessions(tx, id);
    await noteStaff(tx, { by: by.staff, staff: id, what: 'provider-unlinked' });
    const actor = { kind: 'staff', id: by.staff, roles: [ADMINISTRATOR] } as const;
    await journalAccess(office, tx, actor, 'provider-unlinked', { staff: id });
    return { unlinked: true };
  });
}
