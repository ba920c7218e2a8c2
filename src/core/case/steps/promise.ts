/** Promise: a day that we name ourselves, with what the complainant hears or gets then. A later promise takes its place. */
import { dayOf } from '#core/time/moment.ts';
import { latestNamed } from '../latest-day.ts';
import { cited, refuse } from '../refusal.ts';
import { type Outcome, step } from '../step.ts';

export const promise = step({
  verb: 'promise',
  event: 'promised',
  noun: 'promise',
  audience: ['us', 'complainants'],
  fields: {
    promised: { kind: 'day', future: 'needed', required: true },
    what: { kind: 'long-text', max: 2_000, required: true },
  },
  decide({ policy, state, now }, { promised }): Outcome<object> {
    const latest = latestNamed(policy, state, 'promised', dayOf(now));
    if (latest === undefined || promised <= latest.day) return { facts: {} };
    return refuse('too-far', { field: 'promised', clause: cited(latest.clause), data: { latest: latest.day } });
  },
  // the day counts as that of the milestone; duties with `promised-by` look at the last one
  evolve: (state) => state,
});
