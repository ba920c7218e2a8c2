/** @jsxImportSource #web/jsx */
// Long words of somebody: the beginning, and the rest behind one touch; beside a story sooner than in it.
import { expect, test } from 'vitest';
import { screenWords } from '../words/screen/screen.ts';
import { LongTyped } from './long-typed.tsx';

const html = (length: number, place?: 'story' | 'aside') =>
  String(<LongTyped text={'a'.repeat(length)} words={screenWords('nl')} {...(place && { place })} />);

test.each([
  ['story', 900],
  ['aside', 200],
] as const)('given the place %s, then %i characters stand there whole, and one more is behind "Lees alles"', (place, most) => {
  expect(html(most, place)).not.toContain('<details');
  expect(html(most + 1, place)).toContain('<summary>Lees alles</summary>');
  expect(html(most + 1, place)).toContain('a'.repeat(most + 1));
});
