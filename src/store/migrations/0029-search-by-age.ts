/**
 * Search goes back in time and stops when it has enough. It used to ask for the organisation beside its sign in the index: PostgreSQL
 * then fetched the number of every case there is, for each question. And of more than 2,000 matches it took those that were found
 * first, which were the oldest.
 */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

/** The newest matches among the newest so many cases that the viewer may see; stops at the last that is wanted. */
const searchNewest = `
create function search_newest(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_roles text[], p_query tsquery,
  p_walk integer, p_limit integer)
returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  if p_all then
    return array(
      select v.id
      from (select s.case_id, s.received, s.document from search s where s.organisation = p_organisation
        order by s.received desc limit p_walk) s
      join case_view v on v.organisation = p_organisation and v.id = s.case_id and not (p_staff = any(v.concerned))
      where s.document @@ p_query order by s.received desc limit p_limit);
  end if;
  return array(
    select v.id
    from (select mine.* from (
      (select c.id, c.concerned, c.received from case_view c where c.organisation = p_organisation and c.handler = p_staff
       order by c.received desc limit p_walk)
      union
      (select c.id, c.concerned, c.received from case_view c
       where c.organisation = p_organisation and c.open_to <> '{}' and c.open_to && p_roles
       order by c.received desc limit p_walk)
      union
      (select c.id, c.concerned, c.received from case_view c
       where p_assigns and c.organisation = p_organisation and c.handler is null and c.status = 'open'
       order by c.received desc limit p_walk)) mine order by mine.received desc limit 3 * p_walk) v
    cross join lateral (
      select from search s where s.organisation = p_organisation and s.case_id = v.id and s.document @@ p_query limit 1) s
    where not (p_staff = any(v.concerned)) order by v.received desc limit p_limit);
end $$`;

/**
 * The newest of at most 2,000 matches that the index gives. The question holds the sign of the organisation, so that the index keeps
 * to it; the column is only looked at afterwards, as a text that no index knows.
 */
const searchIndex = `
create or replace function search_index(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_roles text[],
  p_query tsquery, p_limit integer)
returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  return array(
    select v.id
    from (select matching.* from (
        select s.case_id, s.received from search s where s.document @@ p_query and s.organisation || '' = p_organisation limit 2000) matching
      order by matching.received desc limit 2000) s
    join case_view v on v.organisation = p_organisation and v.id = s.case_id
    where not (p_staff = any(v.concerned))
      and (p_all or v.handler = p_staff or v.open_to && p_roles or (p_assigns and v.handler is null))
    order by s.received desc limit p_limit);
end $$`;

/** The signs of the months from so many back until so many back, one of which must be there. */
const searchMonths = `
create function search_months(p_organisation text, p_now timestamptz, p_from integer, p_until integer) returns tsquery
language sql immutable as $$
  select string_agg(format('%L', search_month(p_organisation, p_now - make_interval(months => back))), ' | ')::tsquery
  from generate_series(p_from, p_until) back $$`;

/** How many documents PostgreSQL expects to hold this; words that often stand together it takes for rarer. */
const searchExpected = `
create function search_expected(p_query tsquery) returns float
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  plan json;
begin
  execute format('explain (format json) select from search where document @@ %L::tsquery', p_query) into plan;
  return (plan->0->'Plan'->>'Plan Rows')::float;
end $$`;

/**
 * At most so many cases that this colleague may see, newest first. What is common is found by walking back from the newest case, and
 * the walk ends as soon as there is enough; anything else is looked up in the index, in ever longer pieces of the past. So what a
 * question costs hardly depends on how many cases there are.
 */
const searchCases = `
create or replace function search_cases(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_roles text[],
  p_words text[], p_marks text[], p_limit integer)
returns table (case_id uuid)
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  wanted tsquery := search_query(p_words, p_marks) && format('%L', '#' || p_organisation)::tsquery;
  here uuid[] := '{}';
  months integer[];
  expected float;
begin
  if p_organisation is distinct from current_setting('gehoord.organisation', true) then
    raise exception 'search in an organisation that the transaction does not name';
  end if;
  if wanted is null then return; end if;
  here := search_newest(p_organisation, p_staff, p_all, p_assigns, p_roles, wanted, case when p_all then 400 else 200 end, p_limit);
  if cardinality(here) < p_limit then
    expected := search_expected(wanted);
    if expected > 3000 or cardinality(here) > 0 then
      -- the index would first take in all that there ever was; so many are only walked through when nobody used the words lately
      here := search_newest(p_organisation, p_staff, p_all, p_assigns, p_roles, wanted,
        case when expected > 3000 and p_all then 12000 else 1500 end, p_limit);
    end if;
  end if;
  foreach months slice 1 in array array[[0, 0], [1, 3], [4, 11], [12, 35]] loop
    exit when cardinality(here) >= p_limit;
    here := array(select distinct unnest(here || search_index(p_organisation, p_staff, p_all, p_assigns, p_roles,
      wanted && search_months(p_organisation, now(), months[1], months[2]), p_limit)));
  end loop;
  if cardinality(here) < p_limit then
    here := array(select distinct unnest(here || search_index(p_organisation, p_staff, p_all, p_assigns, p_roles, wanted, p_limit)));
  end if;
  return query select v.id from case_view v where v.organisation = p_organisation and v.id = any(here)
    order by v.received desc, v.id desc limit p_limit;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `drop function search_newest(text, text, boolean, boolean, text[], tsquery, integer)`,
    ...[searchNewest, searchIndex, searchMonths, searchExpected, searchCases],
    `revoke all on function search_expected(tsquery) from public`,
    `revoke all on function search_newest(text, text, boolean, boolean, text[], tsquery, integer, integer) from public`,
  ]);
}
