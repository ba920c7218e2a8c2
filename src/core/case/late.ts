/** Which duties are past their end at a moment: for conditions that look at the day on which something is decided. */
import type { Policy } from '#core/policy/policy.ts';
import type { Moment } from '#core/time/moment.ts';
import { duties } from './duties.ts';
import type { Facts } from './holds.ts';
import type { CaseState } from './state.ts';
import { isPast } from './term.ts';

/** What a condition must know to look at time: now, and which clauses are late or still run then; for one person, of that person or of the case. */
export function atTime(policy: Policy, state: CaseState, now: Moment): Required<Pick<Facts, 'now' | 'owed'>> {
  const owed: Facts['owed'] = (clauses, party, how) =>
    duties(policy, state).some((one) => {
      const theirs = party === undefined || one.party === undefined || one.party === party;
      if (!clauses.includes(one.clause) || one.status !== 'open' || !theirs) return false;
      const late = one.due !== undefined && isPast(one.due.end, now);
      return late === (how === 'late');
    });
  return { now, owed };
}
