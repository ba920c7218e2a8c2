/** Who administers the installation: which organisations it serves. A right beside the roles, which no organisation can give. */
import {
  administersInstallation,
  giveInstallation,
  installationAdministrators,
  takeInstallation,
} from '#store/access/installation.ts';
import { listStaff, type StaffMember, type StaffRecord, staffByEmail, staffById } from '#store/access/staff.ts';
import { noteStaff } from '#store/access/staff-log.ts';
import { row, type Tx, withOrganisation } from '#store/transaction.ts';
import { journalAccess } from '../journal-access.ts';
import type { Office } from '../office.ts';
import { ADMINISTRATOR, type By } from '../people-of-office.ts';

/** Whoever asked has the right no more, or never had it. */
export interface NotYours {
  readonly notYours: true;
}

/** Somebody who administers the installation, and where they work. */
export interface Installer extends StaffMember {
  readonly organisation: string;
}

/** Whether this colleague administers the installation now: at work, still administrator of their own organisation, and given it. */
export async function installs(tx: Tx, staff: string): Promise<boolean> {
  const me = await staffById(tx, staff);
  return me !== undefined && administers(me) && (await administersInstallation(tx, staff));
}

/** Everybody who does, of all organisations. */
export async function installers(office: Office): Promise<readonly Installer[]> {
  const found: Installer[] = [];
  for (const organisation of office.policies.organisations) {
    const there = await inside(office, organisation, (tx) => installationAdministrators(tx, ADMINISTRATOR));
    found.push(...there.map((one) => ({ ...one, organisation })));
  }
  return found;
}

/** Whom an installer can give it to: who administers the same organisation, has come in before, and has it not. */
export async function couldInstall(tx: Tx): Promise<readonly StaffRecord[]> {
  const given = new Set((await installationAdministrators(tx, ADMINISTRATOR)).map(({ id }) => id));
  return (await listStaff(tx)).filter((one) => administers(one) && hasComeIn(one) && !given.has(one.id));
}

/** Somebody's invitation was accepted, or they were here in another way. */
export function hasComeIn({ hasPassword, linked, seenAt }: StaffRecord): boolean {
  return hasPassword || linked || seenAt !== undefined;
}

/** `at-once`: somebody else was taking it from somebody at this moment. */
export type GivingOutcome = NotYours | { readonly fault: 'unknown-colleague' | 'last' | 'at-once' } | { readonly done: true };

/** Gives it to another administrator of the same organisation. */
export async function giveTo(office: Office, by: By, staff: string): Promise<GivingOutcome> {
  return withOrganisation(office.pool, by.organisation, async (tx) => {
    if (!(await installs(tx, by.staff))) return { notYours: true };
    if (!(await couldInstall(tx)).some(({ id }) => id === staff)) return { fault: 'unknown-colleague' };
    await given(office, tx, staff, by.staff);
    return { done: true };
  });
}

/**
 * Takes it from somebody, of whatever organisation; somebody must keep it. One at a time in the whole installation, so that two who
 * take it from each other at once do not leave nobody; whoever comes second is refused, and looks first how it stands.
 */
export async function takeFrom(office: Office, by: By, from: { organisation: string; staff: string }): Promise<GivingOutcome> {
  const there = office.policies.organisations.includes(from.organisation);
  return withOrganisation(office.pool, there ? from.organisation : by.organisation, async (tx) => {
    // not waited for: who waits would hold the connection that the first one needs to look at the other organisations
    if (!(await takesAlone(tx))) return { fault: 'at-once' };
    if (!(await mayInstall(office, by))) return { notYours: true };
    const now = await installers(office);
    if (!now.some(({ organisation, id }) => organisation === from.organisation && id === from.staff))
      return { fault: 'unknown-colleague' };
    if (now.length === 1) return { fault: 'last' };
    await endInstalling(office, tx, from.staff, by.organisation === from.organisation ? by.staff : undefined);
    return { done: true };
  });
}

/** Whether nobody else takes it from somebody until this transaction ends. */
async function takesAlone(tx: Tx): Promise<boolean> {
  const text = `select pg_try_advisory_xact_lock(hashtextextended('installation', 0)) as mine`;
  return (await row<{ mine: boolean }>(tx, text))?.mine === true;
}

/** The same, asked outside a transaction. */
export function mayInstall(office: Office, by: By): Promise<boolean> {
  return inside(office, by.organisation, (tx) => installs(tx, by.staff));
}

/** The account is in other hands, or nobody's: the right ends. Without one nothing happens. */
export async function endInstalling(office: Office, tx: Tx, staff: string, by?: string): Promise<void> {
  if (await takeInstallation(tx, staff)) await noted(office, tx, 'installation-taken', staff, by);
}

/** Gives it in the name of who runs the server. */
export async function giveHere(office: Office, tx: Tx, staff: string): Promise<void> {
  await given(office, tx, staff);
}

/**
 * At the start of the real thing: where nobody administers the installation, the accounts under this address that administer an
 * organisation do. Not one that came in by a provider of an organisation, which says itself who has which address.
 */
export async function givenAtStart(office: Office, email: string): Promise<void> {
  if ((await installers(office)).length > 0) return;
  for (const organisation of office.policies.organisations)
    await withOrganisation(office.pool, organisation, async (tx) => {
      const staff = await staffByEmail(tx, email);
      if (staff !== undefined && administers(staff) && !staff.linked) await given(office, tx, staff.id);
    });
}

async function given(office: Office, tx: Tx, staff: string, by?: string): Promise<void> {
  if (await giveInstallation(tx, staff)) await noted(office, tx, 'installation-given', staff, by);
}

async function noted(
  office: Office,
  tx: Tx,
  what: 'installation-given' | 'installation-taken',
  staff: string,
  by: string | undefined,
): Promise<void> {
  await noteStaff(tx, { ...(by === undefined ? {} : { by }), staff, what });
  const actor = by === undefined ? ({ kind: 'system' } as const) : ({ kind: 'staff', id: by, roles: [ADMINISTRATOR] } as const);
  await journalAccess(office, tx, actor, what, { staff });
}

function administers({ active, roles }: StaffRecord): boolean {
  return active && roles.includes(ADMINISTRATOR);
}

function inside<T>(office: Office, organisation: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withOrganisation(office.pool, organisation, work, { readOnly: true });
}
