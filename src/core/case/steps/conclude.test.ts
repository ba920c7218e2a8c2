// Concluding: the reasoned letter; not before both sides could be heard and every point has its verdict.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import {
  aComplaintAboutBas,
  aComplaintOfTwo,
  answered,
  concluded,
  framed,
  handled,
  heard,
  judged,
  sent,
} from '#test/situations.ts';

const letter = { explanation: 'Zo zit het.', verdict: 'founded', judgement: 'Terecht.', consequences: 'Wij bellen voortaan.' };

describe('the complaint is answered', () => {
  test('CAK-29, CAK-30: the letter holds the blocks of all clauses together, once', () => {
    const when = judged().when(anna, 'conclude', letter);
    when.letters('conclusion to Jo').gives('concluded', { verdict: 'founded' });
    expect(when.story.state).toMatchObject({ status: 'concluded', verdict: 'founded' });
  });

  test('CAK-10: the term is kept when the letter left, not when it was decided upon', () => {
    const story = concluded().on('2026-07-13');
    expect(story.duty('decide')?.status).toBe('open');
    expect(sent(story, 'conclusion', 'Jo').duty('decide')).toMatchObject({ status: 'done', late: false });
    expect(sent(concluded().on('2026-07-14'), 'conclusion', 'Jo').duty('decide')).toMatchObject({ status: 'done', late: true });
  });

  test('each complainant gets the letter', () => {
    judged(heard(framed(handled(aComplaintOfTwo()))))
      .when(anna, 'conclude', letter)
      .letters('conclusion to Jo', 'conclusion to Mo');
  });

  test('a verdict on the whole may be left out: the points have theirs', () => {
    judged().when(anna, 'conclude', { explanation: 'Zo zit het.' }).gives('concluded');
  });
});

describe('it is refused', () => {
  test('Awb 9:10: before the complainants were heard or waived it', () => {
    framed().when(anna, 'conclude', letter).refused('by-clause', undefined, 'heard-first');
    const one = framed(handled(aComplaintOfTwo())).has(anna, 'hear', { party: '@Jo', way: 'talk' });
    one.when(anna, 'conclude', letter).refused('by-clause', undefined, 'heard-first');
  });

  test('Awb 9:10 lid 1: before the person concerned had the opportunity', () => {
    const story = framed(handled(aComplaintAboutBas())).has(anna, 'hear', { party: '@Jo', way: 'talk' });
    story.when(anna, 'conclude', letter).refused('by-clause', undefined, 'heard-first');
    story.has(anna, 'invite', { party: '@bas', replyBy: '2026-06-10' });
    story.when(anna, 'conclude', letter).refused('by-clause', undefined, 'investigate');
  });

  test('CAK-26: before every point has its verdict', () => {
    const story = heard().has(anna, 'find', { element: 1, finding: 'Klopt', verdict: 'founded' });
    story.when(anna, 'conclude', letter).refused('by-clause', undefined, 'investigate');
  });

  test('without an explanation, with another verdict, twice, or by the complainant', () => {
    judged()
      .when(anna, 'conclude', { ...letter, explanation: '' })
      .refused('missing', 'explanation');
    judged()
      .when(anna, 'conclude', { ...letter, verdict: 'guilty' })
      .refused('unknown-choice', 'verdict');
    answered().when(anna, 'conclude', letter).refused('not-now');
    judged().when(page('Jo'), 'conclude', letter).refused('not-yours');
  });
});
