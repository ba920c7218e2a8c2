/**
 * Leaving small counts out of a table so that they cannot be worked out again, also not by somebody who knows these rules.
 *
 * A count from 1 up to the limit is left out (primary). A lone gap follows from the total, and a row of ones follows from
 * their sum; so every zero of that table goes too, and every row with the smallest count that is left (secondary). What is
 * left out then holds at least two different counts, or can have done so: exchanging them gives the same publication, and
 * each of them has at least two possible values. When all cases together are fewer than the limit, the total goes as well.
 * The limit is at least 3: with 2, two gaps that add up to two could only be one and one.
 */
import type { CountRow, CountTable } from './count-table.ts';

/** The smallest limit with which nothing can be worked out. */
export const SMALLEST_LIMIT = 3;

/** The table with what is small left out. @throws RangeError when the limit is below three. */
export function suppressed(table: CountTable, limit: number): CountTable {
  if (!Number.isInteger(limit) || limit < SMALLEST_LIMIT) throw new RangeError('small counts are left out below three or more');
  const { rows, total = 0 } = table;
  if (total > 0 && total < limit) return { ...table, rows: rows.map(withoutCount), total: undefined };
  const counts = rows.map((one) => one.count ?? 0);
  const isSmall = (count: number) => count > 0 && count < limit;
  if (!counts.some(isSmall) && !(table.several && counts.some((count) => isSmall(total - count)))) return table;
  const left = counts.filter((count) => count >= limit);
  const smallest = left.length === 0 ? undefined : Math.min(...left);
  // how many of all are in a row tells how many are not: in a table whose rows overlap, that can be few as well
  const hides = (count: number) => count < limit || count === smallest || (table.several && isSmall(total - count));
  return { ...table, rows: rows.map((one) => (hides(one.count ?? 0) ? withoutCount(one) : one)) };
}

function withoutCount({ code }: CountRow): CountRow {
  return { code, count: undefined };
}
