/** The second step of signing in: apps and passkeys, recovery codes, what a session has proven; and what an administrator has set. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

const tables = [
  `create table staff_factor (
    organisation text not null,
    id text not null,
    staff text not null,
    kind text not null check (kind in ('app', 'passkey')),
    -- the colleague's own word for it
    name text not null,
    -- an app: its secret, encrypted under a key outside the database
    secret bytea,
    -- an app: the last period whose code was used, so that no code works twice
    last_period bigint,
    -- a passkey: its id, public key and counter
    credential text,
    public_key bytea,
    counter bigint,
    transports text[],
    created_at timestamptz not null default now(),
    used_at timestamptz,
    primary key (organisation, id),
    foreign key (organisation, staff) references staff on delete cascade)`,
  `create index staff_factor_by_staff on staff_factor (organisation, staff)`,
  `create unique index staff_factor_by_credential on staff_factor (organisation, credential) where credential is not null`,

  `create table staff_recovery (
    organisation text not null,
    code_mark bytea not null,
    staff text not null,
    used_at timestamptz,
    primary key (organisation, code_mark),
    foreign key (organisation, staff) references staff on delete cascade)`,
  `create index staff_recovery_by_staff on staff_recovery (organisation, staff)`,

  // what an administrator has set for the organisation: one row a subject
  `create table setting (
    organisation text not null,
    key text not null,
    value jsonb not null,
    changed_at timestamptz not null default now(),
    changed_by text,
    primary key (organisation, key))`,

  // a session that still owes a second step can do nothing but set one up
  `alter table staff_session add column owes_factor boolean not null default false`,
  `alter table staff_session add column has_factor boolean not null default false`,
  // when this person last proved who they are
  `alter table staff_session add column proven_at timestamptz not null default now()`,
];

/** As before, and what the session has proven: everything that a request must know of it, in the one statement there is. */
const staffOfSession = `
create function staff_of_session(p_organisation text, p_hash bytea, p_idle interval)
returns table (id text, name text, email text, phone text, roles text[], owes_factor boolean, has_factor boolean,
  proven_ago integer)
language plpgsql as $$
begin
  perform set_config('gehoord.organisation', p_organisation, true);
  -- noted once a minute: a page that is looked at does not cost a write each time
  update staff_session s set seen_at = now()
    where s.organisation = p_organisation and s.token_hash = p_hash and s.seen_at < now() - interval '1 minute'
      and s.seen_at > now() - p_idle and s.expires_at > now();
  if found then
    update staff m set seen_at = now() from staff_session s
      where s.organisation = p_organisation and s.token_hash = p_hash and m.organisation = s.organisation and m.id = s.staff;
  end if;
  return query select m.id, m.name, m.email, m.phone, m.roles, s.owes_factor, s.has_factor,
      extract(epoch from now() - s.proven_at)::integer
    from staff_session s join staff m on m.organisation = s.organisation and m.id = s.staff
    where s.organisation = p_organisation and s.token_hash = p_hash and s.seen_at > now() - p_idle and s.expires_at > now()
      and m.active;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...tables, 'drop function staff_of_session(text, bytea, interval)', staffOfSession]);
  await behindTheWall(db, ['staff_factor', 'staff_recovery', 'setting']);
}
