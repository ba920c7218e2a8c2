/** The shape of the words for a step of an improvement: what does not have all of them does not compile. */
import type { MeasureVerb } from '#core/improvement/lifecycle.ts';
import type { MeasureSteps } from '#core/improvement/steps.ts';
import type { FieldWords } from './step-words.ts';

type FieldsOf<V extends MeasureVerb> = MeasureSteps[V]['fields'];
type FixedChoices<V extends MeasureVerb> = {
  readonly [K in keyof FieldsOf<V> as FieldsOf<V>[K] extends { of: readonly string[] } ? K : never]: {
    readonly [C in FieldsOf<V>[K] extends { of: readonly (infer O extends string)[] } ? O : never]: string;
  };
};

/** Words of one step; in `done` {who} acted, {staff} was named, {day} was set. */
export interface MeasureStepWords<V extends MeasureVerb = MeasureVerb> {
  /** the act with its object, as on the button */
  readonly act: string;
  readonly explain: string;
  /** the line in the story */
  readonly done: string;
  readonly fields: { readonly [K in keyof FieldsOf<V>]: FieldWords };
  readonly choices: FixedChoices<V>;
}

export type AllMeasureWords = { readonly [V in MeasureVerb]: MeasureStepWords<V> };
