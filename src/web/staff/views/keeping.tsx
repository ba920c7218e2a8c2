/** Until when everything is kept: what waits for an approval, what goes, what is held and why, and what was destroyed. */
import { Button } from '../../parts/button.tsx';
import { DateWhy, type Explained } from '../../parts/date-why.tsx';
import { Form, type FormTarget } from '../../parts/form.tsx';
import { type StaffFrame, StaffLayout } from '../../parts/layout-staff.tsx';
import { type NoticeProps, Notices } from '../../parts/notice.tsx';
import { Pages } from '../../parts/pagination.tsx';
import type { ScreenWords } from '../../words/screen/screen.ts';
import type { KeepingWords } from '../../words/staff/keeping-nl.ts';

/** One rule that runs in one case. */
export interface KeptLine {
  /** case and rule, as the form sends them */
  readonly value: string;
  readonly reference: string;
  readonly href: string;
  readonly what: string;
  /** the sentence of the procedure */
  readonly says: string;
  readonly day: string;
  readonly why: Explained;
  readonly notes: readonly string[];
  readonly keptBy: readonly string[];
}

/** What was destroyed on one day under one rule. */
export interface RunLine {
  readonly day: string;
  readonly what: string;
  readonly why: string;
  readonly files: string;
  readonly unfinished: boolean;
  readonly cases: readonly { readonly reference: string; readonly href: string }[];
}

/** Everything on the page. */
export interface KeepingPageProps {
  readonly frame: StaffFrame;
  readonly today: string;
  readonly says: KeepingWords;
  readonly notices: readonly NoticeProps[];
  /** none when this colleague may not approve */
  readonly approve?: { readonly form: FormTarget; readonly lines: readonly KeptLine[]; readonly more: boolean } | undefined;
  readonly goes: {
    readonly lines: readonly KeptLine[];
    readonly nextHref?: string | undefined;
    readonly firstHref?: string | undefined;
  };
  readonly held: readonly KeptLine[];
  readonly runs: readonly RunLine[];
}

/** The page. */
export function KeepingPage({ frame, today, says, notices, approve, goes, held, runs }: KeepingPageProps) {
  const { words } = frame;
  return (
    <StaffLayout frame={frame} title={says.heading}>
      <div class="work-head">
        <div>
          <h1>{says.heading}</h1>
          <p class="work-summary">{says.lead}</p>
        </div>
      </div>
      <Notices notices={notices} />
      {approve === undefined ? null : <Approve {...approve} says={says} words={words} today={today} />}
      <Section id="goes" heading={says.goes} none={goes.lines.length === 0 ? says.noneGoes : undefined}>
        <Lines lines={goes.lines} says={says} words={words} today={today} />
        <Pages
          newerHref={goes.firstHref}
          olderHref={goes.nextHref}
          words={words}
          labels={{ newer: says.first, older: says.later }}
        />
      </Section>
      <Section id="held" heading={says.held} none={held.length === 0 ? says.noneHeld : undefined}>
        <Lines lines={held} says={says} words={words} today={today} />
      </Section>
      <Section id="history" heading={says.history} none={runs.length === 0 ? says.noHistory : undefined}>
        <Runs runs={runs} says={says} words={words} today={today} />
      </Section>
    </StaffLayout>
  );
}

interface SectionProps {
  readonly id: string;
  readonly heading: string;
  readonly none?: string | undefined;
  readonly children?: unknown;
}

function Section({ id, heading, none, children }: SectionProps) {
  return (
    <section class="keeping" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {none === undefined ? children : <p class="muted">{none}</p>}
    </section>
  );
}

interface Said {
  readonly today: string;
  readonly says: KeepingWords;
  readonly words: ScreenWords;
}

function Approve({ form, lines, more, says, words, today }: NonNullable<KeepingPageProps['approve']> & Said) {
  return (
    <Section id="approve" heading={says.approve} none={lines.length === 0 ? says.noneToApprove : undefined}>
      <p>{says.approveLead}</p>
      <Form target={form} words={words}>
        <ul class="office-list">
          {lines.map((one) => (
            <li class="office-row keeping-choice">
              <input
                type="checkbox"
                class="utrecht-checkbox utrecht-checkbox--html-input"
                name="case"
                value={one.value}
                checked
                aria-label={says.choose(one.reference)}
              />
              <Line one={one} says={says} words={words} today={today} />
            </li>
          ))}
        </ul>
        {more ? <p class="muted">{says.more}</p> : null}
        <Button weight="first">{says.approveButton}</Button>
      </Form>
    </Section>
  );
}

function Lines({ lines, says, words, today }: { readonly lines: readonly KeptLine[] } & Said) {
  return (
    <ul class="office-list">
      {lines.map((one) => (
        <li class="office-row">
          <Line one={one} says={says} words={words} today={today} />
        </li>
      ))}
    </ul>
  );
}

function Line({ one, says, words, today }: { readonly one: KeptLine } & Said) {
  return (
    <>
      <div>
        <p class="office-name">
          <a class="figures" href={one.href}>
            {one.reference}
          </a>
        </p>
        <p class="office-quiet">{one.what}</p>
      </div>
      <div>
        {one.keptBy.map((by) => (
          <p>
            <bdi>{by}</bdi>
          </p>
        ))}
        {one.notes.map((note) => (
          <p class="office-quiet">{note}</p>
        ))}
      </div>
      <div class="office-when">
        <p>
          {one.keptBy.length === 0 ? says.on : says.wouldGo}{' '}
          <time datetime={one.day}>{words.format.dayAndDistance(one.day, today)}</time>
        </p>
        <DateWhy date={one.why} words={words} short note={one.says} />
      </div>
    </>
  );
}

function Runs({ runs, says, words, today }: { readonly runs: readonly RunLine[] } & Said) {
  return (
    <ul class="office-list">
      {runs.map((run) => (
        <li class="office-row">
          <div>
            <p class="office-name">{run.what}</p>
            <p class="office-quiet">{run.why}</p>
          </div>
          <details>
            <summary>
              {says.references}
              <span class="hidden-label"> {words.format.day(run.day)}</span>
            </summary>
            <ul>
              {run.cases.map((one) => (
                <li>
                  <a class="figures" href={one.href}>
                    {one.reference}
                  </a>
                </li>
              ))}
            </ul>
          </details>
          <div class="office-when">
            <p>
              <time datetime={run.day}>{words.format.dayAndDistance(run.day, today)}</time>
            </p>
            <p>{run.files}</p>
            {run.unfinished ? <p>{says.unfinished}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
