// Circulating: a draft goes to somebody for comment.
import { describe, expect, test } from 'vitest';
import { anna } from '#test/given-when-then.ts';
import { aComplaintAboutBas, handled } from '#test/situations.ts';

describe('a draft is circulated', () => {
  test('KLK-16: given both sides, when the draft goes to the one concerned, then only that person and we read it', () => {
    const when = handled(aComplaintAboutBas()).when(anna, 'circulate', { party: '@bas', text: 'Concept', replyBy: '2026-06-15' });
    const event = when.gives('circulated', { number: 1, replyBy: '2026-06-15' });
    expect(event).toMatchObject({ audience: ['us', when.story.party('bas').id], personal: { text: 'Concept' } });
    expect(when.story.state.drafts).toMatchObject([{ number: 1, to: when.story.party('bas').id, text: 'Concept' }]);
  });

  test('as a file', () => {
    handled()
      .when(anna, 'circulate', { party: '@Jo', documents: ['doc1'], replyBy: '2026-06-15' })
      .gives('circulated');
  });
});

test('it is refused without anything to read, and without a day', () => {
  handled().when(anna, 'circulate', { party: '@Jo', replyBy: '2026-06-15' }).refused('missing', 'text');
  handled().when(anna, 'circulate', { party: '@Jo', text: 'x' }).refused('missing', 'replyBy');
});
