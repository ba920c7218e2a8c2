/** Retention: how long what is personal in a case may or must stay, what keeps it longer, and who approves that it goes. */

import type { Length } from '#core/time/length.ts';
import type { ClauseId, Milestone, RoleId } from './clause.ts';
import type { Condition } from './condition.ts';
import type { Label } from './label.ts';

/**
 * What is destroyed together. `file`: everything personal of the case – words, persons, documents, letters, search words, drafts.
 * `documents`: the documents alone. `person`: who the persons are and how to reach them, with the letters that name them.
 */
export const compartments = ['file', 'documents', 'person'] as const;
export type Compartment = (typeof compartments)[number];

/** Why a colleague keeps a case: a court or an outside body looks at it, an inspector asked for it, or something that the reason tells. */
export const holdGrounds = ['court', 'outside', 'inspection', 'other'] as const;
export type HoldGround = (typeof holdGrounds)[number];

/** Something that runs elsewhere and keeps the data where they are, as long as it runs: an appeal, a case before an outside body. */
export interface HoldRule {
  readonly name: Label;
  /** one of these starts it */
  readonly from: readonly Milestone[];
  /** one of these, later, ends it */
  readonly until: readonly Milestone[];
  /** it holds only cases for which this is true as they are now */
  readonly when?: Condition;
}

export interface RetentionRule {
  readonly id: ClauseId;
  readonly says: Label;
  readonly source: readonly string[];
  readonly compartment: Compartment;
  readonly when?: Condition;
  /** counted from the last of these; nothing is counted while the case is open */
  readonly from: readonly Milestone[];
  readonly keep: Length;
  /** `maximum`: gone on the last day; `minimum`: may not go before that day is over */
  readonly kind: 'maximum' | 'minimum';
  /** names of the policy's holds that stop this rule; a hold that a colleague puts on a case stops every rule */
  readonly heldBy: readonly string[];
  /** how many different persons must approve that it goes */
  readonly approval: 'none' | 'one' | 'two';
  /** whose work the approval is */
  readonly owner?: RoleId;
  /** how long before the day it goes the approval is asked */
  readonly ask: Length;
  /** what happens on the day when the approval is not there: `destroy` so that a maximum is never passed, or `keep` */
  readonly unapproved: 'destroy' | 'keep';
}

export interface Retention {
  readonly holds: Readonly<Record<string, HoldRule>>;
  readonly rules: readonly RetentionRule[];
}

/** How many persons an approval takes. */
export const approvals: Readonly<Record<RetentionRule['approval'], 0 | 1 | 2>> = { none: 0, one: 1, two: 2 };

/** Whether two compartments hold something in common: documents and persons do not, the file holds both. */
export function overlaps(a: Compartment, b: Compartment): boolean {
  return a === b || a === 'file' || b === 'file';
}
