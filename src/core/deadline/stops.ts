/** The days on which a term does not run: suspended while an answer is awaited, or in an excluded period; no day twice. */
import { type Day, dayNumber } from '#core/time/day.ts';
import type { Name } from '#core/time/holiday.ts';
import { DeadlineFault } from './fault.ts';

/** A question and its answer; the days strictly between them do not count. */
export interface Suspension {
  readonly asked: Day;
  readonly answered: Day;
  /** why, as the sentence "because …" says it; absent: an answer was awaited */
  readonly because?: Name;
}

/** A period that does not count, first and last day included. */
export interface Exclusion {
  readonly from: Day;
  readonly to: Day;
  /** what it is, such as the autumn holiday */
  readonly name?: Name;
}

export interface Stop {
  readonly kind: 'suspended' | 'excluded';
  /** day numbers, both included */
  readonly first: number;
  readonly last: number;
  /** what it was called, where that was said; each name once */
  readonly names: readonly Name[];
}

/** All stops as spans that do not overlap, in the direction of the count; what is suspended and excluded is called suspended. */
export function stopsOf(suspended: readonly Suspension[], excluded: readonly Exclusion[], direction: 1 | -1): readonly Stop[] {
  if (suspended.length === 0 && excluded.length === 0) return [];
  const waiting = union(suspended.map(between));
  const outside = union(excluded.map(inclusive)).flatMap((span) => without(span, waiting));
  const whys = suspended.map((one) => [between(one), one.because] as const);
  const names = excluded.map((one) => [inclusive(one), one.name] as const);
  const stops = [
    ...waiting.map((span) => stop('suspended', span, whys)),
    ...outside.map((span) => stop('excluded', span, names)),
  ];
  return stops.sort((a, b) => (a.first - b.first) * direction);
}

type Span = readonly [first: number, last: number];

function between({ asked, answered }: Suspension): Span {
  if (answered < asked) throw new DeadlineFault('answered-before-asked');
  return [dayNumber(asked) + 1, dayNumber(answered) - 1];
}

function inclusive({ from, to }: Exclusion): Span {
  if (to < from) throw new DeadlineFault('from-after-to');
  return [dayNumber(from), dayNumber(to)];
}

function stop(kind: Stop['kind'], [first, last]: Span, called: readonly (readonly [Span, Name | undefined])[]): Stop {
  const here = called.filter(([[begins, ends]]) => begins <= last && first <= ends && begins <= ends);
  const names = here.flatMap(([, name]) => name ?? []);
  return { kind, first, last, names: names.filter((one, index) => names.findIndex(({ nl }) => nl === one.nl) === index) };
}

/** The spans with at least one day, sorted, those that touch or overlap made one. */
function union(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter(([first, last]) => first <= last).sort((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const [first, last] of sorted) {
    const before = merged.at(-1);
    if (before !== undefined && first <= before[1] + 1) merged[merged.length - 1] = [before[0], Math.max(before[1], last)];
    else merged.push([first, last]);
  }
  return merged;
}

/** The parts of a span that lie outside the (sorted, separate) others. */
function without([first, last]: Span, others: readonly Span[]): readonly Span[] {
  const parts: Span[] = [];
  let next = first;
  for (const [otherFirst, otherLast] of others) {
    if (otherLast < next || otherFirst > last) continue;
    if (otherFirst > next) parts.push([next, otherFirst - 1]);
    next = otherLast + 1;
  }
  return next <= last ? [...parts, [next, last]] : parts;
}
