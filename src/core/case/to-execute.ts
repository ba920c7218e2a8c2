/** What rulings on appeals, or our own answer, ask of us and was not done yet. */

import type { Policy } from '#core/policy/policy.ts';
import { FIRST } from '#core/policy/tiers.ts';
import { duties } from './duties.ts';
import { type Ruled, rulings } from './rulings.ts';
import type { CaseState } from './state.ts';

export interface Waits {
  /** the tier that ruled; `first` for what our own answer promised */
  readonly tier: string;
  /** the entry with the appeal, or with the answer; 0 for what was agreed, or answered without a day */
  readonly appeal: number;
}

/** What was not carried out yet: rulings, the oldest that is owed first, or else what was agreed or what our own answer promised. */
export function toExecute(policy: Policy, state: CaseState): readonly Waits[] {
  const ruled = rulings(state).filter((one) => one.executed === undefined);
  const owed = ruled.filter(({ tier }) => isOwed(policy, state, tier));
  if (owed.length === 0 && owesAgreed(policy, state)) return [{ tier: FIRST, appeal: state.undertaking?.sequence ?? 0 }];
  const waits = (owed.length > 0 ? owed : ruled.slice(0, 1)).map(({ tier, sequence }) => ({ tier, appeal: sequence }));
  const { undertaking } = state;
  if (waits.length > 0 || undertaking === undefined || undertaking.executed !== undefined) return waits;
  return [{ tier: FIRST, appeal: undertaking.sequence }];
}

/** The earlier rulings of which something is still owed while this appeal is looked at, or after it. */
export function owedBefore(policy: Policy, state: CaseState): readonly Ruled[] {
  const last = state.appeals.at(-1);
  return rulings(state).filter((one) => one !== last && one.executed === undefined && isOwed(policy, state, one.tier));
}

/** Whether the procedure owes what was agreed with who complains, from their yes on: then that yes does not end it yet. */
export function keepsAgreed({ clauses }: Pick<Policy, 'clauses'>): boolean {
  return clauses.some(({ duty }) => duty?.from === 'satisfied' && duty.doneBy.includes(`executed:${FIRST}`));
}

/** Whether a clause still asks that what was agreed with who complains, or what our own answer promised, is carried out. */
export function owesAgreed(policy: Policy, state: CaseState): boolean {
  return isOwed(policy, state, FIRST);
}

/** Whether a clause still asks that what this tier ruled is carried out. */
function isOwed(policy: Policy, state: CaseState, tier: string): boolean {
  const asking = new Set(
    policy.clauses.filter(({ duty }) => duty?.doneBy.includes(`executed:${tier}`) === true).map(({ id }) => id),
  );
  return duties(policy, state).some((one) => one.status === 'open' && asking.has(one.clause));
}
