/** What waits for this person and asks for more than a button: our summary, a proposal, more time, a hearing. */
import type { Child } from 'hono/jsx';
import { type Asked, askedOf } from '#core/case/asked.ts';
import type { Hearing } from '#core/case/draft.ts';
import { signaturesOf } from '#core/case/steps/sign.ts';
import { say } from '#core/policy/label.ts';
import { clauseOf } from '#core/policy/policy.ts';
import { eventOf } from '#core/policy/vocabulary.ts';
import { DateWhy } from '../../parts/date-why.tsx';
import type { Option } from '../../parts/field-spec.ts';
import { LongTyped } from '../../parts/long-typed.tsx';
import { SignedForm } from '../../parts/signed-form.tsx';
import { Typed } from '../../parts/typed.tsx';
import type { OwnVerb } from '../../words/public/own-verbs.ts';
import { explained } from '../promises.ts';
import type { MyRequest } from '../views/my-complaint.tsx';
import { openDrafts, openProposal, openRequest, openTranscript, ownAgreement, ownReports, pageOf, wordsOfAct } from './acts.ts';
import { AppointmentText, comingAppointmentOf, momentsFor, ownAppointmentOf } from './appointment.tsx';
import { documentHref, mineAt, type Own, situationOf } from './own.ts';
import { hearingFrom } from './status.ts';

/** A request with the steps that answer it. */
export interface Request extends MyRequest {
  readonly verbs: readonly OwnVerb[];
}

/** The requests, the most pressing first. */
export function requestsTo(own: Own, offered: readonly OwnVerb[]): readonly Request[] {
  const all = [
    ...askedOf(own.duties, own.state, own.party.id).map((one) => mustDo(own, one, offered)),
    moreTime(own),
    proposal(own),
    written(own),
    draft(own),
    signature(own),
    summary(own),
    appointment(own),
    hearing(own),
    ...ownReports(own).map((one) => report(own, one)),
    agreement(own),
  ];
  return all.filter((one) => one !== undefined).filter(isNow);

  /** What asks nothing, such as agreements that we look at again, stands there to be known. */
  function isNow({ verbs }: Request): boolean {
    return verbs.length === 0 || verbs.some((verb) => offered.includes(verb));
  }
}

function request(own: Own, heading: string, text: Child, verbs: readonly OwnVerb[]): Request {
  const actions = verbs.map((verb, at) => ({
    label: wordsOfAct(own, verb).label,
    href: pageOf(verb, mineAt(own.visit)),
    quiet: at > 0,
  }));
  return { heading, text, actions, verbs };
}

/** By when we would like to know; once that day is over, that it can still be done. */
function replyBy({ visit }: Own, day: string): string {
  const words = visit.says.mine.requests;
  return (day < visit.today ? words.replyByPassed : words.replyBy)(visit.words.format.day(day));
}

/** What this person must do, until when and why then, and what follows otherwise; with the page for it where there is one here. */
function mustDo(own: Own, { asks, due, clause }: Asked, offered: readonly OwnVerb[]): Request {
  const { visit, policy } = own;
  const words = visit.says.mine.requests;
  const doneBy = clauseOf(policy, clause)?.duty?.doneBy ?? [];
  // a question has its own place on the page, with the way to answer it
  const does = (verb: OwnVerb) => doneBy.includes(eventOf[verb]) || (verb === 'attach' && doneBy.includes('authorised'));
  const verbs = offered.filter((verb) => verb !== 'answer' && does(verb));
  const day = due?.end.slice(0, 10);
  const said =
    day === undefined ? undefined : (day < visit.today ? words.askedByPassed : words.askedBy)(visit.words.format.day(day));
  const text = (
    <>
      {said === undefined || due === undefined ? null : (
        <div>
          {said} <DateWhy date={explained(due, visit.language)} words={visit.words} short />
        </div>
      )}
      {asks.else === undefined ? null : <p>{say(asks.else, visit.language)}</p>}
    </>
  );
  return request(own, say(asks.what, visit.language), text, verbs);
}

function moreTime(own: Own): Request | undefined {
  const open = openRequest(own);
  if (open === undefined) return undefined;
  const { visit, events } = own;
  const words = visit.says.mine.requests;
  const reason = events.find(({ sequence }) => sequence === open.sequence)?.personal?.reason;
  const now = hearingFrom(own).by?.end.slice(0, 10);
  const text = (
    <>
      {typeof reason === 'string' ? <Typed text={reason} /> : null}
      <p>
        {now === undefined ? null : `${words.now(visit.words.format.day(now))} `}
        {words.until(visit.words.format.day(open.until))}
      </p>
    </>
  );
  return request(own, words.consent, text, ['consent']);
}

function proposal(own: Own): Request | undefined {
  const open = openProposal(own);
  if (open === undefined) return undefined;
  return request(own, own.visit.says.mine.requests.proposal, <Typed text={open.text ?? ''} />, ['accept', 'decline']);
}

/** Who is asked to sign reads so before anything else that can be done. */
function signature(own: Own): Request {
  const { policy, state, visit, colleagues } = own;
  const { language, words } = visit;
  const { heading, explain } = visit.says.mine.acts.sign;
  const reader = { language, colleague: (id: string) => colleagues.get(id) };
  const forms = signaturesOf(policy, state, situationOf(own).actor).flatMap((id) => {
    const as = policy.signatures[id]?.name;
    const cells = own.signed(id, reader);
    return as === undefined || cells.length === 0
      ? []
      : [<SignedForm as={say(as, language)} cells={cells} language={language} words={words} />];
  });
  const text = (
    <>
      <p>{explain}</p>
      {forms}
    </>
  );
  return request(own, heading, text, ['sign']);
}

function written(own: Own): Request | undefined {
  const open = openTranscript(own);
  if (open === undefined) return undefined;
  return request(own, own.visit.says.mine.requests.transcript, <Typed text={open.text ?? ''} />, ['approve']);
}

function draft(own: Own): Request | undefined {
  const [open] = openDrafts(own);
  if (open === undefined) return undefined;
  const { visit } = own;
  const words = visit.says.mine.requests;
  const text = (
    <>
      {open.text === undefined ? null : <Typed text={open.text} />}
      {open.replyBy === undefined ? null : <p>{replyBy(own, open.replyBy)}</p>}
    </>
  );
  return request(own, words.draft, text, ['comment']);
}

/** The report of what this person told, to read and to remark on; it asks nothing. */
function report(own: Own, one: Hearing): Request {
  const { visit, policy, state } = own;
  const words = visit.says.mine.requests;
  const form = policy.hearing.forms[one.form]?.name;
  const papers = state.documents.filter(({ sequence, gone }) => sequence === one.sequence && gone !== true);
  const text = (
    <>
      {one.report === undefined ? null : <LongTyped text={one.report} words={own.visit.words} />}
      {papers.length === 0 ? null : (
        <p>
          {one.report === undefined ? `${words.reportAsDocument} ` : null}
          {papers.map((paper, place) => (
            <>
              {place === 0 ? null : ', '}
              <a href={documentHref(visit, paper)}>
                <bdi>{paper.name}</bdi>
              </a>
            </>
          ))}
        </p>
      )}
    </>
  );
  const heading = words.report(
    form === undefined ? one.form : say(form, visit.language).toLowerCase(),
    visit.words.format.day(one.at.slice(0, 10)),
  );
  const asked = request(own, heading, text, ['remark']);
  return { ...asked, actions: asked.actions.map((action) => ({ ...action, quiet: true })) };
}

function summary(own: Own): Request | undefined {
  const { state, visit } = own;
  if (state.framing !== 'proposed') return undefined;
  const text = (
    <ol class="points">
      {state.elements.map((element) => (
        <li>
          <Typed text={element.text ?? ''} inline />
          {element.wish === undefined ? null : (
            <p class="muted">
              <Typed text={visit.says.mine.requests.wish(element.wish)} inline />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
  return request(own, visit.says.mine.requests.framing, text, ['confirm']);
}

function appointment(own: Own): Request | undefined {
  const one = comingAppointmentOf(own);
  if (one === undefined) return undefined;
  const text = <AppointmentText own={own} one={one} />;
  const verbs: readonly OwnVerb[] = momentsFor(own).length > 0 ? ['arrange', 'cancel'] : ['cancel'];
  const asked = request(own, own.visit.says.mine.requests.appointment, text, verbs);
  // an appointment is something to know; moving or cancelling it is not what the page is for
  const { another } = own.visit.says.mine.requests;
  const actions = asked.actions.map((action, at) => ({
    ...action,
    quiet: true,
    label: verbs[at] === 'arrange' ? another : action.label,
  }));
  return { ...asked, actions };
}

/** How we agreed to be in touch, with what to do when one does not agree. */
function agreement(own: Own): Request | undefined {
  const one = ownAgreement(own);
  if (one === undefined) return undefined;
  const { visit } = own;
  const words = visit.says.mine.requests;
  const text = (
    <>
      {one.text === undefined ? null : <Typed text={one.text} />}
      <p>{words.agreementUntil(visit.words.format.day(one.until))}</p>
      {one.contested === undefined ? null : <p>{words.agreementContested}</p>}
    </>
  );
  const asked = request(own, words.agreement, text, one.contested === undefined ? ['contest'] : []);
  return { ...asked, actions: asked.actions.map((action) => ({ ...action, quiet: true })) };
}

function hearing(own: Own): Request | undefined {
  const { party, visit } = own;
  if (ownAppointmentOf(own) !== undefined) return undefined;
  const moments = momentsFor(own);
  if (moments.length > 0) return proposedMoments(own, moments);
  if (party.invited === undefined || party.heard.length > 0 || party.wants !== undefined) return undefined;
  const words = visit.says.mine.requests;
  const text = (
    <p>
      {words.hearingText} {replyBy(own, party.invited.replyBy)}
    </p>
  );
  return request(own, words.hearing, text, ['choose']);
}

/** The moments that we proposed; another way, or another moment, can be chosen as well. */
function proposedMoments(own: Own, moments: readonly Option[]): Request {
  const words = own.visit.says.mine.requests;
  const by = own.party.invited?.replyBy;
  const text = (
    <>
      <p>
        {words.choose} {by === undefined ? null : replyBy(own, by)}
      </p>
      <ul>
        {moments.map(({ label }) => (
          <li>{label}</li>
        ))}
      </ul>
    </>
  );
  return request(own, words.hearing, text, ['arrange', 'choose']);
}
