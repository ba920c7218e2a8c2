/** A step of the explanation of a date: what moved the end, from where to where, why, and by which rule. */
import type { Day } from '#core/time/day.ts';
import type { Name } from '#core/time/holiday.ts';
import type { Length } from '#core/time/length.ts';
import type { Moment } from '#core/time/moment.ts';

/**
 * The closed set of kinds. `from` and `to` are the end before and after the step, unless said otherwise.
 * - `start`: from the event to the first day that counts (hours: the moment itself, twice)
 * - `length`: from the event to the plain end
 * - `skipped`: days that do not count in a term of working days: the first and the last of them
 * - `suspended`: the clock stood still between asking and answering
 * - `excluded`: a period that does not count
 * - `rolled`: the end fell on a day on which the term does not end
 * - `minimum`: the term held too few working days
 * - `not-rolled`: a law or choice that could have moved the end does not; both are the end
 * - `unknown`: the end lies past the days for which the excluded periods are known; both are the end
 * - `extended`: from the end so far to the end of the extension
 * - `promised`: a day that was agreed or promised, instead of counted
 */
export type StepKind =
  | 'start'
  | 'length'
  | 'skipped'
  | 'suspended'
  | 'excluded'
  | 'rolled'
  | 'minimum'
  | 'not-rolled'
  | 'unknown'
  | 'extended'
  | 'promised';

export interface Step {
  readonly kind: StepKind;
  readonly from: Day | Moment;
  readonly to: Day | Moment;
  /** one plain Dutch sentence; `whyInEnglish` words the same in English */
  readonly why: string;
  /** article of law, or the clauses that the caller named */
  readonly source: string;
  /** what the sentence was made of; absent in steps that others wrote */
  readonly facts?: Facts;
}

/** Days in a row that are free for the same reason; without names it is the weekend. */
export interface FreeRun {
  readonly first: Day;
  readonly last: Day;
  readonly names: readonly Name[];
}

/** Why a roll rule leaves the end where it is. */
export type NotRolled =
  | 'hours'
  | 'backward'
  | 'more than 90 days'
  | 'more than 12 weeks'
  | 'more than 3 months'
  | 'a year or more'
  | 'no working day';

/** Days that did not count, and by how much that moved the end. */
export interface Stopped {
  readonly first: Day;
  readonly last: Day;
  readonly count: Length;
  /** what it was called, where that was said */
  readonly names: readonly Name[];
}

export type Facts =
  | { readonly kind: 'start'; readonly backward: boolean }
  | { readonly kind: 'length' | 'extended'; readonly length: Length; readonly backward: boolean; readonly shortened: boolean }
  | { readonly kind: 'skipped'; readonly days: number; readonly names: readonly Name[] }
  | ({ readonly kind: 'suspended' } & Stopped)
  | ({ readonly kind: 'excluded' } & Stopped)
  | { readonly kind: 'rolled'; readonly passed: readonly FreeRun[] }
  | { readonly kind: 'minimum'; readonly days: number; readonly law: 'atw' | 'eu' }
  | { readonly kind: 'not-rolled'; readonly because: NotRolled }
  | { readonly kind: 'unknown'; readonly name: Name; readonly known: Day };
