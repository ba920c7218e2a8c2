/** After sending: we have it, by when you hear from us, what to keep, and what happens next. */
import { Buttons, LinkButton } from '../../parts/button.tsx';
import { Confirmation, KeepThis } from '../../parts/confirmation.tsx';
import type { Explained } from '../../parts/date-why.tsx';
import type { PublicFrame } from '../../parts/layout-public.tsx';
import { PublicLayout } from '../../parts/layout-public.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import { unbroken } from '../../words/unbroken.ts';
import type { FrontPromise } from './front.tsx';
import { endInWords, Promises } from './front.tsx';

/** Everything on the page. `draft` is the prefix of the form's drafts, which are now forgotten. */
export interface DonePageProps {
  readonly frame: PublicFrame;
  readonly today: string;
  /** a tip or an idea: nothing in it is a complaint */
  readonly tip?: boolean | undefined;
  readonly reference: string;
  readonly code?: string | undefined;
  readonly hearBy?: Explained | undefined;
  /** every address to which the confirmation goes */
  readonly mailedTo: readonly string[];
  /** nobody can be called or written to: what we answer is only read with number and code */
  readonly unreached?: boolean;
  readonly promises: readonly FrontPromise[];
  readonly mineHref: string;
  readonly pdfHref?: string | undefined;
  readonly draft?: string | undefined;
  readonly notices?: readonly NoticeProps[] | undefined;
}

/** The page. */
export function DonePage(props: DonePageProps) {
  const { frame, hearBy } = props;
  const { words } = frame;
  const heading = props.tip === true ? words.done.headingTip : words.done.heading;
  const by = hearBy === undefined ? undefined : words.date.atLatest(endInWords(hearBy.end, words));
  return (
    <PublicLayout frame={frame} title={heading}>
      <div class="column column-page" data-clear-drafts={props.draft}>
        <Confirmation heading={heading} second={by === undefined ? undefined : unbroken(words.done.hearBy(by))}>
          <KeepThis reference={props.reference} code={props.code} words={words} />
          {props.code === undefined ? null : <p>{words.done.codeMeans}</p>}
          {props.unreached ? (
            <p>
              <strong>{words.done.unreached}</strong>
            </p>
          ) : null}
          {props.mailedTo.length === 0 ? null : <p>{words.done.mailed(...props.mailedTo)}</p>}
          <Buttons>
            <LinkButton href={props.mineHref} weight="first">
              {props.tip === true ? words.done.toMineTip : words.done.toMine}
            </LinkButton>
            {props.pdfHref === undefined ? null : <LinkButton href={props.pdfHref}>{words.done.print}</LinkButton>}
          </Buttons>
        </Confirmation>
        <Notices notices={props.notices} />
        {props.promises.length === 0 ? null : (
          <section class="section">
            <h2>{words.done.next}</h2>
            <Promises promises={props.promises} today={props.today} words={words} />
          </section>
        )}
      </div>
    </PublicLayout>
  );
}
