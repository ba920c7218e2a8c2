// Asking: a question to somebody who takes part, with a day on which we hope for the answer.
import { describe, expect, test } from 'vitest';
import { anna, moment, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aSpokenFor, concluded, handled } from '#test/situations.ts';

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
