/** The procedure of the tutorial runs as the tutorial says, and what the tutorial quotes stands in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { play } from '#core/example/play.ts';
import { readExample } from '#core/example/read-example.ts';
import { checkPolicy } from '#core/policy/check.ts';
import { faultLine } from '#core/policy/fault.ts';
import { tryLetters } from '#letters/try-letters.ts';
import { writeLetter } from '#letters/write-letter.ts';
import { loadPolicy } from '#store/policies.ts';
import { policiesFolder } from '#store/policies-folder.ts';
import { examplesAt, filesBeside } from '#store/policy-files.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'tutorial');
const name = 'zwemvereniging';
const { read, faults, staff } = await loadPolicy(folder, name, await filesBeside(policiesFolder()));
const examples = await examplesAt(folder, name);
const policy = read[0]?.policy;
if (policy === undefined) throw new Error(faults.map(faultLine).join('\n'));

test('it loads, every letter can be written, and the checker has no question', () => {
  expect([faults, tryLetters(policy), read.flatMap(checkPolicy)]).toEqual([[], [], []]);
});

test('it has a colleague for every role', () => {
  expect([...new Set(staff?.flatMap((one) => one.roles))].sort()).toEqual(Object.keys(policy.roles).sort());
});

test('given the clause taken away that the tutorial speaks of, then the checker misses who carries a ruling out', () => {
  const clauses = policy.clauses.filter((one) => one.id !== 'carry-out');
  const [first] = read;
  if (first === undefined) throw new Error('no policy');
  expect(checkPolicy({ ...first, policy: { ...policy, clauses } }).map((one) => one.code)).toEqual(['binding-without-execution']);
});

describe('what the tutorial quotes', () => {
  const text = readFileSync(join(folder, 'first-procedure.md'), 'utf8');
  const files = ['policy.yaml', ...examples.map((one) => one.file)].map((file) =>
    readFileSync(join(folder, name, file.split(`${name}/`).at(-1) ?? file), 'utf8'),
  );
  const quoted = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((found) => found[1] ?? '');

  test.each(quoted)('stands in its files: %s', (block) => {
    expect(files.some((file) => file.includes(block))).toBe(true);
  });
});

test.each(examples)('example: $file', (source) => {
  const example = readExample(source, policy);
  if ('faults' in example) throw new Error(example.faults.map(faultLine).join('\n'));
  const { moments, fault } = play(policy, example.example, writeLetter);
  for (const { happens, asked, came } of moments)
    expect({ at: happens.place.line, ...came }).toEqual({ at: happens.place.line, ...asked });
  expect(fault).toBeUndefined();
});
