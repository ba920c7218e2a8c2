/** Advise: a committee with enough members says how it sees the complaint. Who concludes otherwise must say why (Awb 9:16). */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';
import { seatedFor } from './seat.ts';

export const advise = step({
  verb: 'advise',
  event: 'advised',
  noun: 'advice',
  audience: ['us'],
  fields: {
    body: { kind: 'choice', of: 'bodies', required: true },
    verdict: { kind: 'choice', of: 'verdicts' },
    text: { kind: 'long-text', max: 20_000, required: true },
    documents: { kind: 'documents' },
  },
  offered: ({ policy: { bodies } }) => Object.keys(bodies).length > 0,
  decide({ policy, state }, command) {
    const least = policy.bodies[command.body]?.quorum ?? 1;
    return seatedFor(state, command.body) < least ? refuse('too-few', { field: 'body', data: { least } }) : { facts: {} };
  },
  evolve(state, event) {
    const { body, verdict } = event.facts;
    const text = event.personal?.text;
    const advice = { body, at: event.at, ...(verdict === undefined ? {} : { verdict }), ...(text === undefined ? {} : { text }) };
    const documents = [...state.documents, ...filed(event.personal?.documents, event, 'us')];
    return { ...state, documents, advice: [...state.advice, advice] };
  },
});
