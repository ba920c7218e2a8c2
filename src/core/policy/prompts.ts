/** What a colleague keeps in mind at a step, as the procedure wants it done. */
import type { Label } from './label.ts';

export interface Prompt {
  /** the act in a word or two: "Luister" */
  readonly act: Label;
  /** how that is done, in a sentence */
  readonly how: Label;
}

export interface Prompts {
  /** in a call or talk, in the order of the talk */
  readonly contact: readonly Prompt[];
}
