/** Ended cases of which the rows are still to be made anew, after an upgrade that keeps something more in them. */
import { rows, type Tx } from '../transaction.ts';

/** So many in one go: between two of them pages are answered. */
const SOME = 50;

/** The next of them. */
export async function rowsOwed(tx: Tx): Promise<readonly string[]> {
  const text = 'select case_id from rows_owed where organisation = $1 order by case_id limit $2';
  return (await rows<{ case_id: string }>(tx, text, [tx.organisation, SOME])).map((one) => one.case_id);
}

/** Those were made anew, or cannot be: either way they are looked at no more. */
export async function rowsMade(tx: Tx, cases: readonly string[]): Promise<void> {
  await rows(tx, 'delete from rows_owed where organisation = $1 and case_id = any($2)', [tx.organisation, cases]);
}
