/** Signing in at the organisation's own provider: who is who there, how to ask it again, and whose access it ended. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const columns = [
  // who this is at the provider: issuer and subject, for that alone never changes
  `alter table staff add column provider_subject text`,
  `create unique index staff_by_provider_subject on staff (organisation, provider_subject) where provider_subject is not null`,
  // by which the provider is asked again, encrypted under a key outside the database; and when that was done last
  `alter table staff add column provider_refresh bytea`,
  `alter table staff add column provider_checked timestamptz`,
  // the provider no longer knows this colleague: nothing in this name works until it does again
  `alter table staff add column rests_since timestamptz`,
  `create index staff_of_provider on staff (organisation, provider_checked) where provider_refresh is not null`,
  // the session at the provider from which this one came
  `alter table staff_session add column provider_sid text`,
];

/** As before; whoever rests has no session. */
const staffOfSession = `
create or replace function staff_of_session(p_organisation text, p_hash bytea, p_idle interval)
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
      and m.active and m.rests_since is null;
end $$`;

/** As before; a token rests with the colleague in whose name it works. */
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
      and (t.created_by is null or (m.active and m.rests_since is null));
end $$`;

/** As before; whoever rests comes in by the provider or not at all. */
const signInCandidates = `
create or replace function sign_in_candidates(p_email text)
returns table (organisation text, id text, name text, roles text[], password_hash text)
language plpgsql as $$
declare one text;
begin
  for one in select o.id from organisation o order by o.id loop
    perform set_config('gehoord.organisation', one, true);
    return query select m.organisation, m.id, m.name, m.roles, m.password_hash from staff m
      where m.organisation = one and lower(m.email) = lower(p_email) and m.active and m.rests_since is null;
  end loop;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...columns, staffOfSession, useApiToken, signInCandidates]);
}
