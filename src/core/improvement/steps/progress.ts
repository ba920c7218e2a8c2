/** Progress: how far it is, in the words of who does it or follows it (INS-40). */
import { measureStep } from '../step.ts';

export const progress = measureStep({
  verb: 'progress',
  event: 'progressed',
  noun: 'progress',
  fields: { text: { kind: 'long-text', max: 10_000, required: true } },
  decide: () => ({ facts: {} }),
  evolve: (state) => state,
});
