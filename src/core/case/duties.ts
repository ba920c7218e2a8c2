/** Duties: which clauses are owed in this case, by whom, before when, and whether they were kept. */
import { type Deadline, deadline } from '#core/deadline/deadline.ts';
import type { Clause, DutyRule, RoleId } from '#core/policy/clause.ts';
import type { Label } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { compareMoments, dayOf, type Moment } from '#core/time/moment.ts';
import { happenings, reached } from './happened.ts';
import { holds } from './holds.ts';
import { type CaseState, complainants, type Extension, type Party, subjects } from './state.ts';

export interface Duty {
  /** unique in the case: the clause, and the party when there is one for each */
  readonly key: string;
  readonly clause: string;
  readonly party?: string;
  readonly owner: RoleId;
  readonly do: Label;
  readonly step?: string;
  readonly promise?: Label;
  readonly target: boolean;
  readonly from: Moment;
  /** the last day (or moment) with its explanation; absent: as soon as possible */
  readonly due?: Deadline;
  /** where readings of the law differ: the earliest end, on which we warn */
  readonly warn?: Day | Moment;
  readonly status: 'open' | 'done' | 'lapsed';
  readonly doneAt?: Moment;
  /** done after the end */
  readonly late: boolean;
  readonly source: readonly string[];
}

/** Every duty that has arisen in this case, in the order of the clauses; those done and lapsed too. */
export function duties(policy: Policy, state: CaseState): readonly Duty[] {
  return policy.clauses.flatMap((clause) => (clause.duty === undefined ? [] : dutiesOf(policy, state, clause, clause.duty)));
}

function dutiesOf(policy: Policy, state: CaseState, clause: Clause, rule: DutyRule): readonly Duty[] {
  const duty = (party?: Party) => dutyOf(policy, state, clause, rule, party);
  const people = rule.each === 'complainant' ? complainants(state) : rule.each === 'subject' ? subjects(state) : [undefined];
  return people.map(duty).filter((one) => one !== undefined);
}

function dutyOf(policy: Policy, state: CaseState, clause: Clause, rule: DutyRule, party?: Party): Duty | undefined {
  const began = reached(policy, state, rule.from, party?.id);
  if (began === undefined || !holds(rule.when, party === undefined ? { policy, state } : { policy, state, party }))
    return undefined;
  const done = firstAfter(policy, state, rule.doneBy, party);
  const lapsed = firstAfter(policy, state, rule.lapsesBy, party);
  const term = termOf(policy, state, clause, rule, began, party);
  const status =
    done !== undefined && (lapsed === undefined || compareMoments(done, lapsed) <= 0)
      ? 'done'
      : lapsed !== undefined
        ? 'lapsed'
        : 'open';
  return {
    key: party === undefined ? clause.id : `${clause.id}:${party.id}`,
    clause: clause.id,
    ...(party === undefined ? {} : { party: party.id }),
    owner: rule.owner,
    do: rule.do,
    ...(rule.step === undefined ? {} : { step: rule.step }),
    ...(rule.promise === undefined ? {} : { promise: rule.promise }),
    target: rule.target ?? false,
    ...term,
    status,
    ...(status === 'done' && done !== undefined ? { doneAt: done } : {}),
    late: status === 'done' && done !== undefined && term.due !== undefined && isPast(term.due.end, done),
    source: clause.source,
  };
}

/** Whether an end lies before a moment: a day ends when it is over, a moment at once. */
export function isPast(end: Day | Moment, now: Moment): boolean {
  return end.length === 10 ? end < dayOf(now) : compareMoments(end as Moment, now) < 0;
}

function firstAfter(policy: Policy, state: CaseState, milestones: readonly string[], party?: Party): Moment | undefined {
  const moments = milestones.map((name) => reached(policy, state, name, party?.id)).filter((one) => one !== undefined);
  return moments.sort(compareMoments)[0];
}

type Term = Pick<Duty, 'due' | 'warn' | 'from'>;

function termOf(policy: Policy, state: CaseState, clause: Clause, rule: DutyRule, began: Moment, party?: Party): Term {
  if (rule.promisedBy !== undefined) return promised(policy, state, clause, rule.promisedBy, began, party);
  if (rule.within === undefined) return { from: began };
  const first = computed(policy, state, clause, rule, began);
  const again = (rule.restartsOn ?? [])
    .map((name) => reached(policy, state, name))
    .find((at) => at !== undefined && isPast(first.end, at));
  const base = again === undefined ? first : computed(policy, state, clause, rule, again);
  return { from: again ?? began, ...extended(policy, state, clause, rule, base, again ?? began) };
}

function computed(
  policy: Policy,
  state: CaseState,
  clause: Clause,
  rule: DutyRule,
  start: Moment,
  extensions: DutyRule['within'][] = [],
): Deadline {
  if (rule.within === undefined) throw new Error(`clause ${clause.id} has no term to compute`);
  return deadline({
    start: rule.within.unit === 'hour' ? start : dayOf(start),
    length: rule.within,
    rolls: rollsFor(policy, state, rule),
    calendar: policy.calendar,
    sources: clause.source,
    ...(rule.suspendedByQuestions === true ? { suspended: questionSpans(state) } : {}),
    ...(extensions.length > 0 ? { extensions: extensions.filter((one) => one !== undefined) } : {}),
  });
}

/** The roll rule of a duty in this case: a term of law does not exist for what the law does not cover. */
export function rollsFor(policy: Policy, state: CaseState, rule: DutyRule): DutyRule['rolls'] {
  return holds(rule.rollsWhen, { policy, state }) ? rule.rolls : 'none';
}

function questionSpans(state: CaseState): { asked: Day; answered: Day }[] {
  return state.questions
    .filter((one) => one.answered !== undefined)
    .map((one) => ({ asked: dayOf(one.asked), answered: dayOf(one.answered as Moment) }));
}

function promised(policy: Policy, state: CaseState, clause: Clause, by: string, began: Moment, party?: Party): Term {
  const last = happenings(policy, state, by, party?.id).findLast((one) => one.day !== undefined);
  if (last?.day === undefined) return { from: began };
  const why = `Wij hebben deze dag zelf genoemd.`;
  const step = { kind: 'promised', from: dayOf(last.at), to: last.day, why, source: clause.source.join(', ') } as const;
  return { from: began, due: { end: last.day, steps: [step] } };
}

/** The end after the extensions that count, each as a step of the explanation. */
function extended(
  policy: Policy,
  state: CaseState,
  clause: Clause,
  rule: DutyRule,
  base: Deadline,
  from: Moment,
): Omit<Term, 'from'> {
  const counting = state.extensions.filter(
    (one) => one.duty === clause.id && one.effective !== undefined && one.lapsed !== true && one.until > dayOf(from),
  );
  if (counting.length === 0) return { due: base };
  const steps = [
    ...base.steps,
    ...counting.map((one, index) => extensionStep(policy, one, counting[index - 1]?.until ?? base.end)),
  ];
  const end = counting.at(-1)?.until ?? base.end;
  const strict = strictEnd(policy, state, clause, rule, counting, from);
  return { due: { end, steps }, ...(strict !== undefined && strict < end ? { warn: strict } : {}) };
}

function extensionStep(policy: Policy, one: Extension, from: Day | Moment): Deadline['steps'][number] {
  const source = policy.clauses.find((clause) => clause.id === one.clause)?.source.join(', ') ?? '';
  const why = one.needsConsent
    ? 'Met instemming van de klager is de termijn langer.'
    : 'De termijn is verlengd; het bericht daarover is verstuurd.';
  return { kind: 'extended', from, to: one.until, why, source };
}

/** The earlier reading of a chained extension: the whole term counted from its start, unrolled until the end. */
function strictEnd(
  policy: Policy,
  state: CaseState,
  clause: Clause,
  rule: DutyRule,
  counting: readonly Extension[],
  from: Moment,
): Day | undefined {
  if (counting.some((one) => one.needsConsent)) return undefined;
  const lengths = counting.map((one) => policy.clauses.find((other) => other.id === one.clause)?.extension?.upTo);
  const whole = computed(policy, state, clause, rule, from, lengths);
  const reading = whole.alternatives?.find((one: { reading: string }) => one.reading === 'from-start');
  return reading?.end as Day | undefined;
}

/** The latest day an extension may reach, by the later of the readings; undefined when it has no maximum. */
export function latestUntil(policy: Policy, state: CaseState, duty: Duty, upTo: DutyRule['within']): Day | undefined {
  const clause = policy.clauses.find((one) => one.id === duty.clause);
  if (upTo === undefined || clause?.duty === undefined || duty.due === undefined) return undefined;
  return computed(policy, state, clause, clause.duty, duty.from, [upTo]).end as Day;
}
