/** What a colleague handles: the cases that would be without a handler when this one leaves. */
import { statusesOf } from '#core/case/status.ts';
import { row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';

/** Those that the viewer may see, first owed first; answered ones too, until they are closed. */
export async function handledBy(tx: Tx, viewer: Viewer, staff: string, limit = 50): Promise<readonly FoundCase[]> {
  const values = new Values();
  const text = `select ${caseColumns('c')} from case_view c
    where ${seenBy(viewer, values, 'c')} and c.handler = ${values.of(staff)} and c.status = any(${values.of(statusesOf.unfinished)})
    order by c.next_due nulls last, c.received limit ${values.of(limit)}`;
  return (await rows<CaseRow>(tx, text, values.list)).map(foundCase);
}

/** How many of them the viewer may see. */
export async function handledSeen(tx: Tx, viewer: Viewer, staff: string): Promise<number> {
  const values = new Values();
  const text = `select count(*)::integer as count from case_view c
    where ${seenBy(viewer, values, 'c')} and c.handler = ${values.of(staff)} and c.status = any(${values.of(statusesOf.unfinished)})`;
  return (await row<{ count: number }>(tx, text, values.list))?.count ?? 0;
}

/** How many there are, but for those about who asks: even the number would tell that they exist. */
export async function handledCount(tx: Tx, asks: string, staff: string): Promise<number> {
  const text = `select count(*)::integer as count from case_view
    where organisation = $1 and handler = $2 and status = any($4) and not ($3 = any(concerned))`;
  return (await row<{ count: number }>(tx, text, [tx.organisation, staff, asks, statusesOf.unfinished]))?.count ?? 0;
}
