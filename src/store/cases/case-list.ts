/** The list of cases: newest first, in pages that cost the same at any size. */
import { namesOfColleague } from '#core/case/open-to.ts';
import { type Progress, type Status, statuses, statusesOf } from '#core/case/status.ts';
import type { FallsTo } from '#core/office/team.ts';
import { addDays, type Day } from '#core/time/day.ts';
import { rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { type CaseOrder, orderOf, placeAfter, STRETCHES, type Stretch } from './case-orders.ts';
import { complainantsOf } from './complainants.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { fallsIn } from './falls.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';
import { mergedIntoOf } from './merged.ts';

export interface CaseFilter {
  /** one status; whether something is left to do; or `ended`: whatever is not open */
  readonly status?: Status | Progress | 'ended';
  /** whose cases: one's own, those of nobody yet, or those of a colleague by id */
  readonly handler?: 'me' | 'nobody' | { readonly id: string };
  readonly channel?: string;
  /** only cases that fall to one team */
  readonly falls?: FallsTo;
  /** received on these days, each included */
  readonly from?: Day;
  readonly until?: Day;
  /** last received first, unless another order is asked */
  readonly order?: CaseOrder;
}

export interface CaseList {
  readonly cases: readonly FoundCase[];
  readonly next?: string;
}

/** One page of the cases that this viewer may see, in the order that was asked; with `names` those of who complains come along. */
export async function caseList(
  tx: Tx,
  viewer: Viewer,
  filter: CaseFilter = {},
  { cursor, limit = 50, names = false }: { cursor?: string; limit?: number; names?: boolean } = {},
): Promise<CaseList> {
  const size = Math.min(Math.max(Math.trunc(limit), 1), 100);
  // few different texts, so that each stays prepared
  const most = size <= 50 ? 51 : 101;
  const stretches = STRETCHES[filter.order ?? 'newest'];
  const begun = Math.max(
    stretches.findIndex(({ shape }) => readCursor(cursor, shape) !== undefined),
    0,
  );
  // all asked at once, also what the first alone may fill: whoever asks together cannot ask once more
  const read = await Promise.all(
    stretches.slice(begun).map((stretch, at) => {
      const place = readCursor(at === 0 ? cursor : undefined, stretch.shape) ?? stretch.first;
      return oneStretch(tx, viewer, filter, { stretch, place, most, names });
    }),
  );
  const found = read.flat();
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  return {
    cases: shown.map(({ row }) => foundCase(row)),
    ...(found.length > size && last !== undefined ? { next: cursorAt(last) } : {}),
  };
}

interface Asked {
  readonly stretch: Stretch;
  readonly place: readonly string[];
  readonly most: number;
  readonly names: boolean;
}

/** What follows this place in one stretch of the list. */
async function oneStretch(tx: Tx, viewer: Viewer, filter: CaseFilter, asked: Asked): Promise<readonly Placed[]> {
  const { stretch, most, names } = asked;
  const values = new Values();
  const place = placeAfter(stretch, asked.place, values);
  const condition = [seenBy(viewer, values, 'c'), place, ...stretch.only, ...narrowed(filter, values)].join(' and ');
  const order = orderOf(stretch);
  const parts = partsOf(viewer, filter, values).map(
    (part) => `(select ${caseColumns('c')}, c.organisation from case_view c
    where ${part} and ${condition} ${order} limit ${most})`,
  );
  // the names, and where merged cases go on, only of what is on the page
  const page = `select ${names ? 'c.*' : caseColumns('c')} from (${parts.join(' union all ')}) c ${order} limit ${most}`;
  const text = names
    ? `select c.*, ${complainantsOf('c')}, ${mergedIntoOf('c', viewer, values)}, ${NEXT} from (${page}) c ${order}`
    : page;
  return (await rows<CaseRow>(tx, text, values.list)).map((row) => ({ stretch, row }));
}

/** A row with the stretch of the list that it stands in. */
interface Placed {
  readonly stretch: Stretch;
  readonly row: CaseRow;
}

function cursorAt({ stretch: { column, by, mark }, row }: Placed): string {
  return writeCursor(row[column] ?? row.received, row.id, ...(by === undefined ? [] : [row[by] ?? '']), ...mark);
}

/** What else was asked of the cases; looked at row by row, while the list is read in its order. */
function narrowed({ channel, falls, from, until }: CaseFilter, values: Values): readonly string[] {
  return [
    ...(falls === undefined ? [] : [fallsIn(falls, values, 'c')]),
    ...(channel === undefined ? [] : [`c.channel = ${values.of(channel)}`]),
    ...(from === undefined ? [] : [`c.received >= ${values.of(`${from} 00:00`)}::timestamp at time zone 'Europe/Amsterdam'`]),
    ...(until === undefined
      ? []
      : [`c.received < ${values.of(`${addDays(until, 1)} 00:00`)}::timestamp at time zone 'Europe/Amsterdam'`]),
  ];
}

/** The last day of what ends first, and its key; asked for the few rows that are shown. */
export const NEXT = `(select jsonb_build_object('day', coalesce(d.due_day, (d.due at time zone 'Europe/Amsterdam')::date), 'key', d.key) from duty d
      where d.organisation = c.organisation and d.case_id = c.id and d.key = c.next_duty and d.status = 'open') as next_end`;

/** So many cases of each state are counted. */
export const MOST_COUNTED = 1000;

/** How many cases there are in each state that this viewer may see, counted to `MOST_COUNTED` at most. */
export async function statusCounts(
  tx: Tx,
  viewer: Viewer,
  filter: Omit<CaseFilter, 'status' | 'order'> = {},
): Promise<ReadonlyMap<Status, number>> {
  const values = new Values();
  const condition = [seenBy(viewer, values, 'c'), ...narrowed(filter, values)].join(' and ');
  const counts = statuses.map((status) => {
    const parts = partsOf(viewer, { ...filter, status }, values).map(
      (part) => `(select c.id from case_view c where ${part} and ${condition} limit ${MOST_COUNTED})`,
    );
    return `select ${values.of(status)}::text as status, count(*)::integer as count
      from (select id from (${parts.join(' union ')}) seen limit ${MOST_COUNTED}) counted`;
  });
  const found = await rows<{ status: Status; count: number }>(tx, counts.join(' union all '), values.list);
  return new Map(found.filter(({ count }) => count > 0).map(({ status, count }) => [status, count]));
}

/** Disjoint parts that together are the list, each in order on one index and cut off early. */
function partsOf(viewer: Viewer, { status, handler }: CaseFilter, values: Values): readonly string[] {
  const wanted = statusesIn(status);
  const within = () => (status === undefined ? '' : ` and c.status = any(${values.of(wanted)})`);
  const nobodys = () => wanted.map((one) => `c.handler is null and c.status = ${values.of(one)}`);
  const someones = (id: string) => `c.handler = ${values.of(id)}${within()}`;
  // the work of a role of the viewer, handled by somebody else, or by nobody when the viewer does not see those anyhow
  const theirs = (
    one: Status,
  ) => `c.open_to <> '{}' and c.status = ${values.of(one)} and c.open_to && ${values.of(namesOfColleague(viewer.staff))}
    and c.handler is distinct from ${values.of(viewer.staff.id)}${viewer.staff.assigns ? ' and c.handler is not null' : ''}`;
  if (handler === 'nobody') return nobodys();
  if (handler === 'me') return [someones(viewer.staff.id)];
  if (handler !== undefined) return [someones(handler.id)];
  if (viewer.staff.sees === 'own')
    return [someones(viewer.staff.id), ...(viewer.staff.assigns ? nobodys() : []), ...wanted.map((one) => theirs(one))];
  return wanted.map((one) => `c.status = ${values.of(one)}`);
}

function statusesIn(status: CaseFilter['status']): readonly Status[] {
  if (status === undefined) return statuses;
  if (status === 'ended') return statuses.filter((one) => one !== 'open');
  return status === 'finished' || status === 'unfinished' ? statusesOf[status] : [status];
}
