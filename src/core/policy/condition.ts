/** The conditions a clause can set: a closed vocabulary that a jurist can read aloud. */

import type { Day } from '#core/time/day.ts';

/** Who can act: a colleague, somebody who takes part, anybody, the system; and somebody who takes part in this capacity. */
export const acting = [
  'staff',
  'party',
  'public',
  'system',
  'complainant',
  'representative',
  'subject',
  'witness',
  'informed',
] as const;
export type Acting = (typeof acting)[number];

/** So many percent of what another detail says; of one that is not known it comes to nothing. */
export interface ShareLimit {
  readonly share: number;
  readonly of: string;
}

/** All entries of one condition must hold; `any` and `not` combine them. */
export interface Condition {
  readonly any?: readonly Condition[];
  readonly not?: Condition;
  /** the kind of record: complaint, signal, objection … */
  readonly record?: readonly string[];
  /** how it reached us: written or oral (a legal property, Awb 9:2 and 9:4) */
  readonly form?: readonly ('written' | 'oral')[];
  readonly channel?: readonly string[];
  readonly subject?: readonly string[];
  /** the case is filed away in one of these classes: `nature:i`, or `nature` for any of that group */
  readonly class?: readonly string[];
  /** each of these details is known and has one of these codes */
  readonly detail?: Readonly<Record<string, readonly string[]>>;
  /** each of these details is known and is more than this: whole euros for an amount, or a share of another detail */
  readonly detailAbove?: Readonly<Record<string, number | ShareLimit>>;
  /** the case is handled on one of these tracks */
  readonly track?: readonly string[];
  /** it was received on one of these days: from this one, up to and including that one */
  readonly received?: { readonly from?: Day; readonly until?: Day };
  /** what is known: a telephone number, an e-mail address, a post address (of every complainant), the day of the conduct */
  readonly known?: readonly ('phone' | 'email' | 'post' | 'conduct')[];
  /** one of these has happened (past participles, `letter:<id>`) since the last reopening */
  readonly happened?: readonly string[];
  /** the person who is named in the command, or who acts, is concerned by the complaint */
  readonly concerned?: 'assignee' | 'actor';
  /** the complaint was filed longer than this after the conduct, or after the milestone that is named */
  readonly filedLaterThan?: string | { readonly than: string; readonly after: string };
  /** it was lodged without a name */
  readonly anonymous?: boolean;
  /** one of those whom it is about holds one of these roles */
  readonly about?: readonly string[];
  /** the verdict on the whole, or on one of the elements */
  readonly verdict?: readonly string[];
  /** what a finding showed: treated improperly, a change needed in administration or process */
  readonly found?: readonly ('improper-treatment' | 'change-administration' | 'change-process')[];
  /** why it happened, as the review of the case found */
  readonly cause?: readonly string[];
  /** for a letter or duty to one person: in which capacity that person takes part */
  readonly capacity?: readonly ('complainant' | 'representative' | 'subject' | 'witness' | 'informed')[];
  /** for a letter or duty to an outside body that gets copies: it is one of these */
  readonly informed?: readonly string[];
  /** how many persons are concerned: at least one */
  readonly someoneConcerned?: boolean;
  /** it was a part of another case, from which it was split */
  readonly splitOff?: boolean;
  /** every complainant was heard, waived it, or let the invitation pass; and every person concerned was heard or asked */
  readonly hearingSettled?: boolean;
  /** every hearing has its report */
  readonly reportsMade?: boolean;
  /** every element has its finding and verdict */
  readonly findingsComplete?: boolean;
  /** each complainant said that both questions of satisfaction are answered with yes */
  readonly satisfied?: boolean;
  /** every signature of the procedure was given, since the last reopening */
  readonly signed?: boolean;
  /** a committee has advised, at the place where the case is */
  readonly advised?: boolean;
  /** the verdict of the conclusion is another than the one that was advised */
  readonly deviates?: boolean;
  /** what the complaint lacked was asked for, and the day for it passed in silence */
  readonly repairUnanswered?: boolean;
  /** the duty of one of these clauses is past its last day and was not done */
  readonly late?: readonly string[];
  /** the duty of one of these clauses is owed and not past its last day: for whatever waits for it, and no longer */
  readonly running?: readonly string[];
  /** a field of the step that is taken, or was taken, has one of these codes: `{ clause: ['postpone'] }`, `{ agrees: ['yes'] }` */
  readonly with?: Readonly<Record<string, readonly string[]>>;
  /** who acts: a colleague, somebody who takes part (on the own page), anybody, the system; or who takes part in this capacity */
  readonly by?: readonly Acting[];
  /** who acts is a colleague with one of these roles */
  readonly role?: readonly string[];
  /** a colleague put a hold on the case that was not lifted */
  readonly onHold?: boolean;
  /** the place of the case: `first`, or the tier that runs or ruled last */
  readonly tier?: readonly string[];
  /** one of the roles of who concluded, refused or ruled last; as long as nobody did, of the handler */
  readonly handledBy?: readonly string[];
  /** the same of the moment at which the duty began: who took the case over since changes nothing in what was owed before */
  readonly wasHandledBy?: readonly string[];
  /** the last ruling of a body that knows it has one of these verdicts */
  readonly ruling?: readonly string[];
  /** the last ruling of one of these tiers names a day by which something is done */
  readonly promisedAt?: readonly string[];
  /** the consent in the command was given in writing */
  readonly consentInWriting?: boolean;
}
