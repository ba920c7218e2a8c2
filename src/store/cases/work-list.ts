/** The work list: what is owed by this colleague and the roles, most urgent first, in pages that cost the same at any size. */
import type { Label } from '#core/policy/label.ts';
import { type Moment, momentAt } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';
import { Values, type Viewer } from '../viewer.ts';
import { callableOf, complainantsOf } from './complainants.ts';
import { CASE_ID, INSTANT, KEY, readCursor, writeCursor } from './cursor.ts';
import type { FoundCase } from './found-case.ts';
import { type Bucket, buckets, ends, inOrder, owedInRange, rangesIn, type WorkFilter } from './owed.ts';

/** What a line of the work list knows of its case. */
export interface WorkCase
  extends Pick<FoundCase, 'id' | 'reference' | 'version' | 'title' | 'handler' | 'lastHeard' | 'complainants'> {
  /** we know a number of somebody who complains */
  readonly callable: boolean;
}

export interface WorkItem {
  readonly case: WorkCase;
  readonly key: string;
  /** the person for whom alone it is owed, as far as the name is known */
  readonly about?: { readonly name: string; readonly capacity: string };
  readonly clause: string;
  readonly owner: string;
  readonly staff?: string;
  readonly step?: string;
  readonly target: boolean;
  readonly do: Label;
  /** the moment it is too late; with `dueDay` the last day */
  readonly due?: Moment;
  readonly dueDay?: string;
  readonly bucket: Bucket;
  /** somebody of the case told something since this viewer last opened it */
  readonly news?: true;
}

export interface WorkList {
  readonly items: readonly WorkItem[];
  readonly next?: string;
}

export interface Page {
  readonly now: Moment;
  readonly cursor?: string;
  /** at most 100 */
  readonly limit?: number;
}

/** The longest page, and how far is counted. */
const MOST = 100;

/** One page of open duties that this viewer owes, in person or by role, in cases the viewer may see; of one part of the list, or of all. */
export async function workList(
  tx: Tx,
  viewer: Viewer,
  { now, cursor, limit = 50 }: Page,
  { bucket, ...filter }: WorkFilter & { readonly bucket?: Bucket } = {},
): Promise<WorkList> {
  const part = bucket ?? 'all';
  const size = Math.min(Math.max(Math.trunc(limit), 1), MOST);
  const asked = { now, parts: [part] as const, sizes: { [part]: size }, ...(cursor === undefined ? {} : { cursor }) };
  return listed(part, size, await found(tx, viewer, asked, filter), now);
}

/** The beginning of each part of the list, as many of each as `sizes` says (at most 100): what is late comes first, also when much more is owed at once. */
export async function workParts(
  tx: Tx,
  viewer: Viewer,
  { now, sizes }: { readonly now: Moment; readonly sizes: Readonly<Record<Bucket, number>> },
  filter: WorkFilter = {},
): Promise<Readonly<Record<Bucket, WorkList>>> {
  const all = await found(tx, viewer, { now, parts: buckets, sizes }, filter);
  const of = (part: Bucket) => listed(part, sizes[part], all, now);
  return { late: of('late'), today: of('today'), week: of('week'), later: of('later') };
}

interface Wanted<P extends string> {
  readonly now: Moment;
  readonly parts: readonly P[];
  /** how many of each part are shown */
  readonly sizes: Readonly<Partial<Record<P, number>>>;
  readonly cursor?: string;
}

/** Of each part the rows that are shown, and one more when there is one. */
async function found<P extends Bucket | 'all'>(
  tx: Tx,
  viewer: Viewer,
  { now, parts, sizes, cursor }: Wanted<P>,
  filter: WorkFilter,
): Promise<readonly Row[]> {
  const values = new Values();
  const place = placeAfter(readCursor(cursor, [INSTANT, CASE_ID, KEY]), values, filter);
  const asked = { now, place, columns: `d.organisation, d.case_id, d.party, ${DUTY_COLUMNS}` };
  // one more than is shown
  const most = (part: P) => (sizes[part] ?? 0) + 1;
  // the duties first and once: without statistics PostgreSQL would ask for them anew for every case
  const text = `
    with open as materialized (
      select range.part, owed.* from ${rangesIn(parts, now, values, most)}
      cross join lateral (${owedInRange(viewer, values, filter, asked)}) owed),
    d as materialized (
      select shown.* from unnest(${values.of(parts)}::text[], ${values.of(parts.map(most))}::integer[]) asked (part, most)
      cross join lateral (
        select * from open where open.part = asked.part order by ${inOrder('open.', filter)} limit asked.most) shown)
    select ${CASE_COLUMNS}, ${complainantsOf('c')}, ${callableOf('c')}, ${newsFor(values.of(viewer.staff.id))} as news, ${ABOUT} as about, d.part, ${DUTY_COLUMNS}
    from d join case_view c on c.organisation = d.organisation and c.id = d.case_id
    order by ${inOrder('d.', filter)}`;
  return rows<Row>(tx, text, values.list);
}

/** Whether a party told something since this colleague last opened the page of the case `c`; asked for the few rows that are shown. */
function newsFor(me: string): string {
  return `(c.last_told is not null and c.last_told > coalesce((select max(r.at) from reading_log r
    where r.organisation = c.organisation and r.case_id = c.id and r.staff = ${me} and r.what = 'case'), '-infinity'))`;
}

/**
 * Of a duty that is owed for one person alone: who that is, and in which capacity. The journal knows which person a party is; a
 * colleague whom it is about has the name under which we know every colleague.
 */
const ABOUT = `(
    select jsonb_build_object('capacity', one.party->>'capacity', 'name', coalesce(
      (select person.details->>'name' from person
       where person.organisation = d.organisation and person.case_id = d.case_id and person.id = one.party->>'person'),
      (select staff.name from staff where staff.organisation = d.organisation and staff.id = one.party->>'staff')))
    from journal j cross join lateral jsonb_array_elements(
      case when j.name = 'lodged' then j.facts->'parties' else jsonb_build_array(j.facts->'joins') end) as one (party)
    where d.party is not null and j.organisation = d.organisation and j.case_id = d.case_id
      and j.name in ('lodged', 'involved') and one.party->>'id' = d.party
    limit 1)`;

function listed(part: Bucket | 'all', size: number, all: readonly Row[], now: Moment): WorkList {
  const borders = bordersAt(now);
  const ofPart = all.filter((row) => row.part === part);
  const shown = ofPart.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => itemOf(row, part === 'all' ? bucketOf(row, borders) : part)),
    ...(ofPart.length > size && last !== undefined ? { next: writeCursor(last.urgent_at, last.id, last.key) } : {}),
  };
}

/** Where a page goes on. The first one says nothing of it: from "after minus infinity" PostgreSQL would walk to its part of the list. */
function placeAfter(cursor: readonly string[] | undefined, values: Values, { latestFirst }: WorkFilter): string {
  if (cursor === undefined) return 'true';
  const [urgentAt, caseId, key] = cursor.map((one) => values.of(one));
  return `(d.urgent_at, d.case_id, d.key) ${latestFirst ? '<' : '>'} (${urgentAt}::timestamptz, ${caseId}::uuid, ${key}::text)`;
}

/** How many open duties there are in each part of the work list, counted to 100 at most: 100 means "99+". */
export async function workCounts(tx: Tx, viewer: Viewer, now: Moment, filter: WorkFilter = {}): Promise<Record<Bucket, number>> {
  const values = new Values();
  const some = owedInRange(viewer, values, filter, { now, place: 'true', columns: 'd.key' });
  // whoever has counted enough in one way to owe them does not look at the others
  const text = `
    select asked.part, (select count(*)::integer from (
        select from ${rangesIn(buckets, now, values, () => MOST)} cross join lateral (${some}) owed
        where range.part = asked.part limit ${MOST}) capped) as count
    from unnest(${values.of(buckets)}::text[]) asked (part)`;
  const counted = await rows<{ part: Bucket; count: number }>(tx, text, values.list);
  const of = (part: Bucket) => Math.min(counted.find((one) => one.part === part)?.count ?? 0, MOST);
  return { late: of('late'), today: of('today'), week: of('week'), later: of('later') };
}

/** So many duties of each way to owe one are counted by clause. */
export const COUNTED_BY_CLAUSE = 500;

/** How many open duties there are of each clause, the most first; of very many only the most urgent are counted. */
export async function clauseCounts(
  tx: Tx,
  viewer: Viewer,
  now: Moment,
  { bucket, clause: _, ...filter }: WorkFilter & { readonly bucket?: Bucket } = {},
): Promise<readonly { readonly clause: string; readonly count: number }[]> {
  const values = new Values();
  const some = owedInRange(viewer, values, filter, { now, place: 'true', columns: 'd.clause' });
  const text = `
    select owed.clause, count(*)::integer as count
    from ${rangesIn([bucket ?? 'all'], now, values, () => COUNTED_BY_CLAUSE)} cross join lateral (${some}) owed
    group by owed.clause order by count desc, owed.clause`;
  return rows(tx, text, values.list);
}

/** The borders between the parts, in milliseconds since 1970. */
type Borders = Readonly<Record<'now' | 'today' | 'week', number>>;

function bordersAt(now: Moment): Borders {
  const { today, week } = ends(now);
  return { now: Date.parse(now), today: Date.parse(today), week: Date.parse(week) };
}

function bucketOf({ due, urgent_at }: Row, { now, today, week }: Borders): Bucket {
  if (due !== null && due.getTime() <= now) return 'late';
  if (urgent_at.getTime() <= today) return 'today';
  return urgent_at.getTime() <= week ? 'week' : 'later';
}

interface Row {
  part: Bucket | 'all';
  news: boolean;
  about: { name: string | null; capacity: string } | null;
  id: string;
  reference: string;
  version: number;
  title: string | null;
  handler: string | null;
  last_heard: Date | null;
  complainants: string[];
  callable: boolean;
  key: string;
  clause: string;
  owner: string;
  staff: string | null;
  step: string | null;
  target: boolean;
  do: Label;
  due: Date | null;
  due_day: string | null;
  urgent_at: Date;
}

// no more than a line shows: a list is asked for more often than anything else
const CASE_COLUMNS = 'c.id, c.reference, c.version, c.title, c.handler, c.last_heard';
const DUTY_COLUMNS = 'd.key, d.clause, d.owner, d.staff, d.step, d.target, d."do", d.due, d.due_day, d.urgent_at';

function itemOf(row: Row, bucket: Bucket): WorkItem {
  const { key, clause, owner, target, about } = row;
  return {
    case: caseOf(row),
    ...{ key, clause, owner, target, bucket, do: row.do },
    ...(row.staff === null ? {} : { staff: row.staff }),
    ...(row.step === null ? {} : { step: row.step }),
    ...(row.due === null ? {} : { due: momentAt(row.due.getTime()) }),
    ...(row.due_day === null ? {} : { dueDay: row.due_day }),
    ...(about?.name ? { about: { name: about.name, capacity: about.capacity } } : {}),
    ...(row.news ? { news: true as const } : {}),
  };
}

function caseOf({ id, reference, version, title, handler, last_heard: heard, complainants, callable }: Row): WorkCase {
  return {
    ...{ id, reference, version, complainants, callable },
    ...(title === null ? {} : { title }),
    ...(handler === null ? {} : { handler }),
    ...(heard === null ? {} : { lastHeard: momentAt(heard.getTime()) }),
  };
}
