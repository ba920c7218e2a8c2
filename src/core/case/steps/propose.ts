/** Propose: a solution is offered to the complainants. */
import { step } from '../step.ts';

export const propose = step({
  verb: 'propose',
  event: 'proposed',
  noun: 'proposal',
  audience: ['us', 'complainants'],
  fields: {
    solution: { kind: 'long-text', max: 10_000, required: true },
    answerBy: { kind: 'day', future: 'needed' },
  },
  decide: ({ state }) => ({ facts: { number: state.proposals.length + 1 } }),
  evolve(state, event) {
    const text = event.personal?.solution;
    const proposal = { number: event.facts.number, at: event.at, answers: {}, ...(text === undefined ? {} : { text }) };
    return { ...state, proposals: [...state.proposals, proposal] };
  },
});
