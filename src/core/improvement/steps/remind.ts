/** Remind: a colleague is spoken to about the measure, and what was agreed stands here (INS-40). */
import { refuse } from '#core/case/refusal.ts';
import { measureStep } from '../step.ts';

export const remind = measureStep({
  verb: 'remind',
  event: 'reminded',
  noun: 'reminder',
  fields: { staff: { kind: 'staff', required: true }, said: { kind: 'long-text', max: 5_000, required: true } },
  decide: ({ isColleague }, { staff }) => (isColleague(staff) ? { facts: {} } : refuse('unknown-colleague', { field: 'staff' })),
  evolve: (state) => state,
});
