/**
 * The day that was missed: an end that was over before anybody was told of the day that holds now. A report counts that term as late, in
 * the period of the day that held then. Rows of running cases get it when they are made anew; `put_duties` writes it from now on.
 */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const column = 'alter table duty add column missed_day date';

const putDuties = `
create or replace function put_duties(p_organisation text, p_case uuid, p_duties json) returns void
language plpgsql as $$
begin
  insert into duty as d (organisation, case_id, key, clause, party, owner, staff, step, status, target, late, since,
    due, due_day, warn, urgent_at, dated, done_at, "do", explanation, handler, concerned, open_to, missed_day)
  select p_organisation, p_case, r.key, r.clause, r.party, r.owner, r.staff, r.step, r.status, r.target, r.late, r.since,
    r.due, r.due_day, r.warn, r.urgent_at, r.dated, r.done_at, r."do", r.explanation, r.handler, r.concerned,
    coalesce(r.open_to, '{}'), r.missed_day
  from json_to_recordset(p_duties) as r(key text, clause text, party text, owner text, staff text, step text, status text,
    target boolean, late boolean, since timestamptz, due timestamptz, due_day date, warn timestamptz, urgent_at timestamptz,
    dated boolean, done_at timestamptz, "do" jsonb, explanation jsonb, handler text, concerned text[], open_to text[], missed_day date)
  on conflict (organisation, case_id, key) do update set
    owner = excluded.owner, staff = excluded.staff, step = excluded.step,
    -- what a letter on its way does stays no work, whatever else happens in the case meanwhile
    status = case when d.status = 'leaving' and excluded.status = 'open' then 'leaving' else excluded.status end, target = excluded.target,
    late = excluded.late, since = excluded.since, due = excluded.due, due_day = excluded.due_day, warn = excluded.warn,
    urgent_at = excluded.urgent_at, dated = excluded.dated, done_at = excluded.done_at, handler = excluded.handler,
    "do" = excluded."do", explanation = excluded.explanation, concerned = excluded.concerned, open_to = excluded.open_to,
    missed_day = excluded.missed_day
  -- most duties of a case do not change by a step: no new row versions for those
  where d is distinct from excluded;
  -- what was just written of the case counts every open duty
  if exists (select from duty where organisation = p_organisation and case_id = p_case and status = 'leaving') then
    perform put_next(p_organisation, array[p_case]);
  end if;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [column, putDuties]);
}
