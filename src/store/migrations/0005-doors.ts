/** Functions that a door asks on every request: who holds this session or token, and was there too much of it; one round trip each. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const staffOfSession = `
create function staff_of_session(p_organisation text, p_hash bytea, p_idle interval)
returns table (id text, name text, email text, phone text, roles text[])
language plpgsql as $$
begin
  perform set_config('gehoord.organisation', p_organisation, true);
  -- noted once a minute: a page that is looked at does not cost a write each time
  update staff_session s set seen_at = now()
    where s.organisation = p_organisation and s.token_hash = p_hash and s.seen_at < now() - interval '1 minute'
      and s.seen_at > now() - p_idle and s.expires_at > now();
  return query select m.id, m.name, m.email, m.phone, m.roles
    from staff_session s join staff m on m.organisation = s.organisation and m.id = s.staff
    where s.organisation = p_organisation and s.token_hash = p_hash and s.seen_at > now() - p_idle and s.expires_at > now()
      and m.active;
end $$`;

const partyOfSession = `
create function party_of_session(p_organisation text, p_hash bytea, p_idle interval)
returns table (case_id uuid, party text)
language plpgsql as $$
begin
  perform set_config('gehoord.organisation', p_organisation, true);
  update party_session s set seen_at = now()
    where s.organisation = p_organisation and s.token_hash = p_hash and s.seen_at < now() - interval '1 minute'
      and s.seen_at > now() - p_idle and s.expires_at > now();
  -- a session lives only as long as the code that opened it
  return query select s.case_id, s.party
    from party_session s join party_access a
      on a.organisation = s.organisation and a.case_id = s.case_id and a.party = s.party and a.generation = s.generation
    where s.organisation = p_organisation and s.token_hash = p_hash and s.seen_at > now() - p_idle and s.expires_at > now()
      and a.replaced_at is null;
end $$`;

// the token of a colleague who left does nothing any more, whatever its own end
const useApiToken = `
create function use_api_token(p_organisation text, p_hash bytea)
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
      and (t.expires_at is null or t.expires_at > now()) and (t.created_by is null or m.active);
end $$`;

const hitThrottle = `
create function hit_throttle(p_organisation text, p_key text, p_limit integer, p_window interval)
returns table (count integer, since timestamptz)
language plpgsql as $$
begin
  perform set_config('gehoord.organisation', p_organisation, true);
  return query insert into throttle as t (organisation, key, count, since) values (p_organisation, p_key, 1, now())
    on conflict (organisation, key) do update set
      count = case when t.since < now() - p_window then 1 else t.count + 1 end,
      since = case when t.since < now() - p_window then now() else t.since end
    returning t.count, t.since;
end $$`;

/** Whoever signs in types an address, not an organisation: the same address can be known in several. */
const signInCandidates = `
create function sign_in_candidates(p_email text)
returns table (organisation text, id text, name text, roles text[], password_hash text)
language plpgsql as $$
declare one text;
begin
  for one in select o.id from organisation o order by o.id loop
    perform set_config('gehoord.organisation', one, true);
    return query select m.organisation, m.id, m.name, m.roles, m.password_hash from staff m
      where m.organisation = one and lower(m.email) = lower(p_email) and m.active;
  end loop;
end $$`;

/** Where the sealer has something to do: asked several times a second, so in one round trip for all organisations. */
const organisationsToSeal = `
create function organisations_to_seal() returns setof text
language plpgsql as $$
declare one text;
begin
  for one in select o.id from organisation o order by o.id loop
    perform set_config('gehoord.organisation', one, true);
    if exists (select from journal j
        where j.organisation = one and j.xact < pg_snapshot_xmin(pg_current_snapshot())
          and j.xact >= coalesce((select h.horizon from chain_head h where h.organisation = one), '0'::xid8)
          and not exists (select from chain c where c.organisation = one and c.case_id = j.case_id and c.sequence = j.sequence)) then
      return next one;
    end if;
  end loop;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [staffOfSession, partyOfSession, useApiToken, hitThrottle, signInCandidates, organisationsToSeal]);
}
