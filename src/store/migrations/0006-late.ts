/** Which late duties somebody has been told of, so that each is told once. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `create table late_told (
      organisation text not null,
      case_id uuid not null,
      key text not null,
      -- an extension that comes to nothing makes the same duty late a second time
      due timestamptz not null,
      at timestamptz not null default now(),
      primary key (organisation, case_id, key, due))`,
    `create index duty_late on duty (organisation, due) where status = 'open' and due is not null`,
  ]);
  await behindTheWall(db, ['late_told']);
}
