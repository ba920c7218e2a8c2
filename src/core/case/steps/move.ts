/** Move: a document that was filed in the wrong case goes where it belongs, and is no longer shown or downloaded here. */
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const move = step({
  verb: 'move',
  event: 'moved',
  noun: 'move',
  audience: ['us'],
  fields: {
    documents: { kind: 'documents', required: true },
    to: { kind: 'case' },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  decide({ state }, command) {
    // a letter that we sent belongs to the case it was sent in
    const here = state.documents.filter((one) => one.gone !== true && one.from !== 'letter');
    const known = command.documents.every((one) => here.some(({ id }) => id === one.id));
    if (!known || command.documents.length === 0) return refuse('unknown-document', { field: 'documents' });
    return { facts: { gone: command.documents.map((one) => one.id) } };
  },
  evolve(state, event) {
    const gone = event.facts.gone;
    return { ...state, documents: state.documents.map((one) => (gone.includes(one.id) ? { ...one, gone: true } : one)) };
  },
});
