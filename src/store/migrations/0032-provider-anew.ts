/** Sessions of colleagues about whom the provider cannot be asked: they end soon, unless the provider confirms them anew. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

/** As before; a session that was not confirmed in time is none, and how long it still is one stands beside it. */
const staffOfSession = `
create function staff_of_session(p_organisation text, p_hash bytea, p_idle interval)
returns table (id text, name text, email text, phone text, roles text[], owes_factor boolean, has_factor boolean,
  proven_ago integer, confirm_in integer)
language plpgsql as $$
begin
  perform set_config('gehoord.organisation', p_organisation, true);
  -- noted once a minute: a page that is looked at does not cost a write each time
  update staff_session s set seen_at = now()
    where s.organisation = p_organisation and s.token_hash = p_hash and s.seen_at < now() - interval '1 minute'
      and s.seen_at > now() - p_idle and s.expires_at > now() and (s.confirm_by is null or s.confirm_by > now());
  if found then
    update staff m set seen_at = now() from staff_session s
      where s.organisation = p_organisation and s.token_hash = p_hash and m.organisation = s.organisation and m.id = s.staff;
  end if;
  return query select m.id, m.name, m.email, m.phone, m.roles, s.owes_factor, s.has_factor,
      extract(epoch from now() - s.proven_at)::integer, extract(epoch from s.confirm_by - now())::integer
    from staff_session s join staff m on m.organisation = s.organisation and m.id = s.staff
    where s.organisation = p_organisation and s.token_hash = p_hash and s.seen_at > now() - p_idle and s.expires_at > now()
      and (s.confirm_by is null or s.confirm_by > now()) and m.active and m.rests_since is null;
end $$`;

/** As before; in the name of whom the provider cannot be asked about, a token works for a day after it last said yes. */
const useApiToken = `
create or replace function use_api_token(p_organisation text, p_hash bytea)
returns table (id text, name text, scopes text[], created_by text)
language plpgsql as $$
begin
  perform set_config('gehoord.organisation', p_organisation, true);
  update api_token t set last_used_at = now()
    where t.organisation = p_organisation and t.token_hash = p_hash
      and (t.last_used_at is null or t.last_used_at < now() - interval '1 minute');
  return query select t.id, t.name, t.scopes, t.created_by
    from api_token t left join staff m on m.organisation = t.organisation and m.id = t.created_by
    where t.organisation = p_organisation and t.token_hash = p_hash and t.revoked_at is null
      and (t.expires_at is null or t.expires_at > now())
      and (t.created_by is null or (m.active and m.rests_since is null
        and (m.provider_subject is null or m.provider_refresh is not null or m.provider_checked is null
          or m.provider_checked > now() - interval '24 hours'
          or not exists (select from setting o where o.organisation = p_organisation and o.key = 'provider'
            and o.value->>'on' = 'true'))));
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    'alter table staff_session add column confirm_by timestamptz',
    'drop function staff_of_session(text, bytea, interval)',
    staffOfSession,
    useApiToken,
  ]);
}
