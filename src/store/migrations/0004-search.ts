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

/** Names and addresses as they are written, the story by its Dutch stems. */
const putSearch = `
create function put_search(p_organisation text, p_case uuid, p_words text, p_names text) returns void
language plpgsql as $$
begin
  insert into search (organisation, case_id, received, document)
  select p_organisation, p_case, v.received, setweight(to_tsvector('simple', p_names), 'A') || to_tsvector('dutch', p_words)
  from case_view v where v.organisation = p_organisation and v.id = p_case
  on conflict (organisation, case_id) do update set document = excluded.document, received = excluded.received;
end $$`;

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

/** At most so many cases that this colleague may see, best and newest first. Rights are looked up here, never in the index. */
const searchCases = `
create function search_cases(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_words text[], p_limit integer)
returns table (case_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  query tsquery := search_query(p_words);
  enough constant integer := 2000;
  found_all integer;
begin
  if p_organisation is distinct from current_setting('gehoord.organisation', true) then
    raise exception 'search in an organisation that the transaction does not name';
  end if;
  if query is null then return; end if;
  return query
    select v.id
    from (select s.case_id, s.received from search s
          where s.organisation = p_organisation and s.document @@ query
          limit enough) s
    join case_view v on v.organisation = p_organisation and v.id = s.case_id
    where not (p_staff = any(v.concerned)) and (p_all or v.handler = p_staff or (p_assigns and v.handler is null))
    order by s.received desc
    limit p_limit;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...table, putSearch, searchQuery, searchCases]);
  await statements(db, [
    `revoke all on function search_cases(text, text, boolean, boolean, text[], integer) from public`,
    `revoke all on function start_counter(text, integer) from public`,
  ]);
}
