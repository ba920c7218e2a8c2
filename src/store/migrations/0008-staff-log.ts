/** Who changed what about colleagues and their programs, for good; and when a colleague was last at work. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

const log = [
  `create table staff_log (
    organisation text not null,
    id text not null,
    at timestamptz not null default clock_timestamp(),
    -- who did it; absent: the installation itself
    by_staff text,
    -- whom it is about; absent for what is about a message
    staff text,
    what text not null,
    details jsonb not null default '{}',
    primary key (organisation, id))`,
  `create index staff_log_by_staff on staff_log (organisation, staff, at desc)`,
  `alter table staff add column seen_at timestamptz`,
];

/** As before; besides, the colleague's own row remembers what a session that ended no longer tells. */
const staffOfSession = `
create or replace function staff_of_session(p_organisation text, p_hash bytea, p_idle interval)
returns table (id text, name text, email text, phone text, roles text[])
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
  return query select m.id, m.name, m.email, m.phone, m.roles
    from staff_session s join staff m on m.organisation = s.organisation and m.id = s.staff
    where s.organisation = p_organisation and s.token_hash = p_hash and s.seen_at > now() - p_idle and s.expires_at > now()
      and m.active;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...log, staffOfSession]);
  await behindTheWall(db, ['staff_log']);
}
