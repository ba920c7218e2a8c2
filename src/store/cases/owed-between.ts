/** What a colleague owes in person between two days, among what the viewer may see: what an absence would leave undone. */
import type { Label } from '#core/policy/label.ts';
import type { Day } from '#core/time/day.ts';
import { rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';

export interface OwedThen {
  readonly reference: string;
  readonly do: Label;
  readonly day: Day;
  readonly staff: string;
}

/** At most a hundred, the soonest first. */
export async function owedBetween(tx: Tx, viewer: Viewer, staff: string, first: Day, last: Day): Promise<readonly OwedThen[]> {
  const values = new Values();
  const seen = seenBy(viewer, values, 'd');
  const text = `select v.reference, d."do", d.due_day::text as day, d.staff
    from duty d join case_view v on v.organisation = d.organisation and v.id = d.case_id
    where d.status = 'open' and d.staff = ${values.of(staff)} and d.due_day between ${values.of(first)}::date and ${values.of(last)}::date
      and ${seen} order by d.due_day, d.case_id, d.key limit 100`;
  return rows<OwedThen & Record<string, unknown>>(tx, text, values.list);
}
