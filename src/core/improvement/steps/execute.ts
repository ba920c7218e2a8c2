/** Execute: the measure is done, on this day. From it runs the term for evaluating. */
import { measureStep } from '../step.ts';

export const execute = measureStep({
  verb: 'execute',
  event: 'executed',
  noun: 'execution',
  fields: { day: { kind: 'day', required: true }, text: { kind: 'long-text', max: 10_000 } },
  decide: () => ({ facts: {} }),
  evolve: (state, { facts }) => ({ ...state, executed: facts.day }),
});
