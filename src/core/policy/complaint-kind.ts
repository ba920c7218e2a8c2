/** Which kind of case is the complaint itself, and which are messages beside it. */
import type { Policy } from './policy.ts';

type Records = Pick<Policy, 'records'>;

/**
 * The kind called `complaint`; where a procedure calls it otherwise, such as an appeal or a dispute, the first kind that can be
 * lodged. Of all others, such as a tip or an idea, nobody is asked what should be put right.
 */
export function complaintKind({ records }: Records): string {
  if (Object.hasOwn(records, 'complaint')) return 'complaint';
  const all = Object.entries(records);
  return (all.find(([, { lodged }]) => lodged) ?? all[0])?.[0] ?? 'complaint';
}

/** Whether a case of this kind is the complaint itself. */
export function isComplaintKind(policy: Records, record: string): boolean {
  return record === complaintKind(policy);
}
