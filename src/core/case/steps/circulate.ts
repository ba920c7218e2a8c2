/** Circulate: a draft goes to somebody for comment, with a day on which we go on. */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between } from '../speaker.ts';
import { step } from '../step.ts';

export const circulate = step({
  verb: 'circulate',
  event: 'circulated',
  noun: 'draft',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true },
    text: { kind: 'long-text', max: 20_000 },
    documents: { kind: 'documents' },
    replyBy: { kind: 'day', future: 'needed', required: true },
  },
  decide({ state }, command) {
    if (!command.text && command.documents === undefined) return refuse('missing', { field: 'text' });
    const facts = { number: state.drafts.length + 1 };
    return { facts, party: command.party, audience: between(state, command.party) };
  },
  evolve(state, event) {
    const { number, party, replyBy } = event.facts;
    const text = event.personal?.text;
    const draft = { number, sequence: event.sequence, to: party, at: event.at, replyBy, ...(text === undefined ? {} : { text }) };
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'us')];
    return { ...state, documents, drafts: [...state.drafts, draft] };
  },
});
