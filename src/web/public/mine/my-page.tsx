/** Draws the own page: how it stands, what waits for this person, what can be done, and the whole story. */
import type { Child } from 'hono/jsx';
import { hasAuthority } from '#core/case/authority.ts';
import { reachOfCase } from '#core/case/reach-of-case.ts';
import { onBehalfOf } from '#core/case/speaker.ts';
import { partyOf } from '#core/case/state.ts';
import { owesAgreed } from '#core/case/to-execute.ts';
import { say } from '#core/policy/label.ts';
import { dayOf } from '#core/time/moment.ts';
import { capital } from '#core/words/capital.ts';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Reach } from '../../parts/reach.tsx';
import { Typed } from '../../parts/typed.tsx';
import { documentWords } from '../../words/document-words.ts';
import { type OwnVerb, ownVerbs } from '../../words/public/own-verbs.ts';
import { closedLine, closedLines } from '../channels.ts';
import { linesToReach, linesToReachAt } from '../contact.tsx';
import { MyComplaintPage, type MyDocument } from '../views/my-complaint.tsx';
import { answersAboutData, offeredTo, openQuestions, pageOf, speakersAround, wordsOfAct } from './acts.ts';
import { Appeals, Onward, openAppeals, openForums, RulingOf, toldIn } from './onward.tsx';
import { documentHref, isSubject, isUnreached, mineAt, mineFrame, nameOf, type Own, standsBeside } from './own.ts';
import { requestsTo } from './requests.tsx';
import { goesOnElsewhere, hearingFrom, statusOf } from './status.ts';
import { storyOf } from './story.ts';

/** The page. `done` is the step that was just taken here. */
export function myPage(own: Own, done?: string) {
  const { visit, state } = own;
  const { today, says } = visit;
  const offered = offeredTo(own);
  const requests = requestsTo(own, offered);
  const asked = new Set(requests.flatMap((one) => one.verbs));
  const hearing = hearingFrom(own);
  return (
    <MyComplaintPage
      frame={mineFrame(visit)}
      today={today}
      reference={state.reference}
      subject={subjectOf(own)}
      about={isSubject(own) ? says.mine.aboutOther(own.policy.organisation.name) : undefined}
      status={statusOf(own)}
      hearBy={hearing.by}
      handler={state.handler === undefined || isSubject(own) ? undefined : own.colleagues.get(state.handler)}
      late={hearing.late}
      explanation={explanationOf(own, offered)}
      read={answerOf(own)}
      question={offered.includes('answer') ? questionTo(own) : undefined}
      requests={requests}
      actions={wayOn(own).concat(
        offered
          .filter((verb) => verb !== 'answer' && !asked.has(verb))
          .map((verb) => ({
            label: wordsOfAct(own, verb).label,
            href: pageOf(verb, mineAt(visit)),
            quiet: verb === 'withdraw' || verb === 'abandon' || verb === 'request',
          }))
          .concat(dataLink(own)),
      )}
      outcome={outcomeOf(own)}
      outcomeHeading={outcomeHeadingOf(own)}
      story={storyOf(own)}
      documents={documentsOf(own)}
      contact={contactOf(own)}
      contactAsks={own.policy.organisation.phone === undefined ? says.sayings.channels.heading(false) : undefined}
      notices={noticesAfter(own, done)}
      clearDrafts={done === undefined ? undefined : draftOf(own)}
    />
  );
}

/** What somebody should know before anything else: what they read here, for whom they speak, what follows from what they said. */
function explanationOf(own: Own, offered: readonly OwnVerb[]): string | undefined {
  if (goesOnElsewhere(own)) return isSubject(own) ? own.visit.says.mine.mergedSubject : own.visit.says.mine.mergedMeans;
  if (isSubject(own)) return subjectLead(own);
  const { state, party, visit } = own;
  const { mine } = visit.says;
  const me = partyOf(state, onBehalfOf(state, party.id));
  const speaks = party.represents === undefined ? [] : [`${mine.youSpeakFor(nameOf(own, party.represents))}.`];
  const shown = speakersAround(own).map(({ id }) => {
    const { here, missing } = mine.authority;
    return hasAuthority(state, id) ? here(nameOf(own, id)) : offered.includes('attach') ? missing(nameOf(own, id)) : '';
  });
  const solved =
    state.status === 'open' && me?.satisfied !== undefined
      ? [owesAgreed(own.policy, state) ? mine.agreed.means : mine.solvedMeans]
      : [];
  const alone = isUnreached(own) ? [mine.lookHere] : [];
  return [...speaks, ...shown, ...solved, ...alone].filter(Boolean).join(' ') || undefined;
}

function subjectLead({ state, visit }: Own): string {
  const { mine } = visit.says;
  return state.status === 'open' || state.status === 'appealed' ? mine.subjectLead : mine.subjectLeadEnded;
}

/** The letter with our last answer, or with the ruling on it; none while we work on it. */
function answerOf({ state, events, letters, visit, party }: Own) {
  if (state.status === 'open' || state.status === 'appealed' || party.capacity === 'subject') return undefined;
  const last = events.findLast(({ name }) => ['concluded', 'refused', 'ruled'].includes(name));
  const sent = events.find(({ name, facts }) => name === 'sent' && facts.because === last?.sequence);
  const ids = (sent?.personal?.documents as readonly { id: string }[] | undefined) ?? [];
  const letter = letters.find((one) => ids.some(({ id }) => id === one.pdf));
  if (letter === undefined) return undefined;
  const { readAnswer, readRuling } = visit.says.mine;
  return { label: last?.name === 'ruled' ? readRuling : readAnswer, href: `${mineAt(visit)}/brief/${letter.id}` };
}

/** The way to the case in which this one goes on: by a code of its own, for who has none yet. */
function wayOn(own: Own) {
  const { visit } = own;
  return goesOnElsewhere(own)
    ? [{ label: visit.says.mine.newCodeThere, href: `${mineAt(visit)}/nieuwe-code`, quiet: false }]
    : [];
}

/** Everything that is theirs, in one file (AVG art. 15 lid 3). */
function dataLink(own: Own) {
  const { visit } = own;
  return answersAboutData(own) ? [{ label: visit.says.mine.takeData, href: `${mineAt(visit)}/gegevens`, quiet: true }] : [];
}

/** Under which name the browser keeps what is typed on the pages of this case. */
export function draftOf({ state, visit }: Own, verb = ''): string {
  return `mijn-klacht/${visit.organisation}/${state.reference}/${verb}`;
}

function subjectOf({ state, policy, visit, events, party }: Own): string {
  if (standsBeside({ party })) return policy.organisation.name;
  const subject = state.subject === undefined ? undefined : policy.subjects[state.subject];
  if (subject !== undefined) return say(subject, visit.language);
  const about = events.find(({ name }) => name === 'lodged')?.personal?.about;
  return typeof about === 'string' ? about : policy.organisation.name;
}

function questionTo(own: Own) {
  const question = openQuestions(own)[0];
  if (question === undefined) return undefined;
  const { visit, state, colleagues } = own;
  const asker = own.events.find((event) => event.name === 'asked' && event.facts.number === question.number)?.by;
  const from = asker?.kind === 'staff' ? colleagues.get(asker.id) : colleagues.get(state.handler ?? '');
  const by = question.answerBy;
  return {
    from: from ?? visit.says.mine.someoneOfUs,
    text: question.text ?? '',
    answerHref: `${pageOf('answer', mineAt(visit))}?vraag=${question.number}`,
    ...(by === undefined ? {} : { by: { end: by, steps: [] } }),
  };
}

/** Once answered: the verdict on each point, the ruling on an appeal, and where to go if they disagree. */
function outcomeOf(own: Own): Child | undefined {
  const { state, policy, visit, party } = own;
  const told = isJudged(own);
  // whom a complaint is about reads what was decided in a letter; here stands where to turn
  if (party.capacity === 'subject')
    return openAppeals(own).length === 0 ? undefined : <Appeals own={own} says={visit.says.mine.appeal.open} />;
  if (standsBeside(own)) return undefined;
  // an appeal can be open because no answer came in time
  const elsewhere = policyOpens(own);
  if (!told && state.status !== 'refused' && openAppeals(own).length === 0 && !elsewhere) return undefined;
  const verdicts = told && state.elements.length > 0;
  const ruled = state.tier !== undefined && state.appeals.some((one) => one.ruling !== undefined);
  // while an appeal runs, the way on is that appeal
  if (state.status === 'appealed' && !verdicts && !ruled && openAppeals(own).length === 0) return undefined;
  const whole = told && state.tier === undefined && tellsVerdict(own) ? policy.verdicts[state.verdict ?? ''] : undefined;
  return (
    <>
      {whole === undefined ? null : (
        <p>
          <strong>{capital(say(whole, visit.language))}</strong>
        </p>
      )}
      {verdicts ? (
        <ol class="points">
          {state.elements.map(({ text, verdict }) => (
            <li>
              <Typed text={text ?? ''} inline />
              {verdict === undefined || policy.verdicts[verdict] === undefined ? null : (
                <p>
                  <strong>{capital(say(policy.verdicts[verdict], visit.language))}</strong>
                </p>
              )}
            </li>
          ))}
        </ol>
      ) : null}
      <RulingOf own={own} />
      <Onward own={own} />
    </>
  );
}

/** Where we did not tell what we think (not yet, or it was not handled): what is open then is a body outside, or an appeal. */
function outcomeHeadingOf(own: Own): string | undefined {
  if (isSubject(own)) return own.visit.says.mine.anew;
  const unjudged = own.state.status === 'refused' && !isJudged(own);
  if (toldIn(own) !== undefined && !unjudged) return undefined;
  const { elsewhere, anew } = own.visit.says.mine;
  return policyOpens(own) || (unjudged && openAppeals(own).length === 0) ? elsewhere : anew;
}

function isJudged({ state }: Own): boolean {
  return state.happenings.some(({ name }) => name === 'concluded' || name === 'ruled');
}

/** A body outside that opens by itself, such as when no answer came in time: then the way there stands on the page too. */
function policyOpens(own: Own): boolean {
  return own.state.status === 'open' && openForums(own, toldIn(own)?.at).length > 0;
}

/** Whether the letter with the answer tells the verdict on the whole; where it does not, that stays with us. */
function tellsVerdict({ policy }: Own): boolean {
  const letters = policy.clauses.flatMap((clause) => clause.letters.filter(({ on }) => on === 'concluded'));
  return letters.some(({ letter }) => policy.letters[letter]?.text.includes('event.verdict') === true);
}

function documentsOf({ state, visit, withheld }: Own): readonly MyDocument[] {
  const { format } = visit.words;
  const says = documentWords(visit.language, visit.policy.voice.address);
  return state.documents.map(({ id, name, size, sequence }) => {
    const at = state.happenings.find((one) => one.sequence === sequence)?.at;
    const why = withheld.get(id);
    const kind = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
    return {
      name,
      href: documentHref(visit, { id, name }),
      kind: visit.says.mine.document(kind, format.fileSize(size)),
      ...(why === undefined ? {} : { mark: says.withheld[why].mark }),
      ...(at === undefined ? {} : { date: format.day(dayOf(at)) }),
    };
  });
}

function contactOf({ policy, state, visit }: Own): Child | undefined {
  const reach = reachOfCase(policy, state);
  const { email, address } = policy.organisation;
  // whom it is about does not read what is written here, nor does who handled it first read what is written in an appeal
  if (reach.email !== email || reach.address !== address) return oneAfterAnother(linesToReachAt(visit, reach));
  const { phone } = policy.organisation;
  const called = Object.keys(visit.policy.channels).find((id) => visit.policy.channels[id]?.contact === 'phone');
  const shut = called === undefined ? undefined : closedLine(visit, called);
  if (phone !== undefined && shut !== undefined) return shut;
  if (phone === undefined) {
    // who cannot be called can be written to
    return oneAfterAnother(linesToReach(visit));
  }
  const lines = [visit.says.mine.call(phone.number, say(phone.hours, visit.language)), ...closedLines(visit)];
  return <Reach line={lines.join(' ')} phone={phone.number} />;
}

function oneAfterAnother(ways: readonly Child[]): Child | undefined {
  return ways.length === 0 ? undefined : ways.flatMap((way, at) => (at === 0 ? [way] : [' ', way]));
}

function noticesAfter(own: Own, done: string | undefined): readonly NoticeProps[] | undefined {
  const verb = ownVerbs.find((one): one is OwnVerb => one === done);
  return verb === undefined ? undefined : [{ meaning: 'done', heading: wordsOfAct(own, verb).done, live: true }];
}
