/** Duties that a letter on its way does are no work in any list: their rows have the status `leaving` until it has left or failed. */
import type { Moment } from '#core/time/moment.ts';
import { PATIENCE } from '../post/held-letters.ts';
import { afterCommit, changed, rows, type Tx } from '../transaction.ts';
import { dutiesChanged } from './duties-edition.ts';

/** Notes that a letter on its way does these of the open duties of a case, and none of its others. */
export async function markLeaving(tx: Tx, caseId: string, keys: ReadonlySet<string>): Promise<void> {
  const marked = await changed(tx, MARK, [tx.organisation, caseId, [...keys]]);
  if (marked === 0) return;
  await sayNext(tx, [caseId]);
  afterCommit(tx, () => dutiesChanged(tx.organisation));
}

/** Says anew what comes next in these cases, after what is work in them changed. */
async function sayNext(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await rows(tx, 'select put_next($1, $2)', [tx.organisation, caseIds]);
}

/**
 * Makes work again of what a letter does that does not leave: past the last day of that work at `now`, or not even tried an hour after its
 * time, as when the sender stands still.
 */
export async function freeStuck(tx: Tx, now: Moment): Promise<void> {
  const freed = await rows<{ id: string }>(tx, STUCK, [tx.organisation, now]);
  if (freed.length === 0) return;
  await sayNext(tx, [...new Set(freed.map(({ id }) => id))]);
  afterCommit(tx, () => dutiesChanged(tx.organisation));
}

// by the letters that did not leave, which are few
const STUCK = `
  with stuck as materialized (
    select case_id, bool_or(next_attempt < now() - ${PATIENCE}) as untried from outbox
    where organisation = $1 and status in ('waiting', 'sending', 'uncertain') and case_id is not null group by case_id)
  update duty d set status = 'open' from stuck s
  where d.organisation = $1 and d.status = 'leaving' and d.case_id = s.case_id and (s.untried or d.due < $2::timestamptz)
  returning d.case_id as id`;

const MARK = `
  update duty set status = case when status = 'open' then 'leaving' else 'open' end
  where organisation = $1 and case_id = $2 and status in ('open', 'leaving') and (status = 'leaving') <> (key = any($3::text[]))`;
