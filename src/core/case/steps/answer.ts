/** Answer: the answer to a question, by the person asked or written down by us. */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { step } from '../step.ts';

export const answer = step({
  verb: 'answer',
  event: 'answered',
  noun: 'answer',
  audience: ['us'],
  fields: {
    question: { kind: 'number', of: 'question', required: true },
    answer: { kind: 'long-text', max: 10_000, required: true },
    documents: { kind: 'documents' },
  },
  decide({ state, actor }, command) {
    const question = state.questions.find((one) => one.number === command.question);
    // a question to somebody else is as good as none
    if (question === undefined || (actor.kind === 'party' && question.to !== actor.id))
      return refuse('unknown-number', { field: 'question' });
    if (question.answered !== undefined) return refuse('already', { field: 'question' });
    return { facts: {}, party: question.to, audience: ['us', question.to] };
  },
  evolve(state, event) {
    const text = event.personal?.answer;
    const questions = state.questions.map((one) =>
      one.number === event.facts.question ? { ...one, answered: event.at, ...(text === undefined ? {} : { answer: text }) } : one,
    );
    return { ...state, questions, documents: [...state.documents, ...filed(event.personal?.documents, event, 'complainant')] };
  },
});
