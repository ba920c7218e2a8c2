/** In which orders the list of cases is read: each as stretches that follow one index, with the places where a page goes on. */
import type { Values } from '../viewer.ts';
import { CASE_ID, INSTANT } from './cursor.ts';

/** `due`: what is due first at the top, and then what waits for nothing; `handler`: by who handles it, and then what nobody does. */
export type CaseOrder = 'newest' | 'oldest' | 'due' | 'changed' | 'handler';

/** The columns of an instant by which a stretch can be read. */
type Instant = 'received' | 'next_due' | 'changed_at';

/** A stretch of a list that is read along one index: its columns, where it begins, and what tells its places from those of another. */
export interface Stretch {
  /** the instant in the place of a row */
  readonly column: Instant;
  /** whose cases come together, before their instants count */
  readonly by?: 'handler';
  readonly desc: '' | ' desc';
  /** an instant, the id of a case and, with `by`, what they come together by */
  readonly first: readonly string[];
  readonly only: readonly string[];
  readonly mark: readonly string[];
  readonly shape: readonly RegExp[];
}

const [NOTHING, EVERYTHING] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

function stretchOf(column: Instant, desc: Stretch['desc'], only: readonly string[] = [], mark: readonly string[] = []): Stretch {
  const first = desc === '' ? (['-infinity', NOTHING] as const) : (['infinity', EVERYTHING] as const);
  return { column, desc, first, only, mark, shape: [INSTANT, CASE_ID, ...mark.map((one) => new RegExp(`^${one}$`))] };
}

/** The cases of each colleague together, the one that waits longest first. */
const BY_HANDLER: Stretch = {
  ...{
    column: 'received',
    by: 'handler',
    desc: '',
    first: ['-infinity', NOTHING, ''],
    only: ['c.handler is not null'],
    mark: [],
  },
  shape: [INSTANT, CASE_ID, /^[^\0]{1,100}$/u],
};

/** Each order in its stretches. Where nothing is due, or nobody handles it, the case comes after the others, and does not stay away. */
export const STRETCHES: Readonly<Record<CaseOrder, readonly Stretch[]>> = {
  newest: [stretchOf('received', ' desc')],
  oldest: [stretchOf('received', '')],
  changed: [stretchOf('changed_at', ' desc')],
  due: [
    stretchOf('next_due', '', ['c.next_due is not null']),
    stretchOf('received', ' desc', ['c.next_due is null'], ['undated']),
  ],
  handler: [BY_HANDLER, stretchOf('received', '', ['c.handler is null'], ['nobody', 'nobody'])],
};

/** The condition on `case_view c` that a row comes after this place. */
export function placeAfter({ column, by, desc }: Stretch, [at, id, of]: readonly string[], values: Values): string {
  const group = by === undefined ? '' : `c.${by}, `;
  const from = by === undefined ? '' : `${values.of(of)}::text, `;
  const here = `${values.of(at)}::timestamptz, ${values.of(id)}::uuid`;
  return `(${group}c.${column}, c.id) ${desc === '' ? '>' : '<'} (${from}${here})`;
}

/** The order itself, as a clause of a query. */
export function orderOf({ column, by, desc }: Stretch): string {
  return `order by ${by === undefined ? '' : `c.${by}${desc}, `}c.${column}${desc}, c.id${desc}`;
}
