/** The table of all steps of an improvement: a new one does not compile until it stands here and in the lifecycle. */
import type { MeasureVerb } from './lifecycle.ts';
import type { MeasureStep } from './step.ts';
import { assess } from './steps/assess.ts';
import { dismiss } from './steps/dismiss.ts';
import { evaluate } from './steps/evaluate.ts';
import { execute } from './steps/execute.ts';
import { forgo } from './steps/forgo.ts';
import { hand } from './steps/hand.ts';
import { link } from './steps/link.ts';
import { observe } from './steps/observe.ts';
import { plan } from './steps/plan.ts';
import { postpone } from './steps/postpone.ts';
import { progress } from './steps/progress.ts';
import { remind } from './steps/remind.ts';
import { reopen } from './steps/reopen.ts';
import { comeBack } from './steps/return.ts';
import { start } from './steps/start.ts';

export const measureSteps = {
  start,
  link,
  plan,
  forgo,
  hand,
  postpone,
  progress,
  remind,
  observe,
  execute,
  evaluate,
  assess,
  dismiss,
  reopen,
  return: comeBack,
} as const satisfies { [V in MeasureVerb]: { verb: V } };

export type MeasureSteps = typeof measureSteps;

// read by name at run time: the particular types of one step are no longer of interest
const anyStep = measureSteps as unknown as Readonly<Record<MeasureVerb, MeasureStep>>;
const byEvent = new Map(Object.values(anyStep).map((one) => [one.event, one]));
const byNoun = new Map(Object.values(anyStep).map((one) => [one.noun, one]));

/** All verbs, in the order of the lifecycle. */
export const measureVerbs = Object.keys(measureSteps) as readonly MeasureVerb[];

/** The step of this verb. */
export function measureStepOf(verb: MeasureVerb): MeasureStep {
  return anyStep[verb];
}

/** The step whose entry this is; undefined for an entry of a later version. */
export function measureStepOfEvent(event: string): MeasureStep | undefined {
  return byEvent.get(event);
}

/** The step whose resource this is, as it stands in URLs. */
export function measureStepOfNoun(noun: string): MeasureStep | undefined {
  return byNoun.get(noun);
}
