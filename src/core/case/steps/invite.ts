/** Invite: the opportunity to be heard, with a day before which we would like to know (Awb 9:10 lid 1 and lid 2 c). */
import { refuse } from '../refusal.ts';
import { partyOf, withParty } from '../state.ts';
import { step } from '../step.ts';

export const invite = step({
  verb: 'invite',
  event: 'invited',
  noun: 'invitation',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true },
    replyBy: { kind: 'day', future: 'needed', required: true },
    text: { kind: 'long-text', max: 5_000 },
  },
  decide({ state }, command) {
    if (partyOf(state, command.party) === undefined) return refuse('unknown-party', { field: 'party' });
    return { facts: {}, party: command.party, audience: ['us', command.party] };
  },
  evolve: (state, event) =>
    withParty(state, event.facts.party, (one) => ({ ...one, invited: { at: event.at, replyBy: event.facts.replyBy } })),
});
