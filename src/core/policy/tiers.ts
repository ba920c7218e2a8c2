/** Appeals inside the organisation, and outside bodies: who looks a second time, when that is open, and whom it binds. */
import type { ClauseId, Milestone, RoleId, Rolls } from './clause.ts';
import type { Condition } from './condition.ts';
import type { Label } from './label.ts';

export type TierId = string;
/** The handling itself, as a place beside the tiers: what comes before the first appeal. */
export const FIRST = 'first';

/** Who is bound by what a body says. */
export type Bound = 'organisation' | 'complainant';

/** Who may ask for a second look: who complains, or whom the complaint is about. */
export type Appellant = 'complainant' | 'subject';

/** One value of a ruling; `notWith` names values that contradict it. */
export interface TierVerdict {
  readonly name: Label;
  readonly notWith: readonly string[];
}

/** Why somebody can turn to a tier; `when` says in which cases that can be the reason. */
export interface TierGround {
  readonly name: Label;
  readonly when?: Condition;
}

/** A second look by somebody else. */
export interface Tier {
  readonly name: Label;
  /** the role that rules; it sees a case from the appeal on */
  readonly body: RoleId;
  /** roles that make the case ready for the body, such as the secretary of a committee; they too see it from the appeal on */
  readonly preparedBy?: readonly RoleId[];
  /** who may turn to it; absent: who complains */
  readonly appellants?: readonly Appellant[];
  /** the places that may come right before it: `first`, or tiers */
  readonly after: readonly string[];
  /** one of these must have happened; `late:<clause>`: that duty is past its end */
  readonly opensOn: readonly Milestone[];
  /** a minimum waiting time: open from the day after it */
  readonly notBefore?: { readonly from: readonly Milestone[]; readonly within: string };
  /** the filing term, from the last of these milestones; past it an appeal is late and shown as such, or refused when it is hard */
  readonly within?: {
    readonly from: readonly Milestone[];
    readonly length: string;
    readonly rolls: Rolls;
    readonly hard: boolean;
    /** lists of periods that do not count */
    readonly excluding?: readonly string[];
  };
  readonly when?: Condition;
  /** absent or empty: no reason is asked. Where none of them applies in a case, the tier is not open there */
  readonly grounds: Readonly<Record<string, TierGround>>;
  readonly verdicts: Readonly<Record<string, TierVerdict>>;
  /** a ruling may combine verdicts */
  readonly several: boolean;
  /** the places in which nobody who handled, concluded, ruled or was consulted may rule here */
  readonly independentOf: readonly string[];
  readonly binding: readonly Bound[];
  /** what it costs to appeal, and when that is paid back */
  readonly fee?: Label;
  /** where an appeal on paper goes */
  readonly address: readonly string[];
  /** the clause that a refusal of this tier names; absent: the tier itself */
  readonly clause?: ClauseId;
}

/** An outside body to which a complainant can turn. */
export interface Forum {
  /** as it stands in a sentence */
  readonly name: Label;
  /** length of its term, from the last of `from` */
  readonly within?: string;
  readonly from?: readonly Milestone[];
  /** a second term: who is late for the first can go there until the last day of this one, and the other way round */
  readonly orWithin?: { readonly from: readonly Milestone[]; readonly within: string };
  /** one of these must have happened; `late:<clause>`: that duty is past its end. Absent: whenever there is an answer */
  readonly opensOn?: readonly Milestone[];
  /** a minimum waiting time: open from the day after it */
  readonly notBefore?: { readonly from: readonly Milestone[]; readonly within: string };
  readonly contact: readonly Label[];
  /** whether it applies to this case; the first that applies is the one that letters name */
  readonly when?: Condition;
  /** what it costs, and the most that can be claimed there */
  readonly fee?: Label;
  readonly cap?: Label;
  readonly binding: readonly Bound[];
}

/** Whether somebody in this capacity may turn to the tier. */
export function isAppellant({ appellants = ['complainant'] }: Pick<Tier, 'appellants'>, capacity: string): boolean {
  return appellants.some((one) => one === capacity);
}
