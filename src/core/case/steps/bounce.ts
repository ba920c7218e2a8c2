/** Bounce: a letter did not arrive; somebody must find another way. */
import { step } from '../step.ts';

export const bounce = step({
  verb: 'bounce',
  event: 'bounced',
  noun: 'bounce',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true },
    letter: { kind: 'choice', of: 'letters', required: true },
    reason: { kind: 'text', max: 1_000 },
  },
  decide: (_, command) => ({ facts: {}, party: command.party }),
  evolve: (state) => state,
});
