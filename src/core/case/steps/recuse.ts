/** Recuse: the handler steps back, or is taken off, and cannot come back to this case. */
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';
import { leaves } from './settle.ts';

export const recuse = step({
  verb: 'recuse',
  event: 'recused',
  noun: 'recusal',
  audience: ['us'],
  fields: {
    staff: { kind: 'staff', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  decide({ state, colleague }, command) {
    if (colleague(command.staff) === undefined) return refuse('unknown-colleague', { field: 'staff' });
    return state.recused.includes(command.staff) ? refuse('already', { field: 'staff' }) : { facts: {} };
  },
  evolve(state, event) {
    const { handler, ...rest } = leaves(state, event.facts.staff);
    const recused = [...state.recused, event.facts.staff];
    return handler === undefined || handler === event.facts.staff ? { ...rest, recused } : { ...rest, handler, recused };
  },
});
