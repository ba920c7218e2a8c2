/** What a step may add to its page: every step works without this, and is sent and answered in the same way with it. */
import type { Child } from 'hono/jsx';
import type { Verb } from '#core/case/lifecycle.ts';
import type { Refusal } from '#core/case/refusal.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Asking } from '../../forms/field-specs.ts';
import type { Typed } from '../../forms/typed.ts';
import type { FieldSpec } from '../../parts/field-spec.ts';
import type { MenuItem } from '../../parts/menu.tsx';
import type { Names } from '../case/names.ts';
import type { CaseDesk } from '../visit.ts';

/** One look at the page of one step: empty, or with what was typed and refused. */
export interface StepView {
  readonly desk: CaseDesk;
  readonly verb: Verb;
  readonly names: Names;
  /** what the controls hold: what was typed, or `initial` with what the address names (`?party=…&element=2`) on top */
  readonly typed: Typed;
  readonly refusals: readonly Refusal[];
}

/** The parts that one step adds. All are optional, and all get the view; none changes anything. */
export interface SpecialPage {
  /** what the controls hold when the page is opened; a draft of this colleague, and what the address names, come on top */
  initial?(view: Omit<StepView, 'typed' | 'refusals'>): Typed;
  /**
   * From the controls of this page to those of the step, before they are read: a quick choice becomes the date it stands for.
   * Whoever reads a form of this step calls it first: the page itself, a kept draft, a look at the letter.
   */
  received?(typed: Typed, policy: Policy): Typed;
  /** what must be done before this page has anything to ask: the page is that sentence, and the way there */
  first?(desk: CaseDesk): { readonly text: string; readonly way: MenuItem } | undefined;
  /** above the form: facts, warnings, questions to read out. Not within the form */
  intro?(view: StepView): Child | Promise<Child>;
  /** instead of `fieldSpecs(asking)` */
  fields?(asking: Asking, view: StepView): readonly FieldSpec[] | Promise<readonly FieldSpec[]>;
  /** within the form, between the questions and the buttons; without it the last check of what the step sends */
  below?(view: StepView): Child | Promise<Child>;
  /** within the form, beside the questions on a wide screen and under the buttons on a phone */
  aside?(view: StepView): Child | Promise<Child>;
  /** the page itself says what must be done first: no notice above it says so again */
  readonly tellsWhatIsInTheWay?: boolean;
  /** instead of the act of the step, when the page knows whom it is about */
  heading?(view: StepView): string | undefined;
  /** the words on the button that sends, when they are not those of the act */
  submit?(view: StepView): string;
}

/** The pages of steps that have more than their questions. */
export type SpecialPages = Partial<Readonly<Record<Verb, SpecialPage>>>;
