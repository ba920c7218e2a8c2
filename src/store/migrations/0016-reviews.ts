/** Reviews of cases can be found without walking through the journal: the picture of causes and the search for returns ask for them. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, [`create index journal_of_reviews on journal (organisation, case_id, sequence) where name = 'reviewed'`]);
}
