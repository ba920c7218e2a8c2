/** Post that a person must look at: what the PDF of a letter could not draw, and the short list of what did not leave. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [
    // a mark stands in the place of each of these signs
    `alter table letter_kept add column replaced text[] not null default '{}'`,
    `create index outbox_trouble on outbox (organisation, created_at) where status in ('failed', 'uncertain')`,
  ]);
}
