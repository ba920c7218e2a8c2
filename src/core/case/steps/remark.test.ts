// Remarking: what who was heard thinks of the report.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aSpokenFor, concluded, handled } from '#test/situations.ts';

const reported = () => handled(aComplaintAboutBas()).has(anna, 'hear', { party: '@Jo', way: 'hearing', report: 'Jo vertelde…' });

describe('a remark on the report of a hearing', () => {
  test('Awb 9:10 lid 3: given a report, when Jo remarks on the own page, then it stands with the report', () => {
    const when = reported().when(page('Jo'), 'remark', { hearing: 1, words: 'Ik zei drie keer.' });
    when.gives('remarked', { hearing: 1 });
    expect(when.story.state.hearings).toMatchObject([{ report: 'Jo vertelde…', remark: 'Ik zei drie keer.' }]);
    expect(when.gives('remarked').audience).toEqual(['us', when.story.party('Jo').id]);
  });

  test('Awb 9:10 lid 1: the person concerned on the own report; Jo does not see it', () => {
    const when = reported()
      .has(anna, 'hear', { party: '@bas', way: 'talk', report: 'Bas vertelde…' })
      .when(page('bas'), 'remark', { hearing: 2, words: 'Klopt.' });
    expect(when.gives('remarked').audience).toEqual(['us', when.story.party('bas').id]);
  });

  test('Awb 2:1: who speaks for Jo remarks for Jo', () => {
    const story = handled(aSpokenFor()).has(anna, 'hear', { party: '@Ria', way: 'hearing', report: 'Ria vertelde…' });
    const when = story.when(page('Ria'), 'remark', { hearing: 1, words: 'Dit mist.' });
    expect(when.gives('remarked').party).toBe(when.story.party('Jo').id);
  });

  test('or we write down what was said, by phone for instance', () => {
    reported().when(anna, 'remark', { hearing: 1, words: 'Gebeld: klopt.' }).gives('remarked');
  });
});

describe('it is refused', () => {
  test('on the report of somebody else, and on one that there is not', () => {
    reported().when(page('bas'), 'remark', { hearing: 1, words: 'x' }).refused('unknown-number', 'hearing');
    reported().when(page('Jo'), 'remark', { hearing: 2, words: 'x' }).refused('unknown-number', 'hearing');
  });

  test('on a talk of which nothing was written down', () => {
    handled()
      .has(anna, 'hear', { party: '@Jo', way: 'talk' })
      .when(page('Jo'), 'remark', { hearing: 1, words: 'x' })
      .refused('unknown-number', 'hearing');
  });

  test('without words, and twice', () => {
    reported().when(page('Jo'), 'remark', { hearing: 1 }).refused('missing', 'words');
    reported()
      .has(page('Jo'), 'remark', { hearing: 1, words: 'x' })
      .when(page('Jo'), 'remark', { hearing: 1, words: 'x' })
      .refused('already', 'hearing');
  });

  test('after the answer: then the way on is another', () => {
    concluded().when(page('Jo'), 'remark', { hearing: 1, words: 'x' }).refused('not-now');
  });
});
