/** Full-text search that stays on its index: row-level security would forbid the index, so one function asks for the viewer instead. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const table = [
  `create table search (
    organisation text not null,
    case_id uuid not null,
    received timestamptz not null,
    document tsvector not null,
    primary key (organisation, case_id))`,
  // without a list of pending words: a search need not walk through it, and no lodging has to empty it
  `create index search_by_word on search using gin (document) with (fastupdate = off)`,
  `create index search_by_age on search (organisation, received desc)`,
  `alter table search enable row level security`,
  // not forced: the owner's function below reads it, because @@ is not leakproof and would lose its index behind a policy
  `create policy own_organisation on search using (organisation = current_setting('gehoord.organisation', true))
     with check (organisation = current_setting('gehoord.organisation', true))`,
];

/**
 * Names and addresses as they are written, the story by its Dutch stems. Two signs that no text can hold say of which
 * organisation and month it is, so that the index itself can keep to those.
 */
const putSearch = `
create function put_search(p_organisation text, p_case uuid, p_words text, p_names text) returns void
language plpgsql as $$
begin
  insert into search (organisation, case_id, received, document)
  select p_organisation, p_case, v.received,
    setweight(to_tsvector('simple', p_names), 'A') || to_tsvector('dutch', p_words)
      || array_to_tsvector(array['#' || p_organisation, search_month(p_organisation, v.received)])
  from case_view v where v.organisation = p_organisation and v.id = p_case
  on conflict (organisation, case_id) do update set document = excluded.document, received = excluded.received;
end $$`;

const searchMonth = `
create function search_month(p_organisation text, p_at timestamptz) returns text
language sql immutable as $$ select '#' || p_organisation || to_char(p_at at time zone 'UTC', ':YYYY-MM') $$`;

/** A word matches by its Dutch stem or as the beginning of a name; all words must match. */
const searchQuery = `
create function search_query(p_words text[]) returns tsquery
language plpgsql stable as $$
declare
  word text;
  stem tsquery;
  start tsquery;
  whole tsquery;
begin
  foreach word in array p_words loop
    stem := plainto_tsquery('dutch', word);
    start := to_tsquery('simple', quote_literal(word) || ':*');
    if numnode(stem) = 0 and array_length(p_words, 1) > 1 then continue; end if;
    if numnode(start) > 0 then
      stem := case when numnode(stem) = 0 then start else stem || start end;
      whole := case when whole is null then stem else whole && stem end;
    end if;
  end loop;
  return whole;
end $$`;

/**
 * At most so many cases that this colleague may see, newest first. Rights are looked up here, never in the index.
 * A rare word is looked up as a whole. For a common one that would mean reading half the table, so the newest cases are
 * walked through first, then the index month by month; only what is still missing is looked up as a whole, cut off.
 */
const searchCases = `
create function search_cases(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_words text[], p_limit integer)
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
    here := search_newest(p_organisation, p_staff, p_all, p_assigns, wanted, p_limit);
    for back in 0..3 loop
      exit when cardinality(here) >= p_limit;
      found_now := search_index(p_organisation, p_staff, p_all, p_assigns,
        wanted && format('%L', search_month(p_organisation, now() - make_interval(months => back)))::tsquery, p_limit);
      here := array(select distinct unnest(here || found_now));
    end loop;
  end if;
  if cardinality(here) < p_limit then
    here := array(select distinct unnest(here || search_index(p_organisation, p_staff, p_all, p_assigns, wanted, p_limit)));
  end if;
  return query select v.id from case_view v where v.organisation = p_organisation and v.id = any(here)
    order by v.received desc, v.id desc limit p_limit;
end $$`;

/** The newest of at most 2,000 matches that the index gives. */
const searchIndex = `
create function search_index(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_query tsquery, p_limit integer)
returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  return array(
    select v.id
    from (select s.case_id from search s where s.organisation = p_organisation and s.document @@ p_query limit 2000) s
    join case_view v on v.organisation = p_organisation and v.id = s.case_id
    where not (p_staff = any(v.concerned)) and (p_all or v.handler = p_staff or (p_assigns and v.handler is null))
    order by v.received desc limit p_limit);
end $$`;

/** Matches among the newest 1,500 cases that the viewer may see. */
const searchNewest = `
create function search_newest(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_query tsquery, p_limit integer)
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
      union all
      (select c.id, c.concerned from case_view c where p_assigns and c.organisation = p_organisation and c.handler is null and c.status = 'open'
       order by c.received desc limit 500)) v
    join search s on s.organisation = p_organisation and s.case_id = v.id
    where not (p_staff = any(v.concerned)) and s.document @@ p_query limit p_limit);
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...table, searchMonth, putSearch, searchQuery, searchIndex, searchNewest, searchCases]);
  await statements(db, [
    ...['search_index', 'search_newest'].map(
      (name) => `revoke all on function ${name}(text, text, boolean, boolean, tsquery, integer) from public`,
    ),
    `revoke all on function search_cases(text, text, boolean, boolean, text[], integer) from public`,
    `revoke all on function start_counter(text, integer) from public`,
  ]);
}
