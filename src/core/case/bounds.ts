/** Bounds: until when a step should be taken if it is taken at all; later it is late, but not forbidden. */
import type { Deadline } from '#core/deadline/deadline.ts';
import type { BoundRule, Clause } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Moment } from '#core/time/moment.ts';
import { beginning, happenings } from './happened.ts';
import { holds } from './holds.ts';
import type { Verb } from './lifecycle.ts';
import type { Refusal } from './refusal.ts';
import { cited } from './refusal.ts';
import type { CaseState } from './state.ts';
import { before, computed, isPast } from './term.ts';

export interface Bound {
  readonly clause: NonNullable<Refusal['clause']>;
  readonly due: Deadline;
  /** the end is over at the moment asked */
  readonly late: boolean;
}

/** The bounds of a step in this case, in the order of the clauses: its page shows the date, and a warning when it is late. */
export function boundsOf(policy: Policy, state: CaseState, verb: Verb, now: Moment): readonly Bound[] {
  return policy.clauses.flatMap((clause): readonly Bound[] => {
    const due = clause.bound?.steps.includes(verb) === true ? boundOf(policy, state, clause, clause.bound) : undefined;
    return due === undefined ? [] : [{ clause: cited(clause), due, late: isPast(due.end, now) }];
  });
}

/** Until when it should be done in this case; undefined when it is not meant for it, its term has not begun, or no day was planned. */
export function boundOf(policy: Policy, state: CaseState, clause: Clause, rule: BoundRule): Deadline | undefined {
  if (!holds(rule.when, { policy, state })) return undefined;
  if (rule.ahead !== undefined) {
    const planned = happenings(policy, state, rule.ahead.of).findLast((one) => one.day !== undefined)?.day;
    return planned === undefined ? undefined : before(policy, clause, planned, rule.ahead.by);
  }
  const began = rule.from === undefined ? undefined : beginning(policy, state, rule.from);
  return began === undefined ? undefined : computed(policy, state, clause, rule, began.at);
}
