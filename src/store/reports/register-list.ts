/** The cases of the register: those that this viewer may see, in pages that cost the same at any size. */
import type { Status } from '#core/case/status.ts';
import type { Day } from '#core/time/day.ts';
import { endOfDay, type Moment, momentAt, startOfDay } from '#core/time/moment.ts';
import { CASE_ID, INSTANT, readCursor, writeCursor } from '../cases/cursor.ts';
import { rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';

export interface RegisterFilter {
  /** first and last day of receipt, both included */
  readonly from?: Day;
  readonly until?: Day;
  readonly statuses: readonly Status[];
  /** kinds of record; empty: all */
  readonly records: readonly string[];
  readonly oldestFirst?: boolean;
}

/** What is needed to replay a case. */
export interface RegisterCase {
  readonly id: string;
  readonly reference: string;
  readonly policy: string;
  readonly version: number;
  readonly received: Moment;
}

export interface RegisterPage {
  readonly cases: readonly RegisterCase[];
  readonly next?: string;
}

/** One page, by the day of receipt: newest first, or oldest first. */
export async function registerPage(
  tx: Tx,
  viewer: Viewer,
  filter: RegisterFilter,
  { cursor, limit = 50 }: { readonly cursor?: string | undefined; readonly limit?: 50 | 500 } = {},
): Promise<RegisterPage> {
  const { oldestFirst = false } = filter;
  const values = new Values();
  const [order, compare] = oldestFirst ? (['asc', '>'] as const) : (['desc', '<'] as const);
  const start = oldestFirst
    ? ['-infinity', '00000000-0000-0000-0000-000000000000']
    : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const at = readCursor(cursor, [INSTANT, CASE_ID]) ?? start;
  const bounds = [
    seenBy(viewer, values, 'c'),
    `(c.received, c.id) ${compare} (${values.of(at[0])}::timestamptz, ${values.of(at[1])}::uuid)`,
    ...(filter.from === undefined ? [] : [`c.received >= ${values.of(startOfDay(filter.from))}`]),
    ...(filter.until === undefined ? [] : [`c.received < ${values.of(endOfDay(filter.until))}`]),
    ...(filter.records.length === 0 ? [] : [`c.record = any(${values.of(filter.records)})`]),
  ].join(' and ');
  // one part for each status, each in order on its index and cut off early
  const parts = filter.statuses.map(
    (status) => `(select c.id, c.reference, c.policy, c.version, c.received from case_view c
      where c.status = ${values.of(status)} and ${bounds} order by c.received ${order}, c.id ${order} limit ${limit + 1})`,
  );
  if (parts.length === 0) return { cases: [] };
  const text = `select * from (${parts.join(' union all ')}) c order by c.received ${order}, c.id ${order} limit ${limit + 1}`;
  const found = await rows<Omit<RegisterCase, 'received'> & { received: Date }>(tx, text, values.list);
  const shown = found.slice(0, limit);
  const cases = shown.map((one) => ({ ...one, received: momentAt(one.received.getTime()) }));
  const last = shown.at(-1);
  return { cases, ...(found.length > limit && last !== undefined ? { next: writeCursor(last.received, last.id) } : {}) };
}
