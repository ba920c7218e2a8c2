/** Cases in the order of what is due, in every state, and after those the ones where nothing is: each along an index of its own. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    // an appeal has its dates while the complaint itself is not open any more
    `create index case_view_due_first on case_view (organisation, status, next_due, id) where next_due is not null`,
    `create index case_view_undated on case_view (organisation, status, received, id) where next_due is null`,
    `drop index case_view_by_due`,
  ]);
}
