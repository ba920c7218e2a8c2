/** Observe: something that the measure does beside what it was meant to do (INS-41). */
import { measureStep } from '../step.ts';

export const observe = measureStep({
  verb: 'observe',
  event: 'observed',
  noun: 'side-effect',
  fields: {
    text: { kind: 'long-text', max: 10_000, required: true },
    weight: { kind: 'choice', of: ['good', 'neutral', 'bad'], required: true },
  },
  decide: () => ({ facts: {} }),
  evolve: (state) => state,
});
