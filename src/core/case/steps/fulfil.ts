/** Fulfil: a request about data is answered: granted, in part, or refused with the reason; never before we know who asks (AVG art. 12). */

import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between } from '../speaker.ts';
import { openRequests } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export const fulfil = step({
  verb: 'fulfil',
  event: 'fulfilled',
  noun: 'fulfilment',
  audience: ['us'],
  fields: {
    request: { kind: 'number', of: 'request', required: true },
    outcome: { kind: 'choice', of: ['granted', 'partly', 'refused'], required: true },
    identity: { kind: 'choice', of: ['known', 'document'] },
    words: { kind: 'long-text', max: 10_000, required: true },
    documents: { kind: 'documents' },
  },
  offered: ({ state }) => openRequests(state).length > 0,
  decide({ state }, { request, identity }): Outcome<object> {
    const mine = openRequests(state).find((one) => one.number === request);
    if (mine === undefined) return refuse('unknown-number', { field: 'request' });
    if (!mine.identified && identity === undefined) return refuse('missing', { field: 'identity' });
    return { facts: {}, party: mine.party, audience: between(state, mine.party) };
  },
  evolve(state, event) {
    const { request, outcome } = event.facts;
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'us')];
    const answered = { at: event.at, outcome };
    const requests = state.requests.map((one) => (one.number === request ? { ...one, answered } : one));
    return { ...state, documents, requests };
  },
});
