/** Defer: an answer to a request about data takes longer, with the reason; once, and said before its first day is over (AVG art. 12 lid 3). */
import { duties } from '../duties.ts';
import { refuse } from '../refusal.ts';
import { between } from '../speaker.ts';
import { openRequests } from '../state.ts';
import { type Outcome, step } from '../step.ts';
import { capOf, isPast } from '../term.ts';

export const defer = step({
  verb: 'defer',
  event: 'deferred',
  noun: 'deferral',
  audience: ['us'],
  fields: {
    request: { kind: 'number', of: 'request', required: true },
    until: { kind: 'day', future: 'needed', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  offered: ({ state }) => openRequests(state).some((one) => one.until === undefined),
  decide({ policy, state, now }, { request, until }): Outcome<object> {
    const mine = openRequests(state).find((one) => one.number === request);
    if (mine === undefined) return refuse('unknown-number', { field: 'request' });
    if (mine.until !== undefined) return refuse('already', { field: 'request' });
    const owed = duties(policy, state).find(
      (one) => one.party === mine.party && ruleOf(policy, one.clause)?.from === 'requested',
    );
    const rule = owed === undefined ? undefined : ruleOf(policy, owed.clause);
    const end = owed?.due?.end;
    if (end !== undefined && isPast(end, now)) return refuse('term-ended', { data: { end: end.slice(0, 10) } });
    if (end !== undefined && until <= end.slice(0, 10))
      return refuse('not-later', { field: 'until', data: { end: end.slice(0, 10) } });
    const latest = rule === undefined ? undefined : capOf(policy, state, rule, mine.party);
    if (latest !== undefined && until > latest) return refuse('too-far', { field: 'until', data: { latest } });
    return { facts: {}, party: mine.party, audience: between(state, mine.party) };
  },
  evolve: (state, { facts: { request, until } }) => ({
    ...state,
    requests: state.requests.map((one) => (one.number === request ? { ...one, until } : one)),
  }),
});

function ruleOf(policy: Parameters<typeof duties>[0], clause: string) {
  return policy.clauses.find((one) => one.id === clause)?.duty;
}
