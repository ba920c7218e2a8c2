/** Managing colleagues: inviting them, changing what is known of them and their roles, letting them go and in again. */
import type { PersonDetails } from '#core/case/field.ts';
import { readPeople } from '#core/case/read-people.ts';
import type { RefusalCode } from '#core/case/refusal.ts';
import { dayOf } from '#core/time/moment.ts';
import { JURIST } from '#core/version/acts.ts';
import { revokeTokensOf } from '#store/access/api-token.ts';
import { type StaffMember, type StaffRecord, saveStaff, setStaffActive, staffByEmail, staffById } from '#store/access/staff.ts';
import { noteStaff, type StaffNote } from '#store/access/staff-log.ts';
import { endStaffSessions } from '#store/access/staff-session.ts';
import { dropStaffTokens } from '#store/access/staff-token.ts';
import { throttled } from '#store/access/throttle.ts';
import { answerUnder, claimKey, keepAnswer } from '#store/forms/idempotency.ts';
import { newId } from '#store/id.ts';
import type { Tx } from '#store/transaction.ts';
import { endInstalling } from './installation/administrators.ts';
import type { Office } from './office.ts';
import { sendAddressChanged } from './people-mail.ts';
import { ADMINISTRATOR, asAdministrator, type By, isLastAdministrator, type NoAdministrator } from './people-of-office.ts';
import { sendInvitation } from './staff-mail.ts';

/** What somebody typed about a colleague. */
export interface PersonTyped {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly roles: readonly string[];
}

type PeopleFaultCode =
  | 'address-taken'
  | 'no-role'
  | 'unknown-role'
  | 'last-administrator'
  | 'unknown-colleague'
  | 'yourself'
  | 'not-active'
  | 'accepted-before'
  | 'too-many'
  | 'no-factor';

/** Why a change was not made; a code of the core's reader is about one text. */
export interface PeopleFault {
  readonly code: PeopleFaultCode | RefusalCode;
  readonly field?: keyof PersonTyped;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type PeopleOutcome = { readonly staff: StaffRecord } | { readonly faults: readonly PeopleFault[] } | NoAdministrator;

/** Adds a colleague and sends the invitation. The same form sent twice invites once. */
export function invite(office: Office, by: By, typed: PersonTyped, key: string): Promise<PeopleOutcome> {
  return asAdministrator(office, by, async (tx) => {
    const before = await invitedBefore(tx, key);
    if (before !== undefined) return { staff: before };
    const read = await readPerson(office, tx, typed);
    if ('faults' in read) return read;
    const id = newId();
    await saveStaff(tx, { id, ...read.person });
    await sendInvitation(office, tx, { id, ...read.person });
    const { name, email, roles } = read.person;
    await noteStaff(tx, { by: by.staff, staff: id, what: 'invited', details: { name, email, roles } });
    await claimKey(tx, keyOf(key), Buffer.from(by.staff));
    await keepAnswer(tx, keyOf(key), { staff: id });
    return { staff: (await staffById(tx, id)) as StaffRecord };
  });
}

function keyOf(key: string): string {
  return `invite ${key}`;
}

async function invitedBefore(tx: Tx, key: string): Promise<StaffRecord | undefined> {
  const { staff } = ((await answerUnder(tx, keyOf(key))) ?? {}) as { staff?: string };
  return staff === undefined ? undefined : staffById(tx, staff);
}

/** Sends the invitation once more, at most three times an hour; the earlier link stops working. */
export async function inviteAgain(office: Office, by: By, id: string): Promise<PeopleOutcome> {
  const { allowed } = await throttled(office.pool, by.organisation, `invite ${id}`, 3, 60 * 60);
  if (!allowed) return { faults: [{ code: 'too-many' }] };
  return about(office, by, id, async (tx, staff) => {
    if (!staff.active) return { faults: [{ code: 'not-active' }] };
    if (staff.hasPassword) return { faults: [{ code: 'accepted-before' }] };
    await sendInvitation(office, tx, staff);
    await noteStaff(tx, { by: by.staff, staff: id, what: 'invited-again', details: { email: staff.email } });
    return { staff };
  });
}

/** Changes name, address, telephone and roles. A new address ends what the old one could open, and the old one is told. */
export function changePerson(office: Office, by: By, id: string, typed: PersonTyped): Promise<PeopleOutcome> {
  return about(office, by, id, async (tx, staff) => {
    const read = await readPerson(office, tx, typed, staff);
    if ('faults' in read) return read;
    const { person } = read;
    if (!person.roles.includes(ADMINISTRATOR) && (await isLastAdministrator(tx, staff)))
      return { faults: [{ code: 'last-administrator', field: 'roles' }] };
    const details = changesBetween(staff, person);
    if (Object.keys(details).length === 0) return { staff };
    await saveStaff(tx, { id, ...person });
    await noteStaff(tx, { by: by.staff, staff: id, what: 'changed', details });
    // an account in other hands, or without the role, does not administer the installation
    if (('email' in details && id !== by.staff) || !person.roles.includes(ADMINISTRATOR))
      await endInstalling(office, tx, id, by.staff);
    if ('email' in details) await moveAddress(office, tx, by, staff, { id, ...person });
    return { staff: (await staffById(tx, id)) as StaffRecord };
  });
}

/** Lets a colleague go: sessions, links and programs in this name stop at once, and the programs for good. */
export function letGo(office: Office, by: By, id: string): Promise<PeopleOutcome> {
  return about(office, by, id, async (tx, staff) => {
    if (id === by.staff) return { faults: [{ code: 'yourself' }] };
    if (!staff.active) return { staff };
    await setStaffActive(tx, id, false);
    await dropStaffTokens(tx, id);
    await endInstalling(office, tx, id, by.staff);
    const tokens = await revokeTokensOf(tx, id);
    await noteStaff(tx, { by: by.staff, staff: id, what: 'let-go', details: tokens === 0 ? {} : { tokens: String(tokens) } });
    return { staff: { ...staff, active: false } };
  });
}

/** Lets a colleague in again, with the roles of before. */
export function letIn(office: Office, by: By, id: string): Promise<PeopleOutcome> {
  return about(office, by, id, async (tx, staff) => {
    if (staff.active) return { staff };
    await setStaffActive(tx, id, true);
    await noteStaff(tx, { by: by.staff, staff: id, what: 'let-in', details: { roles: staff.roles } });
    return { staff: { ...staff, active: true } };
  });
}

function about(
  office: Office,
  by: By,
  id: string,
  work: (tx: Tx, staff: StaffRecord) => Promise<PeopleOutcome>,
): Promise<PeopleOutcome> {
  return asAdministrator<PeopleOutcome>(office, by, async (tx) => {
    const staff = await staffById(tx, id);
    return staff === undefined ? { faults: [{ code: 'unknown-colleague' }] } : work(tx, staff);
  });
}

type Person = Omit<StaffMember, 'id'>;
type Read = { readonly person: Person } | { readonly faults: readonly PeopleFault[] };

/** All faults at once, each at its field. Roles that somebody has but that the procedure no longer knows are left as they are. */
async function readPerson({ policies, clock }: Office, tx: Tx, typed: PersonTyped, now?: StaffRecord): Promise<Read> {
  const read = readPeople('people', [{ name: typed.name, email: typed.email, phone: typed.phone }]);
  const faults: PeopleFault[] = 'refused' in read ? read.refused.map(atField) : [];
  const { name, email, phone } = ('refused' in read ? {} : (read[0] ?? {})) as Partial<PersonDetails>;
  for (const field of ['name', 'email'] as const) if (typed[field].trim() === '') faults.push({ code: 'missing', field });
  const known = [...Object.keys(policies.current(tx.organisation, dayOf(clock()))?.roles ?? {}), ADMINISTRATOR, JURIST];
  const roles = [...new Set(typed.roles)];
  if (roles.length === 0) faults.push({ code: 'no-role', field: 'roles' });
  else if (!roles.every((role) => known.includes(role) || now?.roles.includes(role)))
    faults.push({ code: 'unknown-role', field: 'roles' });
  const other = email === undefined ? undefined : await staffByEmail(tx, email);
  if (other !== undefined && other.id !== now?.id) faults.push({ code: 'address-taken', field: 'email' });
  if (faults.length > 0 || name === undefined || email === undefined) return { faults };
  return { person: { name, email, roles, ...(phone === undefined ? {} : { phone }) } };
}

function atField({ code, field, data }: { code: RefusalCode; field?: string; data?: PeopleFault['data'] }): PeopleFault {
  const name = field?.split('.').at(-1) as keyof PersonTyped | undefined;
  return { code, ...(name === undefined ? {} : { field: name }), ...(data === undefined ? {} : { data }) };
}

function changesBetween(before: StaffRecord, after: Person): NonNullable<StaffNote['details']> {
  const changes: Record<string, { before: string | readonly string[] | null; after: string | readonly string[] | null }> = {};
  for (const key of ['name', 'email', 'phone'] as const) {
    if (before[key] !== after[key]) changes[key] = { before: before[key] ?? null, after: after[key] ?? null };
  }
  const same = before.roles.length === after.roles.length && after.roles.every((role) => before.roles.includes(role));
  return same ? changes : { ...changes, roles: { before: before.roles, after: after.roles } };
}

/** Who held the old address must not get in with it any more, and must know: the change can be somebody else's doing. */
async function moveAddress(office: Office, tx: Tx, by: By, before: StaffRecord, after: StaffMember): Promise<void> {
  await dropStaffTokens(tx, before.id);
  if (before.id !== by.staff) await endStaffSessions(tx, before.id);
  if (before.hasPassword) await sendAddressChanged(office, tx, before);
  else if (before.active) await sendInvitation(office, tx, after);
}
