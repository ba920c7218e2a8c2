/** Duties apart by how their end is known, so that each part of the work list is one range of an index; and a whole step in one call. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const indexes = [
  // warned before the end: the order is that of the warning, but late is what is past its end
  `alter table duty add column warned boolean generated always as (warn is not null) stored`,
  `drop index duty_of_person`,
  `drop index duty_of_role`,
  `create index duty_of_person on duty (organisation, staff, dated, warned, urgent_at, case_id, key)
     where status = 'open' and staff is not null`,
  `create index duty_of_role on duty (organisation, owner, assigned, dated, warned, urgent_at, case_id, key)
     where status = 'open' and staff is null`,
];

/** Writes what a step changed; answers how many entries were written: fewer than given means that somebody was first. */
const saveStep = `
create function save_step(p_organisation text, p_case uuid, p_reference text, p_view json, p_events json, p_personal json,
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
  perform put_search(p_organisation, p_case, p_words, p_names);
  return written;
end $$`;

/** Walks a viewer's own cases one by one, each looked up by its key: left to itself PostgreSQL would read the whole index. */
const searchNewest = `
create or replace function search_newest(p_organisation text, p_staff text, p_all boolean, p_assigns boolean, p_query tsquery, p_limit integer)
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
    cross join lateral (
      select from search s where s.organisation = p_organisation and s.case_id = v.id and s.document @@ p_query limit 1) s
    where not (p_staff = any(v.concerned)) limit p_limit);
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [...indexes, saveStep, searchNewest]);
}
