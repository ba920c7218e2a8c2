// Lifting: contact agreements end before their day.
import { expect, test } from 'vitest';
import { anna } from '#test/given-when-then.ts';
import { handled } from '#test/situations.ts';

const agreed = { party: '@Jo', text: 'Mail ons.', reason: 'Zo.', reviewBy: '2026-07-01', until: '2026-08-01' };

test('given an agreement, when it is lifted, then it holds no more and nobody need look at it', () => {
  const story = handled().has(anna, 'regulate', agreed).has(anna, 'lift', { party: '@Jo', reason: 'Het gaat goed.' });
  expect(story.duty('own:agreement')?.status).toBe('done');
});

test('it is refused when there is none, or when it ended by itself', () => {
  handled().when(anna, 'lift', { party: '@Jo', reason: 'x' }).refused('not-now', 'party');
  handled()
    .has(anna, 'regulate', agreed)
    .on('2026-08-02')
    .when(anna, 'lift', { party: '@Jo', reason: 'x' })
    .refused('not-now', 'party');
});
