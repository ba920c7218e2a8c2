/** Who complains in each of several cases, for lists: only the name, and only of those who complain themselves. */
import { rows, type Tx } from '../transaction.ts';

/** The names by case; a case whose people are unknown or destroyed has none. */
export async function complainantNames(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  if (caseIds.length === 0) return names;
  const found = await rows<{ case_id: string; name: string }>(tx, NAMES, [tx.organisation, [...new Set(caseIds)]]);
  for (const { case_id: id, name } of found) names.set(id, [...(names.get(id) ?? []), name]);
  return names;
}

const NAMES = `
  select case_id, details->>'name' as name from person
  where organisation = $1 and case_id = any($2::uuid[]) and details->>'capacity' = 'complainant' and details->>'name' is not null
  order by case_id, id`;
