/** Retract: who handed in a document takes it back, as long as nothing was judged by it. That it was here stays known. */
import { isHandedInBy } from '../documents.ts';
import { refuse } from '../refusal.ts';
import { between, speaker } from '../speaker.ts';
import { type Outcome, step } from '../step.ts';

export interface Retracted {
  readonly gone: readonly string[];
}

export const retract = step({
  verb: 'retract',
  event: 'retracted',
  noun: 'retraction',
  audience: ['us'],
  fields: {
    party: { kind: 'party' },
    documents: { kind: 'documents', required: true },
    reason: { kind: 'long-text', max: 5_000 },
  },
  offered: ({ state }) => state.documents.some((one) => one.gone !== true && one.from === 'complainant'),
  decide({ state, actor }, command): Outcome<Retracted> {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    const gone = command.documents.map(({ id }) => id);
    const theirs = state.documents.filter((one) => isHandedInBy(state, one, who)).map(({ id }) => id);
    if (gone.length === 0 || !gone.every((id) => theirs.includes(id))) return refuse('unknown-document', { field: 'documents' });
    return { facts: { gone }, party: who, audience: between(state, who) };
  },
  evolve(state, { facts: { gone } }) {
    return { ...state, documents: state.documents.map((one) => (gone.includes(one.id) ? { ...one, gone: true } : one)) };
  },
});
