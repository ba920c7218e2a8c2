/** What is owed for an improvement: who must decide, do, follow, evaluate or look again, and before which day. */

import { deadline } from '#core/deadline/deadline.ts';
import type { OfficeDuty } from '#core/office/duty.ts';
import type { ImprovementRule } from '#core/policy/improvement.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import type { Length } from '#core/time/length.ts';
import { compareMoments, endOfDay, type Moment, startOfDay } from '#core/time/moment.ts';
import { measureDutyWords } from '#core/words/measure-duties.ts';
import { lastOf, type MeasureState } from './state.ts';

/** Everything that is owed now; `remind` counts only from the moment in its `since`. */
export function measureDuties(policy: Policy, state: MeasureState): readonly OfficeDuty[] {
  const rule = policy.improvement;
  if (rule === undefined) return [];
  const owed = [
    deciding(policy, rule, state),
    executing(rule, state),
    reminding(rule, state),
    evaluating(policy, rule, state),
    looking(rule, state),
  ];
  return owed.filter((one) => one !== undefined);
}

/** A cause gets a measure, or a reason for none (INS-39: at once, unless the policy gives it time). */
function deciding(policy: Policy, rule: ImprovementRule, state: MeasureState): OfficeDuty | undefined {
  const since = lastOf(state, 'started')?.at;
  if (state.status !== 'found' || since === undefined) return undefined;
  return { ...duty('plan', rule.owner, since), ...ending(policy, rule, since, rule.decideWithin) };
}

/** Whoever took it on carries it out before its day. */
function executing(rule: ImprovementRule, state: MeasureState): OfficeDuty | undefined {
  const since = (lastOf(state, 'reopened') ?? lastOf(state, 'planned'))?.at;
  if (state.status !== 'planned' || since === undefined || state.due === undefined) return undefined;
  return { ...duty('execute', rule.owner, since), ...(state.staff === undefined ? {} : { staff: state.staff }), due: state.due };
}

/** When its day is over the owner speaks to whoever took it on (INS-40). */
function reminding(rule: ImprovementRule, state: MeasureState): OfficeDuty | undefined {
  if (state.status !== 'planned' || state.due === undefined) return undefined;
  const since = endOfDay(state.due);
  const spoken = lastOf(state, 'reminded');
  return spoken !== undefined && compareMoments(spoken.at, since) >= 0 ? undefined : duty('remind', rule.owner, since);
}

/** So long after it was done, somebody asks whether it helped (INS-44). */
function evaluating(policy: Policy, rule: ImprovementRule, state: MeasureState): OfficeDuty | undefined {
  if (state.status !== 'executed' || state.executed === undefined || rule.evaluateAfter === undefined) return undefined;
  const since = startOfDay(state.executed);
  return { ...duty('evaluate', rule.owner, since), ...ending(policy, rule, since, rule.evaluateAfter) };
}

/** The cause came back: the owner looks at those cases. */
function looking(rule: ImprovementRule, state: MeasureState): OfficeDuty | undefined {
  const last = lastOf(state, 'returned');
  return state.alert && last !== undefined ? duty('assess', rule.owner, last.at) : undefined;
}

function duty(step: keyof typeof measureDutyWords, owner: string, since: Moment): OfficeDuty {
  return { key: step, owner, step, do: measureDutyWords[step], since };
}

/** The last day of a term of the policy's own: it does not move for weekends. */
function ending(policy: Policy, rule: ImprovementRule, from: Moment, length: Length | undefined): { readonly due?: Day } {
  if (length === undefined) return {};
  const { end } = deadline({ start: from, length, rolls: 'none', calendar: policy.calendar, sources: rule.source });
  return { due: end.slice(0, 10) as Day };
}
