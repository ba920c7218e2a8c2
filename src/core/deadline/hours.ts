/** Counting a term in hours: elapsed time, also when the clock changes; hours on stopped days do not count. */
import { dayNumber, dayOfNumber } from '#core/time/day.ts';
import type { Length } from '#core/time/length.ts';
import { atSameTime, canBeMoment, dayOf, endOfDay, instantOf, momentAt, startOfDay } from '#core/time/moment.ts';
import { DeadlineFault } from './fault.ts';
import { freeRuns, type Ground, isStopped, step } from './ground.ts';
import { nearestWorkingDay } from './roll.ts';
import type { Step } from './step.ts';

const HOUR = 3_600_000;

/** The end (milliseconds since 1970) of a term in hours, not yet rolled; adds its steps. */
export function runHours(ground: Ground, from: number, length: Length, kind: 'length' | 'extended', steps: Step[]): number {
  const backward = ground.direction < 0;
  let end = possible(from + ground.direction * length.count * HOUR);
  steps.push(step(momentAt(from), momentAt(end), ground.source, { kind, length, backward, shortened: false }));
  for (const stop of ground.stops) {
    const [first, last] = [dayOfNumber(stop.first), dayOfNumber(stop.last)];
    const [begins, ends] = partAfter(from, instantOf(startOfDay(first)), instantOf(endOfDay(last)), backward);
    if (backward ? ends <= end : begins >= end) break;
    if (ends <= begins) continue;
    const next = possible(end + ground.direction * (ends - begins));
    const count = { count: stop.last - stop.first + 1, unit: 'day' } as const;
    steps.push(step(momentAt(end), momentAt(next), ground.source, { kind: stop.kind, first, last, count, names: stop.names }));
    end = next;
  }
  return end;
}

function partAfter(from: number, begins: number, ends: number, backward: boolean): readonly [number, number] {
  return backward ? [begins, Math.min(ends, from)] : [Math.max(begins, from), ends];
}

/**
 * No law moves the end of a term in hours (Atw art. 4 onder a; Regulation 1182/71 art. 3(4)).
 * By choice it moves to the same time on the nearest working day, as long as that lies within the direction of the term.
 */
export function rollHours(ground: Ground, from: number, end: number, steps: Step[]): number {
  const { rolls } = ground;
  const moment = momentAt(end);
  if (rolls === 'none') return end;
  if (rolls === 'atw' || rolls === 'eu') {
    const source = rolls === 'atw' ? 'Atw art. 4 onder a' : 'Vo 1182/71 art. 3 lid 4';
    steps.push(step(moment, moment, source, { kind: 'not-rolled', because: 'hours' }));
    return end;
  }
  const number = dayNumber(dayOf(moment));
  if (!ground.isFree(number, 'off') && !isStopped(ground, number)) return end;
  const to = nearestWorkingDay(ground, number);
  const rolled = instantOf(atSameTime(moment, dayOfNumber(to)));
  if ((rolled - from) * ground.direction <= 0) {
    steps.push(step(moment, moment, ground.source, { kind: 'not-rolled', because: 'no working day' }));
    return end;
  }
  const passed = freeRuns(ground, number, to, 'off');
  steps.push(step(moment, momentAt(rolled), ground.source, { kind: 'rolled', passed }));
  return rolled;
}

function possible(instant: number): number {
  if (!canBeMoment(instant)) throw new DeadlineFault('out-of-range');
  return instant;
}
