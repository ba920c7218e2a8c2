/** A case beyond its own handling: appeals with the rulings on them, and bodies outside. */

import type { RoleId } from '#core/policy/clause.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';
import type { Status } from './status.ts';

/** One look by a tier, from the appeal to what was done with the ruling. */
export interface Appeal {
  readonly tier: string;
  /** the role that rules */
  readonly body: RoleId;
  /** the roles that make it ready for that role */
  readonly preparedBy: readonly RoleId[];
  /** the first entry of it */
  readonly sequence: number;
  /** when it was filed: an appeal on paper on the day it came in */
  readonly at: Moment;
  /** the complainants for whom it was filed */
  readonly parties: readonly string[];
  readonly grounds: readonly string[];
  /** the status to which the case falls back when the appeal is withdrawn */
  readonly from: Status;
  /** filed after the term */
  readonly late: boolean;
  readonly withdrawn?: Moment;
  readonly ruling?: {
    readonly at: Moment;
    readonly sequence: number;
    readonly verdicts: readonly string[];
    readonly reasoning?: string;
    readonly consequences?: string;
    readonly executeBy?: Day;
    /** it says what follows, or by which day: something is to be carried out. Stays when its words are destroyed */
    readonly promised?: true;
    /** it says that it takes the place of what earlier rulings promised */
    readonly replaces?: boolean;
  };
  readonly executed?: Moment;
  /** a later ruling took its place, so that nothing is owed by it any more */
  readonly replaced?: Moment;
}

/** A case at a body outside. */
export interface Escalation {
  readonly forum: string;
  readonly reference?: string;
  readonly entries: readonly { readonly sequence: number; readonly at: Moment; readonly what: string; readonly answerBy?: Day }[];
  readonly ended: boolean;
}
