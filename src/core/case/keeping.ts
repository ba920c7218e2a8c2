/** Keeping: for each rule of retention until when it runs in this case, what holds it, who approved, and whether it is done. */
import { type Deadline, deadline } from '#core/deadline/deadline.ts';
import type { Label } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { approvals, type HoldGround, type HoldRule, overlaps, type RetentionRule } from '#core/policy/retention.ts';
import { addDays, type Day, dayNumber, dayOfNumber, numberAfter } from '#core/time/day.ts';
import { compareMoments, dayOf, type Moment } from '#core/time/moment.ts';
import { firstSent, happenings } from './happened.ts';
import { holds } from './holds.ts';
import { type CaseState, openRequests, type StaffId } from './state.ts';

/** Why something stays for now. */
export type KeptBy =
  /** a colleague said so, on this ground */
  | { readonly kind: 'hold'; readonly ground: HoldGround; readonly since: Moment; readonly until?: Day; readonly by?: StaffId }
  /** somebody asked about their data, and has no answer yet */
  | { readonly kind: 'request'; readonly since: Moment }
  /** something of the procedure runs, under the policy's own name */
  | { readonly kind: 'running'; readonly name: Label; readonly since: Moment };

export interface Keeping {
  readonly rule: RetentionRule;
  readonly start: Moment;
  /** the end of the rule with its explanation */
  readonly due: Deadline;
  /** the day on which it is destroyed: of a maximum the last day, of a minimum the day after it, or later when the law keeps it longer */
  readonly goes: Day;
  /** from this day on the approval is asked */
  readonly askedFrom: Day;
  /** the rule that keeps it longer than its own end */
  readonly longer?: RetentionRule;
  readonly keptBy: readonly KeptBy[];
  /** different persons who approved, in the order in which they did */
  readonly clearedBy: readonly StaffId[];
  /** how many persons must still approve */
  readonly approvalsLeft: number;
  readonly done: boolean;
}

/** Every rule of retention that runs in this case; none while it is open, because reopening starts anew. */
export function keepings(policy: Policy, state: CaseState): readonly Keeping[] {
  const ends = policy.retention.rules.flatMap((rule) => endOf(policy, state, rule));
  return ends.map((one) => keepingOf(policy, state, one, ends));
}

/** The keeping of one rule; undefined when it does not run. */
export function keepingOfRule(policy: Policy, state: CaseState, rule: string): Keeping | undefined {
  return keepings(policy, state).find((one) => one.rule.id === rule);
}

interface End {
  readonly rule: RetentionRule;
  readonly start: Moment;
  readonly due: Deadline;
  readonly goes: Day;
}

function endOf(policy: Policy, state: CaseState, rule: RetentionRule): readonly End[] {
  if (state.status === 'open' || !holds(rule.when, { policy, state })) return [];
  const starts = rule.from.flatMap((name) => firstSent(happenings(policy, state, name)).at(-1)?.at ?? []);
  const start = starts.sort(compareMoments).at(-1);
  if (start === undefined) return [];
  const { calendar } = policy;
  const due = deadline({ start: dayOf(start), length: rule.keep, rolls: 'none', calendar, sources: rule.source });
  const end = due.end.slice(0, 10) as Day;
  return [{ rule, start, due, goes: rule.kind === 'maximum' ? end : addDays(end, 1) }];
}

function keepingOf(policy: Policy, state: CaseState, end: End, ends: readonly End[]): Keeping {
  const { rule } = end;
  const longer = ends
    .filter((one) => one.rule.kind === 'minimum' && overlaps(one.rule.compartment, rule.compartment) && one.goes > end.goes)
    .sort((a, b) => (a.goes < b.goes ? 1 : -1))[0];
  const goes = longer?.goes ?? end.goes;
  const clearedBy = clearances(policy, state, end);
  return {
    ...end,
    goes,
    askedFrom: dayOfNumber(numberAfter(dayNumber(goes), rule.ask, -1)),
    ...(longer === undefined ? {} : { longer: longer.rule }),
    keptBy: keptBy(policy, state, rule),
    clearedBy,
    approvalsLeft: Math.max(0, approvals[rule.approval] - clearedBy.length),
    done: state.destroyed.some((one) => one.compartment === rule.compartment || one.compartment === 'file'),
  };
}

function keptBy(policy: Policy, state: CaseState, { heldBy }: RetentionRule): readonly KeptBy[] {
  const running = heldBy.flatMap((name): readonly KeptBy[] => {
    const rule = policy.retention.holds[name];
    const since = rule === undefined ? undefined : runningSince(policy, state, rule);
    return rule === undefined || since === undefined ? [] : [{ kind: 'running', name: rule.name, since: since.at }];
  });
  const asked = openRequests(state).map((one) => ({ kind: 'request' as const, since: one.at }));
  return [...state.holds.map((one) => ({ kind: 'hold' as const, ...one })), ...asked, ...running];
}

/** What started last and has not ended since; nothing in a case that the hold is not about. */
function runningSince(policy: Policy, state: CaseState, { from, until, when }: HoldRule) {
  if (!holds(when, { policy, state })) return undefined;
  const last = from
    .flatMap((name) => happenings(policy, state, name))
    .sort((a, b) => a.sequence - b.sequence)
    .at(-1);
  if (last === undefined) return undefined;
  // one entry can be both: the last thing that happened there is that it ended
  const over = until.some((name) => happenings(policy, state, name).some((one) => one.sequence >= last.sequence));
  return over ? undefined : last;
}

/** Approvals of this rule from this start. What held the case since asks for a new look: approvals from before it do not count. */
function clearances(policy: Policy, state: CaseState, { rule, start }: End): readonly StaffId[] {
  const names = ['held', 'reopened', 'requested', ...rule.heldBy.flatMap((name) => policy.retention.holds[name]?.from ?? [])];
  const since = Math.max(0, ...state.happenings.filter((one) => names.includes(one.name)).map((one) => one.sequence));
  const valid = state.clearances.filter((one) => one.rule === rule.id && one.start === start && one.sequence > since);
  return [...new Set(valid.map((one) => one.by))];
}
