/** Colleagues who sign in at the organisation's own provider: who they are there, asking it again, and access that it ended. */
import { changed, row, rows, type Tx } from '../transaction.ts';
import { type StaffRecord, staffById } from './staff.ts';
import { confirmSessionsOf } from './staff-session.ts';

/** The colleague who is this subject at the provider; undefined when nobody is known by it. */
export async function staffBySubject(tx: Tx, subject: string): Promise<StaffRecord | undefined> {
  const text = 'select id from staff where organisation = $1 and provider_subject = $2';
  const found = await row<{ id: string }>(tx, text, [tx.organisation, subject]);
  return found === undefined ? undefined : staffById(tx, found.id);
}

/** What the provider told of a colleague who came in by it. */
export interface ProviderVisit {
  readonly subject: string;
  /** encrypted: by what it is asked again; absent: it can only be asked with the person at hand */
  readonly refresh?: Buffer;
}

/** Notes that the provider knows this colleague: whoever rested works again. Answers whether they had rested. */
export async function knownByProvider(tx: Tx, staff: string, { subject, refresh }: ProviderVisit): Promise<boolean> {
  const before = await row<{ rests: boolean }>(
    tx,
    'select rests_since is not null as rests from staff where organisation = $1 and id = $2 for update',
    [tx.organisation, staff],
  );
  await changed(
    tx,
    `update staff set provider_subject = $3, provider_refresh = $4, provider_checked = now(), rests_since = null
      where organisation = $1 and id = $2`,
    [tx.organisation, staff, subject, refresh ?? null],
  );
  await confirmSessionsOf(tx, staff, { needed: refresh === undefined });
  return before?.rests === true;
}

/**
 * The provider ended the access: no session, no token and no password opens anything in this name until it knows them again.
 * @param asked only when this is still what it is asked by
 * @returns whether it ended now
 */
export async function restStaff(tx: Tx, staff: string, asked?: Buffer): Promise<boolean> {
  const count = await changed(
    tx,
    `update staff set rests_since = now(), provider_refresh = null
      where organisation = $1 and id = $2 and rests_since is null and ($3::bytea is null or provider_refresh = $3)`,
    [tx.organisation, staff, asked ?? null],
  );
  if (count === 0) return false;
  await changed(tx, 'delete from staff_session where organisation = $1 and staff = $2', [tx.organisation, staff]);
  return true;
}

/** Whether this colleague signs in at the provider. */
export async function isLinked(tx: Tx, staff: string): Promise<boolean> {
  const text = 'select id from staff where organisation = $1 and id = $2 and provider_subject is not null';
  return (await row(tx, text, [tx.organisation, staff])) !== undefined;
}

/** Whether the provider can be asked about this colleague only with them at hand. */
export async function onlyWithPerson(tx: Tx, staff: string): Promise<boolean> {
  const text = `select id from staff
    where organisation = $1 and id = $2 and provider_subject is not null and provider_refresh is null`;
  return (await row(tx, text, [tx.organisation, staff])) !== undefined;
}

/** Ties a colleague to a subject; false when somebody else is that subject. */
export async function linkStaff(tx: Tx, staff: string, { subject, refresh }: ProviderVisit): Promise<boolean> {
  const other = await staffBySubject(tx, subject);
  if (other !== undefined && other.id !== staff) return false;
  await knownByProvider(tx, staff, { subject, ...(refresh === undefined ? {} : { refresh }) });
  return true;
}

/** Unties a colleague from the provider; false when nothing tied them. */
export async function unlinkStaff(tx: Tx, staff: string): Promise<boolean> {
  const text = `update staff set provider_subject = null, provider_refresh = null, provider_checked = null, rests_since = null
    where organisation = $1 and id = $2 and provider_subject is not null`;
  return (await changed(tx, text, [tx.organisation, staff])) > 0;
}

/** Nobody rests any more: the organisation no longer lets its provider decide. */
export async function wakeEverybody(tx: Tx): Promise<void> {
  await changed(tx, 'update staff set rests_since = null where organisation = $1 and rests_since is not null', [tx.organisation]);
  await changed(tx, 'update staff_session set confirm_by = null where organisation = $1', [tx.organisation]);
}

/** Somebody of whom the provider must be asked whether they still work there. */
export interface ToCheck {
  readonly staff: string;
  readonly subject: string;
  readonly refresh: Buffer;
}

/**
 * Whom to ask about now: everybody at work, in person or by a program, of whom it was not asked for so many seconds, and
 * whoever was pointed out. They are noted as asked at once, so that two processes do not ask the same.
 */
export async function takeToCheck(tx: Tx, everySeconds: number): Promise<readonly ToCheck[]> {
  const found = await rows<{ id: string; provider_subject: string; provider_refresh: Buffer }>(tx, TO_CHECK, [
    tx.organisation,
    everySeconds,
  ]);
  return found.map((one) => ({ staff: one.id, subject: one.provider_subject, refresh: one.provider_refresh }));
}

const TO_CHECK = `
  update staff m set provider_checked = now()
  where m.organisation = $1 and m.id in (
    select o.id from staff o
    where o.organisation = $1 and o.provider_refresh is not null and o.active and o.rests_since is null
      and (o.provider_checked is null
        or (o.provider_checked < now() - make_interval(secs => $2)
          and (exists (select from staff_session s where s.organisation = $1 and s.staff = o.id
              and s.seen_at > now() - interval '2 minutes' and s.expires_at > now())
            or exists (select from api_token t where t.organisation = $1 and t.created_by = o.id and t.revoked_at is null
              and t.last_used_at > now() - interval '2 minutes')))
        or (o.provider_checked < now() - 2 * make_interval(secs => $2)
          and (exists (select from staff_session s where s.organisation = $1 and s.staff = o.id and s.expires_at > now())
            or exists (select from api_token t where t.organisation = $1 and t.created_by = o.id and t.revoked_at is null))))
    order by o.provider_checked nulls first limit 100 for update skip locked)
  returning m.id, m.provider_subject, m.provider_refresh`;

/** The next time it is asked of this colleague too, whether at work or not. */
export async function pointOut(tx: Tx, staff: string): Promise<void> {
  await changed(tx, 'update staff set provider_checked = null where organisation = $1 and id = $2', [tx.organisation, staff]);
}

/** Keeps by what the provider can be asked next time, unless somebody signed in anew since it was asked by `before`. */
export async function keepRefresh(tx: Tx, staff: string, before: Buffer, refresh: Buffer): Promise<void> {
  const text = `update staff set provider_refresh = $4
    where organisation = $1 and id = $2 and rests_since is null and provider_refresh = $3`;
  await changed(tx, text, [tx.organisation, staff, before, refresh]);
}

/** Ends the sessions that came from one session at the provider; answers how many. */
export async function endProviderSessions(tx: Tx, sid: string): Promise<number> {
  const text = 'delete from staff_session where organisation = $1 and provider_sid = $2';
  return changed(tx, text, [tx.organisation, sid]);
}
