// Remind: whoever was asked something and did not answer is told once more, by itself, on the day that the procedure says.
import { describe, expect, test } from 'vitest';
import { duties } from '#core/case/duties.ts';
import type { ReminderRule } from '#core/policy/clause.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, page, system } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const [like] = aPolicy().clauses;

/** The sample procedure with a reminder. */
function reminding(rule: Omit<ReminderRule, 'of'> & Partial<ReminderRule>) {
  const policy = aPolicy();
  const { duty: _, guard: __, ...rest } = like as NonNullable<typeof like>;
  const clause = {
    ...rest,
    id: 'remind-them',
    reminder: { of: 'question', ...rule },
    letters: [{ letter: 'question', on: 'reminded:remind-them', to: 'party' as const, blocks: [] }],
  };
  return handled(aComplaint({ ...policy, clauses: [...policy.clauses, clause] }));
}

const day = { count: 1, unit: 'day' } as const;
const asked = (story: ReturnType<typeof reminding>, answerBy = '2026-06-10') =>
  story.on('2026-06-03').has(anna, 'ask', { party: '@Jo', question: 'Welke brief?', answerBy });
const planned = ({ policy, state }: ReturnType<typeof reminding>) =>
  duties(policy, state)
    .filter(({ clause }) => clause === 'remind-them')
    .map(({ status, due }) => [status, due?.end]);
const first = { clause: 'remind-them', party: '@Jo', number: 1 };

describe('given a question with a day', () => {
  test('when nobody answers, then it is planned, leaves on its day, says what was asked, and leaves once', () => {
    const story = asked(reminding({ after: day }));
    expect(planned(story)).toEqual([['planned', '2026-06-11']]);
    story.on('2026-06-10').when(system, 'remind', first).refused('too-early', 'clause');
    const when = story.on('2026-06-11').when(system, 'remind', first).letters('question to Jo');
    const event = when.gives('reminded');
    expect(event.facts).toMatchObject({ clause: 'remind-them', key: 'remind-them:question:1', answerBy: '2026-06-10' });
    expect(event.personal).toEqual({ question: 'Welke brief?' });
    expect(event.audience).toEqual(['us', story.party('Jo').id]);
    expect(planned(when.story)).toEqual([['done', '2026-06-11']]);
    when.story.on('2026-06-12').when(system, 'remind', first).refused('already', 'clause');
  });

  test('when it must leave before the day, then it is counted back; a day that is too soon has none', () => {
    expect(planned(asked(reminding({ before: { count: 2, unit: 'day' } })))).toEqual([['planned', '2026-06-08']]);
    expect(planned(asked(reminding({ before: { count: 2, unit: 'day' } }), '2026-06-05'))).toEqual([]);
    expect(planned(asked(reminding({ after: day }), undefined))).toEqual([['planned', '2026-06-11']]);
  });

  test('when it was answered, or is for somebody else, then nothing leaves', () => {
    const story = asked(reminding({ after: day }))
      .on('2026-06-09')
      .has(page('Jo'), 'answer', { question: 1, answer: 'Die van mei.' });
    expect(planned(story)).toEqual([['lapsed', '2026-06-11']]);
    story.on('2026-06-11').when(system, 'remind', first).refused('already', 'clause');
    expect(planned(asked(reminding({ after: day, when: { capacity: ['subject'] } })))).toEqual([]);
  });

  test('when its day is long past, as where the procedure is new to the case, then nothing leaves', () => {
    const story = asked(reminding({ after: day }));
    story.on('2026-06-19').when(system, 'remind', first).refused('already', 'clause');
    story.on('2026-06-18').when(system, 'remind', first).gives('reminded');
  });

  test('when a colleague tries, then it is not theirs to do', () => {
    asked(reminding({ after: day }))
      .on('2026-06-11')
      .when(anna, 'remind', first)
      .refused('not-yours');
  });
});
