/** Contest: somebody does not agree with the contact agreements. We look at them again, and they are made anew or end. */
import { dayOf } from '#core/time/moment.ts';
import { agreementWith } from '../organised.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf, speaker } from '../speaker.ts';
import { step } from '../step.ts';

export const contest = step({
  verb: 'contest',
  event: 'contested',
  noun: 'contestation',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  offered: ({ state, actor, now }) =>
    state.agreements.some(
      (one) =>
        one.lifted === undefined &&
        one.until >= dayOf(now) &&
        (actor.kind !== 'party' || one.party === onBehalfOf(state, actor.id)),
    ),
  decide({ state, actor, now }, command) {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    const id = onBehalfOf(state, who);
    const one = agreementWith(state, id, dayOf(now));
    if (one === undefined) return refuse('not-now', { field: 'party' });
    if (one.contested !== undefined) return refuse('already');
    return { facts: {}, party: id, audience: between(state, who) };
  },
  evolve: (state, { at, party }) => ({
    ...state,
    agreements: state.agreements.map((one) =>
      one.party === party && one.lifted === undefined ? { ...one, contested: at } : one,
    ),
  }),
});
