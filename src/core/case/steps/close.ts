/** Close: all is done, because it is solved or because it is answered; with what we learn from it. */
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const close = step({
  verb: 'close',
  event: 'closed',
  noun: 'closure',
  audience: ['us', 'complainants'],
  fields: {
    manner: { kind: 'choice', of: ['satisfied', 'concluded'], required: true },
    solution: { kind: 'long-text', max: 10_000 },
    lesson: { kind: 'long-text', max: 10_000 },
  },
  decide({ state }, command) {
    const concluded = state.status === 'concluded';
    return concluded === (command.manner === 'concluded') ? { facts: {} } : refuse('not-now', { field: 'manner' });
  },
  evolve: (state) => state,
});
