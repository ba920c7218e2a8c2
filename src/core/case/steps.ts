/** The table of all steps: a new step does not compile until it stands here and in the lifecycle. */
import type { Verb } from './lifecycle.ts';
import type { Step } from './step.ts';
import { abandon } from './steps/abandon.ts';
import { absorb } from './steps/absorb.ts';
import { accept } from './steps/accept.ts';
import { advise } from './steps/advise.ts';
import { alarm } from './steps/alarm.ts';
import { anonymise } from './steps/anonymise.ts';
import { answer } from './steps/answer.ts';
import { appeal } from './steps/appeal.ts';
import { approve } from './steps/approve.ts';
import { arrange } from './steps/arrange.ts';
import { ask } from './steps/ask.ts';
import { assign } from './steps/assign.ts';
import { attach } from './steps/attach.ts';
import { bounce } from './steps/bounce.ts';
import { cancel } from './steps/cancel.ts';
import { challenge } from './steps/challenge.ts';
import { choose } from './steps/choose.ts';
import { circulate } from './steps/circulate.ts';
import { classify } from './steps/classify.ts';
import { clear } from './steps/clear.ts';
import { close } from './steps/close.ts';
import { comment } from './steps/comment.ts';
import { conclude } from './steps/conclude.ts';
import { confirm } from './steps/confirm.ts';
import { consent } from './steps/consent.ts';
import { consult } from './steps/consult.ts';
import { contact } from './steps/contact.ts';
import { contest } from './steps/contest.ts';
import { correct } from './steps/correct.ts';
import { debrief } from './steps/debrief.ts';
import { decline } from './steps/decline.ts';
import { defer } from './steps/defer.ts';
import { delegate } from './steps/delegate.ts';
import { deliver } from './steps/deliver.ts';
import { describe } from './steps/describe.ts';
import { destroy } from './steps/destroy.ts';
import { deviate } from './steps/deviate.ts';
import { entrust } from './steps/entrust.ts';
import { escalate } from './steps/escalate.ts';
import { execute } from './steps/execute.ts';
import { extend } from './steps/extend.ts';
import { find } from './steps/find.ts';
import { frame } from './steps/frame.ts';
import { fulfil } from './steps/fulfil.ts';
import { grant } from './steps/grant.ts';
import { handOver } from './steps/hand-over.ts';
import { hear } from './steps/hear.ts';
import { hold } from './steps/hold.ts';
import { improve } from './steps/improve.ts';
import { invite } from './steps/invite.ts';
import { involve } from './steps/involve.ts';
import { lift } from './steps/lift.ts';
import { lodge } from './steps/lodge.ts';
import { mark } from './steps/mark.ts';
import { merge } from './steps/merge.ts';
import { move } from './steps/move.ts';
import { note } from './steps/note.ts';
import { plan } from './steps/plan.ts';
import { present } from './steps/present.ts';
import { promise } from './steps/promise.ts';
import { promote } from './steps/promote.ts';
import { propose } from './steps/propose.ts';
import { quarantine } from './steps/quarantine.ts';
import { rate } from './steps/rate.ts';
import { recall } from './steps/recall.ts';
import { record } from './steps/record.ts';
import { recuse } from './steps/recuse.ts';
import { redact } from './steps/redact.ts';
import { redirect } from './steps/redirect.ts';
import { refuse } from './steps/refuse.ts';
import { regulate } from './steps/regulate.ts';
import { relate } from './steps/relate.ts';
import { release } from './steps/release.ts';
import { remark } from './steps/remark.ts';
import { remind } from './steps/remind.ts';
import { reopen } from './steps/reopen.ts';
import { request } from './steps/request.ts';
import { retract } from './steps/retract.ts';
import { review } from './steps/review.ts';
import { revoke } from './steps/revoke.ts';
import { route } from './steps/route.ts';
import { rule } from './steps/rule.ts';
import { seat } from './steps/seat.ts';
import { send } from './steps/send.ts';
import { settle } from './steps/settle.ts';
import { sign } from './steps/sign.ts';
import { split } from './steps/split.ts';
import { standDown } from './steps/stand-down.ts';
import { takeOver } from './steps/take-over.ts';
import { transcribe } from './steps/transcribe.ts';
import { vet } from './steps/vet.ts';
import { waive } from './steps/waive.ts';
import { withdraw } from './steps/withdraw.ts';

export const steps = {
  lodge,
  frame,
  confirm,
  redirect,
  refuse,
  involve,
  revoke,
  assign,
  entrust,
  delegate,
  recuse,
  contact,
  ask,
  answer,
  remind,
  propose,
  accept,
  decline,
  invite,
  choose,
  waive,
  arrange,
  cancel,
  hear,
  remark,
  extend,
  consent,
  deviate,
  transcribe,
  approve,
  circulate,
  comment,
  'hand-over': handOver,
  'take-over': takeOver,
  seat,
  challenge,
  settle,
  advise,
  find,
  conclude,
  present,
  vet,
  grant,
  deliver,
  sign,
  promote,
  split,
  merge,
  absorb,
  relate,
  debrief,
  close,
  reopen,
  withdraw,
  review,
  improve,
  appeal,
  rule,
  abandon,
  execute,
  escalate,
  attach,
  retract,
  redact,
  quarantine,
  rate,
  alarm,
  'stand-down': standDown,
  regulate,
  lift,
  contest,
  note,
  correct,
  move,
  send,
  recall,
  bounce,
  classify,
  describe,
  route,
  consult,
  promise,
  mark,
  plan,
  record,
  request,
  defer,
  fulfil,
  hold,
  release,
  clear,
  destroy,
  anonymise,
} as const satisfies { [V in Verb]: { verb: V } };

export type Steps = typeof steps;
export type EventName = Steps[Verb]['event'];
export type Noun = Steps[Verb]['noun'];

// the table is read by name at run time: from here the particular types of one step are no longer of interest
const anyStep = steps as unknown as Readonly<Record<Verb, Step>>;

const byEvent = new Map(Object.values(anyStep).map((one) => [one.event, one]));
const byNoun = new Map(Object.values(anyStep).map((one) => [one.noun, one]));

/** The step of this verb. */
export function stepOf(verb: Verb): Step {
  return anyStep[verb];
}

/** The step whose event this is; undefined for an event of a later version. */
export function stepOfEvent(event: string): Step | undefined {
  return byEvent.get(event);
}

/** The step whose resource this is, as it stands in URLs. */
export function stepOfNoun(noun: string): Step | undefined {
  return byNoun.get(noun);
}

/** All verbs, in the order of the lifecycle. */
export function allVerbs(): readonly Verb[] {
  return Object.keys(steps) as Verb[];
}
