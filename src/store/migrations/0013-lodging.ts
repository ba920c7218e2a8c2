/** Lodging as plain inserts: a new case meets no older rows of its own, so nothing need be looked for or replaced. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

/**
 * The moment of receipt is given: looked up in the view, a connection that planned while there were few cases would walk
 * through all cases of the organisation for each new one, until the table was next analysed.
 */
const putSearch = `
create function put_search(p_organisation text, p_case uuid, p_received timestamptz, p_words text, p_names text) returns void
language plpgsql as $$
begin
  insert into search (organisation, case_id, received, document)
  values (p_organisation, p_case, p_received,
    setweight(to_tsvector('simple', p_names), 'A') || to_tsvector('dutch', p_words)
      || array_to_tsvector(array['#' || p_organisation, search_month(p_organisation, p_received)]))
  on conflict (organisation, case_id) do update set document = excluded.document, received = excluded.received;
end $$`;

const saveStep = `
create or replace function save_step(p_organisation text, p_case uuid, p_reference text, p_view json, p_events json, p_personal json,
  p_people json, p_duties json, p_keys text[], p_outbox json, p_words text, p_names text)
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
  perform put_search(p_organisation, p_case, (p_view->>'received')::timestamptz, p_words, p_names);
  return written;
end $$`;

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
    subject, handler, concerned, title, last_heard, next_due, next_duty, sequence)
  select p_organisation, p_case, v_reference, r.policy, r.version, r.status, r.record, r.channel, r.form, v_received, r.filed,
    r.subject, r.handler, r.concerned, r.title, r.last_heard, r.next_due, r.next_duty, r.sequence
  from json_to_record(p_view) as r(policy text, version integer, status text, record text, channel text, form text,
    filed date, subject text, handler text, concerned text[], title text, last_heard timestamptz,
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
    due, due_day, warn, urgent_at, dated, done_at, "do", explanation, handler, concerned)
  select p_organisation, p_case, r.key, r.clause, r.party, r.owner, r.staff, r.step, r.status, r.target, r.late, r.since,
    r.due, r.due_day, r.warn, r.urgent_at, r.dated, r.done_at, r."do", r.explanation, r.handler, r.concerned
  from json_to_recordset(p_duties) as r(key text, clause text, party text, owner text, staff text, step text, status text,
    target boolean, late boolean, since timestamptz, due timestamptz, due_day date, warn timestamptz, urgent_at timestamptz,
    dated boolean, done_at timestamptz, "do" jsonb, explanation jsonb, handler text, concerned text[]);

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

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [`drop function put_search(text, uuid, text, text)`, putSearch, saveStep, lodgeCase]);
}
