/** What somebody must know before taking more time: the dates with their reasons, who is told, and from when it counts. */
import type { Explained } from '../../parts/date-why.tsx';
import { DateLine, DateWhy, dayOf } from '../../parts/date-why.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';
import type { SpecialStepWords } from '../../words/staff/special-step-words.ts';

/** Without `now` there is no term that can be extended. */
export interface MoreTimeProps {
  readonly says: SpecialStepWords;
  readonly words: ScreenWords;
  readonly today: string;
  /** what is owed at the end of the term that can become longer */
  readonly what?: string;
  readonly now?: Explained;
  /** the end that holds is only aimed at */
  readonly target?: boolean;
  /** the term is over, and only consent can give more */
  readonly late?: boolean;
  /** the term is over, and the notice must leave all the same: too late */
  readonly after?: boolean;
  /** what we only aimed at is over: the notice can still leave, and must */
  readonly aimed?: boolean;
  readonly latest?: Explained | undefined;
  /** what the clause says that sets the last day, where it is another than that of the extension */
  readonly latestBy?: string | undefined;
  /** the earlier day of the strict reading */
  readonly strict?: string | undefined;
  /** names of who gets a notice */
  readonly told?: string | undefined;
  /** those of them who get it by post */
  readonly posted?: string | undefined;
  /** names of who must agree in writing */
  readonly consentOf?: string | undefined;
}

/** The part of the page above the form. */
export function MoreTime(props: MoreTimeProps) {
  const { words, today, now, latest } = props;
  const { extend: says } = props.says;
  if (now === undefined) return <Notice meaning="soon" heading={says.notNow} />;
  return (
    <div class="more-time">
      {props.late ? <Notice meaning="late" heading={says.late} text={says.lateText} /> : null}
      {props.after ? <Notice meaning="late" heading={says.late} text={says.afterText} /> : null}
      {props.aimed ? <Notice meaning="soon" heading={says.aimed} text={says.aimedText} /> : null}
      {props.consentOf === undefined ? null : (
        <Notice
          meaning="soon"
          heading={says.consentHeading}
          text={
            <>
              <p>{says.consent(props.consentOf)}</p>
              <p>{says.consentEach}</p>
            </>
          }
        />
      )}
      <DateLine what={props.what ?? ''} aimed={props.target === true} date={now} today={today} words={words} />
      {latest === undefined ? (
        <p>{says.free}</p>
      ) : (
        <div class="date-line">
          <strong>
            {says.latest} <time datetime={latest.end}>{words.format.day(dayOf(latest.end))}</time>
          </strong>{' '}
          {latest.steps.length === 0 ? null : <DateWhy date={latest} words={words} />}
        </div>
      )}
      {props.latestBy === undefined ? null : <p>{props.latestBy}</p>}
      {props.strict === undefined ? null : <p class="more-time-strict">{says.strictly(words.format.day(props.strict))}</p>}
      {props.told === undefined || props.told === '' ? null : (
        <p>
          {says.notice(props.told)} {props.aimed || props.after ? says.countsNow : says.counts(words.format.day(dayOf(now.end)))}
        </p>
      )}
      {props.posted === undefined ? null : <p>{says.byPost(props.posted)}</p>}
    </div>
  );
}
