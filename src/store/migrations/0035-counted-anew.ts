/** What 0033 meant to do: nobody sees a row behind the wall without naming its organisation, so that it found nothing to count anew. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `do $$
    declare
      one text;
    begin
      for one in select id from organisation loop
        perform set_config('gehoord.organisation', one, true);
        update case_counted set sequence = 0;
      end loop;
      perform set_config('gehoord.organisation', '', true);
    end $$`,
  ]);
}
