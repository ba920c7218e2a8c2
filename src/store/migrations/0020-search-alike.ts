/**
 * Search also finds names that sound alike, parts of numbers, and what stands in documents: marks that the application makes beside
 * the words, and the text of files in a table of its own.
 */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

const tables = [
  // the running text itself, for excerpts; what was written by an older way of marking is written anew by a clock
  `alter table search add column words text not null default '', add column edition smallint not null default 0`,
  `create index search_of_old_edition on search (organisation, case_id) where edition < 1`,
  `create table file_text (
    organisation text not null,
    file_id text not null,
    -- 'read', or why there is nothing to find: 'empty', 'locked', 'damaged', 'too-large', 'too-much', 'too-slow', 'other'
    outcome text not null,
    words text not null default '',
    -- without places, so that many documents fit in the one of their case
    document tsvector,
    read_at timestamptz not null default now(),
    -- whether the document of the case holds these words already
    joined boolean not null default false,
    primary key (organisation, file_id),
    foreign key (organisation, file_id) references file on delete cascade)`,
  `create index file_text_to_join on file_text (organisation) where not joined`,
];

/** Every end of a row of digits from three on: with one of those as its beginning, each part of the number is found. */
const numberTails = `
create function number_tails(p_text text) returns text[]
language sql immutable as $$
  select coalesce(array_agg('=' || substr(digits, place)), '{}')
  from regexp_replace(p_text, '[^0-9]', '', 'g') digits, generate_series(1, length(digits) - 2) place $$`;

/** Words by their Dutch stems, names as they are written, and marks; the organisation and the month in signs that no text can hold. */
const searchDocument = `
create function search_document(p_organisation text, p_reference text, p_received timestamptz, p_words text, p_names text, p_marks text[])
returns tsvector
language sql stable as $$
  select setweight(to_tsvector('simple', p_names), 'A') || to_tsvector('dutch', p_words)
    || array_to_tsvector(array['#' || p_organisation, search_month(p_organisation, p_received)]
      || number_tails(p_reference) || p_marks) $$`;

const putSearch = `
create function put_search(p_organisation text, p_case uuid, p_reference text, p_received timestamptz, p_words text, p_names text,
  p_marks text[]) returns void
language plpgsql as $$
declare
  v_document tsvector := search_document(p_organisation, p_reference, p_received, p_words, p_names, p_marks);
  v_text tsvector;
begin
  for v_text in select t.document from file f join file_text t on t.organisation = f.organisation and t.file_id = f.id
    where f.organisation = p_organisation and f.case_id = p_case and t.document is not null
  loop
    v_document := v_document || v_text;
  end loop;
  insert into search (organisation, case_id, received, words, edition, document)
  values (p_organisation, p_case, p_received, p_words, 1, v_document)
  on conflict (organisation, case_id) do update set
    document = excluded.document, received = excluded.received, words = excluded.words, edition = excluded.edition;
end $$`;

const saveStep = `
create function save_step(p_organisation text, p_case uuid, p_reference text, p_view json, p_events json, p_personal json,
  p_people json, p_duties json, p_keys text[], p_outbox json, p_words text, p_names text, p_marks text[])
returns integer
language plpgsql as $$
declare written integer := append_events(p_organisation, p_case, p_events, p_personal);
begin
  if written < json_array_length(p_events) then return written; end if;
  perform put_view(p_organisation, p_case, p_reference, p_view);
  perform put_people(p_organisation, p_case, p_people);
  perform put_duties(p_organisation, p_case, p_duties);
  -- after a correction a duty may turn out never to have arisen
  delete from duty where organisation = p_organisation and case_id = p_case and not (key = any(p_keys));
  perform put_outbox(p_organisation, p_case, p_outbox);
  perform put_search(p_organisation, p_case, p_reference, (p_view->>'received')::timestamptz, p_words, p_names, p_marks);
  return written;
end $$`;

const lodgeCase = `
create function lodge_case(p_organisation text, p_key text, p_body bytea, p_case uuid, p_prefix text, p_year integer,
  p_view json, p_events json, p_personal json, p_people json, p_access json, p_duties json, p_outbox json,
  p_session text, p_files text[], p_words text, p_names text, p_marks text[])
returns table (outcome text, answer jsonb)
language plpgsql as $$
declare
  v_reference text;
  v_answer jsonb;
  v_received timestamptz := p_view->>'received';
begin
  perform set_config('gehoord.organisation', p_organisation, true);
  if p_key is not null then
    return query select case when i.body_hash = p_body then 'replayed' else 'reused' end, i.answer
      from idempotency i where i.organisation = p_organisation and i.key = p_key;
    if found then return; end if;
  end if;
  v_reference := next_reference(p_organisation, p_prefix, p_year);
  v_answer := jsonb_build_object('reference', v_reference, 'caseId', p_case);
  if p_key is not null then
    -- waits for a twin that is under way; when that one is kept, this one writes nothing
    insert into idempotency (organisation, key, body_hash, answer) values (p_organisation, p_key, p_body, v_answer)
    on conflict do nothing;
    if not found then
      return query select case when i.body_hash = p_body then 'replayed' else 'reused' end, i.answer
        from idempotency i where i.organisation = p_organisation and i.key = p_key;
      return;
    end if;
  end if;
  if cardinality(p_files) > 0 and not link_files(p_organisation, p_case, p_session, p_files) then
    raise exception 'unknown document' using errcode = 'GH001';
  end if;

  insert into case_view (organisation, id, reference, policy, version, status, record, channel, form, received, filed,
    subject, handler, concerned, open_to, title, last_heard, next_due, next_duty, sequence)
  select p_organisation, p_case, v_reference, r.policy, r.version, r.status, r.record, r.channel, r.form, v_received, r.filed,
    r.subject, r.handler, r.concerned, coalesce(r.open_to, '{}'), r.title, r.last_heard, r.next_due, r.next_duty, r.sequence
  from json_to_record(p_view) as r(policy text, version integer, status text, record text, channel text, form text,
    filed date, subject text, handler text, concerned text[], open_to text[], title text, last_heard timestamptz,
    next_due timestamptz, next_duty text, sequence integer);

  insert into journal (organisation, case_id, sequence, name, at, entered, by_kind, by_id, by_roles, audience, party, facts, digest)
  select p_organisation, p_case, e.sequence, e.name, e.at, e.entered, e.by_kind, e.by_id, e.by_roles, e.audience, e.party,
    -- the journal alone must be able to tell which case this is and by which rules it runs
    case when e.sequence > 1 then e.facts else jsonb_set(e.facts, '{case,reference}', to_jsonb(v_reference)) end,
    decode(e.digest, 'hex')
  from json_to_recordset(p_events) as e(sequence integer, name text, at timestamptz, entered timestamptz, by_kind text,
    by_id text, by_roles text[], audience text[], party text, facts jsonb, digest text);

  insert into journal_personal (organisation, case_id, sequence, salt, payload)
  select p_organisation, p_case, e.sequence, decode(e.salt, 'hex'), e.payload
  from json_to_recordset(p_personal) as e(sequence integer, salt text, payload jsonb);

  insert into person (organisation, case_id, id, details)
  select p_organisation, p_case, r.id, r.details from json_to_recordset(p_people) as r(id text, details jsonb);

  insert into party_access (organisation, case_id, party, generation, code_hash)
  select p_organisation, p_case, r.party, r.generation, decode(r.code_hash, 'hex')
  from json_to_recordset(p_access) as r(party text, generation integer, code_hash text);

  insert into duty (organisation, case_id, key, clause, party, owner, staff, step, status, target, late, since,
    due, due_day, warn, urgent_at, dated, done_at, "do", explanation, handler, concerned, open_to)
  select p_organisation, p_case, r.key, r.clause, r.party, r.owner, r.staff, r.step, r.status, r.target, r.late, r.since,
    r.due, r.due_day, r.warn, r.urgent_at, r.dated, r.done_at, r."do", r.explanation, r.handler, r.concerned,
    coalesce(r.open_to, '{}')
  from json_to_recordset(p_duties) as r(key text, clause text, party text, owner text, staff text, step text, status text,
    target boolean, late boolean, since timestamptz, due timestamptz, due_day date, warn timestamptz, urgent_at timestamptz,
    dated boolean, done_at timestamptz, "do" jsonb, explanation jsonb, handler text, concerned text[], open_to text[]);

  insert into outbox (organisation, id, case_id, kind, letter, party, blocks, because, medium, payload, message_id)
  select p_organisation, r.id, p_case, r.kind, r.letter, r.party, r.blocks, r.because, r.medium, r.payload, r.message_id
  from json_to_recordset(p_outbox) as r(id text, kind text, letter text, party text, blocks text[], because integer,
    medium text, payload jsonb, message_id text);

  insert into search (organisation, case_id, received, words, edition, document)
  values (p_organisation, p_case, v_received, p_words, 1,
    search_document(p_organisation, v_reference, v_received, p_words, p_names, p_marks));
  return query select 'lodged', v_answer;
end $$`;

/** What stood in documents that were destroyed is not found any more either: the text goes with its file, then the case is marked anew. */
const destroyRows = `
create function destroy_rows(p_organisation text, p_case uuid, p_sequence integer, p_rule text, p_compartment text, p_at timestamptz,
  p_words text, p_names text, p_marks text[]) returns void
language plpgsql as $$
declare
  letters text[] := array(select pdf from letter_kept where organisation = p_organisation and case_id = p_case and pdf is not null);
  contents text[];
begin
  contents := array(select id from file where organisation = p_organisation and case_id = p_case
    and (p_compartment = 'file' or (id = any(letters)) = (p_compartment = 'person')));
  insert into destruction (organisation, case_id, sequence, rule, compartment, at, files, count)
  values (p_organisation, p_case, p_sequence, p_rule, p_compartment, p_at, contents, cardinality(contents));
  delete from file where organisation = p_organisation and id = any(contents);
  if p_compartment <> 'file' then
    perform put_search(p_organisation, p_case, v.reference, v.received, p_words, p_names, p_marks) from case_view v
      where v.organisation = p_organisation and v.id = p_case;
  end if;
  if p_compartment = 'documents' then return; end if;
  delete from mailbox m using outbox o
    where o.organisation = p_organisation and o.case_id = p_case and m.organisation = p_organisation and m.message_id = o.message_id;
  delete from outbox where organisation = p_organisation and case_id = p_case;
  delete from letter_kept where organisation = p_organisation and case_id = p_case;
  delete from person where organisation = p_organisation and case_id = p_case;
  if p_compartment = 'person' then return; end if;
  delete from journal_personal where organisation = p_organisation and case_id = p_case;
  delete from search where organisation = p_organisation and case_id = p_case;
  delete from party_session where organisation = p_organisation and case_id = p_case;
  delete from draft where organisation = p_organisation and form like '%' || p_case || '%';
  delete from idempotency where organisation = p_organisation and answer->>'caseId' = p_case::text;
  update case_view set title = null where organisation = p_organisation and id = p_case;
end $$`;

/** A word matches by its Dutch stem, as the beginning of a name, or by the marks that the question gives with it; all words must match. */
const searchQuery = `
create function search_query(p_words text[], p_marks text[]) returns tsquery
language plpgsql stable as $$
declare
  word text;
  place integer := 0;
  stem tsquery;
  start tsquery;
  whole tsquery;
begin
  foreach word in array p_words loop
    place := place + 1;
    stem := plainto_tsquery('dutch', word);
    start := to_tsquery('simple', quote_literal(word) || ':*');
    if numnode(stem) = 0 and array_length(p_words, 1) > 1 then continue; end if;
    if numnode(start) > 0 then
      stem := case when numnode(stem) = 0 then start else stem || start end;
      if coalesce(p_marks[place], '') <> '' then stem := stem || p_marks[place]::tsquery; end if;
      whole := case when whole is null then stem else whole && stem end;
    end if;
  end loop;
  return whole;
end $$`;

const searchCases = `
create function search_cases(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_roles text[], p_words text[], p_marks text[], p_limit integer)
returns table (case_id uuid)
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  wanted tsquery := search_query(p_words, p_marks) && format('%L', '#' || p_organisation)::tsquery;
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
  `drop function put_search(text, uuid, timestamptz, text, text)`,
  `drop function save_step(text, uuid, text, json, json, json, json, json, text[], json, text, text)`,
  `drop function lodge_case(text, text, bytea, uuid, text, integer, json, json, json, json, json, json, json, text, text[], text, text)`,
  `drop function destroy_rows(text, uuid, integer, text, text, timestamptz, text)`,
  `drop function search_cases(text, text, boolean, boolean, text[], text[], integer)`,
  `drop function search_query(text[])`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...before, ...tables, numberTails, searchDocument, putSearch, saveStep, lodgeCase, destroyRows]);
  await statements(db, [searchQuery, searchCases]);
  await statements(db, [
    `revoke all on function search_cases(text, text, boolean, boolean, text[], text[], text[], integer) from public`,
  ]);
  await behindTheWall(db, ['file_text']);
}
