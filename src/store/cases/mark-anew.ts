/** Cases that were marked for search in an older way, and marking one anew. */
import { rows, type Tx } from '../transaction.ts';
import type { SearchWords } from './search-words.ts';

/** The next cases of an older way, at most `limit`. */
export async function casesToMark(tx: Tx, limit = 20): Promise<readonly string[]> {
  const text = 'select case_id from search where organisation = $1 and edition < 1 order by case_id limit $2';
  return (await rows<{ case_id: string }>(tx, text, [tx.organisation, limit])).map((one) => one.case_id);
}

/** Writes down what a case can be found by, over what was there. */
export async function markForSearch(tx: Tx, caseId: string, { words, names, marks }: SearchWords): Promise<void> {
  const text = `select put_search(v.organisation, v.id, v.reference, v.received, $3, $4, $5) from case_view v
    where v.organisation = $1 and v.id = $2`;
  await rows(tx, text, [tx.organisation, caseId, words, names, marks]);
}
