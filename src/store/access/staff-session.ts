/** Sessions of colleagues: in the database, so that they end everywhere at once. */
import type { Pool } from 'pg';
import type { Day } from '#core/time/day.ts';
import { changed, row, rows, type Tx, withOrganisation } from '../transaction.ts';
import { EMERGENCY } from './emergency.ts';
import type { StaffMember } from './staff.ts';
import { addressed, hashOf, newToken, unaddressed } from './token.ts';

/** A session ends after a working day, and earlier when nothing was done for so long. */
const LONGEST_HOURS = 12;
const IDLE = '4 hours';
/** Seconds for which the provider's word counts where it cannot be asked behind the back of whoever it is about. */
const CONFIRMED = 10 * 60;
/** Seconds before that at which a page asks it anew. */
export const CONFIRM_AHEAD = 5 * 60;

export interface StaffSession {
  readonly organisation: string;
  readonly staff: StaffMember;
  /** must first set up a second step, and can do nothing else */
  readonly owesFactor: boolean;
  /** a second step was proven in it */
  readonly hasFactor: boolean;
  /** seconds since this person last proved who they are */
  readonly provenAgo: number;
  /** the organisation chose a role of this colleague for emergencies: cases of others can be opened */
  readonly inEmergency?: true;
  /** whose work this colleague does today, because they are away */
  readonly standsIn?: readonly string[];
  /** seconds until it ends, unless the provider confirms it anew; absent: it needs not to be confirmed */
  readonly confirmIn?: number;
}

/** What was proven at the door, and what is still owed. */
export interface SessionStart {
  readonly hasFactor?: boolean;
  readonly owesFactor?: boolean;
  /** the session at the organisation's provider from which it came */
  readonly providerSid?: string;
  /** it ends soon, unless the provider confirms it anew */
  readonly confirms?: boolean;
}

/** Starts a session; the answer goes into the cookie and is known to nobody else. */
export async function startStaffSession(tx: Tx, staff: string, start: SessionStart = {}): Promise<string> {
  const token = newToken();
  await rows(
    tx,
    `insert into staff_session (organisation, token_hash, staff, expires_at, has_factor, owes_factor, provider_sid, confirm_by)
      values ($1, $2, $3, now() + make_interval(hours => $4), $5, $6, $7, now() + make_interval(secs => $8))`,
    [
      ...[tx.organisation, hashOf(token), staff, LONGEST_HOURS],
      ...[start.hasFactor ?? false, start.owesFactor ?? false, start.providerSid ?? null, start.confirms ? CONFIRMED : null],
    ],
  );
  await changed(tx, 'update staff set seen_at = now() where organisation = $1 and id = $2', [tx.organisation, staff]);
  return addressed(tx.organisation, token);
}

/**
 * Whose session this cookie is, with the roles of this instant, and for whom this colleague stands in on this day; undefined when it
 * is nobody's, ended or too old.
 */
export async function staffOfSession(pool: Pool, cookie: string, today?: Day): Promise<StaffSession | undefined> {
  const token = unaddressed(cookie);
  if (token === undefined) return undefined;
  const { rows: found } = await pool.query<SessionRow>({
    name: 'staff-of-session',
    // what is set is looked at for the one who was found, and so behind the wall that the function opened
    text: `select f.id, f.name, f.email, f.phone, f.roles, f.owes_factor, f.has_factor, f.proven_ago, f.confirm_in,
        exists (select from setting s where s.organisation = $1 and s.key = $4 and s.value->'roles' ?| f.roles) as in_emergency,
        array(select distinct a.staff from absence a
          where a.organisation = $1 and a.stand_in = f.id and $5::date between a.first_day and a.last_day) as stands_in
      from staff_of_session($1, $2, $3) f`,
    values: [token.organisation, token.hash, IDLE, EMERGENCY, today ?? null],
  });
  const staff = found[0];
  if (staff === undefined) return undefined;
  const { phone, owes_factor: owesFactor, has_factor: hasFactor, proven_ago: provenAgo, ...last } = staff;
  const { confirm_in: confirmIn, in_emergency: inEmergency, stands_in: standsIn, ...rest } = last;
  const member = { ...rest, ...(phone === null ? {} : { phone }) };
  const more = { standsIn, ...(confirmIn === null ? {} : { confirmIn }), ...(inEmergency ? { inEmergency } : {}) };
  return { organisation: token.organisation, staff: member, owesFactor, hasFactor, provenAgo, ...more };
}

interface SessionRow {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  roles: string[];
  owes_factor: boolean;
  has_factor: boolean;
  proven_ago: number;
  confirm_in: number | null;
  in_emergency: boolean;
  stands_in: string[];
}

/** Somebody proved again who they are, in this session; with `factor` also by a second step. */
export async function provenAgain(tx: Tx, cookie: string, { factor = false } = {}): Promise<void> {
  const token = unaddressed(cookie);
  if (token === undefined) return;
  const text = `update staff_session set proven_at = now(), has_factor = has_factor or $3, owes_factor = owes_factor and not $3
    where organisation = $1 and token_hash = $2`;
  await changed(tx, text, [tx.organisation, token.hash, factor]);
}

/** From now on every session needs a second step: those that proved none must set one up before anything else. */
export async function obligeSessions(tx: Tx): Promise<void> {
  await changed(tx, 'update staff_session set owes_factor = true where organisation = $1 and not has_factor', [tx.organisation]);
}

/** It is no longer asked: whoever was held up can go on. */
export async function releaseSessions(tx: Tx): Promise<void> {
  await changed(tx, 'update staff_session set owes_factor = false where organisation = $1', [tx.organisation]);
}

/** How many sessions a colleague has now that can still be used. */
export async function openSessions(tx: Tx, staff: string): Promise<number> {
  const text = `select count(*)::integer as count from staff_session
    where organisation = $1 and staff = $2 and expires_at > now() and seen_at > now() - $3::interval`;
  return (await row<{ count: number }>(tx, text, [tx.organisation, staff, IDLE]))?.count ?? 0;
}

/** Ends the colleague's sessions elsewhere: all but this one. Answers how many. */
export async function endOtherSessions(tx: Tx, staff: string, cookie: string): Promise<number> {
  const kept = unaddressed(cookie)?.hash ?? Buffer.alloc(0);
  const text = 'delete from staff_session where organisation = $1 and staff = $2 and token_hash <> $3';
  return changed(tx, text, [tx.organisation, staff, kept]);
}

/** Which of these cookies of one organisation still are a session. Looking does not keep a session alive. */
export async function sessionsThere(tx: Tx, cookies: readonly string[]): Promise<ReadonlySet<string>> {
  const hashes = cookies.map((cookie) => unaddressed(cookie)?.hash);
  const text = `select token_hash from staff_session where organisation = $1 and token_hash = any($2) and expires_at > now()
    and (confirm_by is null or confirm_by > now())`;
  const found = await rows<{ token_hash: Buffer }>(tx, text, [tx.organisation, hashes.filter((one) => one !== undefined)]);
  const there = new Set(found.map((one) => one.token_hash.toString('hex')));
  return new Set(cookies.filter((_, at) => there.has(hashes[at]?.toString('hex') ?? '')));
}

/**
 * Whose session this cookie was, when it has ended by itself and is not swept away yet; never of who left. Nothing may be shown or
 * done on the strength of it: what somebody was typing can be kept for them, and no more.
 */
export async function staffOfEndedSession(pool: Pool, cookie: string): Promise<StaffSession | undefined> {
  const token = unaddressed(cookie);
  if (token === undefined) return undefined;
  const { organisation, hash } = token;
  const text = `select m.id, m.name, m.email, m.roles from staff_session s
    join staff m on m.organisation = s.organisation and m.id = s.staff
    where s.organisation = $1 and s.token_hash = $2 and m.active and not s.owes_factor`;
  const staff = await withOrganisation(pool, organisation, (tx) => row<StaffMember>(tx, text, [organisation, hash]), {
    readOnly: true,
  });
  // what was proven in it counts no more
  return staff === undefined
    ? undefined
    : { organisation, staff, owesFactor: true, hasFactor: false, provenAgo: Number.MAX_SAFE_INTEGER };
}

/** Ends one session: signing out. */
export async function endStaffSession(tx: Tx, cookie: string): Promise<void> {
  const token = unaddressed(cookie);
  if (token === undefined) return;
  await changed(tx, 'delete from staff_session where organisation = $1 and token_hash = $2', [tx.organisation, token.hash]);
}

/** Ends every session of a colleague; answers how many. */
export async function endStaffSessions(tx: Tx, staff: string): Promise<number> {
  return changed(tx, 'delete from staff_session where organisation = $1 and staff = $2', [tx.organisation, staff]);
}

/** Whose session this cookie is, when the provider can confirm it: also when its last word no longer counts. */
export async function sessionToConfirm(
  pool: Pool,
  cookie: string,
): Promise<{ readonly organisation: string; readonly staff: string } | undefined> {
  const token = unaddressed(cookie);
  if (token === undefined) return undefined;
  const { organisation, hash } = token;
  const text = `select s.staff from staff_session s join staff m on m.organisation = s.organisation and m.id = s.staff
    where s.organisation = $1 and s.token_hash = $2 and s.confirm_by is not null and s.expires_at > now()
      and s.seen_at > now() - $3::interval and m.active and m.rests_since is null`;
  const found = await withOrganisation(pool, organisation, (tx) => row<{ staff: string }>(tx, text, [organisation, hash, IDLE]), {
    readOnly: true,
  });
  return found === undefined ? undefined : { organisation, staff: found.staff };
}

/** The provider's word counts anew; or for good, when from now on it can be asked without the person. */
export async function confirmSession(tx: Tx, cookie: string, { forGood }: { readonly forGood: boolean }): Promise<void> {
  const token = unaddressed(cookie);
  if (token === undefined) return;
  const text = `update staff_session set confirm_by = now() + make_interval(secs => $3), seen_at = now()
    where organisation = $1 and token_hash = $2 and expires_at > now()`;
  await changed(tx, text, [tx.organisation, token.hash, forGood ? null : CONFIRMED]);
}

/** Every session of this colleague is from now on confirmed by the provider, or by nobody. */
export async function confirmSessionsOf(tx: Tx, staff: string, { needed }: { readonly needed: boolean }): Promise<void> {
  const text = needed
    ? `update staff_session set confirm_by = now() + make_interval(secs => $3)
        where organisation = $1 and staff = $2 and confirm_by is null`
    : 'update staff_session set confirm_by = null where organisation = $1 and staff = $2 and $3::integer is not null';
  await changed(tx, text, [tx.organisation, staff, CONFIRMED]);
}
