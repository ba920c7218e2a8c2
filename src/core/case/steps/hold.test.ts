// A case is held: nothing of it is destroyed, on a ground, until a day or until it is lifted.
import { expect, test } from 'vitest';
import { keeping } from '#test/a-retention.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';
import { isOffered } from '../decide.ts';
import { holds } from '../holds.ts';

const held = () =>
  handled(aComplaint(keeping())).has(cor, 'hold', { ground: 'court', until: '2026-12-31', reason: 'Zaak 26/123' });

test('KLK-31: given a court case, when the coordinator holds the case, then it is on hold, and anybody can read on which ground', () => {
  const story = held();
  expect(story.state.holds).toMatchObject([{ ground: 'court', by: 'cor', until: '2026-12-31' }]);
  expect(holds({ onHold: true }, { policy: story.policy, state: story.state })).toBe(true);
  expect(story.state.happenings.map(({ name }) => name)).toContain('held:court');
});

test('another day on the same ground takes the place of the first; another ground stands beside it', () => {
  const story = held().has(cor, 'hold', { ground: 'court', reason: 'Hoger beroep' });
  story.has(cor, 'hold', { ground: 'inspection', reason: 'AP' });
  expect(story.state.holds.map(({ ground, until }) => [ground, until])).toEqual([
    ['court', undefined],
    ['inspection', undefined],
  ]);
});

test('it is refused when nothing changes, without a reason, in the past, and on the own page', () => {
  held().when(cor, 'hold', { ground: 'court', until: '2026-12-31', reason: 'x' }).refused('already', 'ground');
  held().when(cor, 'hold', { ground: 'court' }).refused('missing', 'reason');
  held().when(cor, 'hold', { ground: 'court', until: '2026-01-01', reason: 'x' }).refused('not-in-future', 'until');
  held().when(page('Jo'), 'hold', { ground: 'court', reason: 'x' }).refused('not-yours');
});

test('INS-45: given a procedure that says nothing about keeping, then holding is not offered', () => {
  const offered = (story: ReturnType<typeof handled>) => {
    const { policy, state, now } = story;
    return isOffered({ policy, state, actor: anna, now, at: now, colleague: () => undefined, newId: () => '' }, 'hold');
  };
  expect(offered(handled(aComplaint(keeping())))).toBe(true);
  expect(offered(handled(aComplaint(keeping([]))))).toBe(false);
});
