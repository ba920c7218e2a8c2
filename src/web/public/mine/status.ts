/** How it stands, in one sentence, and the date by which this person hears from us. */

import type { Duty } from '#core/case/duty.ts';
import { reached } from '#core/case/happened.ts';
import { onBehalfOf } from '#core/case/speaker.ts';
import { isDestroyed, partyOf } from '#core/case/state.ts';
import { keepsAgreed } from '#core/case/to-execute.ts';
import { isComplaintKind } from '#core/policy/complaint-kind.ts';
import { signaturesFor } from '#core/policy/who-acts.ts';
import type { Explained } from '../../parts/date-why.tsx';
import { explained } from '../promises.ts';
import { openProposal } from './acts.ts';
import { isSubject, type Own, standsBeside } from './own.ts';

/** Whoever is asked to sign for what was solved, or signed, need not read that there is no judgement yet. */
function knowsItIsSolved({ state, policy, party }: Own): boolean {
  const theirs = Object.values(signaturesFor(policy, state.record)).some(({ by }) => by.includes('subject'));
  return theirs && party.capacity === 'subject' && reached(policy, state, 'satisfied') !== undefined;
}

/** The heading of the page. */
export function statusOf(own: Own): string {
  const { state, party, visit, policy } = own;
  const words = visit.says.mine.status;
  if (isDestroyed(state)) return words.destroyed;
  if (goesOnElsewhere(own)) return words.merged(state.mergedInto ?? '');
  if (isSubject(own)) {
    const runs = state.status === 'open' || state.status === 'appealed';
    return !runs ? words.subjectEnded : knowsItIsSolved(own) ? words.subjectSolved : words.subject;
  }
  const tip = !isComplaintKind(policy, state.record);
  if (standsBeside(own)) {
    // what was passed on is theirs now; whether it is done is not ours to say
    if (party.takesOver === true && (state.status === 'refused' || state.status === 'redirected')) return words.passedOn;
    const runs = state.status === 'open' || state.status === 'appealed';
    if (tip) return runs ? words.receivedTip : words.closedTip;
    return runs ? words.handling : words.closed;
  }
  const me = partyOf(state, onBehalfOf(state, party.id));
  if (me?.withdrawn !== undefined) return words.withdrawn;
  switch (state.status) {
    case 'concluded':
      return words.concluded;
    case 'appealed':
      return words.appealed;
    case 'ruled':
      return words.ruled;
    case 'closed':
      return tip ? words.closedTip : me?.satisfied === undefined ? words.closed : words.solved;
    case 'redirected':
      return state.form === 'oral' ? words.redirectedTold : words.redirected;
    case 'refused':
      return words.refused;
    case 'withdrawn':
      return words.withdrawn;
    case 'open':
      if (tip) return words.receivedTip;
      if (me?.satisfied !== undefined) return keepsAgreed(policy) ? visit.says.mine.agreed.status : words.satisfied;
      if (openProposal(own) !== undefined) return words.proposed;
      return state.handler === undefined ? words.received : words.handling;
  }
}

/** Whether this person reads on in another case: who complains, speaks for somebody or is concerned takes part there too. */
export function goesOnElsewhere({ state, party }: Own): boolean {
  return state.mergedInto !== undefined && ['complainant', 'representative', 'subject'].includes(party.capacity);
}

/** What is promised to this person and still open, the soonest first; what has no date last. */
export function promisedTo({ duties, party, state }: Own): readonly Duty[] {
  // who stands beside it, and where others go on who withdrew, is promised nothing but what is owed to that person alone
  const left = standsBeside({ party }) || partyOf(state, onBehalfOf(state, party.id))?.withdrawn !== undefined;
  return duties
    .filter((duty) => duty.promise !== undefined && duty.status === 'open')
    .filter((duty) => (duty.party === undefined ? !left : [party.id, party.represents].includes(duty.party)))
    .sort((a, b) => (a.due?.end ?? '9999').localeCompare(b.due?.end ?? '9999'));
}

export interface Hearing {
  /** the date by which this person hears from us */
  readonly by?: Explained;
  /** that we are late, with the day it should have been; or that the day we aimed at is over */
  readonly late?: string;
}

/** By when this person hears from us. A person concerned has been promised nothing. */
export function hearingFrom(own: Own): Hearing {
  if (isSubject(own)) return {};
  const { visit } = own;
  const dated = promisedTo(own).filter((duty) => duty.due !== undefined);
  // past what we only aim at we are not too late: the date that is promised still stands; where there is none, we say that much
  const late = dated.find((duty) => !duty.target && (duty.due?.end ?? '').slice(0, 10) < visit.today);
  const aimed = dated.find((duty) => duty.target && (duty.due?.end ?? '').slice(0, 10) < visit.today);
  const next = dated.find((duty) => (duty.due?.end ?? '').slice(0, 10) >= visit.today);
  return {
    ...(next?.due === undefined ? {} : { by: explained(next.due, visit.language) }),
    ...(late?.due !== undefined
      ? { late: lateSince(own, late.due.end.slice(0, 10)) }
      : aimed?.due !== undefined && next === undefined
        ? { late: visit.says.mine.aimedPast(visit.words.format.day(aimed.due.end.slice(0, 10))) }
        : {}),
  };
}

/** Who cannot be called is not told to call. */
function lateSince({ policy, visit }: Own, day: string): string {
  const { late, callUs } = visit.says.mine;
  const said = late(visit.words.format.day(day));
  return policy.organisation.phone === undefined ? said : `${said} ${callUs}`;
}
