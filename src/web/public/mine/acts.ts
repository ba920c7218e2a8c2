/** What somebody can do now on the own page: what the procedure and the story allow, and what makes sense. */

import { guarded, isOffered } from '#core/case/decide.ts';
import { isHandedInBy } from '#core/case/documents.ts';
import type { Draft, Hearing, Transcript } from '#core/case/draft.ts';
import { runningAppeal } from '#core/case/openings.ts';
import { agreementWith, type ContactAgreement } from '#core/case/organised.ts';
import { type Member, seated } from '#core/case/panel.ts';
import { onBehalfOf, speaksNow } from '#core/case/speaker.ts';
import { type CaseDocument, openRequests, type Party, type Proposal, partyOf, type Question } from '#core/case/state.ts';
import { openReports } from '#core/case/steps/remark.ts';
import { signaturesOf } from '#core/case/steps/sign.ts';
import { stepOf } from '#core/case/steps.ts';
import { keepsAgreed } from '#core/case/to-execute.ts';
import { isComplaintKind } from '#core/policy/complaint-kind.ts';
import { compareMoments } from '#core/time/moment.ts';
import { type OwnVerb, ownVerbs } from '../../words/public/own-verbs.ts';
import { comingAppointmentOf, momentsFor } from './appointment.tsx';
import { openAppeals } from './onward.tsx';
import { isSubject, type Own, situationOf } from './own.ts';

/** The steps that this person can take now, in the order in which they matter. */
export function offeredTo(own: Own): readonly OwnVerb[] {
  return ownVerbs.filter((verb) => isOfferedTo(own, verb));
}

/** Whether this person can take this step now. */
export function isOfferedTo(own: Own, verb: OwnVerb): boolean {
  const situation = situationOf(own);
  if (!isOffered(situation, verb) || guarded(situation, { verb, values: {} }) !== undefined) return false;
  return makesSense[verb](own);
}

/** Whether the page of this step can be opened: what is offered, and a no where a yes could be given as well. */
export function isReachable(own: Own, verb: OwnVerb): boolean {
  return isOfferedTo(own, verb) || (verb === 'decline' && isOfferedTo(own, 'accept'));
}

const makesSense: Readonly<Record<OwnVerb, (own: Own) => boolean>> = {
  answer: (own) => openQuestions(own).length > 0,
  confirm: ({ state }) => state.framing === 'proposed',
  accept: (own) => !isSubject(own) && isComplaintRecord(own) && mine(own)?.satisfied === undefined && hasSpoken(own),
  decline: (own) => openProposal(own) !== undefined || mine(own)?.satisfied !== undefined,
  arrange: (own) => own.party.heard.length === 0 && momentsFor(own).length > 0,
  cancel: (own) => comingAppointmentOf(own) !== undefined,
  contest: (own) => ownAgreement(own) !== undefined && ownAgreement(own)?.contested === undefined,
  choose: ({ party }) => party.invited !== undefined && party.heard.length === 0,
  consent: (own) => openRequest(own) !== undefined,
  route: (own) => tracksOf(own).length > 0,
  approve: (own) => openTranscript(own) !== undefined,
  comment: (own) => openDrafts(own).length > 0,
  remark: (own) => ownReports(own).length > 0,
  challenge: (own) => challengeable(own).length > 0,
  sign: (own) => signaturesOf(own.policy, own.state, situationOf(own).actor).length > 0,
  attach: () => true,
  retract: (own) => ownDocuments(own).length > 0,
  rate: (own) => !isSubject(own) && !own.state.ratings.some((one) => one.party === onBehalfOf(own.state, own.party.id)),
  involve: ({ party }) => party.capacity === 'complainant',
  revoke: (own) => representatives(own).length > 0,
  withdraw: (own) => !isSubject(own) && own.state.status === 'open',
  reopen: (own) => !isSubject(own),
  appeal: (own) => openAppeals(own).length > 0,
  abandon: ({ state, party }) => runningAppeal(state)?.parties.includes(onBehalfOf(state, party.id)) === true,
  request: ({ state, party }) => !openRequests(state).some((one) => one.party === onBehalfOf(state, party.id)),
};

/** Whether the procedure answers people about their data; then they can take them along as well. */
export function answersAboutData({ policy }: Own): boolean {
  return policy.clauses.some(({ duty }) => duty?.from === 'requested');
}

/** The tracks that are the complainant's to choose, but for the one on which the case is. */
export function tracksOf({ policy, state }: Own): readonly string[] {
  return Object.entries(policy.tracks).flatMap(([id, one]) => (one.chosenBy === 'complainant' && id !== state.track ? [id] : []));
}

/** The person for whom this one counts: oneself, or the complainant whom one represents. */
function mine({ state, party }: Own) {
  return partyOf(state, onBehalfOf(state, party.id));
}

/** Whether we talked with this person or proposed something; in an appeal, since it began. Before that nothing can be solved. */
function hasSpoken({ state }: Own): boolean {
  const since = runningAppeal(state)?.sequence ?? 0;
  return state.happenings.some((one) => ['reached', 'proposed'].includes(one.name) && one.sequence > since);
}

/** A tip is not something that must be solved for somebody. */
function isComplaintRecord({ state, policy }: Own): boolean {
  return isComplaintKind(policy, state.record);
}

/** The questions that wait for an answer of this person, or of the one for whom this person speaks. */
export function openQuestions({ state, party }: Own): readonly Question[] {
  const whose = [party.id, onBehalfOf(state, party.id)];
  // what was asked for an answer that was given since, nobody needs any more: an appeal asks its own questions
  const since = state.happenings.findLast(({ name }) => name === 'concluded' || name === 'ruled')?.at;
  const stands = ({ asked }: Question) => since === undefined || compareMoments(asked, since) > 0;
  return state.questions.filter((one) => whose.includes(one.to) && one.answered === undefined && stands(one));
}

/** The last proposal, when this person has not answered it or said to be satisfied, and neither our answer nor an appeal came after it. */
export function openProposal(own: Own): Proposal | undefined {
  const { state, party } = own;
  const last = state.proposals.at(-1);
  // for who said that it is solved, it puts on paper what was agreed
  if (mine(own)?.satisfied !== undefined) return undefined;
  if (last === undefined || last.answers[onBehalfOf(state, party.id)] !== undefined) return undefined;
  const overtaken = state.happenings.some(
    ({ name, at }) => ['concluded', 'appealed', 'ruled'].includes(name) && compareMoments(at, last.at) > 0,
  );
  return overtaken ? undefined : last;
}

/** The request for more time that waits for this person's yes or no. */
export function openRequest({ state, party }: Own) {
  const open = state.extensions.find((one) => one.needsConsent && one.effective === undefined && one.lapsed !== true);
  return open === undefined || open.consents[onBehalfOf(state, party.id)] !== undefined ? undefined : open;
}

/** What this person told us, as we wrote it down, when it waits for a yes or no. */
export function openTranscript({ state, party }: Own): Transcript | undefined {
  const { transcript } = state;
  return transcript?.of === onBehalfOf(state, party.id) && transcript.approved === undefined ? transcript : undefined;
}

/** The drafts that wait for this person's comments. */
export function openDrafts({ state, party }: Own): readonly Draft[] {
  const mine = [party.id, onBehalfOf(state, party.id)];
  return state.drafts.filter((one) => mine.includes(one.to) && one.commented === undefined);
}

/** The reports of what this person told, on which a remark can still be made. */
export function ownReports({ state, party }: Own): readonly Hearing[] {
  const of = onBehalfOf(state, party.id);
  return openReports(state).filter((one) => one.of === of);
}

/** The members of the panel whom this person has not challenged yet. */
export function challengeable({ state, party }: Own): readonly Member[] {
  const before = state.challenges.filter((one) => one.by === party.id).map((one) => one.member);
  return seated(state.panel).filter((one) => !before.includes(one.number));
}

/** The documents that this person handed in and can take back. */
export function ownDocuments({ state, party }: Own): readonly CaseDocument[] {
  return state.documents.filter((one) => isHandedInBy(state, one, party.id));
}

/** Who speak for this person now, or this person when it speaks for another. */
export function representatives({ state, party }: Own): readonly Party[] {
  return state.parties.filter((one) => speaksNow(one) && (one.represents === party.id || one.id === party.id));
}

/** Whoever speaks for the same person as this one: for oneself, or for the complainant whom one represents. */
export function speakersAround({ state, party }: Own): readonly Party[] {
  const whose = onBehalfOf(state, party.id);
  return state.parties.filter((one) => speaksNow(one) && one.represents === whose);
}

/** The contact agreement that holds with this person. */
export function ownAgreement({ state, party, visit }: Own): ContactAgreement | undefined {
  return agreementWith(state, onBehalfOf(state, party.id), visit.today);
}

/** The address of the page for a step. */
export function pageOf(verb: OwnVerb, at: string): string {
  return `${at}/${stepOf(verb).noun}`;
}

/** The words of an act; of a yes, those by which what was agreed is still to be done, where the procedure says so. */
export function wordsOfAct({ visit, policy }: Pick<Own, 'visit' | 'policy'>, verb: OwnVerb) {
  const { acts, agreed } = visit.says.mine;
  return verb === 'accept' && keepsAgreed(policy) ? { ...acts.accept, ...agreed.accept } : acts[verb];
}
