/** Refuse: the complaint is not taken up, on a coded ground and with reasons (Awb 9:8). */
import { holds } from '../holds.ts';
import { refuse as no } from '../refusal.ts';
import { step } from '../step.ts';

export const refuse = step({
  verb: 'refuse',
  event: 'refused',
  noun: 'refusal',
  audience: ['us', 'complainants'],
  fields: {
    ground: { kind: 'choice', of: 'grounds', required: true },
    reason: { kind: 'long-text', max: 10_000, required: true },
  },
  decide({ policy, state }, command) {
    const clause = policy.clauses.find((one) => one.ground?.code === command.ground);
    if (clause?.ground === undefined) return no('unknown-choice', { field: 'ground' });
    // a ground with a date in it cannot be used against the dates of the case
    if (state.conduct !== undefined && !holds(clause.ground.proposedWhen, { policy, state })) {
      return no('by-clause', { field: 'ground', clause });
    }
    return { facts: { clause: clause.id } };
  },
  evolve: (state) => state,
});
