// Settling: a challenge is granted or dismissed.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const challenged = (policy = aPolicy()) =>
  handled(aComplaint(policy))
    .has(anna, 'seat', { body: 'committee', members: ['cor', 'bas'] })
    .has(page('Jo'), 'challenge', { member: 1, reason: 'Buurman' });
const yes = { challenge: 1, decision: 'granted', reason: 'Dat is zo.' };

describe('a challenge is settled', () => {
  test('KLK-44: given a doubt that holds, when it is granted, then the member is recused and the deputy steps in', () => {
    const story = challenged();
    story.when(anna, 'settle', { ...yes, deputy: 'tess' }).gives('settled', { staff: 'cor', role: 'team-leader' });
    expect(story.state.recused).toEqual(['cor']);
    expect(story.state.panel?.members).toEqual([
      { number: 1, staff: 'cor', role: 'coordinator', left: true },
      { number: 2, staff: 'bas', role: 'handler' },
      { number: 3, staff: 'tess', role: 'team-leader', instead: 1 },
    ]);
  });

  test('when it is dismissed, then the member stays, and who challenged reads why', () => {
    const story = challenged();
    const event = story
      .when(anna, 'settle', { challenge: 1, decision: 'dismissed', reason: 'Zij kennen elkaar niet.' })
      .gives('settled');
    expect(event.audience).toEqual(['us', story.party('Jo').id]);
    expect(story.state.recused).toEqual([]);
    expect(story.state.challenges).toMatchObject([{ decided: 'dismissed' }]);
  });
});

describe('it is refused', () => {
  test('by the member who is challenged', () => {
    challenged().when(cor, 'settle', yes).refused('concerned');
  });

  test('when too few would remain, or with a deputy who cannot sit', () => {
    const { committee } = aPolicy().bodies;
    const two = aPolicy({ other: { bodies: { committee: { ...committee, quorum: 2 } as NonNullable<typeof committee> } } });
    challenged(two).when(anna, 'settle', yes).refused('too-few', 'deputy');
    challenged()
      .when(anna, 'settle', { ...yes, deputy: 'bas' })
      .refused('already', 'deputy');
    challenged()
      .when(anna, 'settle', { ...yes, deputy: 'cor' })
      .refused('concerned', 'deputy');
    challenged()
      .when(anna, 'settle', { ...yes, deputy: 'guest' })
      .refused('unknown-colleague', 'deputy');
    challenged()
      .when(anna, 'settle', { ...yes, decision: 'dismissed', deputy: 'tess' })
      .refused('wrong-kind', 'deputy');
  });

  test('without a challenge, and twice', () => {
    handled().when(anna, 'settle', yes).refused('unknown-number', 'challenge');
    challenged()
      .when(anna, 'settle', { ...yes, challenge: 2 })
      .refused('unknown-number', 'challenge');
    const story = challenged()
      .has(page('Jo'), 'challenge', { member: 2, reason: 'x' })
      .has(anna, 'settle', { ...yes, deputy: 'tess' });
    story.when(anna, 'settle', yes).refused('already', 'challenge');
  });
});
