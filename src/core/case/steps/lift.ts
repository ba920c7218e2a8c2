/** Lift: contact agreements with somebody end before their day. */

import { dayOf } from '#core/time/moment.ts';
import { agreementWith } from '../organised.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf } from '../speaker.ts';
import { step } from '../step.ts';

export const lift = step({
  verb: 'lift',
  event: 'lifted',
  noun: 'agreement-end',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true, capacity: ['complainant', 'representative'] },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  offered: ({ state, now }) => state.agreements.some((one) => one.lifted === undefined && one.until >= dayOf(now)),
  decide({ state, now }, { party }) {
    const id = onBehalfOf(state, party);
    if (agreementWith(state, id, dayOf(now)) === undefined) return refuse('not-now', { field: 'party' });
    return { facts: {}, party: id, audience: between(state, party) };
  },
  evolve: (state, { at, party }) => ({
    ...state,
    agreements: state.agreements.map((one) => (one.party === party && one.lifted === undefined ? { ...one, lifted: at } : one)),
  }),
});
