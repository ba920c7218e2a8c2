/**
 * When a party last told something stands in the view of its case: a work list asks it for each line, and read the journal of
 * each case for it.
 */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const putView = `
create or replace function put_view(p_organisation text, p_case uuid, p_reference text, p_view json) returns void
language plpgsql as $$
begin
  insert into case_view as v (organisation, id, reference, policy, version, status, record, channel, form, received, filed,
    subject, handler, concerned, open_to, title, last_heard, last_told, next_due, next_duty, sequence)
  select p_organisation, p_case, p_reference, r.policy, r.version, r.status, r.record, r.channel, r.form, r.received, r.filed,
    r.subject, r.handler, r.concerned, coalesce(r.open_to, '{}'), r.title, r.last_heard, r.last_told, r.next_due, r.next_duty, r.sequence
  from json_to_record(p_view) as r(policy text, version integer, status text, record text, channel text, form text,
    received timestamptz, filed date, subject text, handler text, concerned text[], open_to text[], title text,
    last_heard timestamptz, last_told timestamptz, next_due timestamptz, next_duty text, sequence integer)
  on conflict (organisation, id) do update set
    status = excluded.status, record = excluded.record, channel = excluded.channel, form = excluded.form,
    received = excluded.received, filed = excluded.filed, subject = excluded.subject, handler = excluded.handler,
    concerned = excluded.concerned, open_to = excluded.open_to, title = coalesce(excluded.title, v.title),
    last_heard = excluded.last_heard, last_told = excluded.last_told, next_due = excluded.next_due,
    next_duty = excluded.next_duty, sequence = excluded.sequence, changed_at = now();
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    // nobody has told anything when a case is lodged: that is how it begins
    `alter table case_view add column last_told timestamptz`,
    `do $$
    declare
      one text;
    begin
      for one in select id from organisation loop
        perform set_config('gehoord.organisation', one, true);
        update case_view v set last_told = told.at
          from (select case_id, max(entered) as at from journal where by_kind = 'party' group by case_id) told where told.case_id = v.id;
      end loop;
      perform set_config('gehoord.organisation', '', true);
    end $$`,
    putView,
  ]);
}
