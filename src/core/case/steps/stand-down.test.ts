// Standing down: a danger is over, with what was done.
import { expect, test } from 'vitest';
import { anna, colleague, tess } from '#test/given-when-then.ts';
import { handled } from '#test/situations.ts';

const danger = { kind: 'threat', staff: 'tess', text: 'Ik weet waar je woont.' };

test('given a danger, when the named colleague ends it, then it is owed no more and the case is closed to that colleague again', () => {
  const story = handled().has(anna, 'alarm', danger).has(tess, 'stand-down', { alarm: 1, done: 'Aangifte gedaan.' });
  expect(story.duty('own:alarm')).toMatchObject({ status: 'done' });
});

test('it is refused when there is none, and to a colleague without the right', () => {
  handled().when(anna, 'stand-down', { alarm: 1, done: 'x' }).refused('unknown-number', 'alarm');
  handled().has(anna, 'alarm', danger).when(colleague('x', 'reader'), 'stand-down', { alarm: 1, done: 'x' }).refused('not-yours');
});
