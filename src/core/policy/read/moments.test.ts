// Reading moments: the later or the earlier of several milestones, and the place of each mistake.
import { expect, test } from 'vitest';
import { moments } from './moments.ts';
import { readTree } from './read-tree.ts';
import { readingOf } from './reading.ts';

function read(text: string) {
  const tree = readTree('policy.yaml', text);
  if ('faults' in tree) throw new Error('no yaml');
  const reading = readingOf('policy.yaml');
  const value = moments(tree, reading);
  return { value, faults: reading.faults.map((one) => `${one.line}: ${one.code}`), references: reading.references };
}

test('docs/decisions/0116: the later and the earlier of two are read, and a letter in them must exist', () => {
  const { value, faults, references } = read(
    'both: { later-of: [heard, letter:conclusion] }\neither: { earlier-of: [heard, concluded] }\n',
  );
  expect(faults).toEqual([]);
  expect(value).toEqual({
    both: { which: 'later', of: ['heard', 'letter:conclusion'] },
    either: { which: 'earlier', of: ['heard', 'concluded'] },
  });
  expect(references).toContainEqual(expect.objectContaining({ kind: 'letter', name: 'conclusion' }));
});

test.each([
  ['both at once', 'a: { later-of: [heard, concluded], earlier-of: [heard, concluded] }', '1: contradiction'],
  ['only one', 'a: { later-of: heard }', '1: missing-key'],
  ['none', 'a: {}', '1: missing-key'],
  ['something that never happens', 'a: { later-of: [heard, moon] }', '1: wrong-value'],
  ['another moment', 'a: { later-of: [heard, moment:a] }', '1: contradiction'],
])('docs/decisions/0116: %s is a fault with its place', (_, text, found) => {
  expect(read(`${text}\n`).faults).toContain(found);
});
