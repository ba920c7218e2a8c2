// Challenging: a party doubts that a member of the panel is impartial.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { handled } from '#test/situations.ts';

const seated = () => handled().has(anna, 'seat', { body: 'committee', members: ['cor', 'tess'] });

describe('a member is challenged', () => {
  test('KLK-01: given the panel, when Jo doubts a member, then the reason is between Jo and us', () => {
    const when = seated().when(page('Jo'), 'challenge', { member: 1, reason: 'Het is mijn buurman.' });
    const event = when.gives('challenged', { member: 1, number: 1 });
    expect(event.audience).toEqual(['us', when.story.party('Jo').id]);
    expect(when.story.state.challenges).toMatchObject([{ number: 1, member: 1 }]);
  });
});

test('it is refused without a panel, for who does not sit, and twice by the same person', () => {
  handled().when(page('Jo'), 'challenge', { member: 1, reason: 'x' }).refused('unknown-number', 'member');
  seated().when(page('Jo'), 'challenge', { member: 3, reason: 'x' }).refused('unknown-number', 'member');
  const story = seated().has(page('Jo'), 'challenge', { member: 1, reason: 'x' });
  story.when(page('Jo'), 'challenge', { member: 1, reason: 'y' }).refused('already', 'member');
});
