/** Regulate: how somebody can reach us for some time, why, until when, and when we look at it again. Complaints are judged as ever. */
import type { ContactAgreement } from '../organised.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf } from '../speaker.ts';
import { type Outcome, step } from '../step.ts';

export const regulate = step({
  verb: 'regulate',
  event: 'regulated',
  noun: 'contact-agreement',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true, capacity: ['complainant', 'representative'] },
    text: { kind: 'long-text', max: 5_000, required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
    reviewBy: { kind: 'day', future: 'needed', required: true },
    until: { kind: 'day', future: 'needed', required: true },
  },
  decide({ state }, { party, reviewBy, until }): Outcome<{ readonly number: number }> {
    // no agreement lasts without somebody looking at it on the way
    if (until < reviewBy) return refuse('too-early', { field: 'until', data: { earliest: reviewBy } });
    const number = state.agreements.length + 1;
    return { facts: { number }, party: onBehalfOf(state, party), audience: between(state, party) };
  },
  evolve(state, { at, party, facts: { number, reviewBy, until }, personal }) {
    const { text, reason } = personal ?? {};
    const made: ContactAgreement = {
      ...{ number, party: party as string, at, reviewBy, until },
      ...(text === undefined ? {} : { text }),
      ...(reason === undefined ? {} : { reason }),
    };
    // made anew it takes the place of the one before
    const before = state.agreements.map((one) =>
      one.party === party && one.lifted === undefined ? { ...one, lifted: at } : one,
    );
    return { ...state, agreements: [...before, made] };
  },
});
