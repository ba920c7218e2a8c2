/** How the mail of an organisation stands: what waits, for how long, and what did not leave. */
import { row, type Tx } from '../transaction.ts';

export interface MailQueue {
  /** not left yet; a letter that can still be taken back counts too */
  readonly waiting: number;
  /** seconds that the one which waits longest is past its time; 0 when none is */
  readonly lateSeconds: number;
  /** given up on in the last thirty days */
  readonly failed: number;
}

export async function mailQueue(tx: Tx): Promise<MailQueue> {
  const text = `select
      count(*) filter (where status in ('waiting', 'sending', 'uncertain'))::integer as waiting,
      coalesce(extract(epoch from max(now() - created_at)
        filter (where status in ('waiting', 'sending', 'uncertain') and attempts > 0
          or status = 'waiting' and next_attempt < now())), 0)::integer as late,
      count(*) filter (where status = 'failed' and coalesce(done_at, created_at) > now() - interval '30 days')::integer as failed
    from outbox where organisation = $1 and medium = 'email'
      and (status in ('waiting', 'sending', 'uncertain') or status = 'failed')`;
  const found = await row<{ waiting: number; late: number; failed: number }>(tx, text, [tx.organisation]);
  return { waiting: found?.waiting ?? 0, lateSeconds: found?.late ?? 0, failed: found?.failed ?? 0 };
}
