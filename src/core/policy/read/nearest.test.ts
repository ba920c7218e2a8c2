/** Tests of "bedoelt u …?". */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, helpWith, nearest } from './nearest.ts';

const known = ['within', 'rolls', 'done-by', 'if-late', 'promise'];

describe('the word that was meant', () => {
  test.each([
    ['withn', 'within'],
    ['donne-by', 'done-by'],
    ['doen-by', 'done-by'],
    ['promises', 'promise'],
    ['roll', 'rolls'],
  ])('%s means %s', (typed, meant) => {
    expect(nearest(typed, known)).toBe(meant);
  });

  test.each(['colour', 'x', '', 'withinwithinwithin'])('%j means nothing we know', (typed) => {
    expect(nearest(typed, known)).toBeUndefined();
  });

  test('without a near word the help lists what is allowed', () => {
    expect(helpWith('colour', known)).toBe('Toegestaan: within, rolls, done-by, if-late, promise.');
  });
});

test('a distance is nought for the same word only, and the same in both directions', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
