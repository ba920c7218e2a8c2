/** How much is owed beside cases, in the same parts as the work list. */
import { addDays, type Day, weekdayOf } from '#core/time/day.ts';
import type { Bucket } from '#store/cases/owed.ts';
import { type OfficeWork, officeWork } from '#store/office/owed.ts';
import type { Tx } from '#store/transaction.ts';
import type { Desk } from '../visit.ts';

/** How much this colleague owes beside cases, in person or by a role. */
export async function officeCounts(tx: Tx, desk: Desk): Promise<Readonly<Record<Bucket, number>>> {
  const owed = await officeWork(tx, desk.me, desk.now);
  return countsOf(owed.map((one) => ({ bucket: bucketOf(one, desk.today) })));
}

/** How many lines of each part there are. */
export function countsOf(lines: readonly { readonly bucket: Bucket }[]): Readonly<Record<Bucket, number>> {
  const count = (bucket: Bucket) => lines.filter((one) => one.bucket === bucket).length;
  return { late: count('late'), today: count('today'), week: count('week'), later: count('later') };
}

/** The same parts as those of cases: late, today or at once, until Sunday, later. */
export function bucketOf({ dueDay }: Pick<OfficeWork, 'dueDay'>, today: Day): Bucket {
  if (dueDay === undefined || dueDay === today) return 'today';
  if (dueDay < today) return 'late';
  return dueDay <= addDays(today, 7 - weekdayOf(today)) ? 'week' : 'later';
}
