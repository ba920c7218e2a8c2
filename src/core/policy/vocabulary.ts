/** The words a policy may use for steps and for what happened; each is a step of the lifecycle or follows from one. */
import { lifecycle, type Verb } from '#core/case/lifecycle.ts';
import type { ReferenceKind } from './read/reading.ts';
import { compartments, holdGrounds } from './retention.ts';

/** What a step is called once it was taken. Does not compile when a step has none. */
export const eventOf = {
  lodge: 'lodged',
  frame: 'framed',
  confirm: 'confirmed',
  redirect: 'redirected',
  refuse: 'refused',
  involve: 'involved',
  assign: 'assigned',
  entrust: 'entrusted',
  delegate: 'delegated',
  recuse: 'recused',
  contact: 'contacted',
  ask: 'asked',
  answer: 'answered',
  propose: 'proposed',
  accept: 'accepted',
  decline: 'declined',
  invite: 'invited',
  choose: 'chosen',
  waive: 'waived',
  arrange: 'arranged',
  cancel: 'cancelled',
  hear: 'heard',
  remark: 'remarked',
  extend: 'extended',
  consent: 'consented',
  deviate: 'deviated',
  transcribe: 'transcribed',
  approve: 'approved',
  circulate: 'circulated',
  comment: 'commented',
  'hand-over': 'handed-over',
  'take-over': 'taken-over',
  seat: 'seated',
  challenge: 'challenged',
  settle: 'settled',
  advise: 'advised',
  find: 'found',
  conclude: 'concluded',
  present: 'presented',
  vet: 'vetted',
  grant: 'granted',
  deliver: 'delivered',
  sign: 'signed',
  promote: 'promoted',
  split: 'parted',
  merge: 'merged',
  absorb: 'absorbed',
  relate: 'related',
  debrief: 'debriefed',
  close: 'closed',
  reopen: 'reopened',
  withdraw: 'withdrawn',
  review: 'reviewed',
  improve: 'improved',
  revoke: 'revoked',
  attach: 'attached',
  retract: 'retracted',
  redact: 'redacted',
  quarantine: 'quarantined',
  rate: 'rated',
  alarm: 'alarmed',
  'stand-down': 'stood-down',
  regulate: 'regulated',
  lift: 'lifted',
  contest: 'contested',
  note: 'noted',
  correct: 'corrected',
  move: 'moved',
  send: 'sent',
  recall: 'recalled',
  bounce: 'bounced',
  remind: 'reminded',
  classify: 'classified',
  describe: 'described',
  route: 'routed',
  consult: 'consulted',
  promise: 'promised',
  mark: 'marked',
  plan: 'planned',
  record: 'recorded',
  request: 'requested',
  defer: 'deferred',
  fulfil: 'fulfilled',
  hold: 'held',
  release: 'released',
  clear: 'cleared',
  destroy: 'destroyed',
  appeal: 'appealed',
  rule: 'ruled',
  execute: 'executed',
  abandon: 'abandoned',
  escalate: 'escalated',
  anonymise: 'anonymised',
} as const satisfies Record<Verb, string>;

/** Steps that a clause can keep for some roles: their words stand in their entry and nowhere else, and go into no letter. */
export const confidentialVerbs = ['debrief'] as const satisfies readonly Verb[];

export const verbs = Object.keys(lifecycle) as readonly Verb[];
/** What a letter or a duty's term can follow from. */
export const events: readonly string[] = Object.values(eventOf);

/**
 * Milestones that are worked out from the case instead of named after a step; `reached`: a call or talk that really took place,
 * `described-in-full`: every detail is known for which some step waits.
 */
export const computedMilestones = [
  'received',
  'filed',
  'conduct',
  'satisfied',
  'judged',
  'ended',
  'withdrawn-by-all',
  'consented-by-all',
  'reached',
  'described-in-full',
  'abandoned-by-all',
  'complete',
  'authorised',
] as const;
/** What a step that failed reaches instead of its own milestone, and what takes back that a step was taken: what was signed changed. */
export const failedMilestones: readonly string[] = ['unrecorded', 'unsigned'];
export const milestones: readonly string[] = [...computedMilestones, ...failedMilestones, ...events];
/** A letter that left us is a milestone too. */
export const letterMilestone = 'letter:';
/** `day:<detail>`: a day that was told as a detail of the case, such as when somebody came to know of it. */
export const dayMilestone = 'day:';
/** `moment:<id>`: the later or the earlier of several milestones, as the policy names it. */
export const momentMilestone = 'moment:';
/** `over:<clause>`: the day on which the term of that clause ends, whether it is over yet or not. Only a duty can begin with it. */
export const overMilestone = 'over:';
/** `late:<clause>`: the duty of that clause is past its end. Only what opens with time knows it: a tier of appeal. */
export const lateMilestone = 'late:';

/**
 * Steps whose event is a milestone for each code of one of their fields as well: `redirected:objection` is reached by a
 * redirection with the way `objection`. The codes are fixed, or the keys of a list of the policy.
 */
export const qualifiers: Partial<Record<Verb, Qualifier>> = {
  redirect: { field: 'way', codes: 'way' },
  refuse: { field: 'onward', codes: ['to-pass-on'] },
  involve: { field: 'informed', codes: 'informed' },
  assign: { field: 'roles', codes: 'role' },
  entrust: { field: 'roles', codes: 'role' },
  contact: { field: 'result', codes: ['written'] },
  note: { field: 'audience', codes: ['us', 'complainants'] },
  bounce: { field: 'letter', codes: 'letter' },
  deviate: { field: 'clause', codes: 'clause' },
  remind: { field: 'clause', codes: 'clause' },
  classify: { field: 'classes', codes: 'class' },
  route: { field: 'track', codes: 'track' },
  consult: { field: 'roles', codes: 'role' },
  mark: { field: 'milestone', codes: 'milestone', day: 'day' },
  plan: { field: 'appointment', codes: 'appointment' },
  record: { field: 'system', codes: 'system', failed: { field: 'result', code: 'failed', name: 'unrecorded' } },
  request: { field: 'what', codes: ['access', 'copy', 'correction', 'erasure'] },
  fulfil: { field: 'outcome', codes: ['granted', 'partly', 'refused'] },
  hold: { field: 'ground', codes: holdGrounds },
  destroy: { field: 'compartment', codes: compartments },
  review: { field: 'causes', codes: 'cause' },
  improve: { field: 'what', codes: ['found', 'planned', 'forgone', 'executed', 'evaluated', 'reopened'] },
  approve: { field: 'right', codes: ['yes', 'no'] },
  seat: { field: 'body', codes: 'body' },
  settle: { field: 'decision', codes: ['granted', 'dismissed'] },
  advise: { field: 'body', codes: 'body' },
  sign: { field: 'signature', codes: 'signature', undone: 'unsigned' },
  promote: { field: 'record', codes: 'record' },
  split: { field: 'record', codes: 'record' },
  appeal: { field: 'tier', codes: 'tier' },
  rule: { field: 'tier', codes: 'tier' },
  abandon: { field: 'tier', codes: 'tier' },
  execute: { field: 'tier', codes: 'place' },
  escalate: {
    field: 'what',
    codes: ['began', 'request', 'intervention', 'report', 'recommendation', 'ruling', 'answer', 'ended'],
  },
};
export interface Qualifier {
  readonly field: string;
  readonly codes: ReferenceKind | readonly string[];
  /** the field with the day on which it happened, when that is not the day it was entered */
  readonly day?: string;
  /** with this code it did not happen: then it is another milestone, which has the same codes */
  readonly failed?: { readonly field: string; readonly code: string; readonly name: string };
  /** the milestone of what was done and no longer stands because of a later entry, with the same codes */
  readonly undone?: string;
}
/** The qualifier of the step with this event; undefined when its event has no further names. */
export function qualifierOf(event: string): Qualifier | undefined {
  const verb = verbOfMilestone(event);
  return verb === undefined ? undefined : qualifiers[verb];
}
/** The step by which a milestone is reached, or by which it turns out that it was not; undefined for computed ones and letters. */
export function verbOfMilestone(milestone: string): Verb | undefined {
  const event = qualifiedName(milestone)?.event ?? milestone;
  return verbs.find(
    (one) => eventOf[one] === event || qualifiers[one]?.failed?.name === event || qualifiers[one]?.undone === event,
  );
}
/** Splits `redirected:objection` in its event and code; undefined for a milestone without a code. */
export function qualifiedName(milestone: string): { readonly event: string; readonly code: string } | undefined {
  const at = milestone.indexOf(':');
  if (at < 0 || milestone.startsWith(letterMilestone)) return undefined;
  return { event: milestone.slice(0, at), code: milestone.slice(at + 1) };
}

/** Steps that the system or the complainant takes by themselves need no role; these do. */
export const staffVerbs: readonly Verb[] = verbs.filter((verb) => (lifecycle[verb].by as readonly string[]).includes('staff'));
