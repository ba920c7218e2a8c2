// Commenting: what somebody thinks of a draft.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, handled } from '#test/situations.ts';

const circulated = () =>
  handled(aComplaintAboutBas()).has(anna, 'circulate', { party: '@bas', text: 'Concept', replyBy: '2026-06-15' });

describe('a draft is commented on', () => {
  test('KLK-16: given a draft, when Bas comments on the own page, then it stands with the draft', () => {
    const when = circulated().when(page('bas'), 'comment', { draft: 1, comment: 'Zo was het niet.' });
    when.gives('commented', { draft: 1 });
    expect(when.story.state.drafts).toMatchObject([{ comment: 'Zo was het niet.', commented: when.story.now }]);
  });

  test('or we write down what was said', () => {
    circulated().when(anna, 'comment', { draft: 1, comment: 'Gebeld: akkoord.' }).gives('commented');
  });
});

test('it is refused for a draft of somebody else, twice, and without a draft', () => {
  circulated().when(page('Jo'), 'comment', { draft: 1, comment: 'x' }).refused('unknown-number', 'draft');
  circulated()
    .has(page('bas'), 'comment', { draft: 1, comment: 'x' })
    .when(page('bas'), 'comment', { draft: 1, comment: 'x' })
    .refused('already', 'draft');
  handled().when(page('Jo'), 'comment', { draft: 1, comment: 'x' }).refused('unknown-number', 'draft');
});
