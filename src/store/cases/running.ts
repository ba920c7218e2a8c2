/** How many cases run, for who closes an organisation: counted, never named. */
import { row, type Tx } from '../transaction.ts';

/** So many are counted. */
export const MOST_COUNTED = 1000;

/** Open cases in which this colleague is not concerned, up to `MOST_COUNTED`. */
export async function runningCases(tx: Tx, me?: string): Promise<number> {
  const text = `select count(*)::integer as count from (select from case_view c
    where c.organisation = $1 and c.status = 'open' and not ($2 = any(c.concerned)) limit ${MOST_COUNTED}) running`;
  return (await row<{ count: number }>(tx, text, [tx.organisation, me ?? '']))?.count ?? 0;
}
