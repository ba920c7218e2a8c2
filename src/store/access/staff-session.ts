/** Sessions of colleagues: in the database, so that they end everywhere at once. */
import type { Pool } from 'pg';
import { changed, rows, type Tx } from '../transaction.ts';
import type { StaffMember } from './staff.ts';
import { addressed, hashOf, newToken, unaddressed } from './token.ts';

/** A session ends after a working day, and earlier when nothing was done for so long. */
const LONGEST_HOURS = 12;
const IDLE = '4 hours';

export interface StaffSession {
  readonly organisation: string;
  readonly staff: StaffMember;
}

/** Starts a session; the answer goes into the cookie and is known to nobody else. */
export async function startStaffSession(tx: Tx, staff: string): Promise<string> {
  const token = newToken();
  await rows(
    tx,
    `insert into staff_session (organisation, token_hash, staff, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
    [tx.organisation, hashOf(token), staff, LONGEST_HOURS],
  );
  await changed(tx, 'update staff set seen_at = now() where organisation = $1 and id = $2', [tx.organisation, staff]);
  return addressed(tx.organisation, token);
}

/** Whose session this cookie is, with the roles of this instant; undefined when it is nobody's, ended or too old. */
export async function staffOfSession(pool: Pool, cookie: string): Promise<StaffSession | undefined> {
  const token = unaddressed(cookie);
  if (token === undefined) return undefined;
  const { rows: found } = await pool.query<{ id: string; name: string; email: string; phone: string | null; roles: string[] }>({
    name: 'staff-of-session',
    text: 'select id, name, email, phone, roles from staff_of_session($1, $2, $3)',
    values: [token.organisation, token.hash, IDLE],
  });
  const staff = found[0];
  if (staff === undefined) return undefined;
  const { phone, ...rest } = staff;
  return { organisation: token.organisation, staff: { ...rest, ...(phone === null ? {} : { phone }) } };
}

/** Which of these cookies of one organisation still are a session. Looking does not keep a session alive. */
export async function sessionsThere(tx: Tx, cookies: readonly string[]): Promise<ReadonlySet<string>> {
  const hashes = cookies.map((cookie) => unaddressed(cookie)?.hash);
  const text = `select token_hash from staff_session where organisation = $1 and token_hash = any($2) and expires_at > now()`;
  const found = await rows<{ token_hash: Buffer }>(tx, text, [tx.organisation, hashes.filter((one) => one !== undefined)]);
  const there = new Set(found.map((one) => one.token_hash.toString('hex')));
  return new Set(cookies.filter((_, at) => there.has(hashes[at]?.toString('hex') ?? '')));
}

/** Ends one session: signing out. */
export async function endStaffSession(tx: Tx, cookie: string): Promise<void> {
  const token = unaddressed(cookie);
  if (token === undefined) return;
  await changed(tx, 'delete from staff_session where organisation = $1 and token_hash = $2', [tx.organisation, token.hash]);
}

/** Ends every session of a colleague. */
export async function endStaffSessions(tx: Tx, staff: string): Promise<void> {
  await changed(tx, 'delete from staff_session where organisation = $1 and staff = $2', [tx.organisation, staff]);
}
