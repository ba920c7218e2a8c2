/** Who administers the installation itself: which organisations it serves, and nothing of what is in them. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    // a right of an account, beside its roles: what an organisation can give, cannot give this
    `create table installation_administrator (
      organisation text not null,
      staff text not null,
      since timestamptz not null default now(),
      primary key (organisation, staff),
      foreign key (organisation, staff) references staff on delete cascade)`,
  ]);
  await behindTheWall(db, ['installation_administrator']);
}
