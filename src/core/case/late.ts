/** Which duties are past their end at a moment: for conditions that look at the day on which something is decided. */
import type { Policy } from '#core/policy/policy.ts';
import type { Moment } from '#core/time/moment.ts';
import { duties } from './duties.ts';
import type { Facts } from './holds.ts';
import type { CaseState } from './state.ts';
import { isPast } from './term.ts';

/** What a condition must know to look at time: now, and which clauses are late then; for one person, of that person or of the case. */
export function atTime(policy: Policy, state: CaseState, now: Moment): Required<Pick<Facts, 'now' | 'late'>> {
  const late: Facts['late'] = (clauses, party) =>
    duties(policy, state).some(
      (one) =>
        clauses.includes(one.clause) &&
        one.status === 'open' &&
        one.due !== undefined &&
        isPast(one.due.end, now) &&
        (party === undefined || one.party === undefined || one.party === party),
    );
  return { now, late };
}
