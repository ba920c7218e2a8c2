/** Ask: a question to a complainant, a person concerned or a witness, with a day on which we hope for the answer. */
import { refuse } from '../refusal.ts';
import { between } from '../speaker.ts';
import { step } from '../step.ts';

export const ask = step({
  verb: 'ask',
  event: 'asked',
  noun: 'question',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true },
    question: { kind: 'long-text', max: 5_000, required: true },
    answerBy: { kind: 'day', future: 'needed' },
    repair: { kind: 'flag' },
  },
  decide({ state }, command) {
    // who is told that something lacks, is told by when (as Awb 6:6 asks)
    if (command.repair === true && command.answerBy === undefined) return refuse('missing', { field: 'answerBy' });
    return { facts: { number: state.questions.length + 1 }, party: command.party, audience: between(state, command.party) };
  },
  evolve(state, event) {
    const { number, party, answerBy, repair } = event.facts;
    const text = event.personal?.question;
    const question = {
      number,
      to: party,
      asked: event.at,
      ...(answerBy === undefined ? {} : { answerBy }),
      ...(repair === true ? { repair } : {}),
      ...(text === undefined ? {} : { text }),
    };
    return { ...state, questions: [...state.questions, question] };
  },
});
