/** What was told when cases began: the words of their first entry, for who must see whom they are about before somebody handles them. */
import { rows, type Tx } from '../transaction.ts';

/** By case the story, what is wanted and whom it is about, as one text; a case whose words were destroyed is not in it. */
export async function toldAtFirst(tx: Tx, cases: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const text = `select case_id, concat_ws(E'\\n', payload->>'about', payload->>'story', payload->>'wish') as told
    from journal_personal where organisation = $1 and case_id = any($2::uuid[]) and sequence = 1`;
  const found = await rows<{ case_id: string; told: string }>(tx, text, [tx.organisation, cases]);
  return new Map(found.map((one) => [one.case_id, one.told]));
}
