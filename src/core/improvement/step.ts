/** What a step of an improvement is: its words, its fields, what it refuses and what it changes. One step, one file in steps/. */
import type { Fields, Values } from '#core/case/field.ts';
import type { Refused } from '#core/case/refusal.ts';
import type { Actor } from '#core/case/state.ts';
import type { Facts, Personal } from '#core/case/step.ts';
import type { OfficeEntry } from '#core/office/entry.ts';
import type { ImprovementRule } from '#core/policy/improvement.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Moment } from '#core/time/moment.ts';
import type { MeasureState } from './state.ts';

/** Everything a decision may look at. */
export interface MeasureSituation {
  readonly policy: Policy;
  readonly rule: ImprovementRule;
  readonly state: MeasureState;
  readonly actor: Actor;
  readonly now: Moment;
  /** whether there is such a colleague, in the organisation and at work */
  readonly isColleague: (id: string) => boolean;
  /** the id of the case with this reference, as far as the actor may see it */
  readonly caseOf: (reference: string) => string | undefined;
  /** the improvement to which the one that is started adds */
  readonly parent?: { readonly id: string; readonly cases: readonly string[] };
  /** the id of a follow-up that is made with this step */
  readonly followUpId: string;
}

export type MeasureOutcome<X> = Refused | { readonly facts: X };

/** An entry as its own step reads it back. */
export interface MeasureEntryOf<F extends Fields, X> extends Omit<OfficeEntry, 'facts' | 'personal'> {
  readonly facts: Facts<F> & X;
  readonly personal?: Personal<F>;
}

export interface MeasureStep<
  V extends string = string,
  E extends string = string,
  N extends string = string,
  F extends Fields = Fields,
  X = unknown,
> {
  readonly verb: V;
  readonly event: E;
  readonly noun: N;
  readonly fields: F;
  decide(situation: MeasureSituation, command: Values<F>): MeasureOutcome<X>;
  evolve(state: MeasureState, entry: MeasureEntryOf<F, X>): MeasureState;
}

/** Declares a step; the types of command and entry follow from the fields. */
export function measureStep<
  const V extends string,
  const E extends string,
  const N extends string,
  const F extends Fields,
  X extends object,
>(definition: MeasureStep<V, E, N, F, X>): MeasureStep<V, E, N, F, X> {
  return definition;
}
