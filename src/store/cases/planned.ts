/** What leaves a case by itself on a day: the rows of its duties with the status `planned`. */
import type { Day } from '#core/time/day.ts';
import { changed, rows, type Tx } from '../transaction.ts';

export interface Planned {
  readonly caseId: string;
  readonly key: string;
  readonly clause: string;
  readonly party?: string;
}

/** What was planned for this day or earlier and did not leave yet, the oldest first; at most `limit`. */
export async function plannedUntil(tx: Tx, day: Day, limit: number): Promise<readonly Planned[]> {
  const text = `select case_id, key, clause, party from duty
    where organisation = $1 and status = 'planned' and due_day <= $2::date order by due_day, case_id, key limit $3`;
  const found = await rows<{ case_id: string; key: string; clause: string; party: string | null }>(tx, text, [
    ...[tx.organisation, day],
    limit,
  ]);
  return found.map(({ case_id: caseId, party, ...rest }) => ({ ...rest, caseId, ...(party === null ? {} : { party }) }));
}

/** Takes a row away from what is planned, as the case does not say it any more; with its next step it is written anew. */
export async function unplan(tx: Tx, { caseId, key }: Planned): Promise<void> {
  const text = `update duty set status = 'lapsed' where organisation = $1 and case_id = $2 and key = $3 and status = 'planned'`;
  await changed(tx, text, [tx.organisation, caseId, key]);
}
