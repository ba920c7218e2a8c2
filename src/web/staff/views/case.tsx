/** One complaint: their own words first, what is owed now, then the story with the facts beside it. */
import type { Child } from 'hono/jsx';
import { Buttons, LinkButton } from '../../parts/button.tsx';
import type { Explained } from '../../parts/date-why.tsx';
import { DateLine } from '../../parts/date-why.tsx';
import type { FactGroup } from '../../parts/facts.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { StaffFrame } from '../../parts/layout-staff.tsx';
import { StaffLayout } from '../../parts/layout-staff.tsx';
import type { MenuItem } from '../../parts/menu.tsx';
import { Menu } from '../../parts/menu.tsx';
import type { NoticeProps } from '../../parts/notice.tsx';
import { Notices } from '../../parts/notice.tsx';
import type { StoryItem } from '../../parts/story.tsx';
import { Story } from '../../parts/story.tsx';
import { Typed } from '../../parts/typed.tsx';

/** Someone who complains. */
export interface CaseComplainant {
  readonly name: string;
  readonly href?: string | undefined;
  readonly phone?: string | undefined;
}

/** Something owed with its date. */
export interface CaseDuty {
  /** "Antwoord" */
  readonly what: string;
  readonly due: Explained;
  /** this is what the big button is for */
  readonly isNext?: boolean;
  /** the date is only aimed at */
  readonly aimed?: boolean;
  /** what else to know: how much longer it may take and how */
  readonly note?: Child;
}

/** The step that is owed first. */
export interface CaseNext {
  /** "Schrijf het antwoord" */
  readonly label: string;
  readonly href: string;
}

/** Everything on the page. */
export interface CasePageProps {
  readonly frame: StaffFrame;
  readonly today: string;
  readonly reference: string;
  /** "schriftelijk, via het formulier" */
  readonly origin: string;
  readonly complainants: readonly CaseComplainant[];
  /** a sentence of theirs to open with; `full` when there is more */
  readonly ownWords: { readonly headline: string; readonly full?: string | undefined };
  /** of whom or what they say it is about */
  readonly about?: string | undefined;
  readonly wants?: string | undefined;
  /** "5 dagen", once that is worth saying */
  readonly silence?: string | undefined;
  readonly next?: CaseNext | undefined;
  readonly duties: readonly CaseDuty[];
  readonly steps: readonly MenuItem[];
  /** call, write, note, document */
  readonly tools: readonly { readonly label: string; readonly href: string }[];
  readonly story: readonly StoryItem[];
  readonly facts: readonly FactGroup[];
  readonly notices?: readonly NoticeProps[] | undefined;
  readonly clearDrafts?: string | undefined;
}

/** The page. */
export function CasePage(props: CasePageProps) {
  const { frame } = props;
  const { words } = frame;
  return (
    <StaffLayout frame={frame} title={`${props.reference} ${props.ownWords.headline}`} inPlace="">
      <article class="case" data-clear-drafts={props.clearDrafts}>
        <Notices notices={props.notices} />
        <Opening {...props} />
        <Next {...props} />
        <div class="case-body">
          <section class="case-story">
            <h2>{words.staff.case.story}</h2>
            <Story items={props.story} words={words} today={props.today} />
          </section>
          <Facts groups={props.facts} words={words} />
        </div>
      </article>
    </StaffLayout>
  );
}

function Opening({ frame: { words }, ownWords, about, wants, silence, ...props }: CasePageProps) {
  return (
    <header class="case-opening">
      <p class="case-line">
        <span class="figures">{props.reference}</span> · {props.origin}
        {props.complainants.map((one) => (
          <>
            {' · '}
            {one.href === undefined ? <bdi>{one.name}</bdi> : <a href={one.href}>{<bdi>{one.name}</bdi>}</a>}
            {one.phone === undefined ? null : (
              <>
                {' · '}
                <a class="nowrap figures" href={`tel:${one.phone.replaceAll(/[^+\d]/g, '')}`}>
                  {one.phone}
                </a>
              </>
            )}
          </>
        ))}
      </p>
      <h1 class="case-words">
        “<Typed inline text={ownWords.headline} />”
      </h1>
      {about === undefined && wants === undefined && silence === undefined ? null : (
        <p class="case-wants">
          {about === undefined ? null : (
            <>
              {words.staff.case.about} <Typed inline text={about} />
              {wants === undefined && silence === undefined ? null : <br />}
            </>
          )}
          {wants === undefined ? null : (
            <>
              {words.staff.case.wants} <Typed inline text={wants} />{' '}
            </>
          )}
          {silence === undefined ? null : <span class="muted">{words.staff.case.silence(silence)}</span>}
        </p>
      )}
      {ownWords.full === undefined ? null : (
        <details class="case-full">
          <summary>{words.story.readAll}</summary>
          <blockquote>
            <Typed text={ownWords.full} />
          </blockquote>
        </details>
      )}
    </header>
  );
}

function Next({ frame: { words }, today, next, duties, steps, tools }: CasePageProps) {
  // the date of what the button says stands just above it, and does not say the same once more
  const at = duties.findIndex(({ isNext }) => isNext === true) + 1;
  const [before, after] = at === 0 ? [duties, []] : [duties.slice(0, at), duties.slice(at)];
  return (
    <section class="case-next" aria-label={words.staff.case.nextHeading}>
      <div class="case-dates">
        {duties.length === 0 && next === undefined ? <p class="muted">{words.staff.case.nothingOwed}</p> : null}
        <Dates duties={before} today={today} words={words} />
      </div>
      <div class="case-acts">
        <Buttons>
          {next === undefined ? null : (
            <LinkButton href={next.href} weight="first">
              {next.label}
            </LinkButton>
          )}
          <Menu label={words.list.otherSteps} items={steps} />
        </Buttons>
        {tools.length === 0 ? null : (
          <nav class="case-tools" aria-label={words.staff.case.tools}>
            {tools.map((tool) => (
              <LinkButton href={tool.href} small>
                {tool.label}
              </LinkButton>
            ))}
          </nav>
        )}
      </div>
      {after.length === 0 ? null : (
        <div class="case-dates">
          <Dates duties={after} today={today} words={words} />
        </div>
      )}
    </section>
  );
}

type DatesProps = Pick<CasePageProps, 'duties' | 'today'> & { readonly words: StaffFrame['words'] };

function Dates({ duties, today, words }: DatesProps) {
  return (
    <>
      {duties.map(({ what, due, note, isNext, aimed }) => (
        <DateLine
          what={what}
          date={due}
          today={today}
          words={words}
          note={note}
          bare={isNext === true}
          aimed={aimed === true}
          short
        />
      ))}
    </>
  );
}
