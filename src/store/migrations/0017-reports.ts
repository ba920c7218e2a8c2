/** What reports count of each case, apart from the case itself: codes and days, which stay when the case is destroyed. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `create table case_counted (
      organisation text not null,
      case_id uuid not null,
      -- the last entry that was counted: a case that went on since is counted again
      sequence integer not null,
      record text not null,
      received date not null,
      handled date,
      facts jsonb not null,
      primary key (organisation, case_id))`,
    `create index case_counted_by_receipt on case_counted (organisation, received, case_id)`,
    `create index case_counted_by_end on case_counted (organisation, handled, case_id) where handled is not null`,
  ]);
  await behindTheWall(db, ['case_counted']);
}
