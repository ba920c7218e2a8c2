/** Where open duties of a viewer are found: each part of the work list as ranges of an index, each way to owe one as a walk through them. */
import type { FallsTo } from '#core/office/team.ts';
import { addDays, weekdayOf } from '#core/time/day.ts';
import { dayOf, endOfDay, type Moment } from '#core/time/moment.ts';
import { seenBy, type Values, type Viewer } from '../viewer.ts';
import { fallsIn } from './falls.ts';

/** Too late; to be done today (or at once); until Sunday; after that. */
export type Bucket = 'late' | 'today' | 'week' | 'later';

export const buckets = ['late', 'today', 'week', 'later'] as const;

export interface WorkFilter {
  /** what is owed in person, or what anybody with the role can do */
  readonly owed?: 'in-person' | 'by-role';
  /** the duties of one clause alone */
  readonly clause?: string;
  /** within each part the last date first */
  readonly latestFirst?: boolean;
  /** what all of these owe, instead of the viewer alone; still only in cases that the viewer may see */
  readonly team?: { readonly staff: readonly string[]; readonly roles: readonly string[] };
  /** of what anybody with a role can do, only in cases that fall to one team */
  readonly falls?: FallsTo;
}

/** One range of the order of duties: of those whose end is known in one way (not at all, by its day, or with a warning before it). */
interface Range {
  readonly part: string;
  readonly dated: boolean;
  readonly warned: boolean;
  readonly after: string;
  readonly until: string;
  /** only for the few with a warning the end itself must be looked at: the order is that of the warning */
  readonly late: boolean | null;
}

const EVER = { after: '-infinity', until: 'infinity', late: null };
const UNDATED = { dated: false, warned: false };
const DATED = { dated: true, warned: false };
const WARNED = { dated: true, warned: true };

/** The ranges of one part of the list, or of the whole. What has no end is never late, and never later than today. */
function rangesOf(part: Bucket | 'all', now: Moment): readonly Range[] {
  const { today, week } = ends(now);
  if (part === 'all') return [UNDATED, DATED, WARNED].map((pace) => ({ part, ...pace, ...EVER }));
  if (part === 'late')
    return [
      { part, ...DATED, ...EVER, until: now },
      { part, ...WARNED, ...EVER, until: now, late: true },
    ];
  if (part === 'today')
    return [
      { part, ...UNDATED, ...EVER, until: today },
      { part, ...DATED, ...EVER, after: now, until: today },
      { part, ...WARNED, ...EVER, until: today, late: false },
    ];
  const span = part === 'week' ? { after: today, until: week } : { after: week, until: 'infinity' };
  return [DATED, WARNED].map((pace) => ({ part, ...pace, ...EVER, ...span }));
}

/** The end of today, and of this week's Sunday. */
export function ends(now: Moment): { today: Moment; week: Moment } {
  const day = dayOf(now);
  return { today: endOfDay(day), week: endOfDay(addDays(day, 7 - weekdayOf(day))) };
}

/** The ranges of these parts as a table `range` of a query, each with how many duties of each way to owe one are read of it at most. */
export function rangesIn<P extends Bucket | 'all'>(
  parts: readonly P[],
  now: Moment,
  values: Values,
  most: (part: P) => number,
): string {
  const ranges = parts.flatMap((part) => rangesOf(part, now).map((range) => ({ ...range, most: most(part) })));
  // written as an array here: all are our own words, in which nothing must be quoted, and the driver looks at each sign of each
  const column = (name: keyof Range | 'most', type: string) =>
    `${values.of(`{${ranges.map((one) => one[name] ?? 'NULL').join(',')}}`)}::${type}[]`;
  return `unnest(${column('part', 'text')}, ${column('dated', 'boolean')}, ${column('warned', 'boolean')},
    ${column('after', 'timestamptz')}, ${column('until', 'timestamptz')}, ${column('late', 'boolean')}, ${column('most', 'integer')})
    range (part, dated, warned, after, until, late, most)`;
}

/** The order of the list: the same columns forwards or backwards, so that both are read from the same indexes. */
export function inOrder(alias: string, { latestFirst }: WorkFilter): string {
  return ['urgent_at', 'case_id', 'key'].map((column) => `${alias}${column}${latestFirst ? ' desc' : ''}`).join(', ');
}

/** Where a page begins (a condition), and which columns. */
export interface Asked {
  readonly now: Moment;
  readonly place: string;
  readonly columns: string;
}

/**
 * The duties of one `range`, each way to owe one read in order from its own place in an index and cut off early: with one
 * condition for all of them PostgreSQL would walk through everybody's duties to find those of one colleague. A range is given as
 * a row and not as text, because preparing a condition for each of them took longer than answering all.
 */
export function owedInRange(viewer: Viewer, values: Values, filter: WorkFilter, asked: Asked): string {
  const { staff } = viewer;
  const { owed, team } = filter;
  const clause = filter.clause === undefined ? '' : ` and d.clause = ${values.of(filter.clause)}`;
  const seen = seenBy(viewer, values, 'd');
  const now = values.of(asked.now);
  const part = (who: string) => `
    select ${asked.columns} from duty d
    where d.status = 'open' and ${who}${clause} and d.dated = range.dated and d.warned = range.warned
      and d.urgent_at > range.after and d.urgent_at <= range.until and ${asked.place}
      and (range.late is null or (d.due <= ${now}::timestamptz) = range.late) and ${seen}
    order by ${inOrder('d.', filter)} limit range.most`;
  const { falls } = filter;
  // the few that are looked at are asked for their case one by one
  const fall =
    falls === undefined
      ? ''
      : ` and exists (select from case_view v where v.organisation = d.organisation and v.id = d.case_id and ${fallsIn(falls, values, 'v')})`;
  const ofRole = (where: string, more = '') =>
    `(select mine.* from unnest(${values.of(team?.roles ?? staff.roles)}::text[]) role${more}, lateral (${part(`d.staff is null and d.owner = role and ${where}${fall}`)}) mine)`;
  const ways: string[] = [];
  if (owed !== 'by-role') {
    const own = (who: string) => part(`d.staff is not null and d.staff = ${who}`);
    ways.push(
      team === undefined
        ? `(${own(values.of(staff.id))})`
        : `(select theirs.* from unnest(${values.of(team.staff)}::text[]) person, lateral (${own('person')}) theirs)`,
    );
  }
  if (owed !== 'in-person') {
    // in whose cases a duty of a role can be seen: of everybody, or only of those that have no handler yet, or of nobody
    if (staff.sees === 'all') ways.push(ofRole('d.assigned = handled', ', unnest(array[false, true]) handled'));
    else {
      if (staff.assigns) ways.push(ofRole('d.assigned = false'));
      // what is the work of a role, whoever handles the case; who sees all has it already
      ways.push(ofRole(`d.ours${staff.assigns ? ' and d.assigned' : ''}`));
    }
  }
  return ways.join(' union all ');
}
