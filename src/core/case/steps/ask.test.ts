// Asking: a question to somebody who takes part, with a day on which we hope for the answer.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, moment, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aSpokenFor, concluded, handled } from '#test/situations.ts';

const question = { party: '@Jo', question: 'Wanneer was dat?', answerBy: '2026-06-08' };

describe('a question is asked', () => {
  test('it has a number, and is for Jo and for us', () => {
    const when = handled().when(anna, 'ask', question);
    const event = when.letters('question to Jo').gives('asked', { number: 1, answerBy: '2026-06-08' });
    expect(event.audience).toEqual(['us', when.story.party('Jo').id]);
    expect(when.story.state.questions).toEqual([
      { number: 1, to: when.story.party('Jo').id, asked: moment('2026-06-01'), answerBy: '2026-06-08', text: 'Wanneer was dat?' },
    ]);
    expect(when.story.has(anna, 'ask', question).state.questions.map((one) => one.number)).toEqual([1, 2]);
  });

  test('Awb 2:1: who speaks for Jo gets the question too', () => {
    handled(aSpokenFor()).when(anna, 'ask', question).letters('question to Jo', 'question to Ria');
  });

  test('to the person concerned: then the complainants see nothing of it', () => {
    const when = handled(aComplaintAboutBas()).when(anna, 'ask', { ...question, party: '@bas' });
    expect(when.gives('asked').audience).toEqual(['us', when.story.party('bas').id]);
  });
});

test('it is refused without a question or person, to a stranger, with a day that is over, late, or by the complainant', () => {
  handled().when(anna, 'ask', { party: '@Jo' }).refused('missing', 'question');
  handled().when(anna, 'ask', { question: 'Wie?' }).refused('missing', 'party');
  handled()
    .when(anna, 'ask', { ...question, party: 'nobody' })
    .refused('unknown-party', 'party');
  handled()
    .when(anna, 'ask', { ...question, answerBy: '2026-06-01' })
    .refused('not-in-future', 'answerBy');
  concluded().when(anna, 'ask', question).refused('not-now');
  handled().when(page('Jo'), 'ask', question).refused('not-yours');
});

describe('what a complaint lacks is asked for', () => {
  const ground = {
    id: 'incomplete-refused',
    says: 'Een klacht die onvolledig blijft, hoeven wij niet te behandelen.',
    guard: { steps: ['refuse'], when: { with: { ground: ['incomplete'] } }, needs: { repairUnanswered: true } },
    ground: { code: 'incomplete', name: { nl: 'Onvolledig' }, proposedWhen: { repairUnanswered: true }, hard: false },
  };
  const policy = aPolicy({ clauses: [aClause(ground)] });
  const asked = () => handled(aComplaint(policy)).has(anna, 'ask', { ...question, repair: true });
  const refusal = { ground: 'incomplete', reason: 'De naam van het bedrijf ontbreekt.' };

  test('CAK-36: given the day for repair, when it passed in silence, then the ground holds, and not a day before', () => {
    asked().on('2026-06-08').when(anna, 'refuse', refusal).refused('by-clause', undefined, 'incomplete-refused');
    asked().on('2026-06-09').when(anna, 'refuse', refusal).gives('refused');
  });

  test('CAK-36: when it was answered, also late, then the ground holds no more', () => {
    const story = asked().on('2026-06-09').has(page('Jo'), 'answer', { question: 1, answer: 'Jansen BV' });
    story.when(anna, 'refuse', refusal).refused('by-clause', undefined, 'incomplete-refused');
  });

  test('CAK-36: an ordinary question is no repair, and repair needs a day', () => {
    const story = handled(aComplaint(policy)).has(anna, 'ask', question).on('2026-06-20');
    story.when(anna, 'refuse', refusal).refused('by-clause', undefined, 'incomplete-refused');
    handled().when(anna, 'ask', { party: '@Jo', question: 'Welk bedrijf?', repair: true }).refused('missing', 'answerBy');
  });
});
