/**
 * A duty that a letter does which leaves by itself is work for nobody while that letter is on its way: its row then has the status
 * `leaving`, so that no list, count or index of what is open has to ask for it. Whoever sends the letter, or finds that it failed,
 * writes the status anew.
 */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const putDuties = `
create or replace function put_duties(p_organisation text, p_case uuid, p_duties json) returns void
language plpgsql as $$
begin
  insert into duty as d (organisation, case_id, key, clause, party, owner, staff, step, status, target, late, since,
    due, due_day, warn, urgent_at, dated, done_at, "do", explanation, handler, concerned, open_to)
  select p_organisation, p_case, r.key, r.clause, r.party, r.owner, r.staff, r.step, r.status, r.target, r.late, r.since,
    r.due, r.due_day, r.warn, r.urgent_at, r.dated, r.done_at, r."do", r.explanation, r.handler, r.concerned,
    coalesce(r.open_to, '{}')
  from json_to_recordset(p_duties) as r(key text, clause text, party text, owner text, staff text, step text, status text,
    target boolean, late boolean, since timestamptz, due timestamptz, due_day date, warn timestamptz, urgent_at timestamptz,
    dated boolean, done_at timestamptz, "do" jsonb, explanation jsonb, handler text, concerned text[], open_to text[])
  on conflict (organisation, case_id, key) do update set
    owner = excluded.owner, staff = excluded.staff, step = excluded.step,
    -- what a letter on its way does stays no work, whatever else happens in the case meanwhile
    status = case when d.status = 'leaving' and excluded.status = 'open' then 'leaving' else excluded.status end, target = excluded.target,
    late = excluded.late, since = excluded.since, due = excluded.due, due_day = excluded.due_day, warn = excluded.warn,
    urgent_at = excluded.urgent_at, dated = excluded.dated, done_at = excluded.done_at, handler = excluded.handler,
    "do" = excluded."do", explanation = excluded.explanation, concerned = excluded.concerned, open_to = excluded.open_to
  -- most duties of a case do not change by a step: no new row versions for those
  where d is distinct from excluded;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [putDuties]);
}
