/** Plan: what is done about the cause, of which kind, by whom and before when (INS-39, CAK-26). */
import { refuse } from '#core/case/refusal.ts';
import { measureStep } from '../step.ts';

export const plan = measureStep({
  verb: 'plan',
  event: 'planned',
  noun: 'plan',
  fields: {
    what: { kind: 'long-text', max: 10_000, required: true },
    kind: { kind: 'choice', of: 'measureKinds', required: true },
    staff: { kind: 'staff', required: true },
    due: { kind: 'day', future: 'needed', required: true },
  },
  decide: ({ isColleague }, { staff }) => (isColleague(staff) ? { facts: {} } : refuse('unknown-colleague', { field: 'staff' })),
  evolve(state, { facts, personal }) {
    const { kind, staff, due } = facts;
    return { ...state, kind, staff, due, ...(personal?.what === undefined ? {} : { what: personal.what }) };
  },
});
