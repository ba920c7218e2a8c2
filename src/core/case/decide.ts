/** Decide: from a policy, a state and a command to entries for the journal, or to a refusal that names its clause. */
import { mayTake } from '#core/access.ts';
import type { Clause } from '#core/policy/clause.ts';
import { detailsFor } from '#core/policy/details.ts';
import type { Policy } from '#core/policy/policy.ts';
import { compareMoments } from '#core/time/moment.ts';
import { audienceBy } from './confidential.ts';
import { evolve } from './evolve.ts';
import { holds } from './holds.ts';
import { atTime } from './late.ts';
import { lifecycle, type Verb } from './lifecycle.ts';
import { cited, type Refused, refuse } from './refusal.ts';
import { unread } from './second-look.ts';
import { type CaseState, isDestroyed, partyOf } from './state.ts';
import type { CaseEvent, Happens, Situation } from './step.ts';
import { split } from './step.ts';
import { stepOf } from './steps.ts';
import { unsignedBy } from './unsigned.ts';

/** A command as the doors hand it over: a verb with values that were read by its fields. */
export interface Command {
  readonly verb: Verb;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Decided {
  readonly events: readonly CaseEvent[];
  readonly people: NonNullable<Happens<unknown>['people']>;
}

/** The one way a case changes: the state, the right, the clauses, then the step's own rules. */
export function decide(situation: Situation, command: Command): Decided | Refused {
  const { policy, state, actor } = situation;
  const no =
    notNow(situation, command.verb) ??
    mayTake(policy, state, actor, command.verb) ??
    noSuchStep(situation, command.verb) ??
    impossibleMoment(situation, command.verb) ??
    stranger(situation, command) ??
    guarded(situation, command);
  if (no !== undefined) return no;
  const step = stepOf(command.verb);
  const outcome = step.decide(situation, command.values as never);
  if ('refused' in outcome) return outcome;
  // what the step itself lacks is told first: nobody reads what cannot leave
  const waits = unread(situation, command.verb, command.values);
  if (waits !== undefined) return waits;
  // what the step says itself is more telling, so this comes last
  if (step.offered?.(situation) === false) return refuse('not-now');
  return { events: [entry(situation, command, outcome)], people: outcome.people ?? [] };
}

/** A step that follows from another one, which was allowed: its own rules alone decide. */
export function following(situation: Situation, command: Command): Decided | Refused {
  const outcome = stepOf(command.verb).decide(situation, command.values as never);
  if ('refused' in outcome) return outcome;
  return { events: [entry(situation, command, outcome)], people: outcome.people ?? [] };
}

/** Whether a step could be taken now by this actor, before anything is filled in: what the list of steps shows. */
export function isOffered(situation: Situation, verb: Verb): boolean {
  return notOffered(situation, verb) === undefined;
}

/** Why it is not, in the words of the clause that says so where there is one; undefined when it is. */
export function notOffered(situation: Situation, verb: Verb): Refused | undefined {
  const no =
    notNow(situation, verb) ?? mayTake(situation.policy, situation.state, situation.actor, verb) ?? noSuchStep(situation, verb);
  return no ?? (stepOf(verb).offered?.(situation) === false ? refuse('not-now') : undefined);
}

/** Refuses a step that this procedure does not know, for such a case or at all, by the clause that says so. */
export function noSuchStep(
  { policy, state, actor }: Pick<Situation, 'policy' | 'state' | 'actor'>,
  verb: Verb,
): Refused | undefined {
  const never = guardsOf(policy)
    .get(verb)
    ?.find(({ guard }) => guard?.never === true && holds(guard.when, { policy, state, actor }));
  if (never !== undefined) return refuse('no-such-step', { clause: cited(never), ...insteadOf(never) });
  return stepOf(verb).known?.(policy) === false ? refuse('no-such-step') : undefined;
}

/** What was destroyed stays so: there is nobody any more to do something for. */
function notNow({ state }: Situation, verb: Verb): Refused | undefined {
  const now = state.sequence === 0 ? 'new' : state.status;
  const arrow: { in: readonly string[] } = lifecycle[verb];
  return arrow.in.includes(now) && !isDestroyed(state) ? undefined : refuse('not-now', { data: { status: now } });
}

/** Nothing is done in the future, and nothing but lodging before there was a complaint. */
function impossibleMoment({ state, at, now }: Situation, verb: Verb): Refused | undefined {
  if (compareMoments(at, now) > 0) return refuse('in-future', { field: 'at' });
  const before = verb !== 'lodge' && compareMoments(at, state.received) < 0;
  return before ? refuse('before-receipt', { field: 'at' }) : undefined;
}

/** Whoever a command names takes part in this case, in a capacity for which the step is meant. */
function stranger({ state }: Situation, { verb, values }: Command): Refused | undefined {
  for (const [name, field] of Object.entries(stepOf(verb).fields)) {
    const named = values[name];
    if (field.kind !== 'party' || named === undefined) continue;
    const party = partyOf(state, String(named));
    if (party === undefined || field.capacity?.includes(party.capacity) === false)
      return refuse('unknown-party', { field: name });
  }
  return undefined;
}

/** The first clause that stands in the way; undefined when none does. */
export function guarded(situation: Situation, command: Command): Refused | undefined {
  return obstacles(situation, command)[0];
}

/** Every clause that stands in the way, in the order of the procedure: what must be done first. */
export function obstacles(situation: Situation, { verb, values }: Command): readonly Refused[] {
  const { policy, state, actor, now } = situation;
  const unknown = unknownDetails(policy, state, verb);
  const guarding = guardsOf(policy).get(verb);
  if (guarding === undefined) return unknown;
  const command = { ...values, ...stepOf(verb).presumed?.(situation, values as never) };
  const facts = { policy, state, actor, command, ...atTime(policy, state, now) };
  const inTheWay = guarding.filter(({ guard }) => {
    if (guard === undefined || guard.never === true || !holds(guard.when, facts)) return false;
    const forbidden = guard.forbids !== undefined && holds(guard.forbids, facts);
    return forbidden || !holds(guard.needs, facts);
  });
  return [...inTheWay.map(byClause), ...unknown];
}

const guards = new WeakMap<Policy, ReadonlyMap<string, readonly Clause[]>>();

/** The clauses that guard each step; sorted once, because a page asks it of every step there is. */
function guardsOf(policy: Policy): ReadonlyMap<string, readonly Clause[]> {
  const known = guards.get(policy);
  if (known !== undefined) return known;
  const byVerb = new Map<string, Clause[]>();
  for (const clause of policy.clauses) {
    for (const verb of new Set(clause.guard?.steps)) byVerb.set(verb, [...(byVerb.get(verb) ?? []), clause]);
  }
  guards.set(policy, byVerb);
  return byVerb;
}

/** The details that must be known before this step and are not, each a refusal that names it. */
function unknownDetails({ details }: Policy, { record, details: known }: CaseState, verb: Verb): readonly Refused[] {
  return detailsFor(details, record)
    .filter(([id, { requiredBefore }]) => requiredBefore.includes(verb) && known[id] === undefined)
    .map(([id, { name, source }]) => refuse('detail-missing', { field: `details.${id}`, about: name, source }));
}

function byClause(clause: Clause): Refused {
  return refuse('by-clause', { clause: cited(clause), ...insteadOf(clause) });
}

function insteadOf({ guard }: Clause) {
  return guard?.instead === undefined ? {} : { instead: guard.instead };
}

function entry({ policy, state, actor, at, now }: Situation, { verb, values }: Command, outcome: Happens<unknown>): CaseEvent {
  const step = stepOf(verb);
  const { facts, personal } = split(policy, step.fields, { ...values, ...outcome.values });
  delete personal.people; // persons are kept apart from the journal
  const event = {
    name: step.event,
    sequence: state.sequence + 1,
    at,
    entered: now,
    by: actor,
    audience: audienceBy(policy, verb, outcome.audience ?? step.audience),
    ...(outcome.party === undefined ? {} : { party: outcome.party }),
    facts: { ...facts, ...(outcome.facts as object) },
    ...(Object.keys(personal).length === 0 ? {} : { personal }),
  };
  // nobody's signature stands under what was written after it
  const fallen = state.signatures.length === 0 ? [] : unsignedBy(policy, state, evolve(state, event), event);
  return fallen.length === 0 ? event : { ...event, facts: { ...event.facts, unsigned: fallen } };
}
