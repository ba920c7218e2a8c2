/** Words of new cases wait in a short list before they join the search index: many at once cost a tenth of each by itself. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    // a search walks through the list too, so nothing is missing from it; a clock empties it every second. The limit, in kB,
    // is far above what a second brings: reaching it would make one unlucky lodging empty the list for all
    `alter index search_by_word set (fastupdate = on, gin_pending_list_limit = 65536)`,
    // only the owner of an index may do this
    `create function merge_search_words() returns bigint
     language sql security definer set search_path = public, pg_temp
     as $$ select gin_clean_pending_list('search_by_word'::regclass) $$`,
    `revoke all on function merge_search_words() from public`,
  ]);
}
