/** Lodging also keeps for which roles a case is open; and the search for what must be sealed begins where the last one ended. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const lodgeCase = `
create or replace function lodge_case(p_organisation text, p_key text, p_body bytea, p_case uuid, p_prefix text, p_year integer,
  p_view json, p_events json, p_personal json, p_people json, p_access json, p_duties json, p_outbox json,
  p_session text, p_files text[], p_words text, p_names text)
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

  insert into search (organisation, case_id, received, document)
  values (p_organisation, p_case, v_received,
    setweight(to_tsvector('simple', p_names), 'A') || to_tsvector('dutch', p_words)
      || array_to_tsvector(array['#' || p_organisation, search_month(p_organisation, v_received)]));
  return query select 'lodged', v_answer;
end $$`;

/**
 * The place where the last search ended is looked up first: in the condition itself, row-level security would keep it from the
 * index, and each search would read the whole journal. One plan for all: one for the values at hand would read the whole chain.
 */
const organisationsToSeal = `
create or replace function organisations_to_seal() returns setof text
language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  one text;
  ended xid8;
begin
  for one in select o.id from organisation o order by o.id loop
    perform set_config('gehoord.organisation', one, true);
    ended := coalesce((select h.horizon from chain_head h where h.organisation = one), '0'::xid8);
    if exists (select from journal j
        where j.organisation = one and j.xact >= ended and j.xact < pg_snapshot_xmin(pg_current_snapshot())
          and not exists (select from chain c where c.organisation = one and c.case_id = j.case_id and c.sequence = j.sequence)) then
      return next one;
    end if;
  end loop;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [lodgeCase, organisationsToSeal]);
}
