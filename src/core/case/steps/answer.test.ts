// Answering: by the person who was asked, or written down by us.
import { describe, expect, test } from 'vitest';
import { anna, moment, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aComplaintOfTwo, aSpokenFor, handled } from '#test/situations.ts';

const asked = (story = handled(), party = '@Jo') => story.has(anna, 'ask', { party, question: 'Wanneer?' });

describe('a question is answered', () => {
  test('given a question, when Jo answers with a document, then both are in the file, for Jo and for us', () => {
    const when = asked()
      .on('2026-06-03')
      .when(page('Jo'), 'answer', { question: '1', answer: 'Maandag', documents: ['doc1'] });
    when.gives('answered', { question: 1 });
    const { state } = when.story;
    expect(state.questions[0]).toMatchObject({ answered: moment('2026-06-03'), answer: 'Maandag' });
    expect(state.documents).toMatchObject([{ id: 'doc1', audience: ['us', when.story.party('Jo').id] }]);
    expect(when.story.duty('question', 'Jo')?.status).toBe('done');
  });

  test('a colleague writes down what Jo said', () => {
    asked().when(anna, 'answer', { question: 1, answer: 'Maandag' }).gives('answered');
  });

  test('Awb 2:1: who speaks for Jo answers a question to Jo', () => {
    const when = asked(handled(aSpokenFor())).when(page('Ria'), 'answer', { question: 1, answer: 'Maandag' });
    const [jo, ria] = [when.story.party('Jo').id, when.story.party('Ria').id];
    expect(when.gives('answered')).toMatchObject({ party: jo, audience: ['us', jo, ria] });
  });
});

describe('it is refused', () => {
  test('to a question that is not there, was answered, or was put to somebody else', () => {
    asked().when(page('Jo'), 'answer', { question: 2, answer: 'x' }).refused('unknown-number', 'question');
    const story = asked().has(page('Jo'), 'answer', { question: 1, answer: 'x' });
    story.when(page('Jo'), 'answer', { question: 1, answer: 'y' }).refused('already', 'question');
    asked(handled(aComplaintOfTwo()))
      .when(page('Mo'), 'answer', { question: 1, answer: 'x' })
      .refused('unknown-number', 'question');
    asked(handled(aComplaintAboutBas()))
      .when(page('bas'), 'answer', { question: 1, answer: 'x' })
      .refused('unknown-number', 'question');
  });

  test('before it was asked: then the days in between could not be counted', () => {
    asked(handled().on('2026-06-05'))
      .on('2026-06-08')
      .when(anna, 'answer', { question: 1, answer: 'x' }, '2026-06-04')
      .refused('not-later', 'at');
  });

  test('without words, or with a number that is none', () => {
    asked().when(page('Jo'), 'answer', { question: 1, answer: ' ' }).refused('missing', 'answer');
    for (const question of ['one', '1.5', -1, 0, 1e21])
      asked().when(page('Jo'), 'answer', { question, answer: 'x' }).refused('wrong-kind', 'question');
  });
});
