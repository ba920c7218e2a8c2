/** Why something cannot be done: a value with a code, the field, and the clause it rests on; worded at the doors. */
import type { Clause } from '#core/policy/clause.ts';
import type { Label } from '#core/policy/label.ts';

export const refusalCodes = [
  'not-now',
  'not-yours',
  'concerned',
  'by-clause',
  'no-such-step',
  'missing',
  'too-long',
  'bad-character',
  'impossible-day',
  'impossible-moment',
  'in-future',
  'not-in-future',
  'before-receipt',
  'unknown-choice',
  'unknown-party',
  'unknown-colleague',
  'unknown-number',
  'unknown-case',
  'unknown-document',
  'unknown-field',
  'wrong-kind',
  'impossible-email',
  'needs-a-way-to-reach',
  'already',
  'term-ended',
  'term-used-up',
  'too-far',
  'not-later',
  'no-such-term',
  'needs-consent',
  'letter-incomplete',
  'same-person',
  'register-incomplete',
  'nothing-changed',
  'one-only',
  'impossible-amount',
  'impossible-number',
  'too-much',
  'detail-missing',
  'on-hold',
  'too-early',
  'needs-approval',
  'too-few',
  'too-few-of',
  'not-open',
  'ground-not-here',
  'not-independent',
  'cannot-carry',
  'cannot-combine',
  'too-late-to-recall',
  'remedies-open',
  'needs-second-look',
  'organisation-closed',
  'other-not-running',
  'other-kind',
  'merge-other-way',
  'appeal-between',
  'handler-concerned',
  'both-sides',
  'answer-only-here',
  'no-talk',
  'signed-otherwise',
  'signatures-there',
  'name-needed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly field?: string;
  /** the clause's id in the policy, its own sentence and sources */
  readonly clause?: { readonly id: string; readonly says: Label; readonly source: readonly string[] };
  /** what of the policy it is about, by its name: a detail, a class */
  readonly about?: Label;
  /** the sentences of the published text that ask for what it is about */
  readonly source?: readonly string[];
  /** what can be done instead, from the policy */
  readonly instead?: Label;
  /** values for the sentence: a maximum, a day, a name of a block */
  readonly data?: Readonly<Record<string, string | number>>;
}

/** The refusals of one attempt: at least one. */
export interface Refused {
  readonly refused: readonly [Refusal, ...Refusal[]];
}

/** Refuses with one reason. */
export function refuse(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refused {
  return { refused: [{ code, ...more }] };
}

/** The clause as a refusal names it: its id, its own sentence and its sources. */
export function cited({ id, says, source }: Clause): NonNullable<Refusal['clause']> {
  return { id, says, source };
}
