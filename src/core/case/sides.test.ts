// Whether both sides were heard, as a letter may say it.
import { describe, expect, test } from 'vitest';
import { anna, cor, page, type Story } from '#test/given-when-then.ts';
import { aComplaintAboutBas, handled } from '#test/situations.ts';
import { sideFacts } from './sides.ts';

const facts = ({ state }: Story) => sideFacts(state, state.sequence + 1);
const asked = () => handled(aComplaintAboutBas()).has(anna, 'ask', { party: '@bas', question: 'Wat gebeurde er?' });

describe('given somebody whom it is about', () => {
  test('KLK-16, KLK-19: when that person was asked and is silent, then both sides were not heard, and it is known what was done', () => {
    const story = asked().on('2026-06-10');
    expect(facts(story)).toEqual({ both: false, heard: 0, silent: [{ asked: '2026-06-01', reminded: null }] });
  });

  test.each([
    ['answers', (story: Story) => story.has(page('bas'), 'answer', { question: 1, answer: 'Ik was er niet.' })],
    ['is heard', (story: Story) => story.has(anna, 'hear', { party: '@bas', way: 'talk' })],
    ['is spoken to', (story: Story) => story.has(anna, 'contact', { party: '@bas', medium: 'phone', result: 'reached' })],
    ['adds words on the own page', (story: Story) => story.has(page('bas'), 'attach', { words: 'Ik was er niet.' })],
  ])('KLK-19: when that person %s, then both sides were heard', (_, speaks) => {
    expect(facts(speaks(asked()))).toEqual({ both: true, heard: 1, silent: [] });
  });

  test('KLK-19: when only a voicemail was left, then that person was not heard', () => {
    const story = asked().has(anna, 'contact', { party: '@bas', medium: 'phone', result: 'voicemail' });
    expect(facts(story).both).toBe(false);
  });

  test('KLK-19: when the answer comes after the judgement, then it was not heard for that judgement', () => {
    const story = asked();
    const judged = story.state.sequence + 1;
    story
      .has(anna, 'note', { text: 'Hier is het oordeel.' })
      .has(page('bas'), 'answer', { question: 1, answer: 'Ik was er niet.' });
    expect([sideFacts(story.state, judged).both, facts(story).both]).toEqual([false, true]);
  });

  test('KLK-14, KLK-19: when one of two answers, then both sides were not heard', () => {
    const story = asked().has(cor, 'involve', { capacity: 'subject', staff: 'tess' });
    story.has(page('bas'), 'answer', { question: 1, answer: 'Ik was er niet.' });
    expect(facts(story)).toEqual({ both: false, heard: 1, silent: [{ asked: null, reminded: null }] });
  });
});

test('KLK-19: when nobody is known whom it is about, then nobody was heard', () => {
  expect(facts(handled())).toEqual({ both: false, heard: 0, silent: [] });
});
