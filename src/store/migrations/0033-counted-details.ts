/** Reports also count by details of a case: what was counted before is counted once more, in the ordinary batches. */
import type { Kysely } from 'kysely';
import { statements } from './statements.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  // no case has an entry 0, so that each looks as if it went on since
  await statements(db, ['update case_counted set sequence = 0']);
}
