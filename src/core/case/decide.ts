/** Decide: from a policy, a state and a command to entries for the journal, or to a refusal that names its clause. */
import { mayTake } from '#core/access.ts';
import type { Clause } from '#core/policy/clause.ts';
import { isPersonal } from './field.ts';
import { holds } from './holds.ts';
import { lifecycle, type Verb } from './lifecycle.ts';
import { type Refused, refuse } from './refusal.ts';
import type { CaseEvent, Happens, Situation } from './step.ts';
import { split } from './step.ts';
import { stepOf } from './steps.ts';

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
  const no = notNow(situation, command.verb) ?? mayTake(policy, state, actor, command.verb) ?? guarded(situation, command);
  if (no !== undefined) return no;
  const step = stepOf(command.verb);
  const outcome = step.decide(situation, command.values as never);
  if ('refused' in outcome) return outcome;
  return { events: [entry(situation, command, outcome)], people: outcome.people ?? [] };
}

/** Whether a step could be taken now by this actor, before anything is filled in: what the list of steps shows. */
export function isOffered(situation: Situation, verb: Verb): boolean {
  return (notNow(situation, verb) ?? mayTake(situation.policy, situation.state, situation.actor, verb)) === undefined;
}

function notNow({ state }: Situation, verb: Verb): Refused | undefined {
  const now = state.sequence === 0 ? 'new' : state.status;
  const arrow: { in: readonly string[] } = lifecycle[verb];
  return arrow.in.includes(now) ? undefined : refuse('not-now', { data: { status: now } });
}

/** The first clause that stands in the way; undefined when none does. */
export function guarded({ policy, state, actor }: Situation, { verb, values }: Command): Refused | undefined {
  const facts = { policy, state, actor, command: values };
  const inTheWay = policy.clauses.find(({ guard }) => {
    if (guard === undefined || !guard.steps.includes(verb) || !holds(guard.when, facts)) return false;
    const forbidden = guard.forbids !== undefined && holds(guard.forbids, facts);
    return forbidden || !holds(guard.needs, facts);
  });
  return inTheWay === undefined ? undefined : byClause(inTheWay);
}

function byClause(clause: Clause): Refused {
  const { id, says, source, guard } = clause;
  return refuse('by-clause', {
    clause: { id, says, source },
    ...(guard?.instead === undefined ? {} : { instead: guard.instead }),
  });
}

function entry({ state, actor, at, now }: Situation, { verb, values }: Command, outcome: Happens<unknown>): CaseEvent {
  const step = stepOf(verb);
  const { facts, personal } = split(step.fields, values, isPersonal);
  delete personal.people; // persons are kept apart from the journal
  return {
    name: step.event,
    sequence: state.sequence + 1,
    at,
    entered: now,
    by: actor,
    audience: outcome.audience ?? step.audience,
    ...(outcome.party === undefined ? {} : { party: outcome.party }),
    facts: { ...facts, ...(outcome.facts as object) },
    ...(Object.keys(personal).length === 0 ? {} : { personal }),
  };
}
