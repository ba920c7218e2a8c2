/** Rate: how a complainant looks back on the handling, once it ended; asked only where the procedure asks it (ISO 10002, 8.3). */
import { scores } from '../rating.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf, speaker } from '../speaker.ts';
import { type Outcome, step } from '../step.ts';

export const rate = step({
  verb: 'rate',
  event: 'rated',
  noun: 'rating',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    score: { kind: 'choice', of: scores, required: true },
    words: { kind: 'long-text', max: 5_000 },
  },
  offered: ({ policy, state }) => policy.rating?.records.includes(state.record) === true,
  decide({ state, actor }, command): Outcome<object> {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    const party = onBehalfOf(state, who);
    // also who withdrew may say how it was
    if (state.parties.find(({ id }) => id === party)?.capacity !== 'complainant') return refuse('not-yours');
    if (state.ratings.some((one) => one.party === party)) return refuse('already', { field: 'score' });
    return { facts: {}, party, audience: between(state, who) };
  },
  evolve(state, { party, facts: { score }, at }) {
    return { ...state, ratings: [...state.ratings, { party: party as string, score, at }] };
  },
});
