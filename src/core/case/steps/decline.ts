/** Decline: it is not solved for this complainant; the handling goes on. */
import { answered } from '../proposals.ts';
import { between, complainantFor } from '../speaker.ts';
import { withParty } from '../state.ts';
import { step } from '../step.ts';

export const decline = step({
  verb: 'decline',
  event: 'declined',
  noun: 'declination',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    reason: { kind: 'long-text', max: 5_000 },
  },
  decide({ state, actor }, command) {
    const spoken = complainantFor(state, actor, command.party);
    return 'refused' in spoken ? spoken : { facts: {}, party: spoken.party, audience: between(state, spoken.who) };
  },
  evolve(state, event) {
    const party = event.party as string;
    const noted = withParty(state, party, ({ satisfied: _, ...one }) => one);
    return { ...noted, proposals: answered(state.proposals, party, 'declined') };
  },
});
