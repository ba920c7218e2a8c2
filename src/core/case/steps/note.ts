/** Note: something worth remembering; for us alone unless said otherwise. */
import { step } from '../step.ts';

export const note = step({
  verb: 'note',
  event: 'noted',
  noun: 'note',
  audience: ['us'],
  fields: {
    text: { kind: 'long-text', max: 10_000, required: true },
    audience: { kind: 'choice', of: ['us', 'complainants'] },
  },
  decide: (_, command) => ({ facts: {}, audience: command.audience === 'complainants' ? ['us', 'complainants'] : ['us'] }),
  evolve: (state) => state,
});
