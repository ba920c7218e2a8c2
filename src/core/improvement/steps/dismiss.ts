/** Dismiss: somebody looked at the cases in which the cause returned, and nothing new is needed. */
import { refuse } from '#core/case/refusal.ts';
import { measureStep } from '../step.ts';

export const dismiss = measureStep({
  verb: 'dismiss',
  event: 'dismissed',
  noun: 'dismissal',
  fields: { reason: { kind: 'long-text', max: 5_000, required: true } },
  decide: ({ state }) => (state.alert ? { facts: {} } : refuse('not-now')),
  evolve: (state) => ({ ...state, alert: false }),
});
