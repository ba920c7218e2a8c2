/** Split: a part of what came in is a case of its own. It is made in the same moment, with the first date, and each knows the other. */
import { isAtOnce } from '../at-once.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const split = step({
  verb: 'split',
  event: 'parted',
  noun: 'split',
  audience: ['us', 'complainants'],
  fields: {
    record: { kind: 'choice', of: 'records', required: true },
    story: { kind: 'long-text', max: 20_000, required: true },
    reason: { kind: 'long-text', max: 5_000, required: true, ours: true },
  },
  decide({ policy, newId }, command) {
    if (isAtOnce(policy, command.record)) return refuse('unknown-choice', { field: 'record' });
    // the id of the second case: who keeps this entry makes that case with it, in one transaction
    return { facts: { to: newId() } };
  },
  evolve: (state, event) => ({ ...state, links: [...state.links, { case: event.facts.to, way: 'to' }] }),
});
