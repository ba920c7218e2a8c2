/** Deviate: a promise of the organisation itself is set aside for this case, with a reason that stays visible; never one of the law. */
import { duties } from '../duties.ts';
import { cited, refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const deviate = step({
  verb: 'deviate',
  event: 'deviated',
  noun: 'deviation',
  audience: ['us'],
  fields: {
    clause: { kind: 'choice', of: 'ownPromises', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  decide({ policy, state }, command) {
    const clause = policy.clauses.find((one) => one.id === command.clause);
    const owed = duties(policy, state).some((duty) => duty.clause === command.clause && duty.status === 'open');
    return owed || clause === undefined ? { facts: {} } : refuse('no-such-term', { field: 'clause', clause: cited(clause) });
  },
  evolve: (state) => state,
});
