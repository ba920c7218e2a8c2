/** The complainant's own page: how it stands in one sentence, what they can do now, and the whole story. */
import type { Child } from 'hono/jsx';
import { Buttons, LinkButton } from '../../parts/button.tsx';
import type { Explained } from '../../parts/date-why.tsx';
import { DateWhy, dayOf } from '../../parts/date-why.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { StoryItem } from '../../parts/story.tsx';
import { Story } from '../../parts/story.tsx';
import { Typed } from '../../parts/typed.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';

/** A question to the complainant that waits for an answer. */
export interface OpenQuestion {
  /** "Mevrouw De Wit" */
  readonly from: string;
  readonly text: string;
  readonly answerHref: string;
  readonly by?: Explained | undefined;
}

/** Something that the complainant can do now; `means` says what follows from it. */
export interface MyAction {
  readonly label: string;
  readonly href: string;
  readonly quiet?: boolean;
}

/** A letter or document of theirs. */
export interface MyDocument {
  readonly name: string;
  readonly href: string;
  /** "pdf, 84 kB" */
  readonly kind?: string | undefined;
  readonly date?: string | undefined;
  /** why it cannot be opened now */
  readonly mark?: string | undefined;
}

/** Something that waits for the complainant and asks for more than a button: a proposal, a request for consent. */
export interface MyRequest {
  readonly heading: string;
  readonly text: Child;
  readonly actions: readonly MyAction[];
}

/** Everything on the page. */
export interface MyComplaintPageProps {
  readonly frame: PublicFrame;
  readonly today: string;
  readonly reference: string;
  readonly subject: string;
  /** instead of "your complaint": for somebody who is only named in it */
  readonly about?: string | undefined;
  /** "Wij onderzoeken uw klacht." */
  readonly status: string;
  /** the date by which they hear from us; none once it is closed */
  readonly hearBy?: Explained | undefined;
  /** "mevrouw De Wit" */
  readonly handler?: string | undefined;
  readonly explanation?: string | undefined;
  /** that we are late: it comes before everything else that is said */
  readonly late?: string | undefined;
  /** the letter with our answer or the ruling, once there is one */
  readonly read?: MyAction | undefined;
  readonly question?: OpenQuestion | undefined;
  readonly requests?: readonly MyRequest[] | undefined;
  readonly actions: readonly MyAction[];
  /** once concluded: the outcome per point, and where to go if they disagree */
  readonly outcome?: Child;
  /** above it, when it is not yet what we think of the complaint */
  readonly outcomeHeading?: string | undefined;
  readonly story: readonly StoryItem[];
  readonly documents: readonly MyDocument[];
  readonly contact?: Child;
  /** the question before it, when nobody can be called */
  readonly contactAsks?: string | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
  /** drafts to forget, after something was sent */
  readonly clearDrafts?: string | undefined;
}

/** The page. */
export function MyComplaintPage(props: MyComplaintPageProps) {
  const { frame } = props;
  const { words } = frame;
  // one thing at a time: where something more pressing is asked above, what follows waits in a quieter button
  const isNext = props.read === undefined && props.question === undefined;
  return (
    <PublicLayout frame={frame} title={props.status}>
      <div class="column column-page mine" data-clear-drafts={props.clearDrafts}>
        <Notices notices={props.notices} />
        <Status {...props} />
        {props.read === undefined ? null : <Actions actions={[props.read]} first />}
        {props.question === undefined ? null : <Question question={props.question} today={props.today} words={words} />}
        {(props.requests ?? []).map((request, at) => (
          <section class="ask">
            <h2>{request.heading}</h2>
            <div class="ask-text">{request.text}</div>
            {request.actions.length === 0 ? null : <Actions actions={request.actions} first={at === 0 && isNext} />}
          </section>
        ))}
        {/* what we think comes before what can be done with it; where else one can go comes after what can be done here */}
        {props.outcomeHeading === undefined ? <Outcome {...props} /> : null}
        <Can {...props} />
        {props.outcomeHeading === undefined ? null : <Outcome {...props} />}
        <section class="section">
          <h2>{words.mine.story}</h2>
          <Story items={props.story} words={words} today={props.today} />
        </section>
        <Documents {...props} />
      </div>
    </PublicLayout>
  );
}

function Status({ frame: { words }, today, hearBy, ...props }: MyComplaintPageProps) {
  const day = hearBy === undefined ? undefined : dayOf(hearBy.end);
  return (
    <>
      <p class="mine-about">
        <Typed inline text={props.about ?? words.mine.about(props.subject)} />
        {'\u00a0· '}
        <span class="figures nowrap">{props.reference}</span>
      </p>
      <h1>
        {props.status}
        {day === undefined ? null : (
          <>
            {' '}
            <span class="mine-hear">{words.done.hearBy(words.date.atLatest(words.format.day(day)))}</span>
          </>
        )}
      </h1>
      <div class="mine-who">
        {hearBy === undefined || day === undefined ? null : (
          <>
            <span class="relative">{words.format.due(day, today)}</span> · <DateWhy date={hearBy} words={words} />
          </>
        )}
        {props.late === undefined ? null : (
          <p>
            <strong>{props.late}</strong>
          </p>
        )}
        {props.explanation === undefined ? null : <p>{props.explanation}</p>}
        {props.handler === undefined ? null : <p>{words.mine.handler(props.handler)}</p>}
      </div>
    </>
  );
}

interface QuestionProps {
  readonly question: OpenQuestion;
  readonly today: string;
  readonly words: ScreenWords;
}

function Outcome({ frame: { words }, outcome, outcomeHeading }: MyComplaintPageProps) {
  if (!outcome) return null;
  return (
    <section class="section outcome">
      <h2>{outcomeHeading ?? words.mine.outcome}</h2>
      {outcome}
    </section>
  );
}

function Question({ question, today, words }: QuestionProps) {
  return (
    <section class="ask">
      <h2>{words.mine.questionFrom(question.from)}</h2>
      <div class="ask-text">
        <Typed text={question.text} />
      </div>
      {question.by === undefined ? null : (
        <div class="ask-by">
          {(dayOf(question.by.end) < today ? words.mine.answerByPassed : words.mine.answerBy)(
            words.date.atLatest(words.format.day(dayOf(question.by.end))),
          )}{' '}
          <DateWhy date={question.by} words={words} short />
        </div>
      )}
      <Buttons>
        <LinkButton href={question.answerHref} weight="first">
          {words.mine.answer}
        </LinkButton>
      </Buttons>
    </section>
  );
}

function Actions({ actions, first }: { readonly actions: readonly MyAction[]; readonly first?: boolean }) {
  return (
    <Buttons>
      {actions.map((action, at) => (
        <LinkButton href={action.href} weight={action.quiet ? 'quiet' : first && at === 0 ? 'first' : 'second'}>
          {action.label}
        </LinkButton>
      ))}
    </Buttons>
  );
}

function Can({ frame: { words }, actions, contact, contactAsks }: MyComplaintPageProps) {
  if (actions.length === 0 && !contact) return null;
  // the quiet ones have a line of their own, that begins where the text does however many there are
  const groups = [actions.filter(({ quiet }) => !quiet), actions.filter(({ quiet }) => quiet)];
  return (
    <section class="section mine-can">
      <h2>{words.mine.can}</h2>
      {groups.map((group) => (group.length === 0 ? null : <Actions actions={group} />))}
      {contact ? (
        <p class="mine-contact muted">
          {contactAsks ?? words.mine.contact} {contact}
        </p>
      ) : null}
    </section>
  );
}

function Documents({ frame: { words }, documents }: MyComplaintPageProps) {
  return (
    <section class="section">
      <h2>{words.mine.documents}</h2>
      {documents.length === 0 ? (
        <p class="muted">{words.mine.noDocuments}</p>
      ) : (
        <ul class="documents">
          {documents.map((document) => (
            <li>
              <a href={document.href}>
                <bdi>{document.name}</bdi>
              </a>{' '}
              <span class="muted small">
                {[document.kind, document.date, document.mark].filter((part) => part !== undefined).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
