/**
 * Cases that had ended when their rows began to hold a day that was missed: their rows are made anew from the journal, a few at a time
 * (`jobs/rows-anew.ts`). Running cases get theirs with the edition of rows.
 */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `create table rows_owed (
      organisation text not null references organisation (id),
      case_id uuid not null,
      primary key (organisation, case_id)
    )`,
  ]);
  await behindTheWall(db, ['rows_owed']);
  await statements(db, [
    `do $$
    declare
      one text;
    begin
      for one in select id from organisation loop
        perform set_config('gehoord.organisation', one, true);
        -- only of a term with a last day can a day be missed
        insert into rows_owed (organisation, case_id)
          select v.organisation, v.id from case_view v
          where v.organisation = one and v.status not in ('open', 'appealed')
            and exists (select from duty d where d.organisation = v.organisation and d.case_id = v.id and d.due_day is not null);
      end loop;
      perform set_config('gehoord.organisation', '', true);
    end $$`,
  ]);
}
