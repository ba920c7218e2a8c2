// Executing a ruling: what a binding ruling asks of us was done.
import { expect, test } from 'vitest';
import { answeredUnder, appealed, aRuling, eva, withBoard } from '#test/appeals.ts';
import { cor, page } from '#test/given-when-then.ts';

test('KLK-39: given a binding ruling, when we did what it asks, then the duty is done, also after the case was closed', () => {
  const story = appealed().has(eva, 'rule', aRuling).has(cor, 'close', { manner: 'concluded' });
  story.when(cor, 'execute', { done: 'Brief met uitleg gestuurd.' }).gives('executed', { tier: 'board' });
  expect(story.duty('board-binds')?.status).toBe('done');
  expect(story.state.appeals[0]?.executed).toBeDefined();
});

test('there must be a ruling that was not carried out yet', () => {
  answeredUnder(withBoard()).when(cor, 'execute', { done: 'x' }).refused('not-now');
  const story = appealed().has(eva, 'rule', aRuling).has(cor, 'execute', { done: 'x' });
  story.when(cor, 'execute', { done: 'x' }).refused('not-now');
  story.when(page('Jo'), 'execute', { done: 'x' }).refused('not-yours');
});
