/** Bounds: until when a step should be taken if it is taken at all; later it is late, but not forbidden. */
import type { Deadline } from '#core/deadline/deadline.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Moment } from '#core/time/moment.ts';
import { beginning } from './happened.ts';
import type { Verb } from './lifecycle.ts';
import type { Refusal } from './refusal.ts';
import { cited } from './refusal.ts';
import type { CaseState } from './state.ts';
import { computed, isPast } from './term.ts';

export interface Bound {
  readonly clause: NonNullable<Refusal['clause']>;
  readonly due: Deadline;
  /** the end is over at the moment asked */
  readonly late: boolean;
}

/** The bounds of a step in this case, in the order of the clauses: its page shows the date, and a warning when it is late. */
export function boundsOf(policy: Policy, state: CaseState, verb: Verb, now: Moment): readonly Bound[] {
  return policy.clauses.flatMap((clause): readonly Bound[] => {
    const rule = clause.bound;
    const began = rule?.steps.includes(verb) === true ? beginning(policy, state, rule.from) : undefined;
    if (rule === undefined || began === undefined) return [];
    const due = computed(policy, state, clause, rule, began.at);
    return [{ clause: cited(clause), due, late: isPast(due.end, now) }];
  });
}
