/** Takes away sessions and links that have ended, so that nothing of them is kept longer than needed. */
import { changed, type Tx } from '../transaction.ts';

/** Answers how many were taken away. */
export async function sweepSessions(tx: Tx): Promise<number> {
  let count = 0;
  for (const table of ['staff_session', 'party_session', 'staff_token']) {
    count += await changed(tx, `delete from ${table} where organisation = $1 and expires_at < now() - interval '1 day'`, [
      tx.organisation,
    ]);
  }
  return count;
}
