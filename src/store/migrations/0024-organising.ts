/** How colleagues organise their work: the order of appointments. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `create index duty_of_appointments on duty (organisation, staff, since)
      where clause = 'own:appointment' and status = 'open'`,
  ]);
}
