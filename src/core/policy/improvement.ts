/** Improvement: what a procedure says of causes, measures and their effect. A procedure without it promises nothing of the kind. */
import type { Length } from '#core/time/length.ts';
import type { RoleId } from './clause.ts';
import type { Label } from './label.ts';

export interface ImprovementRule {
  /** clause ids of the published text, or `Eigen keuze` */
  readonly source: readonly string[];
  /** causes of complaints, by code */
  readonly causes: Readonly<Record<string, Label>>;
  /** whether a cause that is not in the list can be described; it then has the code `other` */
  readonly open: boolean;
  /** kinds of measures, by code */
  readonly kinds: Readonly<Record<string, Label>>;
  /** who decides on measures, follows them and evaluates them */
  readonly owner: RoleId;
  /** who may read all of it beside the owner */
  readonly sees: readonly RoleId[];
  /** within which a measure is decided on, or a reason for none; absent: at once, without a day */
  readonly decideWithin?: Length;
  /** how long after its execution the effect of a measure is evaluated; absent: never asked by itself */
  readonly evaluateAfter?: Length;
  /** what the review of each case must hold */
  readonly needs: readonly ReviewNeed[];
  /** after so many cases with the same cause that came in after a measure was executed, its owner is told */
  readonly alertAfter: number;
}

export const reviewNeeds = ['cause', 'measure-or-reason'] as const;
export type ReviewNeed = (typeof reviewNeeds)[number];

/** The code of a cause that is in no list and is described in words. */
export const OTHER_CAUSE = 'other';

/** The kinds of a procedure that names none of its own: where something has to change (CAK-26, INS-13). */
export const usualKinds: Readonly<Record<string, Label>> = {
  administration: { nl: 'Administratie', en: 'Administration' },
  process: { nl: 'Werkproces', en: 'Process' },
  training: { nl: 'Opleiding', en: 'Training' },
  information: { nl: 'Uitleg en teksten', en: 'Information and texts' },
};

/** The causes that can be chosen, in the order of the policy; the one to describe comes last. */
export function causesOf(rule: ImprovementRule | undefined): readonly (readonly [string, Label])[] {
  if (rule === undefined) return [];
  const listed = Object.entries(rule.causes);
  const other = [OTHER_CAUSE, { nl: 'Een andere oorzaak', en: 'Another cause' }] as const;
  return rule.open && rule.causes[OTHER_CAUSE] === undefined ? [...listed, other] : listed;
}
