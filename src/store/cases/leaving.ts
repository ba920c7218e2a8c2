/** Duties that a letter on its way does are no work in any list: their rows have the status `leaving` until it has left or failed. */
import { afterCommit, changed, type Tx } from '../transaction.ts';
import { dutiesChanged } from './duties-edition.ts';

/** Notes that a letter on its way does these of the open duties of a case, and none of its others. */
export async function markLeaving(tx: Tx, caseId: string, keys: ReadonlySet<string>): Promise<void> {
  const marked = await changed(tx, MARK, [tx.organisation, caseId, [...keys]]);
  if (marked > 0) afterCommit(tx, () => dutiesChanged(tx.organisation));
}

const MARK = `
  update duty set status = case when status = 'open' then 'leaving' else 'open' end
  where organisation = $1 and case_id = $2 and status in ('open', 'leaving') and (status = 'leaving') <> (key = any($3::text[]))`;
