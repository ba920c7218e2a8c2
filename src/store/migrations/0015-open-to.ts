/** Cases that are the work of a role: seen by everybody who has it, also when somebody else or nobody handles them. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const columns = [
  `alter table case_view add column open_to text[] not null default '{}'`,
  `alter table duty add column open_to text[] not null default '{}'`,
  // owed by a role whose work the case is: apart in the work list of who sees only own cases
  `alter table duty add column ours boolean generated always as (owner = any(open_to)) stored`,
  `create index duty_of_open_role on duty (organisation, owner, dated, warned, urgent_at, case_id, key)
     where status = 'open' and staff is null and ours`,
  // few cases at a time are the work of another role than that of their handler
  `create index case_view_open_to on case_view (organisation, status, received, id) where open_to <> '{}'`,
];

const putView = `
create or replace function put_view(p_organisation text, p_case uuid, p_reference text, p_view json) returns void
language plpgsql as $$
begin
  insert into case_view as v (organisation, id, reference, policy, version, status, record, channel, form, received, filed,
    subject, handler, concerned, open_to, title, last_heard, next_due, next_duty, sequence)
  select p_organisation, p_case, p_reference, r.policy, r.version, r.status, r.record, r.channel, r.form, r.received, r.filed,
    r.subject, r.handler, r.concerned, coalesce(r.open_to, '{}'), r.title, r.last_heard, r.next_due, r.next_duty, r.sequence
  from json_to_record(p_view) as r(policy text, version integer, status text, record text, channel text, form text,
    received timestamptz, filed date, subject text, handler text, concerned text[], open_to text[], title text,
    last_heard timestamptz, next_due timestamptz, next_duty text, sequence integer)
  on conflict (organisation, id) do update set
    status = excluded.status, record = excluded.record, channel = excluded.channel, form = excluded.form,
    received = excluded.received, filed = excluded.filed, subject = excluded.subject, handler = excluded.handler,
    concerned = excluded.concerned, open_to = excluded.open_to, title = coalesce(excluded.title, v.title),
    last_heard = excluded.last_heard, next_due = excluded.next_due, next_duty = excluded.next_duty,
    sequence = excluded.sequence, changed_at = now();
end $$`;

const putDuties = `
create or replace function put_duties(p_organisation text, p_case uuid, p_duties json) returns void
language plpgsql as $$
begin
  insert into duty as d (organisation, case_id, key, clause, party, owner, staff, step, status, target, late, since,
    due, due_day, warn, urgent_at, dated, done_at, "do", explanation, handler, concerned, open_to)
  select p_organisation, p_case, r.key, r.clause, r.party, r.owner, r.staff, r.step, r.status, r.target, r.late, r.since,
    r.due, r.due_day, r.warn, r.urgent_at, r.dated, r.done_at, r."do", r.explanation, r.handler, r.concerned,
    coalesce(r.open_to, '{}')
  from json_to_recordset(p_duties) as r(key text, clause text, party text, owner text, staff text, step text, status text,
    target boolean, late boolean, since timestamptz, due timestamptz, due_day date, warn timestamptz, urgent_at timestamptz,
    dated boolean, done_at timestamptz, "do" jsonb, explanation jsonb, handler text, concerned text[], open_to text[])
  on conflict (organisation, case_id, key) do update set
    owner = excluded.owner, staff = excluded.staff, step = excluded.step, status = excluded.status, target = excluded.target,
    late = excluded.late, since = excluded.since, due = excluded.due, due_day = excluded.due_day, warn = excluded.warn,
    urgent_at = excluded.urgent_at, dated = excluded.dated, done_at = excluded.done_at, handler = excluded.handler,
    "do" = excluded."do", explanation = excluded.explanation, concerned = excluded.concerned, open_to = excluded.open_to
  -- most duties of a case do not change by a step: no new row versions for those
  where d is distinct from excluded;
end $$`;

const searchIndex = `
create function search_index(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_roles text[], p_query tsquery, p_limit integer)
returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  return array(
    select v.id
    from (select s.case_id from search s where s.organisation = p_organisation and s.document @@ p_query limit 2000) s
    join case_view v on v.organisation = p_organisation and v.id = s.case_id
    where not (p_staff = any(v.concerned))
      and (p_all or v.handler = p_staff or v.open_to && p_roles or (p_assigns and v.handler is null))
    order by v.received desc limit p_limit);
end $$`;

const searchNewest = `
create function search_newest(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_roles text[], p_query tsquery, p_limit integer)
returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  if p_all then
    return array(
      select v.id
      from (select s.case_id, s.document from search s where s.organisation = p_organisation order by s.received desc limit 1500) s
      join case_view v on v.organisation = p_organisation and v.id = s.case_id and not (p_staff = any(v.concerned))
      where s.document @@ p_query limit p_limit);
  end if;
  return array(
    select v.id
    from (
      (select c.id, c.concerned from case_view c where c.organisation = p_organisation and c.handler = p_staff
       order by c.received desc limit 1000)
      union
      (select c.id, c.concerned from case_view c where c.organisation = p_organisation and c.open_to <> '{}' and c.open_to && p_roles
       order by c.received desc limit 1000)
      union
      (select c.id, c.concerned from case_view c where p_assigns and c.organisation = p_organisation and c.handler is null and c.status = 'open'
       order by c.received desc limit 500)) v
    cross join lateral (
      select from search s where s.organisation = p_organisation and s.case_id = v.id and s.document @@ p_query limit 1) s
    where not (p_staff = any(v.concerned)) limit p_limit);
end $$`;

const searchCases = `
create function search_cases(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_roles text[], p_words text[], p_limit integer)
returns table (case_id uuid)
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  wanted tsquery := search_query(p_words) && format('%L', '#' || p_organisation)::tsquery;
  expected float;
  plan json;
  here uuid[] := '{}';
  found_now uuid[];
begin
  if p_organisation is distinct from current_setting('gehoord.organisation', true) then
    raise exception 'search in an organisation that the transaction does not name';
  end if;
  if wanted is null then return; end if;
  execute format('explain (format json) select from search where document @@ %L::tsquery', wanted) into plan;
  expected := (plan->0->'Plan'->>'Plan Rows')::float;
  if expected > 3000 then
    here := search_newest(p_organisation, p_staff, p_all, p_assigns, p_roles, wanted, p_limit);
    for back in 0..3 loop
      exit when cardinality(here) >= p_limit;
      found_now := search_index(p_organisation, p_staff, p_all, p_assigns, p_roles,
        wanted && format('%L', search_month(p_organisation, now() - make_interval(months => back)))::tsquery, p_limit);
      here := array(select distinct unnest(here || found_now));
    end loop;
  end if;
  if cardinality(here) < p_limit then
    here := array(select distinct unnest(here || search_index(p_organisation, p_staff, p_all, p_assigns, p_roles, wanted, p_limit)));
  end if;
  return query select v.id from case_view v where v.organisation = p_organisation and v.id = any(here)
    order by v.received desc, v.id desc limit p_limit;
end $$`;

const before = [
  `drop function search_cases(text, text, boolean, boolean, text[], integer)`,
  `drop function search_newest(text, text, boolean, boolean, tsquery, integer)`,
  `drop function search_index(text, text, boolean, boolean, tsquery, integer)`,
];
const after = [
  ...['search_index', 'search_newest'].map(
    (name) => `revoke all on function ${name}(text, text, boolean, boolean, text[], tsquery, integer) from public`,
  ),
  `revoke all on function search_cases(text, text, boolean, boolean, text[], text[], integer) from public`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...columns, putView, putDuties, ...before, searchIndex, searchNewest, searchCases, ...after]);
}
