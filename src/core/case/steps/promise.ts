/** Promise: a day that we name ourselves, with what the complainant hears or gets then. A later promise takes its place. */
import { step } from '../step.ts';

export const promise = step({
  verb: 'promise',
  event: 'promised',
  noun: 'promise',
  audience: ['us', 'complainants'],
  fields: {
    promised: { kind: 'day', future: 'needed', required: true },
    what: { kind: 'long-text', max: 2_000, required: true },
  },
  decide: () => ({ facts: {} }),
  // the day counts as that of the milestone; duties with `promised-by` look at the last one
  evolve: (state) => state,
});
