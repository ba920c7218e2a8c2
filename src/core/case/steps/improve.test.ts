// What is done about the cause stands in the file of the case.
import { expect, test } from 'vitest';
import { holds } from '#core/case/holds.ts';
import { cor, system } from '#test/given-when-then.ts';
import { aComplaint, answered, concluded, handled } from '#test/situations.ts';

test('KLK-42: given a closed complaint, when a measure is taken because of it, then it stands in the file', () => {
  const story = answered(concluded()).has(cor, 'close', { manner: 'concluded' });
  story.when(system, 'improve', { measure: 3, what: 'planned', text: 'Wij bellen binnen een dag terug.' }).gives('improved');
  story.has(system, 'improve', { measure: 4, what: 'forgone' }).has(system, 'improve', { measure: 3, what: 'executed' });
  expect(story.state.measures).toEqual([
    { number: 4, stands: 'forgone' },
    { number: 3, stands: 'executed' },
  ]);
  expect(holds({ happened: ['improved:executed'] }, { policy: story.policy, state: story.state })).toBe(true);
  expect(story.events.at(-1)?.audience).toEqual(['us']);
});

test('only the office’s own journal writes it: nobody notes a measure that is not there', () => {
  handled(aComplaint()).when(cor, 'improve', { measure: 1, what: 'planned' }).refused('not-yours');
});
