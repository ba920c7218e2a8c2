/** How often terms were kept: counted in the database, of duties whose last day lies in the period; of what was missed, the day that held then. */
import type { TermCount } from '#core/report/figures.ts';
import type { Period } from '#core/report/period.ts';
import type { Moment } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';

/**
 * Per clause: kept is done in time; late is done after its end, still open when the end had passed at `asOf`, or missed before anybody
 * was told of a later day. What lapsed was no longer owed, and what still runs cannot be judged: neither is counted, nor a case in which `except` is concerned.
 */
export function termCounts(
  tx: Tx,
  clauses: readonly string[],
  records: readonly string[],
  { period, asOf, except }: { readonly period: Period; readonly asOf: Moment; readonly except?: string | undefined },
): Promise<readonly TermCount[]> {
  return rows<TermCount>(tx, COUNT, [tx.organisation, clauses, records, period.from, period.until, asOf, except ?? null]);
}

const COUNT = `
  select d.clause,
    (count(*) filter (where d.status = 'done' and not d.late))::integer as kept,
    (count(*) filter (where (d.status = 'done' and d.late)
      or (d.status in ('open', 'leaving') and (d.due < $6 or d.missed_day is not null))))::integer as late
  from duty d
  where d.organisation = $1 and d.clause = any($2) and coalesce(d.missed_day, d.due_day) between $4 and $5
    and d.status in ('open', 'leaving', 'done')
    and ($7::text is null or not ($7 = any(d.concerned)))
    and (cardinality($3::text[]) = 0 or exists (select from case_view v
      where v.organisation = d.organisation and v.id = d.case_id and v.record = any($3)))
  group by d.clause order by d.clause`;
