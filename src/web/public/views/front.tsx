/** An organisation's front page: tell us, how is it doing, and what is promised if you complain today. */
import type { Child } from 'hono/jsx';
import { Buttons, LinkButton } from '../../parts/button.tsx';
import type { Explained } from '../../parts/date-why.tsx';
import { DateWhy, dayOf } from '../../parts/date-why.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';

/** One promise for a complaint filed today; without a date it is a step without a term. */
export interface FrontPromise {
  /** the clause in plain words: "U krijgt binnen 6 weken een antwoord op uw klacht." */
  readonly says: string;
  readonly date?: Explained | undefined;
}

/** Where the procedure asks to talk first: the talk, and beside it the way around it. */
export interface TalkFirst {
  readonly heading: string;
  readonly text: Child;
  readonly talk: { readonly href: string; readonly label: string };
  readonly rather: { readonly href: string; readonly label: string };
}

/** Everything on the front page. */
export interface FrontPageProps {
  readonly frame: PublicFrame;
  readonly today: string;
  readonly lead: string;
  readonly heading?: string | undefined;
  readonly complainHref: string;
  /** the words of the way to the form, where the procedure has its own */
  readonly begin?: string | undefined;
  readonly mineHref: string;
  /** what can be lodged here, as one says it of one's own: "klacht of tip"; absent: a complaint */
  readonly lodged?: string | undefined;
  readonly talkFirst?: TalkFirst | undefined;
  readonly promises: readonly FrontPromise[];
  readonly ways?: { readonly text: string; readonly href: string; readonly heading?: string; readonly link?: string } | undefined;
  readonly channels: Child;
  /** when nobody can be called: another heading than the usual one */
  readonly channelsHeading?: string | undefined;
  readonly procedureHref: string;
  readonly notices?: readonly NoticeProps[];
  /** no new complaints: there is no way to the form */
  readonly closed?: boolean;
}

/** The page. */
export function FrontPage(props: FrontPageProps) {
  const { frame, promises } = props;
  const { words } = frame;
  return (
    <PublicLayout frame={frame} title={props.heading ?? words.front.heading}>
      <div class="band">
        <div class="column">
          <Notices notices={props.notices} />
          <h1 class="front-heading">{props.heading ?? words.front.heading}</h1>
          <p class="lead front-lead">{props.lead}</p>
          {props.talkFirst === undefined ? <Doors {...props} /> : <Talk {...props} talkFirst={props.talkFirst} />}
        </div>
      </div>
      <div class="column column-page">
        {promises.length === 0 ? null : (
          <section aria-labelledby="promises">
            <h2 id="promises">{words.front.today}</h2>
            <Promises promises={promises} today={props.today} words={words} />
          </section>
        )}
        <Helps {...props} />
      </div>
    </PublicLayout>
  );
}

function Doors({ frame: { words }, complainHref, begin, mineHref, lodged, closed = false }: FrontPageProps) {
  return (
    <Buttons>
      {closed ? null : (
        <LinkButton href={complainHref} weight="first">
          {begin ?? words.front.complain}
        </LinkButton>
      )}
      <LinkButton href={mineHref}>{words.front.mine(lodged)}</LinkButton>
    </Buttons>
  );
}

function Talk({ frame: { words }, mineHref, lodged, talkFirst }: FrontPageProps & { readonly talkFirst: TalkFirst }) {
  return (
    <div class="talk-first">
      <h2>{talkFirst.heading}</h2>
      <div class="talk-first-text">{talkFirst.text}</div>
      <Buttons>
        <LinkButton href={talkFirst.talk.href} weight="first">
          {talkFirst.talk.label}
        </LinkButton>
        <LinkButton href={talkFirst.rather.href}>{talkFirst.rather.label}</LinkButton>
        <LinkButton href={mineHref} weight="quiet">
          {words.front.mine(lodged)}
        </LinkButton>
      </Buttons>
    </div>
  );
}

/** A day; or, for a term in hours, the day with its time. */
export function endInWords(end: string, words: ScreenWords): string {
  return end.length > 10 ? words.format.moment(end) : words.format.day(end);
}

/** What the promises need; the confirmation page shows them too. */
export interface PromisesProps {
  readonly promises: readonly FrontPromise[];
  readonly today: string;
  readonly words: ScreenWords;
}

/** The promises in order, each date with its question. */
export function Promises({ promises, today, words }: PromisesProps) {
  return (
    <ol class="promises">
      {promises.map((promise) => (
        <li>
          {promise.date === undefined ? null : (
            <p class="promise-date">
              <time datetime={promise.date.end}>{words.date.atLatestStart(endInWords(promise.date.end, words))}</time>{' '}
              <span class="promise-relative">{words.format.relative(dayOf(promise.date.end), today)}</span>
            </p>
          )}
          <div class="promise-says">
            {promise.says} {promise.date === undefined ? null : <DateWhy date={promise.date} words={words} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Helps({ frame: { words }, ways, channels, channelsHeading, procedureHref }: FrontPageProps) {
  return (
    <div class="helps">
      {ways === undefined ? null : (
        <section>
          <h2>{ways.heading ?? words.front.ways}</h2>
          <p>
            {ways.text} <a href={ways.href}>{ways.link ?? words.front.waysLink}</a>
          </p>
        </section>
      )}
      <section>
        <h2>{channelsHeading ?? words.front.channels}</h2>
        <div class="prose">{channels}</div>
      </section>
      <section>
        <h2>{words.front.procedure}</h2>
        <p>
          <a href={procedureHref}>{words.front.procedureLink}</a>. {words.front.procedurePaper}
        </p>
      </section>
    </div>
  );
}
