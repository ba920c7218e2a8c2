/** Since when an organisation is here: nothing is reported of the time before. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    // the application writes the day of its own clock, which in a demonstration runs ahead of that of the database
    `alter table organisation add column first_day date not null default (now() at time zone 'Europe/Amsterdam')::date`,
    `update organisation set first_day = (created_at at time zone 'Europe/Amsterdam')::date`,
  ]);
}
