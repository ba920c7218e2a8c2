/** A date that can be asked "why?": the answer is the list of steps that led to it. */
import type { Child } from 'hono/jsx';
import { capital } from '#core/words/capital.ts';
import { dayNumber } from '../words/days.ts';
import type { ScreenWords } from '../words/screen/screen.ts';
import { Mark } from './mark.tsx';

/** One step of a deadline, as core's calculus explains it; days are "2027-01-04" or moments that begin with one. */
export interface ExplainedStep {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly source?: string | undefined;
}

/** A date with the steps that led to it: core's deadline has this shape. */
export interface Explained {
  readonly end: string;
  readonly steps: readonly ExplainedStep[];
}

/** What the question mark behind a date needs. */
export interface DateWhyProps {
  readonly date: Explained;
  readonly words: ScreenWords;
  /** "waarom?" instead of "waarom deze datum?" */
  readonly short?: boolean;
  readonly open?: boolean;
  /** what else may be said under the steps, such as how much longer it may take */
  readonly note?: Child;
}

/** Only the day of a day or moment. */
export function dayOf(dayOrMoment: string): string {
  return dayOrMoment.slice(0, 10);
}

function inWords(dayOrMoment: string, words: ScreenWords): string {
  return dayOrMoment.length > 10 ? words.format.shortMoment(dayOrMoment) : words.format.shortDay(dayOrMoment);
}

/** The question and, once asked, its answer. Stands in a `div`, never in a paragraph: it holds a list. */
export function DateWhy({ date, words, short, open, note }: DateWhyProps) {
  return (
    <details class="why" open={open}>
      <summary>
        {short ? words.date.whyShort : words.date.why}
        <span class="hidden-label"> {words.format.day(dayOf(date.end))}</span>
      </summary>
      <div class="why-body">
        <ol class="why-steps">
          {date.steps.map((step) => (
            <Step step={step} words={words} />
          ))}
        </ol>
        {note ? <div class="why-note">{note}</div> : null}
      </div>
    </details>
  );
}

/** The date beside a step: the event itself for the start, none for days that were only passed over. */
function stepDate(step: ExplainedStep): string | undefined {
  if (step.kind === 'skipped') return undefined;
  return step.kind === 'start' ? step.from : step.to;
}

function Step({ step, words }: { readonly step: ExplainedStep; readonly words: ScreenWords }) {
  const date = stepDate(step);
  return (
    <li>
      {date === undefined ? <span aria-hidden="true">·</span> : <time datetime={date}>{inWords(date, words)}</time>}
      <span>
        {step.why}
        {step.source ? <span class="why-source">{step.source}</span> : null}
      </span>
    </li>
  );
}

/** A line about a date that is owed. */
export interface DateLineProps extends DateWhyProps {
  readonly today: string;
  /** what is owed: "Antwoord" */
  readonly what: string;
  /** what is owed stands on the button just below: here it is only heard */
  readonly bare?: boolean;
  /** the date is only aimed at: passing it breaks no promise */
  readonly aimed?: boolean;
}

/** "● over 6 dagen  Antwoord uiterlijk maandag 4 januari 2027  waarom?" */
export function DateLine({ today, what, bare = false, aimed = false, ...why }: DateLineProps) {
  const { words, date } = why;
  const day = dayOf(date.end);
  const meaning = urgency(day, today);
  const inWords = endOf(date.end, words);
  const { wasDue, atLatest, wasAimedAt, aimedAt } = words.date;
  const [over, ahead] = aimed ? [wasAimedAt, aimedAt] : [wasDue, atLatest];
  const said = meaning === 'late' ? over(inWords) : ahead(inWords);
  const last = <time datetime={date.end}>{bare ? capital(said) : said}</time>;
  const beside = meaning === 'late' && !bare;
  return (
    <div class="date-line">
      {meaning === undefined ? null : <Mark meaning={meaning} text={words.format.due(day, today)} />}
      <strong>
        {bare ? <span class="hidden-label">{what}: </span> : what}
        {beside ? null : <> {last}</>}
      </strong>{' '}
      {beside ? <span class="relative">{last} </span> : null}
      {meaning === undefined ? <span class="relative">{words.format.due(day, today)} </span> : null}
      <DateWhy {...why} />
    </div>
  );
}

/** The day, and the hour where the term ends at one. */
function endOf(end: string, { format }: ScreenWords): string {
  return end.length > 10 ? format.moment(end) : format.day(end);
}

/** Late once the day has passed, soon within a week, otherwise nothing worth a colour. */
export function urgency(day: string, today: string): 'late' | 'soon' | undefined {
  const days = dayNumber(day) - dayNumber(today);
  if (days < 0) return 'late';
  return days <= 7 ? 'soon' : undefined;
}
