/** One improvement: what goes wrong and what is done about it, what is owed now, then the story with the facts beside it. */
import { Buttons, LinkButton } from '../../parts/button.tsx';
import type { FactGroup } from '../../parts/facts.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { StoryItem } from '../../parts/story.tsx';
import { Story } from '../../parts/story.tsx';
import { Typed } from '../../parts/typed.tsx';
import type { ImprovementWords } from '../../words/staff/improvement-nl.ts';

/** A step that can be taken now. */
export interface MeasureAct {
  readonly label: string;
  readonly href: string;
}

/** Everything on the page. */
export interface MeasurePageProps {
  readonly frame: StaffFrame;
  readonly says: ImprovementWords;
  readonly today: string;
  readonly number: number;
  readonly status: string;
  /** what is done; before that, what goes wrong */
  readonly heading: string;
  readonly problem?: string | undefined;
  readonly next?: MeasureAct | undefined;
  readonly owed: readonly { readonly what: string; readonly due?: string | undefined }[];
  readonly steps: readonly MeasureAct[];
  readonly story: readonly StoryItem[];
  readonly facts: readonly FactGroup[];
  readonly notices: readonly NoticeProps[];
  readonly backHref?: string | undefined;
}

/** The page. */
export function MeasurePage(props: MeasurePageProps) {
  const { frame, says, number, heading, problem } = props;
  const { words } = frame;
  return (
    <StaffLayout frame={frame} title={`${says.number(number)} ${heading.slice(0, 80)}`}>
      <article class="case">
        <Notices notices={props.notices} />
        <header class="case-opening">
          <p class="case-line">
            {props.backHref === undefined ? null : (
              <>
                <a href={props.backHref}>← {says.all}</a> ·{' '}
              </>
            )}
            <span class="figures">{says.number(number)}</span> · {props.status}
          </p>
          <h1 class="measure-words">
            <Typed inline text={heading} />
          </h1>
          {problem === undefined ? null : (
            <p class="case-wants">
              {says.problem}: <Typed inline text={problem} />
            </p>
          )}
        </header>
        <Next {...props} />
        <div class="case-body">
          <section class="case-story">
            <h2>{says.story}</h2>
            <Story items={props.story} words={words} today={props.today} />
          </section>
          <Facts groups={props.facts} words={words} />
        </div>
      </article>
    </StaffLayout>
  );
}

function Next({ frame: { words }, says, today, owed, next, steps }: MeasurePageProps) {
  if (owed.length === 0 && next === undefined && steps.length === 0) return null;
  return (
    <section class="case-next" aria-label={says.owed}>
      <ul class="measure-owed">
        {owed.map((one) => (
          <li>
            {one.due === undefined ? (
              `${one.what}: ${says.atOnce}`
            ) : (
              <>
                {one.what} <time datetime={one.due}>{words.date.atLatest(words.format.day(one.due))}</time>{' '}
                <span class="muted">{words.format.due(one.due, today)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {next === undefined ? null : (
        <Buttons>
          <LinkButton href={next.href} weight="first">
            {next.label}
          </LinkButton>
        </Buttons>
      )}
      {steps.length === 0 ? null : (
        <nav aria-label={says.can}>
          <ul class="measure-steps">
            {steps.map((step) => (
              <li>
                <a href={step.href}>{step.label}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}
