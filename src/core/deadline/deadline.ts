/** The calculus: from a start, a length and a roll rule to a date, together with the steps that led to it. */
import type { Calendar } from '#core/time/calendar.ts';
import { type Day, dayNumber, dayOfNumber } from '#core/time/day.ts';
import { isLength, type Length } from '#core/time/length.ts';
import { dayOf, instantOf, type Moment, momentAt } from '#core/time/moment.ts';
import { isMoment } from '#core/time/words.ts';
import { runDays } from './days.ts';
import { DeadlineFault } from './fault.ts';
import { type Ground, groundOf, type Rolls, step, within } from './ground.ts';
import { rollHours, runHours } from './hours.ts';
import { rollDays } from './roll.ts';
import type { Step } from './step.ts';
import { type Exclusion, type Suspension, stopsOf } from './stops.ts';

export interface DeadlineInput {
  /** the event: its day does not count; a term in hours starts at its moment, other terms on its Amsterdam day */
  readonly start: Day | Moment;
  readonly length: Length;
  /** `atw` and `eu` only where the law sets the term; `none` is an own promise */
  readonly rolls: Rolls;
  readonly calendar: Calendar;
  /** questions with their answers: the days strictly between do not count */
  readonly suspended?: readonly Suspension[];
  /** periods that do not count, first and last day included */
  readonly excluded?: readonly Exclusion[];
  /** count back from the start: "10 days before the hearing" */
  readonly backward?: boolean;
  /** lengths by which the term is extended, one after the other */
  readonly extensions?: readonly Length[];
  /** clause ids or articles that set the term, for the steps that no law explains */
  readonly sources?: readonly string[];
}

/** How an extension is counted: from the end of the term so far, or as one long term from its start. */
export type Reading = 'from-extended-end' | 'from-start';

export interface Alternative {
  readonly reading: Reading;
  readonly end: Day | Moment;
  readonly steps: readonly Step[];
}

export interface Deadline {
  /** the last day, which counts to its midnight; or the last moment. Where readings differ, the later: a breach comes after it */
  readonly end: Day | Moment;
  readonly steps: readonly Step[];
  /** with extensions: both readings of a question that the law leaves open; see `warnOn` */
  readonly alternatives?: readonly Alternative[];
}

/**
 * The deadline and its explanation. Order: the plain end, then the days that did not count, then the roll rule.
 * @throws DeadlineFault when it cannot be counted (its code says why)
 */
export function deadline(input: DeadlineInput): Deadline {
  const counting = countingOf(input);
  const { length, extensions = [] } = input;
  if (extensions.length === 0) {
    const steps: Step[] = [counting.start];
    return { end: counting.write(counting.whole([length], steps)), steps };
  }
  const stepwise: Step[] = [counting.start];
  const whole: Step[] = [counting.start];
  const alternatives: [Alternative, Alternative] = [
    { reading: 'from-extended-end', end: counting.write(counting.stepwise([length, ...extensions], stepwise)), steps: stepwise },
    { reading: 'from-start', end: counting.write(counting.whole(merged([length, ...extensions]), whole)), steps: whole },
  ];
  const later = isLater(alternatives[1].end, alternatives[0].end) ? alternatives[1] : alternatives[0];
  return { end: later.end, steps: later.steps, alternatives };
}

/** The earliest end of all readings: where the law is not settled, people are warned for this one. */
export function warnOn({ end, alternatives = [] }: Pick<Deadline, 'end' | 'alternatives'>): Day | Moment {
  return alternatives.reduce((earliest, one) => (isLater(earliest, one.end) ? one.end : earliest), end);
}

function isLater(a: Day | Moment, b: Day | Moment): boolean {
  return isMoment(a) && isMoment(b) ? instantOf(a) > instantOf(b) : a > b;
}

interface Counting {
  readonly start: Step;
  readonly write: (end: number) => Day | Moment;
  /** every length from the rolled end of the one before */
  readonly stepwise: (lengths: readonly Length[], steps: Step[]) => number;
  /** all lengths in a row, rolled once at the end and judged as one term */
  readonly whole: (lengths: readonly Length[], steps: Step[]) => number;
}

function countingOf(input: DeadlineInput): Counting {
  const lengths = [input.length, ...(input.extensions ?? [])];
  if (!lengths.every(isLength)) throw new DeadlineFault('not-a-length');
  const inHours = lengths.filter((one) => one.unit === 'hour').length;
  if (inHours > 0 && inHours < lengths.length) throw new DeadlineFault('hours-and-days-mixed');
  const direction = input.backward === true ? -1 : 1;
  const stops = stopsOf(input.suspended ?? [], input.excluded ?? [], direction);
  const { calendar, rolls } = input;
  const ground = groundOf({ calendar, stops, direction, rolls, source: sourceOf(input) });
  if (inHours === 0) return countDays(ground, input.start);
  if (!isMoment(input.start)) throw new DeadlineFault('hours-need-a-moment');
  return countHours(ground, input.start);
}

function sourceOf({ sources = [], rolls }: DeadlineInput): string {
  if (sources.length > 0) return sources.join(', ');
  return rolls === 'eu' ? 'Vo 1182/71 art. 3' : 'vaste telregel';
}

function countDays(ground: Ground, start: Day | Moment): Counting {
  const event = isMoment(start) ? dayOf(start) : start;
  const from = dayNumber(event);
  const first = dayOfNumber(within(from + ground.direction));
  return counting(from, {
    start: step(event, first, ground.source, { kind: 'start', backward: ground.direction < 0 }),
    write: dayOfNumber,
    run: (since, length, kind, steps) => runDays(ground, since, length, kind, steps),
    roll: (since, end, lengths, steps) => rollDays(ground, since, end, lengths, steps),
  });
}

function countHours(ground: Ground, start: Moment): Counting {
  return counting(instantOf(start), {
    start: step(start, start, ground.source, { kind: 'start', backward: ground.direction < 0 }),
    write: momentAt,
    run: (since, length, kind, steps) => runHours(ground, since, length, kind, steps),
    roll: (since, end, _, steps) => rollHours(ground, since, end, steps),
  });
}

interface Unit {
  readonly start: Step;
  readonly write: (end: number) => Day | Moment;
  readonly run: (from: number, length: Length, kind: 'length' | 'extended', steps: Step[]) => number;
  readonly roll: (from: number, end: number, lengths: readonly Length[], steps: Step[]) => number;
}

function counting(from: number, { start, write, run, roll }: Unit): Counting {
  const kindOf = (index: number) => (index === 0 ? 'length' : 'extended');
  return {
    start,
    write,
    stepwise: (lengths, steps) =>
      lengths.reduce((since, length, index) => roll(since, run(since, length, kindOf(index), steps), [length], steps), from),
    whole: (lengths, steps) =>
      roll(
        from,
        lengths.reduce((since, length, index) => run(since, length, kindOf(index), steps), from),
        lengths,
        steps,
      ),
  };
}

/** The lengths with neighbours of one measure added up: 6 weeks and 4 weeks are 10 weeks, a week and a day are 8 days. */
function merged(lengths: readonly Length[]): readonly Length[] {
  const sums: Length[] = [];
  for (const length of lengths) {
    const sum = sums.length > 0 ? sumOf(sums.at(-1) as Length, length) : undefined;
    if (sum === undefined) sums.push(length);
    else sums[sums.length - 1] = sum;
  }
  return sums;
}

function sumOf(a: Length, b: Length): Length | undefined {
  if (a.unit === b.unit) return { count: a.count + b.count, unit: a.unit };
  const inDays = DAYS[a.unit] !== undefined && DAYS[b.unit] !== undefined;
  if (inDays) return { count: a.count * (DAYS[a.unit] ?? 0) + b.count * (DAYS[b.unit] ?? 0), unit: 'day' };
  const inMonths = MONTHS[a.unit] !== undefined && MONTHS[b.unit] !== undefined;
  return inMonths ? { count: a.count * (MONTHS[a.unit] ?? 0) + b.count * (MONTHS[b.unit] ?? 0), unit: 'month' } : undefined;
}

const DAYS: Partial<Record<Length['unit'], number>> = { day: 1, week: 7 };
const MONTHS: Partial<Record<Length['unit'], number>> = { month: 1, year: 12 };
