/** The cases that were received in a period and that a viewer may see, with their entries: a page at a time, in the order of receipt. */
import type { Day } from '#core/time/day.ts';
import { endOfDay, startOfDay } from '#core/time/moment.ts';
import { type LoadedCase, type MetaRow, withEvents } from '../journal/events.ts';
import { row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';

/** So many are read in one go. */
const AT_ONCE = 100;

/** From the first day up to and with the last one. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

/** Where a page ended: the next one begins after it. `at` is in microseconds, as the database keeps it. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

export interface ReceivedCases {
  readonly cases: readonly LoadedCase[];
  /** absent after the last page */
  readonly next?: Place;
}

/** The next page of them. */
export async function receivedIn(tx: Tx, viewer: Viewer, period: Period, after?: Place): Promise<ReceivedCases> {
  const values = new Values();
  const from = after ?? { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
  const text = `select c.id, c.reference, c.policy, c.version, c.sequence, c.status, c.handler, c.concerned, c.received::text as at
    from case_view c
    where ${within(viewer, period, values)} and (c.received, c.id) > (${values.of(from.at)}::timestamptz, ${values.of(from.id)}::uuid)
    order by c.received, c.id limit ${AT_ONCE}`;
  const found = await rows<MetaRow & { at: string }>(tx, text, values.list);
  const cases = await withEvents(
    tx,
    found.map(({ at: _, ...meta }) => meta),
  );
  const last = found.at(-1);
  return { cases, ...(found.length < AT_ONCE || last === undefined ? {} : { next: { at: last.at, id: last.id } }) };
}

/** How many there are, counted up to one more than `most`. */
export async function countReceivedIn(tx: Tx, viewer: Viewer, period: Period, most: number): Promise<number> {
  const values = new Values();
  const text = `select count(*)::integer as count from
    (select 1 from case_view c where ${within(viewer, period, values)} limit ${values.of(most + 1)}) found`;
  return (await row<{ count: number }>(tx, text, values.list))?.count ?? 0;
}

function within(viewer: Viewer, { from, until }: Period, values: Values): string {
  const [first, end] = [values.of(startOfDay(from)), values.of(endOfDay(until))];
  return `${seenBy(viewer, values, 'c')} and c.received >= ${first}::timestamptz and c.received < ${end}::timestamptz`;
}
