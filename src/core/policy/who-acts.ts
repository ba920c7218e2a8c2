/** Who acts besides the handler: the person concerned, those who sign, and the committees that sit, advise and can be challenged. */
import type { Day } from '#core/time/day.ts';
import type { Milestone, RoleId } from './clause.ts';
import type { Condition } from './condition.ts';
import type { Label } from './label.ts';
import type { RegisterField, RegisterRule } from './register.ts';

/** What the person complained about may do in the case, where the procedure lets that person handle it first. */
export interface ConcernedRule {
  /** the steps, for who is the handler and has the right to them by a role */
  readonly may: readonly string[];
  /** the door closes once one of these was reached; without any it stays open as long as that person handles */
  readonly until: readonly Milestone[];
  /** what remains after that, on the own page of that person */
  readonly lasting: readonly string[];
}

/** One signature. Those of one case are always given by different persons. */
export interface SignatureRule {
  readonly name: Label;
  /** `handler`: who handles or handled the case; `subject`: a person concerned; else whoever holds the role */
  readonly by: readonly ('handler' | 'subject' | RoleId)[];
  /**
   * with `handler`: only who was given the case while holding one of these roles; who took it over from them signs for somebody
   * else. Absent: whoever handles or handled it
   */
  readonly handlerAs?: readonly RoleId[];
  /** columns of the register that whoever signs reads first: what is signed. Absent: the whole form, where the register has one */
  readonly shows?: readonly string[];
  /** the kinds of case that are signed; absent: all */
  readonly records?: readonly string[];
}

/** The signatures that this kind of case asks for, by id. */
export function signaturesFor({ signatures }: Pick<WhoActs, 'signatures'>, record: string): WhoActs['signatures'] {
  return Object.fromEntries(Object.entries(signatures).filter(([, { records }]) => records?.includes(record) ?? true));
}

/** The columns under which this signature is put, in their order: those that it names, else all that stand on the form. */
export function signedColumns(
  { register, signatures }: Pick<WhoActs, 'signatures'> & { readonly register?: RegisterRule },
  signature: string,
): readonly RegisterField[] {
  const rule = signatures[signature];
  const shows = rule === undefined ? [] : (rule.shows ?? register?.form?.shows ?? []);
  return shows.flatMap((id) => register?.fields.filter((field) => field.id === id) ?? []);
}

/** Somebody who sits on a body, as the published text names that person. */
export interface BodyMember {
  readonly role: RoleId;
  readonly name: string;
  readonly email?: string;
  /** what this person is by profession, as the text says it beside the name */
  readonly expertise?: Label;
  /** the day from which this person sits */
  readonly since?: Day;
  readonly chamber?: string;
}

/** A part of a committee; `when` says for which cases, and absent for all. */
export interface Chamber {
  readonly name: Label;
  readonly when?: Condition;
}

/** A committee: its functions are roles of the policy. */
export interface Body {
  readonly name: Label;
  /** the functions, the first one presides */
  readonly roles: readonly RoleId[];
  /** at least so many members must sit */
  readonly quorum: number;
  readonly chambers: Readonly<Record<string, Chamber>>;
  /** at least so many of each function must sit; absent: only the quorum counts */
  readonly composition?: Readonly<Record<RoleId, number>>;
  /** who steps in for a function when its holder is concerned or successfully challenged */
  readonly deputies: Readonly<Record<RoleId, RoleId>>;
  /** the heading under which the members stand on the public page; absent: one of their own */
  readonly section?: string;
  /** shown on the public page */
  readonly members: readonly BodyMember[];
}

/** In which ways people work for the organisation, so that it is known of each person whom a complaint is about. */
export interface EngagementRule {
  /** the question, of one person */
  readonly asks: Label;
  /** the answers by code */
  readonly choices: Readonly<Record<string, Label>>;
  /** clause ids of the published text */
  readonly source: readonly string[];
}

/** The parts of a policy about who acts; each may be absent. */
export interface WhoActs {
  /** may a case have handlers beside the handler; absent: one */
  readonly handlers?: 'several';
  readonly concerned?: ConcernedRule;
  readonly engagements?: EngagementRule;
  readonly signatures: Readonly<Record<string, SignatureRule>>;
  readonly bodies: Readonly<Record<string, Body>>;
}
