/** Conclude: the reasoned letter with its blocks; nothing may be missing that text or law demands (Awb 9:12). */
import { step } from '../step.ts';

export const conclude = step({
  verb: 'conclude',
  event: 'concluded',
  noun: 'conclusion',
  audience: ['us', 'complainants'],
  fields: {
    explanation: { kind: 'long-text', max: 20_000, required: true },
    solution: { kind: 'long-text', max: 20_000 },
    verdict: { kind: 'choice', of: 'verdicts' },
    judgement: { kind: 'long-text', max: 20_000 },
    consequences: { kind: 'long-text', max: 20_000 },
    deviation: { kind: 'long-text', max: 20_000 },
    use: { kind: 'long-text', max: 20_000 },
    executeBy: { kind: 'day', future: 'needed' },
  },
  decide: () => ({ facts: {} }),
  evolve(state, { sequence, facts: { verdict, executeBy } }) {
    return {
      ...state,
      ...(verdict === undefined ? {} : { verdict }),
      ...(executeBy === undefined ? {} : { undertaking: { sequence, by: executeBy } }),
    };
  },
});
