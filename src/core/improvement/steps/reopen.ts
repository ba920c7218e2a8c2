/** Reopen: the measure is taken up again, with a new day; what was done and found before stays in the story. */
import { refuse } from '#core/case/refusal.ts';
import { measureStep } from '../step.ts';

export const reopen = measureStep({
  verb: 'reopen',
  event: 'reopened',
  noun: 'reopening',
  fields: {
    reason: { kind: 'long-text', max: 5_000, required: true },
    due: { kind: 'day', future: 'needed', required: true },
  },
  // what was never planned has nobody who took it on: it is planned, not taken up again
  decide: ({ state }) => (state.staff === undefined ? refuse('not-now') : { facts: {} }),
  evolve(state, { facts }) {
    const { executed: _, effect: __, evaluated: ___, ...before } = state;
    return { ...before, due: facts.due, alert: false };
  },
});
