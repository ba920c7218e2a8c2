/** Refuse: the complaint is not taken up, on a coded ground and with reasons (Awb 9:8). */
import type { Condition } from '#core/policy/condition.ts';
import { holds } from '../holds.ts';
import { atTime } from '../late.ts';
import { cited, refuse as no } from '../refusal.ts';
import { step } from '../step.ts';

export const refuse = step({
  verb: 'refuse',
  event: 'refused',
  noun: 'refusal',
  audience: ['us', 'complainants'],
  fields: {
    ground: { kind: 'choice', of: 'grounds', required: true },
    reason: { kind: 'long-text', max: 10_000, required: true },
    // to whom it is sent on, when it is about somebody else (Awb 2:3)
    passedTo: { kind: 'text', max: 300 },
  },
  // a procedure without a ground refuses nobody
  known: (policy) => policy.clauses.some(({ ground }) => ground !== undefined),
  decide({ policy, state, now }, command) {
    const clause = policy.clauses.find((one) => one.ground?.code === command.ground);
    if (clause?.ground === undefined) return no('unknown-choice', { field: 'ground' });
    // a ground with a date in it cannot be used against the dates of the case; all else is for a human to weigh
    const dated = state.conduct !== undefined && restsOnDates(clause.ground.proposedWhen);
    if (dated && !holds(clause.ground.proposedWhen, { policy, state, ...atTime(policy, state, now) }))
      return no('by-clause', { field: 'ground', clause: cited(clause) });
    // that it must be sent on is no secret, and outlives the name of who gets it
    const onward = command.passedTo === undefined ? {} : { onward: 'to-pass-on' };
    return { facts: { clause: clause.id, ...onward } };
  },
  evolve: (state) => state,
});

function restsOnDates(condition: Condition | undefined): boolean {
  if (condition === undefined) return false;
  const { filedLaterThan, any, not } = condition;
  return filedLaterThan !== undefined || restsOnDates(not) || any?.some(restsOnDates) === true;
}
