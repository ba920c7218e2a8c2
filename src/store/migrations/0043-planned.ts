/** What leaves by itself on a day is looked for by that day alone, among nothing else. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [`create index duty_planned on duty (organisation, due_day) where status = 'planned'`]);
}
