/**
 * Cases in the order of what changed last and by who handles them, each along an index of its own. When a case changed is when its last
 * entry was written down, and not when its row was: a row that is made anew changed nothing. What is due next is what ends first: work
 * without an end, which is owed at once, stood before the date of the answer.
 */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const putNext = `
create or replace function put_next(p_organisation text, p_cases uuid[]) returns void
language sql as $$
  update case_view v set next_due = n.due, next_duty = n.key
  from unnest(p_cases) as c(id)
    left join lateral (select d.due, d.key from duty d
      where d.organisation = p_organisation and d.case_id = c.id and d.status = 'open' and d.due is not null
      order by d.due, d.key collate "C" limit 1) n on true
  where v.organisation = p_organisation and v.id = c.id and (v.next_due is distinct from n.due or v.next_duty is distinct from n.key);
$$`;

const putView = `
create or replace function put_view(p_organisation text, p_case uuid, p_reference text, p_view json) returns void
language plpgsql as $$
begin
  insert into case_view as v (organisation, id, reference, policy, version, status, record, channel, form, received, filed,
    subject, handler, concerned, open_to, title, last_heard, last_told, next_due, next_duty, sequence, changed_at)
  select p_organisation, p_case, p_reference, r.policy, r.version, r.status, r.record, r.channel, r.form, r.received, r.filed,
    r.subject, r.handler, r.concerned, coalesce(r.open_to, '{}'), r.title, r.last_heard, r.last_told, r.next_due, r.next_duty, r.sequence, r.changed_at
  from json_to_record(p_view) as r(policy text, version integer, status text, record text, channel text, form text,
    received timestamptz, filed date, subject text, handler text, concerned text[], open_to text[], title text,
    last_heard timestamptz, last_told timestamptz, next_due timestamptz, next_duty text, sequence integer, changed_at timestamptz)
  on conflict (organisation, id) do update set
    status = excluded.status, record = excluded.record, channel = excluded.channel, form = excluded.form,
    received = excluded.received, filed = excluded.filed, subject = excluded.subject, handler = excluded.handler,
    concerned = excluded.concerned, open_to = excluded.open_to, title = coalesce(excluded.title, v.title),
    last_heard = excluded.last_heard, last_told = excluded.last_told, next_due = excluded.next_due,
    next_duty = excluded.next_duty, sequence = excluded.sequence, changed_at = excluded.changed_at;
end $$`;

const lodgeCases = `
create or replace function lodge_cases(p_organisation text, p_lodgings json, p_views json, p_events json, p_personal json, p_people json,
  p_access json, p_duties json, p_outbox json, p_search json)
returns table (lodged uuid, outcome text, answer jsonb)
language plpgsql as $$
declare
  one record;
  v_reference text;
  -- those that are written, and the number of each in the same place
  v_cases uuid[] := '{}';
  v_references text[] := '{}';
  -- what was kept of their forms, and goes now that they are sent
  v_forms bytea[] := '{}';
begin
  perform set_config('gehoord.organisation', p_organisation, true);
  -- in the order of their keys: two statements that hold the same keys then never wait for each other
  for one in
    select l.case_id, l.key, decode(l.body, 'hex') as body, l.prefix, l.year, l.session, coalesce(l.files, '{}') as files,
      decode(l.unsent, 'hex') as unsent, decode(l.form, 'hex') as form, l.edition
    from json_to_recordset(p_lodgings) as l(case_id uuid, key text, body text, prefix text, year integer, session text, files text[],
      unsent text, form text, edition text)
    order by l.key, l.case_id
  loop
    lodged := one.case_id;
    if one.key is not null then
      select case when i.body_hash = one.body then 'replayed' else 'reused' end, i.answer into outcome, answer
        from idempotency i where i.organisation = p_organisation and i.key = one.key;
      if found then return next; continue; end if;
    end if;
    -- what was typed changed after its last page was shown: nothing is sent that nobody saw
    if one.edition is not null then
      perform from unsent u where u.organisation = p_organisation and u.id = one.unsent and u.edition <> one.edition
        and u.changed_at > now() - interval '12 hours' for update;
      if found then
        outcome := 'changed';
        answer := null;
        return next; continue;
      end if;
    end if;
    v_reference := next_reference(p_organisation, one.prefix, one.year);
    answer := jsonb_build_object('reference', v_reference, 'caseId', one.case_id);
    if one.key is not null then
      -- waits for a twin that is under way; when that one is kept, this one writes nothing
      insert into idempotency (organisation, key, body_hash, answer) values (p_organisation, one.key, one.body, answer)
      on conflict do nothing;
      if not found then
        select case when i.body_hash = one.body then 'replayed' else 'reused' end, i.answer into outcome, answer
          from idempotency i where i.organisation = p_organisation and i.key = one.key;
        return next; continue;
      end if;
    end if;
    if cardinality(one.files) > 0 and not link_all_files(p_organisation, one.case_id, one.session, one.files) then
      delete from idempotency i where i.organisation = p_organisation and i.key = one.key;
      outcome := 'unknown-document';
      answer := null;
      return next; continue;
    end if;
    v_cases := v_cases || one.case_id;
    v_references := v_references || v_reference;
    if one.form is not null then v_forms := v_forms || one.form; end if;
    outcome := 'lodged';
    return next;
  end loop;
  if cardinality(v_cases) = 0 then return; end if;
  if cardinality(v_forms) > 0 then
    delete from unsent u where u.organisation = p_organisation and u.form = any(v_forms);
  end if;

  insert into case_view (organisation, id, reference, policy, version, status, record, channel, form, received, filed,
    subject, handler, concerned, open_to, title, last_heard, next_due, next_duty, sequence, changed_at)
  select p_organisation, r.case_id, v_references[array_position(v_cases, r.case_id)], r.policy, r.version, r.status, r.record,
    r.channel, r.form, r.received, r.filed, r.subject, r.handler, r.concerned, coalesce(r.open_to, '{}'), r.title, r.last_heard,
    r.next_due, r.next_duty, r.sequence, r.changed_at
  from json_to_recordset(p_views) as r(case_id uuid, policy text, version integer, status text, record text, channel text,
    form text, received timestamptz, filed date, subject text, handler text, concerned text[], open_to text[], title text,
    last_heard timestamptz, next_due timestamptz, next_duty text, sequence integer, changed_at timestamptz)
  where r.case_id = any(v_cases);

  insert into journal (organisation, case_id, sequence, name, at, entered, by_kind, by_id, by_roles, audience, party, facts, digest)
  select p_organisation, e.case_id, e.sequence, e.name, e.at, e.entered, e.by_kind, e.by_id, e.by_roles, e.audience, e.party,
    -- the journal alone must be able to tell which case this is and by which rules it runs
    case when e.sequence > 1 then e.facts
      else jsonb_set(e.facts, '{case,reference}', to_jsonb(v_references[array_position(v_cases, e.case_id)])) end,
    decode(e.digest, 'hex')
  from json_to_recordset(p_events) as e(case_id uuid, sequence integer, name text, at timestamptz, entered timestamptz,
    by_kind text, by_id text, by_roles text[], audience text[], party text, facts jsonb, digest text)
  where e.case_id = any(v_cases);

  insert into journal_personal (organisation, case_id, sequence, salt, payload)
  select p_organisation, e.case_id, e.sequence, decode(e.salt, 'hex'), e.payload
  from json_to_recordset(p_personal) as e(case_id uuid, sequence integer, salt text, payload jsonb)
  where e.case_id = any(v_cases);

  insert into person (organisation, case_id, id, details)
  select p_organisation, r.case_id, r.id, r.details
  from json_to_recordset(p_people) as r(case_id uuid, id text, details jsonb)
  where r.case_id = any(v_cases);

  insert into party_access (organisation, case_id, party, generation, code_hash)
  select p_organisation, r.case_id, r.party, r.generation, decode(r.code_hash, 'hex')
  from json_to_recordset(p_access) as r(case_id uuid, party text, generation integer, code_hash text)
  where r.case_id = any(v_cases);

  insert into duty (organisation, case_id, key, clause, party, owner, staff, step, status, target, late, since,
    due, due_day, warn, urgent_at, dated, done_at, "do", explanation, handler, concerned, open_to)
  select p_organisation, r.case_id, r.key, r.clause, r.party, r.owner, r.staff, r.step, r.status, r.target, r.late, r.since,
    r.due, r.due_day, r.warn, r.urgent_at, r.dated, r.done_at, r."do", r.explanation, r.handler, r.concerned,
    coalesce(r.open_to, '{}')
  from json_to_recordset(p_duties) as r(case_id uuid, key text, clause text, party text, owner text, staff text, step text,
    status text, target boolean, late boolean, since timestamptz, due timestamptz, due_day date, warn timestamptz,
    urgent_at timestamptz, dated boolean, done_at timestamptz, "do" jsonb, explanation jsonb, handler text, concerned text[],
    open_to text[])
  where r.case_id = any(v_cases);

  insert into outbox (organisation, id, case_id, kind, letter, party, blocks, because, medium, payload, message_id)
  select p_organisation, r.id, r.case_id, r.kind, r.letter, r.party, r.blocks, r.because, r.medium, r.payload, r.message_id
  from json_to_recordset(p_outbox) as r(case_id uuid, id text, kind text, letter text, party text, blocks text[],
    because integer, medium text, payload jsonb, message_id text)
  where r.case_id = any(v_cases);

  insert into search (organisation, case_id, received, words, edition, document)
  select p_organisation, r.case_id, r.received, r.words, 1,
    search_document(p_organisation, v_references[array_position(v_cases, r.case_id)], r.received, r.words, r.names, r.marks)
  from json_to_recordset(p_search) as r(case_id uuid, received timestamptz, words text, names text, marks text[])
  where r.case_id = any(v_cases);
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    putNext,
    `do $$
    declare
      one text;
    begin
      for one in select id from organisation loop
        perform set_config('gehoord.organisation', one, true);
        update case_view v set changed_at = last.at
          from (select case_id, max(entered) as at from journal group by case_id) last
          where last.case_id = v.id and v.changed_at <> last.at;
        perform put_next(one, array(select id from case_view where next_due is not null));
      end loop;
      perform set_config('gehoord.organisation', '', true);
    end $$`,
    // to the millisecond, as every moment that a page goes on from
    `alter table case_view alter column changed_at set default date_trunc('milliseconds', now())`,
    `create index case_view_changed on case_view (organisation, status, changed_at, id)`,
    `create index case_view_changed_of on case_view (organisation, handler, changed_at, id) where handler is not null`,
    `create index case_view_handlers on case_view (organisation, status, handler, received, id) where handler is not null`,
    putView,
    lodgeCases,
  ]);
}
