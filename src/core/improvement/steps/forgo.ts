/** Forgo: no measure, for a reason that stands here and in the file of each case (KLK-42). */
import { measureStep } from '../step.ts';

export const forgo = measureStep({
  verb: 'forgo',
  event: 'forgone',
  noun: 'reasoned-none',
  fields: { reason: { kind: 'long-text', max: 5_000, required: true } },
  decide: () => ({ facts: {} }),
  evolve: (state) => state,
});
