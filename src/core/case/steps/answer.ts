/** Answer: the answer to a question, by the person asked or written down by us. */
import { compareMoments, dayOf } from '#core/time/moment.ts';
import { noAuthority, withAuthority } from '../authority.ts';
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf } from '../speaker.ts';
import type { PartyId } from '../state.ts';
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
    authority: { kind: 'party', capacity: ['representative'] },
  },
  decide({ state, actor, at }, command) {
    const question = state.questions.find((one) => one.number === command.question);
    // a question to somebody else is as good as none
    const mine = (to: PartyId) => actor.kind !== 'party' || to === actor.id || to === onBehalfOf(state, actor.id);
    if (question === undefined || !mine(question.to)) return refuse('unknown-number', { field: 'question' });
    if (question.answered !== undefined) return refuse('already', { field: 'question' });
    if (compareMoments(at, question.asked) < 0) return refuse('not-later', { field: 'at', data: { end: dayOf(question.asked) } });
    const no = noAuthority(state, actor, command);
    if (no !== undefined) return no;
    const who = actor.kind === 'party' ? [actor.id] : [];
    return { facts: {}, party: question.to, audience: between(state, question.to, ...who) };
  },
  evolve(state, event) {
    const text = event.personal?.answer;
    const questions = state.questions.map((one) =>
      one.number === event.facts.question ? { ...one, answered: event.at, ...(text === undefined ? {} : { answer: text }) } : one,
    );
    const parties = withAuthority(state.parties, event.sequence, ({ id }) => id === event.facts.authority);
    return {
      ...state,
      parties,
      questions,
      documents: [...state.documents, ...filed(event.personal?.documents, event, 'complainant')],
    };
  },
});
