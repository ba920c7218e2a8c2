/** When a report must be ready, and when its owner is reminded. */
import { deadline } from '#core/deadline/deadline.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { ReportRule } from '#core/policy/report.ts';
import type { Day } from '#core/time/day.ts';
import type { Period } from './period.ts';

/** What a report is about: a period, or a meeting on a day. */
export interface ReportedTime {
  readonly period: Period;
  readonly meeting?: Day;
}

/** The last day on which it must be sent: that of the meeting, or so long after the period; undefined when no day is set. */
export function dueOn(policy: Policy, rule: ReportRule, { period, meeting }: ReportedTime): Day | undefined {
  if (meeting !== undefined) return meeting;
  if (rule.within === undefined) return undefined;
  const { calendar } = policy;
  return deadline({ start: period.until, length: rule.within, rolls: 'none', calendar, sources: rule.source }).end as Day;
}

/** The first day on which the owner is reminded; undefined when there is no last day. */
export function remindOn(policy: Policy, rule: ReportRule, time: ReportedTime): Day | undefined {
  const due = dueOn(policy, rule, time);
  if (due === undefined) return undefined;
  return deadline({ start: due, length: rule.remind, rolls: 'none', calendar: policy.calendar, backward: true }).end as Day;
}
