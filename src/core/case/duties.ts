/** Duties: which clauses are owed in this case, by whom, before when, and whether they were kept. */
import type { Deadline } from '#core/deadline/deadline.ts';
import { type AskRule, sumOf } from '#core/policy/asked-of.ts';
import type { Clause, DutyRule, RoleId } from '#core/policy/clause.ts';
import { INFORMED } from '#core/policy/informed.ts';
import { type Label, say } from '#core/policy/label.ts';
import { clauseOf, type Policy } from '#core/policy/policy.ts';
import { overMilestone } from '#core/policy/vocabulary.ts';
import type { Day } from '#core/time/day.ts';
import { compareMoments, type Moment, startOfDay } from '#core/time/moment.ts';
import { withSum } from '#core/words/sum-words.ts';
import { isMeant } from './at-once.ts';
import { boundOf } from './bounds.ts';
import type { Duty } from './duty.ts';
import { answers, beginningsAt, firstSent, happenings } from './happened.ts';
import { holds } from './holds.ts';
import { ownDuties } from './own-duties.ts';
import { reminders } from './reminders.ts';
import { type CaseState, type Happening, isDestroyed, type Party } from './state.ts';
import { isPast, missedBy, termOf } from './term.ts';

/** A page and a decision ask for the same duties several times; a state never changes, so the answer does not either. */
const worked = new WeakMap<CaseState, { readonly policy: Policy; readonly duties: readonly Duty[] }>();

/** Every duty that has arisen in this case, in the order of the clauses, then what we took upon ourselves, then reminders that leave by themselves; those done and lapsed too. */
export function duties(policy: Policy, state: CaseState): readonly Duty[] {
  const known = worked.get(state);
  if (known?.policy === policy) return known.duties;
  const answer = workedOut(policy, state);
  worked.set(state, { policy, duties: answer });
  return answer;
}

function workedOut(policy: Policy, state: CaseState): readonly Duty[] {
  const asked = policy.clauses.flatMap((clause) =>
    clause.duty === undefined ? [] : dutiesOf(policy, state, clause, clause.duty),
  );
  return [...asked, ...ownDuties(policy, state), ...reminders(policy, state, asked)];
}

function dutiesOf(policy: Policy, state: CaseState, clause: Clause, rule: DutyRule): readonly Duty[] {
  if (rule.each === 'informed') return informedDuties(policy, state, clause, rule);
  // who withdrew is still there: what was done for them before was done
  const people = rule.each === undefined ? [undefined] : state.parties.filter((one) => isMeantFor(rule.each, one));
  return people.map((party) => dutyOf(policy, state, clause, rule, party)).filter((one) => one !== undefined);
}

/** Stands for a body that is not in the case yet: what happened to somebody else was not for it. */
const nobody: Party = { id: '', person: '', capacity: 'informed', reach: [], language: 'nl', heard: [] };

/** One for each body of the list: adding it to the case, and what leaves for it, is what does it. */
function informedDuties(policy: Policy, state: CaseState, clause: Clause, rule: DutyRule): readonly Duty[] {
  return Object.entries(policy.informed ?? {}).flatMap(([informed, { name }]) => {
    const known = state.parties.find((one) => one.informed === informed);
    const found = dutyOf(policy, state, clause, rule, known ?? { ...nobody, informed });
    if (found === undefined) return [];
    const { party: _, step, ...duty } = found;
    // once it takes part, adding it once more is not what is left to do
    const left = known !== undefined && step === 'involve' ? undefined : step;
    return [
      {
        ...duty,
        ...(left === undefined ? {} : { step: left }),
        key: `${clause.id}:${informed}`,
        informed,
        ...(known === undefined ? {} : { party: known.id }),
        do: naming(duty.do, name),
      },
    ];
  });
}

/** The order with the name of the body in it; behind it, where it has no place for one. */
function naming(order: Label, name: Label): Label {
  const named = (text: string, body: string) =>
    text.includes(INFORMED) ? text.replaceAll(INFORMED, () => body) : `${text} (${body})`;
  return { nl: named(order.nl, name.nl), ...(order.en === undefined ? {} : { en: named(order.en, say(name, 'en')) }) };
}

function dutyOf(policy: Policy, state: CaseState, clause: Clause, rule: DutyRule, party?: Party): Duty | undefined {
  const over = rule.from.startsWith(overMilestone) ? endOf(policy, state, rule.from) : undefined;
  const began = over?.began ?? begins(policy, state, rule, party);
  if (began === undefined || !isMeant(policy, state, rule.when)) return undefined;
  // the end of another term is no entry: what that begins is looked at as it is now
  const then = over === undefined ? { since: began.sequence } : {};
  if (!holds(rule.when, { policy, state, ...then, ...(party === undefined ? {} : { party }) })) return undefined;
  const sum = rule.sum === undefined ? undefined : sumOf(rule.sum, state.details);
  // where nothing is to be paid, nothing is owed
  if (sum === 0) return undefined;
  // what waits for the end of another term can be done before that term is over
  const since = over !== undefined ? { name: 'received', sequence: 1, at: state.received } : began;
  const counts = countsFrom(policy, state, rule, since);
  const done = counts === undefined ? undefined : firstOf(policy, state, rule.doneBy, counts, party);
  const run = { clause, rule, since, ...(counts === undefined ? {} : { counts }), ...(party === undefined ? {} : { party }) };
  const own = termOf(policy, state, { ...run, began: began.at, done });
  // how the other term came to its end explains this one as well
  const term =
    over === undefined || own.due === undefined ? own : { ...own, due: { ...own.due, steps: [...over.steps, ...own.due.steps] } };
  const { passed: last, ...lasts } = term;
  const passed = (over === undefined ? missedBefore(policy, state, clause, rule, party) : undefined) ?? last;
  const lapsed = earlier(
    firstOf(policy, state, [...rule.lapsesBy, `deviated:${clause.id}`, ...goesOn(rule)], since, party),
    rule.each === 'party' ? undefined : party?.withdrawn,
  );
  // of what was destroyed nothing can be done any more
  const found = statusOf(done, lapsed);
  const status = found === 'open' && isDestroyed(state) ? 'lapsed' : found;
  return {
    key: party === undefined ? clause.id : `${clause.id}:${party.id}`,
    clause: clause.id,
    ...(party === undefined ? {} : { party: party.id }),
    owner: rule.withHandler === true && state.routedTo !== undefined ? state.routedTo : ownerOf(policy, state, rule.owner),
    ...(rule.withHandler === true ? { byHandler: true } : {}),
    do: withSum(rule.do, sum),
    ...(rule.step === undefined ? {} : { step: rule.step }),
    ...(rule.promise === undefined ? {} : { promise: withSum(rule.promise, sum) }),
    ...(rule.asks === undefined ? {} : { asks: askedWith(rule.asks, sum) }),
    ...(sum === undefined ? {} : { sum }),
    target: rule.target ?? false,
    ...lasts,
    status,
    ...(status === 'done' && done !== undefined ? { doneAt: done } : {}),
    late:
      status === 'done' && done !== undefined && term.due !== undefined && (passed !== undefined || isPast(term.due.end, done)),
    ...(passed === undefined ? {} : { missed: passed }),
    source: clause.source,
  };
}

/** The end of an earlier term that was missed, where what starts it happened more than once: the first one. */
function missedBefore(policy: Policy, state: CaseState, clause: Clause, rule: DutyRule, party?: Party): Duty['missed'] {
  const starts = beginnings(policy, state, rule, party);
  for (const [place, since] of starts.slice(0, -1).entries()) {
    const next = (starts[place + 1] as Happening).at;
    if (!holds(rule.when, { policy, state, since: since.sequence, ...(party === undefined ? {} : { party }) })) continue;
    const counts = countsFrom(policy, state, rule, since);
    const done = counts === undefined ? undefined : firstOf(policy, state, rule.doneBy, counts, party);
    const run = { clause, rule, since, ...(counts === undefined ? {} : { counts }), ...(party === undefined ? {} : { party }) };
    const term = termOf(policy, state, { ...run, began: since.at, done, until: next });
    const missed = term.passed ?? missedBy(policy, state, run, term.due, next);
    if (missed !== undefined) return missed;
  }
  return undefined;
}

function askedWith(asks: AskRule, sum: number | undefined): AskRule {
  return {
    ...asks,
    what: withSum(asks.what, sum),
    ...(asks.else === undefined ? {} : { else: withSum(asks.else, sum) }),
  };
}

/** The day on which the term of another clause ends, with its steps: of a bound, or of a duty that does not itself wait for a term. */
function endOf(policy: Policy, state: CaseState, from: string): { began: Happening; steps: Deadline['steps'] } | undefined {
  const clause = clauseOf(policy, from.slice(overMilestone.length));
  if (clause === undefined) return undefined;
  const { bound, duty } = clause;
  const counts = duty !== undefined && !duty.from.startsWith(overMilestone);
  const due =
    bound !== undefined
      ? boundOf(policy, state, clause, bound)
      : counts
        ? dutiesOf(policy, state, clause, duty).find((one) => one.due !== undefined)?.due
        : undefined;
  if (due === undefined) return undefined;
  return { began: { name: from, sequence: 1, at: startOfDay(due.end.slice(0, 10) as Day) }, steps: due.steps };
}

/** Whose work it is: the deputy's, in a case about somebody who holds the role. */
export function ownerOf(policy: Policy, state: CaseState, role: RoleId): RoleId {
  const deputy = policy.roles[role]?.deputy;
  if (deputy === undefined) return role;
  const replaced = state.parties.some((one) => one.capacity === 'subject' && one.roles?.includes(role) === true);
  return replaced ? deputy : role;
}

/** What starts the duty; for somebody who joined later, not before that. */
function begins(policy: Policy, state: CaseState, rule: DutyRule, party?: Party): Happening | undefined {
  return beginnings(policy, state, rule, party).at(-1);
}

/** Everything that started it, oldest first: the last one counts, and what was missed before stays so. */
function beginnings(policy: Policy, state: CaseState, rule: DutyRule, party?: Party): readonly Happening[] {
  const all = beginningsOf(policy, state, rule, party);
  // a copy is owed from the day that the procedure says, however late the body was added
  const joined =
    party === undefined || rule.each === 'informed'
      ? undefined
      : state.happenings.find((one) => one.name === 'involved' && one.party === party.id);
  if (joined === undefined) return all;
  const last = all.at(-1);
  const since = all.filter((one) => compareMoments(joined.at, one.at) <= 0);
  return since.length > 0 || last === undefined ? since : [{ ...last, at: joined.at }];
}

/** What a letter asks of somebody outside is asked anew when it leaves once more; nobody of us does twice what follows from it. */
function beginningsOf(policy: Policy, state: CaseState, { from, once, asks }: DutyRule, party?: Party): readonly Happening[] {
  if (once === true) return happenings(policy, state, from, party?.id).slice(0, 1);
  const ours = asks === undefined && from.startsWith('letter:');
  return ours ? firstSent(happenings(policy, state, from, party?.id)) : beginningsAt(policy, state, from, party?.id);
}

/** From where on what is done counts: from the beginning, or from what must come first; undefined when that did not happen yet. */
function countsFrom(policy: Policy, state: CaseState, { onlyAfter }: DutyRule, since: Happening): Happening | undefined {
  if (onlyAfter === undefined || !holds(onlyAfter.when, { policy, state })) return since;
  return onlyAfter.happened
    .flatMap((name) => happenings(policy, state, name))
    .sort((a, b) => compareMoments(a.at, b.at) || a.sequence - b.sequence)[0];
}

function firstOf(
  policy: Policy,
  state: CaseState,
  milestones: readonly string[],
  began: Happening,
  party?: Party,
): Moment | undefined {
  return milestones
    .flatMap((name) => happenings(policy, state, name, party?.id))
    .filter((one) => answers(one, began))
    .map((one) => one.at)
    .reduce(earlier, undefined);
}

function earlier(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareMoments(a, b) <= 0 ? a : b;
}

function statusOf(done: Moment | undefined, lapsed: Moment | undefined): Duty['status'] {
  if (done !== undefined && (lapsed === undefined || compareMoments(done, lapsed) <= 0)) return 'done';
  return lapsed === undefined ? 'open' : 'lapsed';
}

/** What is owed goes on in the case into which this one was merged; a right to one's own data stays where the data are. */
function goesOn(rule: DutyRule): readonly string[] {
  return rule.each === 'party' ? [] : ['merged'];
}

/** Whose own data are meant keeps that right after leaving, and whatever the capacity. */
function isMeantFor(each: DutyRule['each'], { capacity }: Party): boolean {
  return each === 'party' || capacity === each;
}
