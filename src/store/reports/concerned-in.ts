/** Whether a colleague is concerned by one of the cases that a report of a period counts. */
import type { Period } from '#core/report/period.ts';
import { rows, type Tx } from '../transaction.ts';

export async function hasConcernedIn(tx: Tx, staff: string, { from, until }: Period): Promise<boolean> {
  const [found] = await rows<{ has: boolean }>(tx, HAS, [tx.organisation, staff, from, until]);
  return found?.has === true;
}

const HAS = `
  select exists (
    select from case_view v
    where v.organisation = $1 and v.concerned @> array[$2::text] and (
      exists (select from case_counted c where c.organisation = v.organisation and c.case_id = v.id
        and (c.received between $3 and $4 or c.handled between $3 and $4))
      or exists (select from duty d where d.organisation = v.organisation and d.case_id = v.id
        and coalesce(d.missed_day, d.due_day) between $3 and $4))
  ) as has`;
