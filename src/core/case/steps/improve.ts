/** Improve: what was done about the cause of this complaint stands in its file, also after closing (KLK-42). */
import { step } from '../step.ts';

export const improve = step({
  verb: 'improve',
  event: 'improved',
  noun: 'improvement',
  audience: ['us'],
  fields: {
    /** how colleagues call the measure: it has its own story beside cases */
    measure: { kind: 'number', of: 'measure', required: true },
    what: { kind: 'choice', of: ['found', 'planned', 'forgone', 'executed', 'evaluated', 'reopened'], required: true },
    text: { kind: 'long-text', max: 10_000 },
  },
  decide: () => ({ facts: {} }),
  evolve(state, event) {
    const { measure, what } = event.facts;
    const others = state.measures.filter((one) => one.number !== measure);
    return { ...state, measures: [...others, { number: measure, stands: what }] };
  },
});
