/** How much runs under each rule of retention, counted: for who administers, and sees no case. */
import type { Day } from '#core/time/day.ts';
import { rows, type Tx } from '../transaction.ts';

/** What runs under one rule; each number counts cases. */
export interface RuleCount {
  readonly rule: string;
  readonly running: number;
  readonly held: number;
  /** waits for an approval that is asked */
  readonly waiting: number;
  /** should have gone before today, and nothing stands in the way */
  readonly late: number;
  /** the first day on which one of them goes; absent: all of them are held */
  readonly first?: Day;
}

/**
 * Counts per rule, without the cases in which `staff` is a person concerned: nobody notices by a number that there is a complaint
 * about them (Awb 9:7, 2:4).
 */
export async function retentionCounts(tx: Tx, staff: string, today: Day): Promise<readonly RuleCount[]> {
  const found = await rows<Omit<RuleCount, 'first'> & { first: Day | null }>(tx, COUNTS, [tx.organisation, staff, today]);
  return found.map(({ first, ...rest }) => ({ ...rest, ...(first === null ? {} : { first }) }));
}

const COUNTS = `
  select rule, count(*)::integer as running, count(*) filter (where held)::integer as held,
    count(*) filter (where not held and approvals_left > 0 and asked_from <= $3)::integer as waiting,
    count(*) filter (where not held and (approvals_left = 0 or regardless) and goes < $3)::integer as late,
    (min(goes) filter (where not held))::text as first
  from retention where organisation = $1 and not ($2 = any(concerned)) group by rule`;
