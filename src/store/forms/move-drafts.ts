/** What one colleague typed in a case and did not send goes to another, unless the other typed in the same form already. */
import { changed, type Tx } from '../transaction.ts';

/** Answers how many moved. */
export async function moveDrafts(tx: Tx, caseId: string, from: string, to: string): Promise<number> {
  const text = `update draft d set staff = $4, changed_at = now()
    where organisation = $1 and staff = $3 and starts_with(form, $2 || ' ')
      and not exists (select 1 from draft o where o.organisation = d.organisation and o.staff = $4 and o.form = d.form)`;
  return changed(tx, text, [tx.organisation, caseId, from, to]);
}
