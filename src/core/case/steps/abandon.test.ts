// Abandoning an appeal: the first answer stands, and the case is as it was.
import { expect, test } from 'vitest';
import { anAppeal, appealed, aRuling, eva } from '#test/appeals.ts';
import { cor, page } from '#test/given-when-then.ts';

const jo = page('Jo');

test('KLK-33: given an appeal, when who appealed stops, then the case is answered as before and the term of the board lapses', () => {
  const when = appealed().has(eva, 'assign', { staff: 'eva' }).when(jo, 'abandon', { reason: 'Laat maar.' });
  when.gives('abandoned', { tier: 'board' });
  expect(when.story.state).toMatchObject({ status: 'concluded', handler: 'anna' });
  expect(when.story.state.tier).toBeUndefined();
  expect(when.story.duty('board-answer')?.status).toBe('lapsed');
});

test('KLK-33: given an abandoned appeal, when the term still runs, then one can appeal again', () => {
  appealed().has(cor, 'abandon', {}).when(jo, 'appeal', anAppeal).gives('appealed', { tier: 'board' });
});

test('only while it runs', () => {
  appealed().has(eva, 'rule', aRuling).when(jo, 'abandon', {}).refused('not-now');
});
