/**
 * Every minute it is looked at what became late. Whatever was late already is looked at no more: among a million cases that was a third of
 * a million duties each time.
 */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    // the end that was found to have passed; with another end it can become late once more
    `alter table duty add column late_looked timestamptz`,
    `do $$
    declare
      one text;
    begin
      for one in select id from organisation loop
        perform set_config('gehoord.organisation', one, true);
        update duty d set late_looked = d.due from late_told t
          where t.organisation = d.organisation and t.case_id = d.case_id and t.key = d.key and t.due = d.due;
      end loop;
      perform set_config('gehoord.organisation', '', true);
    end $$`,
    `create index duty_newly_late on duty (organisation, due)
      where status = 'open' and not target and due is not null and late_looked is distinct from due`,
  ]);
}
