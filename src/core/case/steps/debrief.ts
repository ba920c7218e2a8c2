/** Debrief: what the finding means is talked over with the employee; what was said is for us alone. */
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
  decide: (_, command) => ({ facts: {}, party: command.party }),
  evolve: (state) => state,
});
