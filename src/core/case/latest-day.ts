/** The latest day that somebody may name: what the procedure gives, and never past what the law gives at most. */
import type { Deadline } from '#core/deadline/deadline.ts';
import type { Clause, DutyRule, ExtensionRule } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { duties } from './duties.ts';
import type { Duty } from './duty.ts';
import { holds } from './holds.ts';
import type { CaseState } from './state.ts';
import { capOf, latestFrom } from './term.ts';

/** A last day, the clause that says so, and how it was counted where a term of the law ends on it. */
export interface LatestDay {
  readonly day: Day;
  readonly clause: Clause;
  readonly due?: Deadline;
}

/** An extension that is possible now, of a duty that is open. */
interface Extending {
  readonly clause: Clause;
  readonly rule: ExtensionRule;
  readonly term: DutyRule;
  readonly due: Deadline;
}

/** Until when this extension can last; undefined when nothing says so, such as where all agree. */
export function latestExtension(policy: Policy, state: CaseState, { clause, rule, term, due }: Extending): LatestDay | undefined {
  const own = [rule.upTo, rule.byLaw?.upTo].flatMap((upTo) => latestFrom(policy, state, term, due.end, upTo) ?? []);
  // an extension that the law itself knows lengthens the law's own term
  const ofLaw = clause.layer !== undefined || rule.byLaw !== undefined;
  const most = maximums(policy, state, term).filter((one) => !(ofLaw && one.clause.id === rule.duty));
  return first([...own.map((day) => ({ day, clause })), ...most]);
}

/**
 * The latest day that can be named at a milestone whose day a duty takes over (`promised-by`): the cap of that duty, and what the
 * law gives at most for the same. Undefined when nothing limits it, or the last day is over: then any day is late, and still news.
 */
export function latestNamed(policy: Policy, state: CaseState, milestone: string, today: Day): LatestDay | undefined {
  const days = policy.clauses.flatMap((clause): readonly LatestDay[] => {
    const rule = clause.duty;
    if (rule?.promisedBy !== milestone || !holds(rule.when, { policy, state })) return [];
    const cap = capOf(policy, state, rule);
    return [...(cap === undefined ? [] : [{ day: cap, clause }]), ...maximums(policy, state, rule)];
  });
  return first(days.filter(({ day }) => day >= today));
}

/** The terms of law that run now and are met by what meets this duty as well. */
function maximums(policy: Policy, state: CaseState, { doneBy }: DutyRule): readonly LatestDay[] {
  return duties(policy, state).flatMap(({ clause: id, due, status }: Duty) => {
    const clause = policy.clauses.find((one) => one.id === id);
    const same = clause?.duty?.maximum === true && clause.duty.doneBy.some((one) => doneBy.includes(one));
    return same && status === 'open' && due !== undefined ? [{ day: due.end.slice(0, 10) as Day, clause, due }] : [];
  });
}

function first(days: readonly LatestDay[]): LatestDay | undefined {
  return days.toSorted((a, b) => a.day.localeCompare(b.day))[0];
}
