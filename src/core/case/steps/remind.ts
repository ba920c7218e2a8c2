/** Remind: whoever was asked something and did not answer is told once more, on the day that the procedure says. The clock does it. */
import { dayOf } from '#core/time/moment.ts';
import { duties } from '../duties.ts';
import { refuse } from '../refusal.ts';
import { canStillLeave } from '../reminders.ts';
import { between } from '../speaker.ts';
import { step } from '../step.ts';

export const remind = step({
  verb: 'remind',
  event: 'reminded',
  noun: 'reminder',
  audience: ['us'],
  fields: {
    clause: { kind: 'choice', of: 'reminders', required: true },
    party: { kind: 'party' },
    number: { kind: 'number', of: 'question' },
    question: { kind: 'long-text', max: 5_000 },
    answerBy: { kind: 'day' },
  },
  offered: ({ policy, state }) => duties(policy, state).some(({ status }) => status === 'planned'),
  decide({ policy, state, now }, { clause, party, number }) {
    const planned = duties(policy, state).find(
      (one) => one.status === 'planned' && one.clause === clause && one.party === party && one.number === number,
    );
    // answered meanwhile, reminded already, or long past: once, and in time, is enough
    if (planned?.due === undefined || !canStillLeave(planned, dayOf(now))) return refuse('already', { field: 'clause' });
    if (planned.due.end.slice(0, 10) > dayOf(now))
      return refuse('too-early', { field: 'clause', data: { earliest: planned.due.end } });
    const question = state.questions.find((one) => one.number === number);
    return {
      facts: { key: planned.key },
      // the letter says once more what was asked
      values: {
        ...(question?.text === undefined ? {} : { question: question.text }),
        ...(question?.answerBy === undefined ? {} : { answerBy: question.answerBy }),
      },
      ...(party === undefined ? {} : { party, audience: between(state, party) }),
    };
  },
  evolve: (state, { facts }) => ({ ...state, reminders: [...state.reminders, facts.key] }),
});
