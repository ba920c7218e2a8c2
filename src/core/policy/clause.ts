/** A clause: one sentence of a procedure that obliges, allows or forbids, with its machine-readable part. */
import type { Length } from '#core/time/length.ts';
import type { AskRule, SumRule } from './asked-of.ts';
import type { Condition } from './condition.ts';
import type { Label } from './label.ts';

export type RoleId = string;
export type ClauseId = string;
export type LetterId = string;

/** How a term ends on a day off; by law only where the law sets the term. */
export type Rolls = 'none' | 'atw' | 'next-working-day' | 'previous-working-day' | 'eu';

/**
 * A moment from which a term runs or by which a duty is done: `received`, `filed`, `conduct`, `satisfied`
 * (every complainant), `ended` (closed in whatever way), a step's past participle, or `letter:<id>` (it left us).
 */
export type Milestone = string;

export interface DutyRule {
  /** what must be done, as an order to the owner */
  readonly do: Label;
  readonly owner: RoleId;
  /** the work of whoever handles the case, with whatever role; before that of the role to which it was routed, else of the owner */
  readonly withHandler?: boolean;
  readonly from: Milestone;
  /** only the first time starts it: what happens again later starts no term anew */
  readonly once?: boolean;
  readonly when?: Condition;
  /** absent: as soon as possible, without a date */
  readonly within?: Length;
  /** the term is the day that this milestone's event promised (a date in the event), instead of a length */
  readonly promisedBy?: Milestone;
  /** roll rule; `whenWritten` holds for written complaints only (a term of law does not exist for oral ones) */
  readonly rolls: Rolls;
  readonly rollsWhen?: Condition;
  /** no extension and no promise goes past this */
  readonly cap?: { readonly from: Milestone; readonly within: Length; readonly rolls: Rolls };
  /** the most that the law gives: no day that somebody names for the same goes past its end */
  readonly maximum?: boolean;
  /** a target ("in principle"): passing it is reported, it is not a breach */
  readonly target?: boolean;
  /**
   * one duty for each such person, instead of one for the case; `representative`: whoever speaks for a complainant; `party`: whoever takes part, and also when they left; `informed`: each
   * outside body of the list, whether it was added to the case already or not
   */
  readonly each?: 'complainant' | 'representative' | 'subject' | 'party' | 'informed';
  readonly doneBy: readonly Milestone[];
  /** what fulfils it counts only once one of these has happened; `when` says in which cases, absent: in all */
  readonly onlyAfter?: { readonly happened: readonly Milestone[]; readonly when?: Condition };
  /** milestones after which it is no longer owed */
  readonly lapsesBy: readonly Milestone[];
  /** the day it must be done at the latest lies this long before the day that was planned: `ahead` takes the place of `within` */
  readonly ahead?: { readonly of: Milestone; readonly by: Length };
  /** lists of periods that do not count */
  readonly excluding?: readonly string[];
  /** days on which the organisation is closed are no working days in this term, which is our own promise */
  readonly closingDays?: boolean;
  /** the days between these two milestones do not count, because of what runs then */
  readonly suspended?: readonly Suspends[];
  /** milestones from which the term starts anew when it had already ended */
  readonly restartsOn?: readonly Milestone[];
  /** days between asking and answering a question to the complainant do not count */
  readonly suspendedByQuestions?: boolean;
  readonly ifLate?: { readonly tell: RoleId };
  /** the sentence by which the complainant is told; `{date}` stands for the day */
  readonly promise?: Label;
  /** the step by which the owner does it, so that the work list can link to its page */
  readonly step?: string;
  /** what somebody outside must do before the day; the owner sees to what follows */
  readonly asks?: AskRule;
  /** the amount that is to be paid; of nothing nothing is owed */
  readonly sum?: SumRule;
}

/** What makes a term stand still. */
export interface Suspends {
  readonly from: Milestone;
  readonly until: Milestone;
  /** why, as the sentence "because …" says it */
  readonly because: Label;
}

export interface ExtensionRule {
  /** the clause whose duty is extended */
  readonly duty: ClauseId;
  /** clauses whose duty takes its place in some cases, where a layer of the law holds in those alone: not written, but laid over it */
  readonly orElse?: readonly ClauseId[];
  /** at most this much longer, or until a day that is agreed with the complainant */
  readonly upTo?: Length;
  readonly agreed?: boolean;
  readonly times: number | 'unlimited';
  /** only after this other extension was used */
  readonly after?: ClauseId;
  readonly needs: readonly ('reason' | 'notice-to-complainant' | 'notice-to-subject' | 'written-consent')[];
  /** what may stand in the way: only for one of these it may take longer; absent: for any reason (PSD2 101 lid 2) */
  readonly hindrances?: Readonly<Record<string, Label>>;
  /** the notice is still owed once the end is over: told then, it is late and stays so, and the day that it names holds from then on */
  readonly alsoLate?: boolean;
  /** what the law gives here at most, where this carries out a clause of the law: not written in a policy, but laid over it */
  readonly byLaw?: { readonly upTo?: Length; readonly times: number | 'unlimited' };
}

/** A letter that follows from an event. */
export interface LetterRule {
  readonly letter: LetterId;
  readonly on: Milestone;
  readonly to: 'complainant' | 'subject' | 'informed' | 'party';
  readonly when?: Condition;
  /** blocks of the template that must hold text, or the letter cannot leave */
  readonly blocks: readonly string[];
}

/** Whoever was asked something and did not answer is reminded once, by a letter of this clause that leaves by itself. */
export interface ReminderRule {
  /** `question`: each question with a day to answer by; or the clause whose duty asks something of somebody outside */
  readonly of: 'question' | ClauseId;
  /** so long before or after that day, in days or longer; one of the two */
  readonly before?: Length;
  readonly after?: Length;
  /** of whom, and in which cases */
  readonly when?: Condition;
}

/** Word inside the house: whoever holds the role, or stands in for its holder, hears by mail that something became true in a case. */
export interface TellRule {
  readonly role: RoleId;
  /** what has become true, as the mail says it */
  readonly says: Label;
  /** told as soon as all of these details are known */
  readonly onceKnown?: readonly string[];
  /** told as soon as this holds as well */
  readonly when?: Condition;
}

/** What must be true before a step may be taken. */
export interface GuardRule {
  readonly steps: readonly string[];
  readonly when?: Condition;
  readonly needs?: Condition;
  readonly forbids?: Condition;
  /** the procedure knows no such step: it is not offered, and refused whatever is filled in */
  readonly never?: boolean;
  /** what can be done instead */
  readonly instead?: Label;
}

/** A ground on which a complaint need not be taken up. */
export interface GroundRule {
  readonly code: string;
  readonly name: Label;
  /** when this holds by the dates and facts, the ground is proposed to the handler; a human decides */
  readonly proposedWhen?: Condition;
  /** a discretion (may) or an obligation (must) */
  readonly hard: boolean;
  /** bodies of the list `informed` to which a complaint can be passed on, by itself */
  readonly goesTo?: readonly string[];
}

/** A term within which a step should be taken if it is taken at all: later it is still possible, but late, and the page says so. */
export interface BoundRule {
  readonly steps: readonly string[];
  /** in which cases; absent: in all */
  readonly when?: Condition;
  /** absent with `ahead` */
  readonly from?: Milestone;
  readonly within?: Length;
  /** counted back from the day that was planned, in the place of `from` and `within` */
  readonly ahead?: { readonly of: Milestone; readonly by: Length };
  readonly rolls: Rolls;
  readonly rollsWhen?: Condition;
  /** lists of periods that do not count */
  readonly excluding?: readonly string[];
}

/** Steps whose entries are for some of us alone: these roles make and read them, and no other role does. */
export interface ConfidentialRule {
  readonly steps: readonly string[];
  readonly to: readonly RoleId[];
}

export interface Clause {
  readonly id: ClauseId;
  readonly says: Label;
  /** clause ids of the published text and articles of law */
  readonly source: readonly string[];
  /** heading under which it stands on the public page */
  readonly section: string;
  /** a choice of ours, a law's demand that outsiders need not read: kept off the public page */
  readonly shown: boolean;
  /** the law layer that added it; absent: the procedure's own text */
  readonly layer?: string;
  /** clauses of a law layer that this one carries out in its own words: their duty, extension or ground is not run a second time */
  readonly covers?: readonly ClauseId[];
  readonly duty?: DutyRule;
  readonly extension?: ExtensionRule;
  readonly letters: readonly LetterRule[];
  readonly tells?: TellRule;
  readonly guard?: GuardRule;
  readonly ground?: GroundRule;
  readonly bound?: BoundRule;
  readonly confidential?: ConfidentialRule;
  readonly reminder?: ReminderRule;
  /** where this text leaves something open and how we chose: reported by the checker */
  readonly gap?: Label;
}
