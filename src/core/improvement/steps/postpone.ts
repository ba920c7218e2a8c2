/** Postpone: the measure gets another day, with the reason in sight. */
import { refuse } from '#core/case/refusal.ts';
import { measureStep } from '../step.ts';

export const postpone = measureStep({
  verb: 'postpone',
  event: 'postponed',
  noun: 'postponement',
  fields: {
    due: { kind: 'day', future: 'needed', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  decide: ({ state }, { due }) => (due === state.due ? refuse('nothing-changed', { field: 'due' }) : { facts: {} }),
  evolve: (state, { facts }) => ({ ...state, due: facts.due }),
});
