/** Evaluate: whether the measure helped, and how we know (INS-44). It can be evaluated anew later. */
import { refuse } from '#core/case/refusal.ts';
import { measureStep } from '../step.ts';

export const evaluate = measureStep({
  verb: 'evaluate',
  event: 'evaluated',
  noun: 'evaluation',
  fields: {
    effect: { kind: 'choice', of: ['worked', 'partly', 'not'], required: true },
    text: { kind: 'long-text', max: 10_000, required: true },
    day: { kind: 'day', required: true },
  },
  decide({ state }, { day }) {
    return state.executed !== undefined && day < state.executed ? refuse('not-later', { field: 'day' }) : { facts: {} };
  },
  evolve: (state, { facts }) => ({ ...state, effect: facts.effect, evaluated: facts.day, alert: false }),
});
