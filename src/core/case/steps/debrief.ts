/** Debrief: what the finding means is talked over with the employee; what was said is for us alone. */
import { refuse } from '../refusal.ts';
import { partyOf } from '../state.ts';
import { step } from '../step.ts';

export const debrief = step({
  verb: 'debrief',
  event: 'debriefed',
  noun: 'debriefing',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true, capacity: ['subject'] },
    summary: { kind: 'long-text', max: 10_000 },
  },
  decide({ state }, command) {
    const known = partyOf(state, command.party)?.capacity === 'subject';
    return known ? { facts: {}, party: command.party } : refuse('unknown-party', { field: 'party' });
  },
  evolve: (state) => state,
});
