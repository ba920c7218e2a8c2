/** The list of cases: newest first, in pages that cost the same at any size. */
import { namesOfColleague, type Status, statuses } from '#core/case/state.ts';
import { rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { complainantsOf } from './complainants.ts';
import { CASE_ID, INSTANT, readCursor, writeCursor } from './cursor.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';

export interface CaseFilter {
  /** one status, or `ended`: whatever is not open */
  readonly status?: Status | 'ended';
  /** whose cases: one's own, those of nobody yet, or those of a colleague by id */
  readonly handler?: 'me' | 'nobody' | { readonly id: string };
}

export interface CaseList {
  readonly cases: readonly FoundCase[];
  readonly next?: string;
}

/** One page of the cases that this viewer may see, last received first; with `names` those of who complains come along. */
export async function caseList(
  tx: Tx,
  viewer: Viewer,
  filter: CaseFilter = {},
  { cursor, limit = 50, names = false }: { cursor?: string; limit?: number; names?: boolean } = {},
): Promise<CaseList> {
  const size = Math.min(Math.max(Math.trunc(limit), 1), 100);
  // few different texts, so that each stays prepared
  const most = size <= 50 ? 51 : 101;
  const values = new Values();
  const from = readCursor(cursor, [INSTANT, CASE_ID]) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const place = `(c.received, c.id) < (${values.of(from[0])}::timestamptz, ${values.of(from[1])}::uuid)`;
  const condition = `${seenBy(viewer, values, 'c')} and ${place}`;
  const parts = partsOf(viewer, filter, values).map(
    (part) => `(select ${caseColumns('c')}, c.organisation from case_view c
    where ${part} and ${condition} order by c.received desc, c.id desc limit ${most})`,
  );
  // the names only of what is on the page
  const page = `select ${names ? 'c.*' : caseColumns('c')} from (${parts.join(' union all ')}) c order by c.received desc, c.id desc limit ${most}`;
  const named = `select c.*, ${complainantsOf('c')} from (${page}) c order by c.received desc, c.id desc`;
  const found = await rows<CaseRow>(tx, names ? named : page, values.list);
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  return {
    cases: shown.map(foundCase),
    ...(found.length > size && last !== undefined ? { next: writeCursor(last.received, last.id) } : {}),
  };
}

/** Disjoint parts that together are the list, each in order on one index and cut off early. */
function partsOf(viewer: Viewer, { status, handler }: CaseFilter, values: Values): readonly string[] {
  const wanted = status === undefined ? statuses : status === 'ended' ? statuses.filter((one) => one !== 'open') : [status];
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
