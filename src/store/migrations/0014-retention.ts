/** Retention: until when each ended case is kept and what holds it, as a view for lists and the clock; and what was destroyed. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

const tables = [
  `create table retention (
    organisation text not null,
    case_id uuid not null,
    -- the rule of the procedure under which the case runs
    rule text not null,
    compartment text not null,
    kind text not null,
    since timestamptz not null,
    -- the day on which it goes, and from when its approval is asked
    goes date not null,
    asked_from date not null,
    owner text,
    approvals_left integer not null,
    cleared_by text[] not null,
    -- whether it goes on its day without the approval
    regardless boolean not null,
    -- why it stays for now: codes and days, and the procedure's own names
    kept_by jsonb not null,
    held boolean not null,
    -- the first day on which a hold is over by itself
    held_until date,
    -- the rule that keeps it longer than its own end
    longer text,
    explanation jsonb not null,
    -- of the case, so that a list needs no other table to know what a viewer may see
    handler text,
    concerned text[] not null,
    primary key (organisation, case_id, rule))`,
  `create index retention_to_go on retention (organisation, goes, case_id, rule)`,
  `create index retention_to_approve on retention (organisation, owner, asked_from) where approvals_left > 0 and not held`,
  `create index retention_held on retention (organisation, goes) where held`,
  `create table retention_looked (
    organisation text primary key,
    -- the last entry of the journal that was looked at, and under which rules
    xact xid8 not null default '0',
    case_id uuid not null default '00000000-0000-0000-0000-000000000000',
    rules bytea not null)`,
  `create table destruction (
    organisation text not null,
    case_id uuid not null,
    -- the entry in the journal of the case: it names rule, approval and moment, and is sealed
    sequence integer not null,
    rule text not null,
    compartment text not null,
    at timestamptz not null,
    -- contents that are still on the disk
    files text[] not null,
    count integer not null,
    done_at timestamptz,
    primary key (organisation, case_id, sequence))`,
  `create index destruction_by_time on destruction (organisation, at desc)`,
  `create index destruction_unfinished on destruction (organisation) where done_at is null`,
];

const putRetention = `
create function put_retention(p_organisation text, p_case uuid, p_rows json) returns void
language plpgsql as $$
begin
  delete from retention where organisation = p_organisation and case_id = p_case;
  insert into retention (organisation, case_id, rule, compartment, kind, since, goes, asked_from, owner, approvals_left, cleared_by,
    regardless, kept_by, held, held_until, longer, explanation, handler, concerned)
  select p_organisation, p_case, r.rule, r.compartment, r.kind, r.since, r.goes, r.asked_from, r.owner, r.approvals_left, r.cleared_by,
    r.regardless, r.kept_by, r.held, r.held_until, r.longer, r.explanation, r.handler, r.concerned
  from json_to_recordset(p_rows) as r(rule text, compartment text, kind text, since timestamptz, goes date, asked_from date, owner text,
    approvals_left integer, cleared_by text[], regardless boolean, kept_by jsonb, held boolean, held_until date, longer text,
    explanation jsonb, handler text, concerned text[]);
end $$`;

/** Takes the rows of a compartment away, and notes which contents must still leave the disk. */
const destroyRows = `
create function destroy_rows(p_organisation text, p_case uuid, p_sequence integer, p_rule text, p_compartment text, p_at timestamptz,
  p_words text) returns void
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
  if p_compartment = 'documents' then return; end if;
  delete from mailbox m using outbox o
    where o.organisation = p_organisation and o.case_id = p_case and m.organisation = p_organisation and m.message_id = o.message_id;
  delete from outbox where organisation = p_organisation and case_id = p_case;
  delete from letter_kept where organisation = p_organisation and case_id = p_case;
  delete from person where organisation = p_organisation and case_id = p_case;
  if p_compartment = 'person' then
    perform put_search(p_organisation, p_case, v.received, p_words, '') from case_view v
      where v.organisation = p_organisation and v.id = p_case;
    return;
  end if;
  delete from journal_personal where organisation = p_organisation and case_id = p_case;
  delete from search where organisation = p_organisation and case_id = p_case;
  delete from party_session where organisation = p_organisation and case_id = p_case;
  delete from draft where organisation = p_organisation and form like '%' || p_case || '%';
  delete from idempotency where organisation = p_organisation and answer->>'caseId' = p_case::text;
  update case_view set title = null where organisation = p_organisation and id = p_case;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...tables, putRetention, destroyRows]);
  await behindTheWall(db, ['retention', 'retention_looked', 'destruction']);
}
