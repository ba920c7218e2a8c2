/** The functions that write a case: each takes its rows as one document, so that a whole step is one round trip. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const appendEvents = `
create function append_events(p_organisation text, p_case uuid, p_events json, p_personal json, p_reference text default null) returns integer
language plpgsql as $$
declare written integer;
begin
  insert into journal (organisation, case_id, sequence, name, at, entered, by_kind, by_id, by_roles, audience, party, facts, digest)
  select p_organisation, p_case, e.sequence, e.name, e.at, e.entered, e.by_kind, e.by_id, e.by_roles, e.audience, e.party,
    case when p_reference is null or e.sequence > 1 then e.facts else jsonb_set(e.facts, '{case,reference}', to_jsonb(p_reference)) end,
    decode(e.digest, 'hex')
  from json_to_recordset(p_events) as e(sequence integer, name text, at timestamptz, entered timestamptz, by_kind text,
    by_id text, by_roles text[], audience text[], party text, facts jsonb, digest text)
  -- a colleague was first: the caller sees that fewer were written, reads what came in between, and rolls back
  on conflict (organisation, case_id, sequence) do nothing;
  get diagnostics written = row_count;
  if written = json_array_length(p_events) then
    insert into journal_personal (organisation, case_id, sequence, salt, payload)
    select p_organisation, p_case, e.sequence, decode(e.salt, 'hex'), e.payload
    from json_to_recordset(p_personal) as e(sequence integer, salt text, payload jsonb);
  end if;
  return written;
end $$`;

const putView = `
create function put_view(p_organisation text, p_case uuid, p_reference text, p_view json) returns void
language plpgsql as $$
begin
  insert into case_view as v (organisation, id, reference, policy, version, status, record, channel, form, received, filed,
    subject, handler, concerned, title, last_heard, next_due, next_duty, sequence)
  select p_organisation, p_case, p_reference, r.policy, r.version, r.status, r.record, r.channel, r.form, r.received, r.filed,
    r.subject, r.handler, r.concerned, r.title, r.last_heard, r.next_due, r.next_duty, r.sequence
  from json_to_record(p_view) as r(policy text, version integer, status text, record text, channel text, form text,
    received timestamptz, filed date, subject text, handler text, concerned text[], title text, last_heard timestamptz,
    next_due timestamptz, next_duty text, sequence integer)
  on conflict (organisation, id) do update set
    status = excluded.status, record = excluded.record, channel = excluded.channel, form = excluded.form,
    received = excluded.received, filed = excluded.filed, subject = excluded.subject, handler = excluded.handler,
    concerned = excluded.concerned, title = coalesce(excluded.title, v.title), last_heard = excluded.last_heard,
    next_due = excluded.next_due, next_duty = excluded.next_duty, sequence = excluded.sequence, changed_at = now();
end $$`;

const putDuties = `
create function put_duties(p_organisation text, p_case uuid, p_duties json) returns void
language plpgsql as $$
begin
  insert into duty as d (organisation, case_id, key, clause, party, owner, staff, step, status, target, late, since,
    due, due_day, warn, urgent_at, dated, done_at, "do", explanation, handler, concerned)
  select p_organisation, p_case, r.key, r.clause, r.party, r.owner, r.staff, r.step, r.status, r.target, r.late, r.since,
    r.due, r.due_day, r.warn, r.urgent_at, r.dated, r.done_at, r."do", r.explanation, r.handler, r.concerned
  from json_to_recordset(p_duties) as r(key text, clause text, party text, owner text, staff text, step text, status text,
    target boolean, late boolean, since timestamptz, due timestamptz, due_day date, warn timestamptz, urgent_at timestamptz,
    dated boolean, done_at timestamptz, "do" jsonb, explanation jsonb, handler text, concerned text[])
  on conflict (organisation, case_id, key) do update set
    owner = excluded.owner, staff = excluded.staff, step = excluded.step, status = excluded.status, target = excluded.target,
    late = excluded.late, since = excluded.since, due = excluded.due, due_day = excluded.due_day, warn = excluded.warn,
    urgent_at = excluded.urgent_at, dated = excluded.dated, done_at = excluded.done_at, handler = excluded.handler, "do" = excluded."do", explanation = excluded.explanation,
    concerned = excluded.concerned
  -- most duties of a case do not change by a step: no new row versions for those
  where d is distinct from excluded;
end $$`;

const putPeople = `
create function put_people(p_organisation text, p_case uuid, p_people json) returns void
language plpgsql as $$
begin
  insert into person (organisation, case_id, id, details)
  select p_organisation, p_case, r.id, r.details from json_to_recordset(p_people) as r(id text, details jsonb)
  on conflict (organisation, case_id, id) do update set details = excluded.details, changed_at = now();
end $$`;

const putOutbox = `
create function put_outbox(p_organisation text, p_case uuid, p_outbox json) returns void
language plpgsql as $$
begin
  insert into outbox (organisation, id, case_id, kind, letter, party, blocks, because, medium, payload, message_id)
  select p_organisation, r.id, p_case, r.kind, r.letter, r.party, r.blocks, r.because, r.medium, r.payload, r.message_id
  from json_to_recordset(p_outbox) as r(id text, kind text, letter text, party text, blocks text[], because integer,
    medium text, payload jsonb, message_id text)
  on conflict do nothing;
end $$`;

const putAccess = `
create function put_access(p_organisation text, p_case uuid, p_access json) returns void
language plpgsql as $$
begin
  insert into party_access (organisation, case_id, party, generation, code_hash)
  select p_organisation, p_case, r.party, r.generation, decode(r.code_hash, 'hex')
  from json_to_recordset(p_access) as r(party text, generation integer, code_hash text);
end $$`;

// the uploads must be this session's own and not yet in a case: anything else is as if they did not exist
const linkFiles = `
create function link_files(p_organisation text, p_case uuid, p_session text, p_files text[]) returns boolean
language plpgsql as $$
declare linked integer;
begin
  update file set case_id = p_case
  where organisation = p_organisation and id = any(p_files) and case_id is null and session = p_session;
  get diagnostics linked = row_count;
  return linked = cardinality(p_files);
end $$`;

/** Numbers come from a sequence for each organisation and year: no commit waits for another; there can be gaps, never doubles. */
const nextReference = `
create function next_reference(p_organisation text, p_prefix text, p_year integer) returns text
language plpgsql as $$
declare
  counter regclass := to_regclass(format('public.%I', format('reference_%s_%s', p_organisation, p_year)));
  number bigint;
begin
  if counter is null then counter := start_counter(p_organisation, p_year); end if;
  number := nextval(counter);
  return format('%s-%s-%s', p_prefix, p_year, case when number < 100000 then lpad(number::text, 5, '0') else number::text end);
end $$`;

/** The first complaint of a year makes its sequence, with the owner's rights; whoever comes at the same time waits for it. */
const startCounter = `
create function start_counter(p_organisation text, p_year integer) returns regclass
language plpgsql security definer set search_path = public, pg_temp as $$
declare counter text := format('reference_%s_%s', p_organisation, p_year);
begin
  if not exists (select from organisation where id = p_organisation) then
    raise exception 'unknown organisation %', p_organisation;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(counter, 0));
  execute format('create sequence if not exists %I', counter);
  execute format('grant usage on sequence %I to session_user', counter);
  return to_regclass(quote_ident(counter));
end $$`;

const lodgeCase = `
create function lodge_case(p_organisation text, p_key text, p_body bytea, p_case uuid, p_prefix text, p_year integer,
  p_view json, p_events json, p_personal json, p_people json, p_access json, p_duties json, p_outbox json,
  p_session text, p_files text[], p_words text, p_names text)
returns table (outcome text, answer jsonb)
language plpgsql as $$
declare
  v_reference text;
  v_answer jsonb;
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
  perform put_view(p_organisation, p_case, v_reference, p_view);
  -- the journal alone must be able to tell which case this is and by which rules it runs
  perform append_events(p_organisation, p_case, p_events, p_personal, v_reference);
  perform put_people(p_organisation, p_case, p_people);
  perform put_access(p_organisation, p_case, p_access);
  perform put_duties(p_organisation, p_case, p_duties);
  perform put_outbox(p_organisation, p_case, p_outbox);
  perform put_search(p_organisation, p_case, p_words, p_names);
  return query select 'lodged', v_answer;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    appendEvents,
    putView,
    putDuties,
    putPeople,
    putOutbox,
    putAccess,
    linkFiles,
    nextReference,
    startCounter,
    lodgeCase,
  ]);
}
