/** Challenge: a party has reason to doubt that a member of the panel is impartial. */
import { seated } from '../panel.ts';
import { refuse } from '../refusal.ts';
import { between, speaker } from '../speaker.ts';
import { step } from '../step.ts';

export const challenge = step({
  verb: 'challenge',
  event: 'challenged',
  noun: 'challenge',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative', 'subject'] },
    member: { kind: 'number', of: 'member', required: true },
    reason: { kind: 'long-text', max: 10_000, required: true },
  },
  offered: ({ state: { panel } }) => seated(panel).length > 0,
  decide({ state, actor }, command) {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    if (!seated(state.panel).some((one) => one.number === command.member)) return refuse('unknown-number', { field: 'member' });
    const before = state.challenges.some((one) => one.member === command.member && one.by === who);
    if (before) return refuse('already', { field: 'member' });
    return { facts: { number: state.challenges.length + 1 }, party: who, audience: between(state, who) };
  },
  evolve(state, event) {
    const { number, member } = event.facts;
    const one = { number, member, by: event.party as string, at: event.at };
    return { ...state, challenges: [...state.challenges, one] };
  },
});
