/**
 * What comes next in the list of cases is what comes next in the work list: a duty that a letter on its way does is no work, and so not
 * what a case is ordered by either. `put_duties` says it anew for a case of which something is leaving; `put_next` wherever that changes.
 */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const putNext = `
create function put_next(p_organisation text, p_cases uuid[]) returns void
language sql as $$
  update case_view v set next_due = n.urgent_at, next_duty = n.key
  from unnest(p_cases) as c(id)
    left join lateral (select d.urgent_at, d.key from duty d
      where d.organisation = p_organisation and d.case_id = c.id and d.status = 'open' order by d.urgent_at, d.key limit 1) n on true
  where v.organisation = p_organisation and v.id = c.id and (v.next_due is distinct from n.urgent_at or v.next_duty is distinct from n.key);
$$`;

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
  -- what was just written of the case counts every open duty
  if exists (select from duty where organisation = p_organisation and case_id = p_case and status = 'leaving') then
    perform put_next(p_organisation, array[p_case]);
  end if;
end $$`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [putNext, putDuties]);
}
