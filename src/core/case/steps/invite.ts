/** Invite: the opportunity to be heard, with a day before which we would like to know (Awb 9:10 lid 1 and lid 2 c). */
import { between, onBehalfOf } from '../speaker.ts';
import { withParty } from '../state.ts';
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
  decide: ({ state }, command) => ({
    facts: {},
    party: onBehalfOf(state, command.party),
    audience: between(state, command.party),
  }),
  evolve: (state, event) =>
    withParty(state, event.party as string, (one) => ({ ...one, invited: { at: event.at, replyBy: event.facts.replyBy } })),
});
