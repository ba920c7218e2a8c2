/** Who wrote a case down at the desk keeps it when it ends there: the rows of cases that ended before this version, as the journal has it. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

const desk = `
  select j.case_id, '@' || j.by_id as who
  from journal j
    join case_view v on v.organisation = j.organisation and v.id = j.case_id
  where j.organisation = one and j.sequence = 1 and j.by_kind = 'staff' and v.status <> 'open'
    and not v.open_to && array['@' || j.by_id, 'tier:']
    and not exists (select from journal h
      where h.organisation = one and h.case_id = j.case_id and h.name in ('assigned', 'taken-over', 'entrusted', 'appealed'))`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `do $$
    declare
      one text;
    begin
      for one in select id from organisation loop
        perform set_config('gehoord.organisation', one, true);
        update duty d set open_to = d.open_to || k.who from (${desk}) k where d.organisation = one and d.case_id = k.case_id;
        update case_view v set open_to = v.open_to || k.who from (${desk}) k where v.organisation = one and v.id = k.case_id;
      end loop;
      perform set_config('gehoord.organisation', '', true);
    end $$`,
  ]);
}
