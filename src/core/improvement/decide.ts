/** Decide: from a policy, an improvement and a command to an entry for its journal, or to a refusal. */
import { type Refused, refuse } from '#core/case/refusal.ts';
import { split } from '#core/case/step.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import { mayTakeMeasure } from './access.ts';
import { type MeasureArrow, type MeasureVerb, measureLifecycle } from './lifecycle.ts';
import type { MeasureSituation } from './step.ts';
import { measureStepOf, measureVerbs } from './steps.ts';

export interface MeasureCommand {
  readonly verb: MeasureVerb;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What is known before anything is filled in. */
type Beforehand = Pick<MeasureSituation, 'policy' | 'state' | 'actor'>;

/** The one way an improvement changes: the state, the right, then the step's own rules. */
export function decideMeasure(situation: MeasureSituation, { verb, values }: MeasureCommand): OfficeEntry | Refused {
  const no = barred(situation, verb);
  if (no !== undefined) return no;
  const step = measureStepOf(verb);
  const outcome = step.decide(situation, values as never);
  if ('refused' in outcome) return outcome;
  const { facts, personal } = split(situation.policy, step.fields, values);
  return {
    name: step.event,
    sequence: situation.state.sequence + 1,
    at: situation.now,
    entered: situation.now,
    by: situation.actor,
    facts: { ...facts, ...(outcome.facts as object) },
    ...(Object.keys(personal).length === 0 ? {} : { personal }),
  };
}

/** The steps that this actor can take now, in the order of the lifecycle. */
export function offeredMeasureSteps(situation: Beforehand): readonly MeasureVerb[] {
  return measureVerbs.filter((verb) => barred(situation, verb) === undefined && !pointless(situation, verb));
}

function barred({ policy, state, actor }: Beforehand, verb: MeasureVerb): Refused | undefined {
  const now = state.sequence === 0 ? 'new' : state.status;
  const arrow: MeasureArrow = measureLifecycle[verb];
  if (!arrow.in.includes(now)) return refuse('not-now', { data: { status: now } });
  return mayTakeMeasure(policy, state, actor, verb) ? undefined : refuse('not-yours');
}

/** What the step itself would always refuse is not offered. */
function pointless({ state }: Beforehand, verb: MeasureVerb): boolean {
  if (verb === 'dismiss') return !state.alert;
  return verb === 'reopen' && state.staff === undefined;
}
