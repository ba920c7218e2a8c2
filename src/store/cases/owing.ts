/** Cases in which something particular is still owed, the one that owes it longest first: work for a program beside us. */
import { rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { CASE_ID, INSTANT, readCursor, writeCursor } from './cursor.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';

export interface Owing {
  readonly cases: readonly FoundCase[];
  readonly next?: string;
}

/** The clauses whose duty is meant, with the role that owns each: by that the open duties are found without reading all. */
export interface OwedBy {
  readonly clauses: readonly string[];
  readonly owners: readonly string[];
}

/** One page of the cases that this viewer may see and in which one of these duties is open. */
export async function casesOwing(
  tx: Tx,
  viewer: Viewer,
  { clauses, owners }: OwedBy,
  { cursor, limit = 50 }: { cursor?: string; limit?: number } = {},
): Promise<Owing> {
  const size = Math.min(Math.max(Math.trunc(limit), 1), 100);
  const values = new Values();
  const [at, id] = readCursor(cursor, [INSTANT, CASE_ID]) ?? ['-infinity', '00000000-0000-0000-0000-000000000000'];
  const seen = seenBy(viewer, values, 'd');
  const asked = `d.clause = any(${values.of(clauses)}::text[]) and ${seen}`;
  // owed in person or by a role: each has its own index of what is open
  const part = (who: string) => `select d.case_id, d.organisation from duty d where d.status = 'open' and ${who} and ${asked}`;
  const text = `
    select ${caseColumns('c')} from case_view c
    where c.organisation = ${values.of(viewer.organisation)}
      and (c.received, c.id) > (${values.of(at)}::timestamptz, ${values.of(id)}::uuid)
      and c.id in (select case_id from (
        ${part(`d.staff is null and d.owner = any(${values.of(owners)}::text[])`)} union all ${part('d.staff is not null')}) owing)
    order by c.received, c.id limit ${size + 1}`;
  const found = await rows<CaseRow>(tx, text, values.list);
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  return {
    cases: shown.map(foundCase),
    ...(found.length > size && last !== undefined ? { next: writeCursor(last.received, last.id) } : {}),
  };
}
