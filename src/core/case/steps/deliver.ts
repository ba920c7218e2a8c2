/** Deliver: what was granted to put things right was done, with what shows it. */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { openRemedies, remediesAreTold } from '../remedies.ts';
import { type Outcome, step } from '../step.ts';

export const deliver = step({
  verb: 'deliver',
  event: 'delivered',
  noun: 'delivery',
  audience: ['us'],
  fields: {
    remedy: { kind: 'number', of: 'remedy', required: true },
    done: { kind: 'long-text', max: 10_000, required: true },
    documents: { kind: 'documents' },
  },
  offered: ({ state }) => openRemedies(state).length > 0,
  decide({ state }, { remedy }): Outcome<object> {
    const known = openRemedies(state).some((one) => one.number === remedy);
    if (!known) return refuse('unknown-number', { field: 'remedy' });
    return { facts: {}, audience: remediesAreTold(state) ? ['us', 'complainants'] : ['us'] };
  },
  evolve(state, event) {
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'us')];
    const { remedy } = event.facts;
    const remedies = state.remedies.map((one) => (one.number === remedy ? { ...one, delivered: event.at } : one));
    return { ...state, documents, remedies };
  },
});
