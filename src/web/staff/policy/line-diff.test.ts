/** Tests of what changed between two texts. */
import { describe, expect, test } from 'vitest';
import { around, lineDiff } from './line-diff.ts';

const told = (before: string, after: string) =>
  lineDiff(before, after).map(({ how, text }) => `${{ same: ' ', gone: '-', came: '+' }[how]}${text}`);

describe('given two texts, when they are compared, then', () => {
  test.each([
    ['the same says nothing', 'a\nb', 'a\nb', [' a', ' b']],
    ['a changed line goes and comes', 'a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
    ['a line between others comes', 'a\nc', 'a\nb\nc\n', [' a', '+b', ' c']],
    ['a line at the beginning goes', 'a\nb', 'b', ['-a', ' b']],
    ['everything is new', '', 'a\nb', ['+a', '+b']],
    ['line ends of another system are no change', 'a\r\nb', 'a\nb', [' a', ' b']],
  ])('%s', (_, before, after, lines) => {
    expect(told(before, after)).toEqual(lines);
  });

  test('both texts can be read back from it, whatever they are', () => {
    for (let seed = 1; seed < 60; seed++) {
      const text = (salt: number) => Array.from({ length: (seed * salt) % 17 }, (_, at) => 'abc'[(at * seed * salt + seed) % 3]);
      const [a, b] = [text(5), text(7)];
      const lines = lineDiff(a.join('\n'), b.join('\n'));
      expect(lines.filter((one) => one.how !== 'came').map((one) => one.text)).toEqual(a);
      expect(lines.filter((one) => one.how !== 'gone').map((one) => one.text)).toEqual(b);
    }
  });

  test('far from a change nothing is shown', () => {
    const before = Array.from({ length: 20 }, (_, at) => `${at}`).join('\n');
    const shown = around(lineDiff(before, before.replace('10', 'ten')), 1);
    expect(shown.map((one) => one?.text ?? '…')).toEqual(['9', '10', 'ten', '11', '…']);
  });
});
