/** Colleagues: who they are, which roles they hold, and whether they still work here. */
import type { Pool } from 'pg';
import { changed, row, rows, type Tx } from '../transaction.ts';

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  readonly roles: readonly string[];
}

export interface StaffRecord extends StaffMember {
  readonly active: boolean;
  /** false until the invitation was accepted */
  readonly hasPassword: boolean;
  /** signs in at the organisation's own provider */
  readonly linked: boolean;
  /** since when the provider knows this colleague no more: nothing in this name works; absent: it does */
  readonly restsSince?: Date;
  /** when this colleague was last at work here; absent: never */
  readonly seenAt?: Date;
}

/** A colleague with this address, in one of the organisations; the hash is for argon2 to compare. */
export interface SignInCandidate {
  readonly organisation: string;
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly passwordHash?: string;
}

const COLUMNS = `id, name, email, phone, roles, active, password_hash is not null as has_password, seen_at,
  provider_subject is not null as linked, rests_since`;

/** Everybody, by name; those who left too. */
export async function listStaff(tx: Tx): Promise<readonly StaffRecord[]> {
  return (await rows<Row>(tx, `select ${COLUMNS} from staff where organisation = $1 order by name, id`, [tx.organisation])).map(
    recordOf,
  );
}

/** The colleague with this id; undefined when there is none. */
export async function staffById(tx: Tx, id: string): Promise<StaffRecord | undefined> {
  const found = await row<Row>(tx, `select ${COLUMNS} from staff where organisation = $1 and id = $2`, [tx.organisation, id]);
  return found === undefined ? undefined : recordOf(found);
}

/** The colleague with this address, in whatever case it is written; undefined when there is none. */
export async function staffByEmail(tx: Tx, email: string): Promise<StaffRecord | undefined> {
  const found = await row<Row>(tx, `select ${COLUMNS} from staff where organisation = $1 and lower(email) = lower($2)`, [
    tx.organisation,
    email,
  ]);
  return found === undefined ? undefined : recordOf(found);
}

/** Adds a colleague, or changes name, address, phone and roles; false when another colleague has the address. */
export async function saveStaff(tx: Tx, { id, name, email, phone, roles }: StaffMember): Promise<boolean> {
  const other = await staffByEmail(tx, email);
  if (other !== undefined && other.id !== id) return false;
  await rows(tx, SAVE, [tx.organisation, id, name, email, phone ?? null, roles]);
  return true;
}

const SAVE = `
  insert into staff (organisation, id, name, email, phone, roles) values ($1, $2, $3, $4, $5, $6)
  on conflict (organisation, id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
    roles = excluded.roles, changed_at = now()`;

/** Lets a colleague in or out; whoever is out has no session, token or right from that instant. */
export async function setStaffActive(tx: Tx, id: string, active: boolean): Promise<void> {
  await changed(tx, 'update staff set active = $3, changed_at = now() where organisation = $1 and id = $2', [
    tx.organisation,
    id,
    active,
  ]);
  if (!active) await changed(tx, 'delete from staff_session where organisation = $1 and staff = $2', [tx.organisation, id]);
}

/** Keeps the hash of a new password and ends every session of the colleague. */
export async function setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await changed(tx, 'update staff set password_hash = $3, changed_at = now() where organisation = $1 and id = $2', [
    tx.organisation,
    id,
    passwordHash,
  ]);
  await changed(tx, 'delete from staff_session where organisation = $1 and staff = $2', [tx.organisation, id]);
}

/** The hash of an active colleague's password, for argon2 to compare; undefined when there is none. */
export async function passwordHashOf(tx: Tx, id: string): Promise<string | undefined> {
  const text = 'select password_hash as hash from staff where organisation = $1 and id = $2 and active';
  return (await row<{ hash: string | null }>(tx, text, [tx.organisation, id]))?.hash ?? undefined;
}

/** Who could be signing in with this address: none, one, or one in each of several organisations. */
export async function signInCandidates(pool: Pool, email: string): Promise<readonly SignInCandidate[]> {
  const text = 'select organisation, id, name, roles, password_hash from sign_in_candidates($1)';
  const { rows: found } = await pool.query<Row & { organisation: string; password_hash: string | null }>({
    name: 'sign-in',
    text,
    values: [email],
  });
  return found.map(({ organisation, id, name, roles, password_hash: hash }) => ({
    ...{ organisation, id, name, roles },
    ...(hash === null ? {} : { passwordHash: hash }),
  }));
}

interface Row {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  roles: string[];
  active: boolean;
  has_password: boolean;
  seen_at: Date | null;
  linked: boolean;
  rests_since: Date | null;
}

function recordOf({ phone, has_password: hasPassword, seen_at: seenAt, rests_since: restsSince, ...rest }: Row): StaffRecord {
  const more = { ...(phone === null ? {} : { phone }), ...(seenAt === null ? {} : { seenAt }) };
  return { ...rest, hasPassword, ...more, ...(restsSince === null ? {} : { restsSince }) };
}
