/** Letters for the post: when a person said that they were posted, and the short list of those that still wait. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    `alter table letter_kept add column posted_at timestamptz`,
    `create index letter_to_post on letter_kept (organisation, at, id) where medium = 'post' and posted_at is null`,
  ]);
}
