/** Clocks that stand still. */
import { expect, test } from 'vitest';
import { isLate } from './rounds.ts';

test.each([
  [1, 60, false],
  [1, 122, false],
  [1, 124, true],
  [600, 1900, false],
  [600, 1921, true],
])('a clock of every %d seconds that ended %d seconds ago is late: %s', (everySeconds, ago, late) => {
  expect(isLate({ everySeconds, ended: 0, failed: false }, ago * 1000)).toBe(late);
});
