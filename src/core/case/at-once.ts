/** Records that are no case: something was said or handed over, we noted it, and nothing is owed. */
import type { Condition } from '#core/policy/condition.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { CaseState } from './state.ts';

/** Whether a record of this kind is done as soon as it is noted. */
export function isAtOnce(policy: Policy, record: string): boolean {
  return policy.records[record]?.atOnce === true;
}

/** Whether a duty or letter with this condition is meant for the case: for a record that is no case only when it names that record. */
export function isMeant(policy: Policy, state: CaseState, when: Condition | undefined): boolean {
  return !isAtOnce(policy, state.record) || when?.record?.includes(state.record) === true;
}
