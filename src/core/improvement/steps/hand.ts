/** Hand: another colleague takes the measure on. */
import { refuse } from '#core/case/refusal.ts';
import { measureStep } from '../step.ts';

export const hand = measureStep({
  verb: 'hand',
  event: 'handed',
  noun: 'owner',
  fields: { staff: { kind: 'staff', required: true }, reason: { kind: 'long-text', max: 2_000 } },
  decide({ state, isColleague }, { staff }) {
    if (!isColleague(staff)) return refuse('unknown-colleague', { field: 'staff' });
    return state.staff === staff ? refuse('already', { field: 'staff' }) : { facts: {} };
  },
  evolve: (state, { facts }) => ({ ...state, staff: facts.staff }),
});
