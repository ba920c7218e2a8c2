/** What somebody filled in on a public page and did not send yet, so that going back and forth in a browser loses nothing. */
import type { Kysely } from 'kysely';
import { behindTheWall, statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `create table unsent (
      organisation text not null,
      id bytea not null,
      -- everything that belongs to one form, so that it goes at once when the form is sent
      form bytea not null,
      -- opens only with the cookie of the browser in which it was typed
      content bytea not null,
      changed_at timestamptz not null default now(),
      primary key (organisation, id))`,
    `create index unsent_by_form on unsent (organisation, form)`,
    `create index unsent_by_age on unsent (organisation, changed_at)`,
  ]);
  await behindTheWall(db, ['unsent']);
}
