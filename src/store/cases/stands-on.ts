/** What stands on one colleague in person: all that is owed in cases, also in those of others, and what was typed and not sent. */
import { statusesOf } from '#core/case/status.ts';
import type { Label } from '#core/policy/label.ts';
import type { Day } from '#core/time/day.ts';
import { row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';

/** One thing that is owed, with its case. */
export interface Standing {
  readonly in: FoundCase;
  readonly do: Label;
  readonly day?: Day;
  /** it goes along when the case is handed over; else it stands in the case of somebody else, or in one that ended */
  readonly along: boolean;
}

const MOST = 500;

/** `$who` handles the case, and it is not finished. */
const along = (who: string, unfinished: string) => `(c.handler is not distinct from ${who} and c.status = any(${unfinished}))`;

/** Of what the viewer may see, the most urgent first; at most five hundred. */
export async function standsOn(tx: Tx, viewer: Viewer, staff: string): Promise<readonly Standing[]> {
  const values = new Values();
  const who = values.of(staff);
  const text = `select ${caseColumns('c')}, d."do", d.due_day::text as due_day, ${along(who, values.of(statusesOf.unfinished))} as along
    from duty d join case_view c on c.organisation = d.organisation and c.id = d.case_id
    where d.status = 'open' and d.staff is not null and d.staff = ${who} and ${seenBy(viewer, values, 'd')}
    order by d.urgent_at, d.case_id, d.key limit ${MOST}`;
  const found = await rows<CaseRow & { do: Label; due_day: Day | null; along: boolean }>(tx, text, values.list);
  return found.map(({ do: act, due_day: day, along: goes, ...rest }) => ({
    in: foundCase(rest),
    do: act,
    along: goes,
    ...(day === null ? {} : { day }),
  }));
}

/** In how many cases of others, or cases that ended, something stands on this colleague, but for those about who asks. */
export async function elsewhereCount(tx: Tx, asks: string, staff: string): Promise<number> {
  const text = `select count(distinct d.case_id)::integer as count
    from duty d join case_view c on c.organisation = d.organisation and c.id = d.case_id
    where d.organisation = $1 and d.status = 'open' and d.staff is not null and d.staff = $2 and not ($3 = any(d.concerned))
      and not ${along('$2', '$4')}`;
  return (await row<{ count: number }>(tx, text, [tx.organisation, staff, asks, statusesOf.unfinished]))?.count ?? 0;
}

/** How many texts this colleague typed and did not send, by the id of the case. */
export async function draftsOf(tx: Tx, staff: string): Promise<ReadonlyMap<string, number>> {
  const text = `select split_part(form, ' ', 1) as case_id, count(*)::integer as count from draft
    where organisation = $1 and staff = $2 group by 1`;
  const found = await rows<{ case_id: string; count: number }>(tx, text, [tx.organisation, staff]);
  return new Map(found.map((one) => [one.case_id, one.count]));
}
