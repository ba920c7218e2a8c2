/** The work list: what is owed by this colleague and the roles, most urgent first, in pages that cost the same at any size. */
import type { Label } from '#core/policy/label.ts';
import { addDays, weekdayOf } from '#core/time/day.ts';
import { dayOf, endOfDay, type Moment, momentAt } from '#core/time/moment.ts';
import { rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { CASE_ID, INSTANT, KEY, readCursor, writeCursor } from './cursor.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';

/** Too late; to be done today (or at once); until Sunday; after that. */
export type Bucket = 'late' | 'today' | 'week' | 'later';

export interface WorkFilter {
  readonly bucket?: Bucket;
  /** what is owed in person, or what anybody with the role can do */
  readonly owed?: 'in-person' | 'by-role';
  /** what all of these owe, instead of the viewer alone; still only in cases that the viewer may see */
  readonly team?: { readonly staff: readonly string[]; readonly roles: readonly string[] };
}

export interface WorkItem {
  readonly case: FoundCase;
  readonly key: string;
  readonly clause: string;
  readonly party?: string;
  readonly owner: string;
  readonly staff?: string;
  readonly step?: string;
  readonly target: boolean;
  readonly do: Label;
  readonly since: Moment;
  /** the moment it is too late; with `dueDay` the last day */
  readonly due?: Moment;
  readonly dueDay?: string;
  readonly warn?: Moment;
  readonly bucket: Bucket;
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

/** One page of open duties that this viewer owes, in person or by role, in cases the viewer may see. */
export async function workList(
  tx: Tx,
  viewer: Viewer,
  { now, cursor, limit = 50 }: Page,
  filter: WorkFilter = {},
): Promise<WorkList> {
  const size = Math.min(Math.max(Math.trunc(limit), 1), 100);
  // few different texts, so that each stays prepared
  const most = (SIZES.find((one) => one >= size) ?? 100) + 1;
  const values = new Values();
  const place = placeAfter(readCursor(cursor, [INSTANT, CASE_ID, KEY]), values);
  // the page of duties first and once: without statistics PostgreSQL would ask for them anew for every case
  const text = `
    with d as materialized (
      select * from (${owedBy(viewer, values, filter, { now, place, most, columns: 'd.*' })}) owed
      order by urgent_at, case_id, key limit ${most})
    select ${caseColumns('c')}, ${dutyColumns} from d join case_view c on c.organisation = d.organisation and c.id = d.case_id
    order by d.urgent_at, d.case_id, d.key`;
  const found = await rows<Row>(tx, text, values.list);
  const borders = bordersAt(now);
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => itemOf(row, bucketOf(row, borders))),
    ...(found.length > size && last !== undefined ? { next: writeCursor(last.urgent_at, last.id, last.key) } : {}),
  };
}

const SIZES = [10, 20, 30, 50, 100];

/** Where a page goes on. The first one says nothing of it: from "after minus infinity" PostgreSQL would walk to its part of the list. */
function placeAfter(cursor: readonly string[] | undefined, values: Values): string {
  if (cursor === undefined) return 'true';
  const [urgentAt, caseId, key] = cursor.map((one) => values.of(one));
  return `(d.urgent_at, d.case_id, d.key) > (${urgentAt}::timestamptz, ${caseId}::uuid, ${key}::text)`;
}

/** How many open duties there are in each part of the work list, counted to 100 at most: 100 means "99+". */
export async function workCounts(
  tx: Tx,
  viewer: Viewer,
  now: Moment,
  filter: Omit<WorkFilter, 'bucket'> = {},
): Promise<Record<Bucket, number>> {
  const values = new Values();
  const parts = buckets.map((bucket) => {
    const some = owedBy(viewer, values, { ...filter, bucket }, { now, place: 'true', most: 100, columns: 'd.key' });
    return `(select count(*)::integer from (select from (${some}) open limit 100) capped) as ${bucket}`;
  });
  const found = await rows<Record<Bucket, number>>(tx, `select ${parts.join(', ')}`, values.list);
  return found[0] ?? { late: 0, today: 0, week: 0, later: 0 };
}

const buckets = ['late', 'today', 'week', 'later'] as const;

/** How the end of a duty is known: not at all, by its day alone, or with a warning before it. */
type Pace = 'undated' | 'dated' | 'warned';

const PACES: Readonly<Record<Pace, string>> = {
  undated: 'd.dated = false and d.warned = false',
  dated: 'd.dated = true and d.warned = false',
  warned: 'd.dated = true and d.warned = true',
};

/**
 * The duties of each way to owe one, each read in order from its own range of an index and cut off early: with one
 * condition for all of them PostgreSQL would walk through everybody's duties to find those of one colleague.
 */
function owedBy(viewer: Viewer, values: Values, filter: WorkFilter, asked: Asked): string {
  const { owed, team, bucket } = filter;
  const seen = seenBy(viewer, values, 'd');
  const part = (who: string, pace: Pace) => `
    select ${asked.columns} from duty d
    where d.status = 'open' and ${who} and ${PACES[pace]} and ${seen} and ${asked.place} and ${inBucket(bucket, pace, asked.now, values)}
    order by d.urgent_at, d.case_id, d.key limit ${asked.most}`;
  const own = (who: string, pace: Pace) => part(`d.staff is not null and d.staff = ${who}`, pace);
  const inPerson = (pace: Pace) =>
    team === undefined
      ? `(${own(values.of(viewer.staff.id), pace)})`
      : `(select theirs.* from unnest(${values.of(team.staff)}::text[]) person, lateral (${own('person', pace)}) theirs)`;
  const byRole = (assigned: boolean, pace: Pace) => `(
    select mine.* from unnest(${values.of(team?.roles ?? viewer.staff.roles)}::text[]) role,
    lateral (${part(`d.staff is null and d.owner = role and d.assigned = ${assigned}`, pace)}) mine)`;
  const open = (pace: Pace) => `(
    select mine.* from unnest(${values.of(team?.roles ?? viewer.staff.roles)}::text[]) role,
    lateral (${part(`d.staff is null and d.owner = role and d.ours${viewer.staff.assigns ? ' and d.assigned' : ''}`, pace)}) mine)`;
  return pacesOf(bucket)
    .flatMap((pace) => [
      ...(owed === 'by-role' ? [] : [inPerson(pace)]),
      ...(owed === 'in-person' ? [] : queues(viewer).map((assigned) => byRole(assigned, pace))),
      // what is the work of a role, whoever handles the case; who sees all has it already
      ...(owed === 'in-person' || viewer.staff.sees === 'all' ? [] : [open(pace)]),
    ])
    .join(' union all ');
}

/** Where a page begins, how many rows it takes at most, and which columns. */
interface Asked {
  readonly now: Moment;
  readonly place: string;
  readonly most: number;
  readonly columns: string;
}

/** What has no end is never late, and never later than today. */
function pacesOf(bucket: Bucket | undefined): readonly Pace[] {
  return bucket === undefined || bucket === 'today' ? ['undated', 'dated', 'warned'] : ['dated', 'warned'];
}

/** In whose cases a duty of a role can be seen: of everybody, or only of those that have no handler yet, or of nobody. */
function queues({ staff }: Viewer): readonly boolean[] {
  if (staff.sees === 'all') return [false, true];
  return staff.assigns ? [false] : [];
}

/** The part of the list as a range of its order; only for the few with a warning the end itself must be looked at. */
function inBucket(bucket: Bucket | undefined, pace: Pace, now: Moment, values: Values): string {
  if (bucket === undefined) return 'true';
  const { today, week } = ends(now);
  const at = (moment: Moment) => `${values.of(moment)}::timestamptz`;
  if (bucket === 'late') return `d.urgent_at <= ${at(now)}${pace === 'warned' ? ` and d.due <= ${at(now)}` : ''}`;
  if (bucket === 'today') {
    const begun = pace === 'dated' ? ` and d.urgent_at > ${at(now)}` : pace === 'warned' ? ` and d.due > ${at(now)}` : '';
    return `d.urgent_at <= ${at(today)}${begun}`;
  }
  if (bucket === 'week') return `d.urgent_at > ${at(today)} and d.urgent_at <= ${at(week)}`;
  return `d.urgent_at > ${at(week)}`;
}

/** The end of today, and of this week's Sunday. */
function ends(now: Moment): { today: Moment; week: Moment } {
  const day = dayOf(now);
  return { today: endOfDay(day), week: endOfDay(addDays(day, 7 - weekdayOf(day))) };
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

interface Row extends CaseRow {
  key: string;
  clause: string;
  party: string | null;
  owner: string;
  staff: string | null;
  step: string | null;
  target: boolean;
  do: Label;
  since: Date;
  due: Date | null;
  due_day: string | null;
  warn: Date | null;
  urgent_at: Date;
}

const dutyColumns = `d.key, d.clause, d.party, d.owner, d.staff, d.step, d.target, d."do", d.since, d.due,
  d.due_day::text as due_day, d.warn, d.urgent_at`;

function itemOf(row: Row, bucket: Bucket): WorkItem {
  return {
    case: foundCase(row),
    key: row.key,
    clause: row.clause,
    owner: row.owner,
    target: row.target,
    do: row.do,
    since: momentAt(row.since.getTime()),
    bucket,
    ...(row.party === null ? {} : { party: row.party }),
    ...(row.staff === null ? {} : { staff: row.staff }),
    ...(row.step === null ? {} : { step: row.step }),
    ...(row.due === null ? {} : { due: momentAt(row.due.getTime()) }),
    ...(row.due_day === null ? {} : { dueDay: row.due_day }),
    ...(row.warn === null ? {} : { warn: momentAt(row.warn.getTime()) }),
  };
}
