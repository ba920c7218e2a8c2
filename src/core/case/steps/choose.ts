/** Choose: how somebody wants to be heard, or that it is not needed (Awb 9:10 lid 2 b). */
import { speaker } from '../speaker.ts';
import { withParty } from '../state.ts';
import { step } from '../step.ts';

export const choose = step({
  verb: 'choose',
  event: 'chosen',
  noun: 'choice',
  audience: ['us'],
  fields: {
    party: { kind: 'party' },
    way: { kind: 'choice', of: 'hearingForms', required: true },
    moments: { kind: 'long-text', max: 1_000 },
  },
  decide({ state, actor }, command) {
    const party = speaker(state, actor, command.party);
    return typeof party === 'string' ? { facts: {}, party, audience: ['us', party] } : party;
  },
  evolve: (state, event) =>
    withParty(state, event.party as string, ({ waived: _, ...one }) => ({
      ...one,
      wants: event.facts.way,
      ...(event.facts.way === 'none' ? { waived: 'declared' } : {}),
    })),
});
