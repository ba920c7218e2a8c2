/** A played example as a time line: what happened, what left, which duties arose, moved, were done, lapsed or passed their end. */
import type { Duty } from '#core/case/duty.ts';
import { isPast } from '#core/case/term.ts';
import type { Day } from '#core/time/day.ts';
import { compareMoments, endOfDay, type Moment } from '#core/time/moment.ts';
import { isMoment } from '#core/time/words.ts';
import type { Play, Played } from './play.ts';

/** One line of the time line. */
export interface Beat {
  readonly at: Moment;
  /** the step that was tried; absent: a duty passed its end */
  readonly played?: Played;
  readonly changes: readonly DutyChange[];
}

export interface DutyChange {
  readonly how: 'arisen' | 'moved' | 'done' | 'lapsed' | 'late';
  readonly duty: Duty;
  /** the end that was there before it moved */
  readonly was?: Day | Moment;
}

/** The lines in the order of time. Moments at which nothing happened and nothing was late are left out. */
export function timeLine({ moments }: Play): readonly Beat[] {
  return moments.flatMap((played, index) => {
    const since = moments[index - 1]?.happens.at;
    const late = since === undefined ? [] : passed(played.before, since, played.happens.at);
    const step = played.taken === undefined ? [] : [{ at: played.happens.at, played, changes: changes(played) }];
    return [...late, ...step];
  });
}

/** The duties that passed their end between two moments. */
function passed(duties: readonly Duty[], since: Moment, until: Moment): readonly Beat[] {
  return duties
    .flatMap((duty) => (duty.status === 'open' && duty.due !== undefined ? [{ duty, end: duty.due.end }] : []))
    .filter(({ end }) => isPast(end, until) && !isPast(end, since))
    .map(({ duty, end }) => ({ at: isMoment(end) ? end : endOfDay(end), changes: [{ how: 'late' as const, duty }] }))
    .sort((a, b) => compareMoments(a.at, b.at));
}

function changes({ before, after }: Pick<Played, 'before' | 'after'>): readonly DutyChange[] {
  return after.flatMap((duty): readonly DutyChange[] => {
    const was = before.find((one) => one.key === duty.key);
    // a reminder is told when it leaves
    if (duty.status === 'planned' || was?.status === 'planned') return [];
    if (was === undefined || (was.status !== 'open' && duty.status === 'open'))
      return duty.status === 'lapsed' ? [] : [{ how: duty.status === 'done' ? 'done' : 'arisen', duty }];
    if (was.status !== duty.status) return [{ how: duty.status === 'done' ? 'done' : 'lapsed', duty }];
    if (duty.status !== 'open' || was.due?.end === duty.due?.end) return [];
    return [{ how: 'moved', duty, ...(was.due === undefined ? {} : { was: was.due.end }) }];
  });
}
