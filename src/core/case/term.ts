/** The term of a duty: its end with the explanation, after promises, restarts and the extensions that count. */
import { type Deadline, deadline } from '#core/deadline/deadline.ts';
import { step } from '#core/deadline/ground.ts';
import type { Suspension } from '#core/deadline/stops.ts';
import type { BoundRule, Clause, DutyRule } from '#core/policy/clause.ts';
import type { Label } from '#core/policy/label.ts';
import { calendarOfTerm } from '#core/policy/opening.ts';
import { called, exclusionsFrom, knownUntil } from '#core/policy/periods.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import type { Length } from '#core/time/length.ts';
import { compareMoments, dayOf, type Moment } from '#core/time/moment.ts';
import { calledIn } from '#core/words/called.ts';
import { beginning, happenings } from './happened.ts';
import { holds } from './holds.ts';
import { type Owed, wasSettled } from './missed.ts';
import type { CaseState, Extension, Happening, PartyId, Question } from './state.ts';

export interface Term {
  readonly from: Moment;
  readonly due?: Deadline;
  readonly warn?: Day | Moment;
  /** an end that was already over when the term began anew, or somebody was told of another day: it was missed, whatever follows */
  readonly passed?: Day | Moment;
  /** it stands still: what ends that did not happen yet, so that nobody knows its end */
  readonly still?: StandsStill;
}

/** Since when a term stands still, and why, as the sentence "because …" says it; absent: an answer is awaited. */
export interface StandsStill {
  readonly since: Day;
  readonly because?: Label;
}

/** A duty that began, for one party when there is one for each; `done` when it was. */
export interface Begun extends Owed {
  readonly began: Moment;
  readonly done: Moment | undefined;
  /** when it began anew: what was decided from then on is of the next term */
  readonly until?: Moment;
}

/** Whether an end lies before a moment: a day ends when it is over, a moment at once. */
export function isPast(end: Day | Moment, now: Moment): boolean {
  return end.length === 10 ? end < dayOf(now) : compareMoments(end as Moment, now) < 0;
}

/** From when and until when a duty runs. */
export function termOf(policy: Policy, state: CaseState, begun: Begun): Term {
  const promise = begun.rule.promisedBy === undefined ? undefined : promised(policy, state, begun, begun.rule.promisedBy);
  if (promise !== undefined) return promise;
  return withoutPromise(policy, state, begun);
}

/** The end that was over by then and not kept; undefined when it was not over, or nothing was owed any more when it was. */
export function missedBy(policy: Policy, state: CaseState, owed: Owed, due: Deadline | undefined, by: Moment) {
  if (due === undefined || !isPast(due.end, by)) return undefined;
  return wasSettled(policy, state, owed, (at) => !isPast(due.end, at)) ? undefined : due.end;
}

function withoutPromise(policy: Policy, state: CaseState, begun: Begun): Term {
  if (begun.rule.ahead !== undefined) return countedBack(policy, state, begun, begun.rule.ahead);
  if (begun.rule.within === undefined) return { from: begun.began };
  let term = extended(policy, state, begun, begun.began, false);
  for (const again of restarts(policy, state, begun)) {
    if (term.due === undefined || !isPast(term.due.end, again)) continue;
    const passed = term.passed ?? missedBy(policy, state, begun, term.due, again);
    term = { ...extended(policy, state, begun, again, true), ...(passed === undefined ? {} : { passed }) };
  }
  return standingStill(policy, state, begun, term);
}

/** Without an end while it stands still: what was over before that stays over. */
function standingStill(policy: Policy, state: CaseState, { rule, done }: Begun, term: Term): Term {
  const still = openSpans(policy, state, rule)
    .filter(({ since }) => done === undefined || since <= dayOf(done))
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))[0];
  if (still === undefined || term.due === undefined || still.since > term.due.end.slice(0, 10)) return term;
  const { due: _, warn: __, ...rest } = term;
  return { ...rest, still };
}

/** What made the term stand still and is not over. */
function openSpans(policy: Policy, state: CaseState, rule: DutyRule): readonly StandsStill[] {
  const asked = rule.suspendedByQuestions === true ? toComplainants(state) : [];
  const waits = asked.filter((one) => one.answered === undefined && one.answerBy === undefined);
  const between = (rule.suspended ?? []).flatMap(({ from, until, because }) => {
    const began = happenings(policy, state, from).at(-1);
    if (began === undefined || endOf(happenings(policy, state, until), began) !== undefined) return [];
    return [{ since: dayOf(began.at), because }];
  });
  return [...waits.map((one) => ({ since: dayOf(one.asked) })), ...between];
}

/** The moments from which the term may start anew; what was done by then is not owed a second time. */
function restarts(policy: Policy, state: CaseState, { rule, done, party, until }: Begun): readonly Moment[] {
  return (rule.restartsOn ?? [])
    .flatMap((name) => happenings(policy, state, name, party?.id).map((one) => one.at))
    .filter((at) => (done === undefined || compareMoments(at, done) < 0) && isBefore(at, until))
    .sort(compareMoments);
}

/** The deadline of a rule in this case that starts at this moment. */
export function computed(
  policy: Policy,
  state: CaseState,
  { id, source }: Clause,
  rule: DutyRule | BoundRule,
  start: Moment,
  extensions: readonly Length[] = [],
): Deadline {
  if (rule.within === undefined) throw new Error(`clause ${id} has no term to compute`);
  const found = deadline({
    start: rule.within.unit === 'hour' ? start : dayOf(start),
    length: rule.within,
    rolls: rollsFor(policy, state, rule),
    calendar: 'closingDays' in rule && rule.closingDays === true ? calendarOfTerm(policy, dayOf(start)) : policy.calendar,
    sources: source,
    suspended: 'doneBy' in rule ? suspensions(policy, state, rule) : [],
    excluded: exclusionsFrom(policy.periods, rule.excluding ?? [], dayOf(start)),
    ...(extensions.length > 0 ? { extensions } : {}),
  });
  return { ...found, steps: [...found.steps, ...unknownDays(policy, rule.excluding, found.end, source)] };
}

/** Days that stand in a list have an end: past it the holidays of a later year are not known yet, and the reader is told. */
export function unknownDays(
  { periods }: Policy,
  excluding: readonly string[] = [],
  end: Day | Moment,
  source: readonly string[],
): Deadline['steps'] {
  return excluding.flatMap((id) => {
    const list = periods[id];
    const known = list === undefined ? undefined : knownUntil(list);
    if (list === undefined || known === undefined || end.slice(0, 10) <= known) return [];
    const from = list.source.length > 0 ? list.source : source;
    return [step(end, end, from.join(', '), { kind: 'unknown', name: called(list.name), known })];
  });
}

/** Counted back from a day that was planned; as long as none was, there is no last day. */
function countedBack(policy: Policy, state: CaseState, begun: Begun, { of, by }: Ahead): Term {
  const { clause, began, party, until } = begun;
  const planned = happenings(policy, state, of, party?.id).filter((one) => one.day !== undefined && isBefore(one.at, until));
  const ends = planned.map(({ at, day }) => ({ at, due: before(policy, clause, day as Day, by) }));
  const last = ends.at(-1);
  return last === undefined ? { from: began } : { from: began, due: last.due, ...passedIn(policy, state, begun, ends) };
}

/** The first of these days that was over, and not kept, before the next one was named. */
function passedIn(
  policy: Policy,
  state: CaseState,
  owed: Owed,
  named: readonly { at: Moment; due: Deadline }[],
): Pick<Term, 'passed'> {
  const passed = named.flatMap(({ due }, place) => {
    const next = named[place + 1];
    return (next === undefined ? undefined : missedBy(policy, state, owed, due, next.at)) ?? [];
  })[0];
  return passed === undefined ? {} : { passed };
}

function isBefore(at: Moment, until: Moment | undefined): boolean {
  return until === undefined || compareMoments(at, until) < 0;
}

/** So long before a day that was planned. */
export function before({ calendar }: Policy, { source }: Clause, planned: Day, by: Length): Deadline {
  return deadline({ start: planned, length: by, rolls: 'none', calendar, sources: source, backward: true });
}
type Ahead = NonNullable<DutyRule['ahead']>;

/** When the term stood still: while we waited for an answer, or between two milestones that the clause names. */
function suspensions(policy: Policy, state: CaseState, rule: DutyRule): readonly Suspension[] {
  const waits = rule.suspendedByQuestions === true ? questionSpans(state) : [];
  const between = (rule.suspended ?? []).flatMap(({ from, until, because }) => {
    const ends = happenings(policy, state, until);
    return happenings(policy, state, from).flatMap((began): Suspension[] => {
      const over = endOf(ends, began);
      return over === undefined ? [] : [{ asked: dayOf(began.at), answered: dayOf(over.at), because: called(because) }];
    });
  });
  return [...waits, ...between];
}

/** The roll rule of a duty in this case: a term of law does not exist for what the law does not cover. */
export function rollsFor(policy: Policy, state: CaseState, rule: Pick<DutyRule, 'rolls' | 'rollsWhen'>): DutyRule['rolls'] {
  return holds(rule.rollsWhen, { policy, state }) ? rule.rolls : 'none';
}

/** Questions to those who complain, with the day of the answer: while we wait for others, the clock runs. */
function questionSpans(state: CaseState): { asked: Day; answered: Day }[] {
  return toComplainants(state).flatMap(({ asked, answered, answerBy }) => {
    // as long as nobody answered, up to the day by which that was asked: after that the term goes on without (as Awb 4:15)
    const until = answered === undefined ? answerBy : dayOf(answered);
    return until === undefined ? [] : [{ asked: dayOf(asked), answered: until }];
  });
}

function toComplainants({ parties, questions }: CaseState): readonly Question[] {
  const complains = new Set(
    parties.filter(({ capacity }) => capacity === 'complainant' || capacity === 'representative').map((one) => one.id),
  );
  return questions.filter((one) => complains.has(one.to));
}

/** What ended something that began: the first of these after it. */
function endOf(ends: readonly Happening[], began: Happening): Happening | undefined {
  return ends.find((one) => one.sequence > began.sequence && compareMoments(one.at, began.at) >= 0);
}

function promised(policy: Policy, state: CaseState, begun: Begun, by: string): Term | undefined {
  const { clause, rule, began, party, until } = begun;
  const cap = capOf(policy, state, rule, party?.id);
  const days = happenings(policy, state, by, party?.id)
    // what was named for an earlier one is no promise about this one
    .flatMap(({ at, day }) => (day !== undefined && compareMoments(at, began) >= 0 && isBefore(at, until) ? [{ at, day }] : []))
    .map(({ at, day }) => {
      const end = earliest(day, cap);
      const why = `Wij hebben deze dag zelf genoemd.${end < day ? ' Langer kan niet.' : ''}`;
      const step = { kind: 'promised', from: dayOf(at), to: end, why, source: clause.source.join(', ') } as const;
      return { at, due: { end, steps: [step] } };
    });
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // the term that ran before anybody named a day can have been over by then
  const before = withoutPromise(policy, state, { ...begun, until: first.at });
  const passed = before.passed ?? missedBy(policy, state, begun, before.due, first.at);
  return { from: began, due: last.due, ...(passed === undefined ? passedIn(policy, state, begun, days) : { passed }) };
}

/** The end after the extensions that count, each as a step of the explanation. */
function extended(policy: Policy, state: CaseState, begun: Begun, from: Moment, again: boolean): Term {
  const { clause, rule } = begun;
  const base = computed(policy, state, clause, rule, from);
  const steps = [...base.steps];
  const lengths: Length[] = [];
  let end: Day | Moment = base.end;
  let agreed = false;
  let passed: Day | Moment | undefined;
  for (const one of state.extensions) {
    // what was decided for the term before a restart does not lengthen the new one
    if (one.duty !== clause.id || (again && compareMoments(one.decided, from) < 0) || !isBefore(one.decided, begun.until))
      continue;
    const by = policy.clauses.find((other) => other.id === one.clause);
    const alsoLate = rule.target === true || by?.extension?.alsoLate === true;
    if (!counts(one, end, alsoLate)) continue;
    const upTo = by?.extension?.upTo;
    const until = earliest(one.until, latestFrom(policy, state, rule, end, upTo));
    if (until <= end.slice(0, 10)) continue;
    const late = (alsoLate || one.needsConsent) && one.effective !== undefined && isPast(end, one.effective);
    steps.push(extensionStep(policy, one, end, until, by, late));
    if (late) passed ??= end;
    end = until;
    agreed ||= one.needsConsent;
    if (upTo !== undefined) lengths.push(upTo);
  }
  const strict = agreed || lengths.length === 0 ? undefined : strictEnd(computed(policy, state, clause, rule, from, lengths));
  return {
    ...{ from, due: { ...base, end, steps } },
    ...(strict !== undefined && strict < end ? { warn: strict } : {}),
    ...(passed === undefined ? {} : { passed }),
  };
}

/**
 * More time counts when everybody was told before the end (Awb 9:11 lid 2), or agreed, whenever that was (lid 3); where the end is
 * only aimed at, or the procedure asks for the news all the same, also when they were told after it (KLK-38, CCV-12).
 */
function counts({ effective, lapsed, needsConsent }: Extension, end: Day | Moment, alsoLate: boolean): boolean {
  return effective !== undefined && lapsed !== true && (needsConsent || alsoLate || !isPast(end, effective));
}

function earliest(a: Day, b: Day | undefined): Day {
  return b === undefined || a <= b ? a : b;
}

function extensionStep(
  policy: Policy,
  one: Extension,
  from: Day | Moment,
  to: Day,
  by: Clause | undefined,
  late: boolean,
): Deadline['steps'][number] {
  const why = one.needsConsent
    ? calledIn('Met instemming van {de klager} is de termijn langer.', { language: 'nl', policy })
    : late
      ? 'Het bericht dat het langer duurt, ging pas weg toen de termijn al voorbij was.'
      : 'De termijn is verlengd; het bericht daarover is verstuurd.';
  const shorter = to < one.until ? ' Langer kan niet.' : '';
  return { kind: 'extended', from, to, why: `${why}${shorter}`, source: by?.source.join(', ') ?? '' };
}

/** The earlier reading of a chained extension: the whole term counted from its start, rolled once at the end. */
function strictEnd(whole: Deadline): Day | undefined {
  return whole.alternatives?.find((one) => one.reading === 'from-start')?.end as Day | undefined;
}

/** The latest day to which a term that ends then may be extended, its cap included; undefined when there is no maximum. */
export function latestFrom(
  policy: Policy,
  state: CaseState,
  rule: DutyRule,
  end: Day | Moment,
  upTo: Length | undefined,
): Day | undefined {
  const cap = capOf(policy, state, rule);
  if (upTo === undefined) return cap;
  const rolls = rollsFor(policy, state, rule);
  const excluded = exclusionsFrom(policy.periods, rule.excluding ?? [], end.slice(0, 10) as Day);
  return earliest(
    deadline({ start: end, length: upTo, rolls, calendar: policy.calendar, excluded }).end.slice(0, 10) as Day,
    cap,
  );
}

/** The day past which no extension and no promise goes; undefined when there is none, or what it counts from has not happened. */
export function capOf(policy: Policy, state: CaseState, { cap }: DutyRule, party?: PartyId): Day | undefined {
  const began = cap === undefined ? undefined : beginning(policy, state, cap.from, party);
  if (cap === undefined || began === undefined) return undefined;
  return deadline({ start: dayOf(began.at), length: cap.within, rolls: cap.rolls, calendar: policy.calendar }).end.slice(
    0,
    10,
  ) as Day;
}
