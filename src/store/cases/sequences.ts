/** How far the journal of each of several cases has come: one cheap look for everybody who watches. */
import { rows, type Tx } from '../transaction.ts';

/** The last entry of each case, by its id. */
export async function sequencesOf(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map();
  const text = 'select id, sequence from case_view where organisation = $1 and id = any($2::uuid[])';
  const found = await rows<{ id: string; sequence: number }>(tx, text, [tx.organisation, caseIds]);
  return new Map(found.map(({ id, sequence }) => [id, sequence]));
}
