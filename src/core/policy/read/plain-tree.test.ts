/** Tests of reading what is written plainly: what it answers is what the reader of all of YAML says, of anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policiesFolder } from '#store/policies-folder.ts';
import { plainTree } from './plain-tree.ts';
import { yamlTree } from './read-tree.ts';

const folder = policiesFolder();
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const policies = files.filter(({ name }) => /(policy|law)\.yaml$|^calendars/.test(name));

/** Enough to find a difference again; a million were tried once. */
const RUNS = Number(process.env.PLAIN_RUNS ?? 2000);

/** Undefined where both say the same, or the plain reader says nothing; else what they say. */
function difference(text: string): unknown {
  const plain = plainTree(text);
  if (plain === undefined) return undefined;
  const whole = yamlTree('f', text);
  return JSON.stringify(plain) === JSON.stringify(whole) ? undefined : { text, plain, whole };
}

describe('given the files of this repository', () => {
  test.each(policies.map(({ name }) => name))('then %s is read at once', (name) => {
    expect(plainTree(readFileSync(join(folder, name), 'utf8'))).toBeDefined();
  });

  test('then what is read at once is what the reader of all of YAML reads, in every file', () => {
    expect(files.length).toBeGreaterThan(60);
    for (const { text } of files) expect(difference(text)).toBeUndefined();
  });
});

test.each([
  ['an anchor', 'a: &x 1'],
  ['an alias', 'a: *x'],
  ['a tag', 'a: !!str 1'],
  ['a merge', '<<: { a: 1 }'],
  ['__proto__', '__proto__: 1'],
  ['a repeated name', 'a: 1\na: 2'],
  ['two documents', 'a: 1\n---\nb: 2'],
  ['a tab', 'a:\n\tb: 1'],
  ['an open bracket', 'a: [1, 2'],
  ['a name without a value', 'a:'],
  ['two colons', 'a: b: c'],
  ['a text that begins with an at sign', 'a: @b'],
  ['an empty place between commas', 'a: [b, , c]'],
  ['a text that is a document by itself', 'a'],
  ['nothing', ''],
  ['remarks only', '# a\n'],
  ['more than twenty layers', `a: ${'['.repeat(21)}${']'.repeat(21)}`],
])('%s is left to the reader of all of YAML', (_, text) => {
  expect(plainTree(text)).toBeUndefined();
});

test('a comma behind the last of a list or block means nothing', () => {
  for (const text of ['a: [b, ]', 'a: { b: c, }', 'a: [[b, ], {c: d,},\n   ]']) {
    expect(plainTree(text)).toBeDefined();
    expect(difference(text)).toBeUndefined();
  }
});

describe('given a policy in which somebody types', () => {
  const signs = fc.constantFrom(
    ...' \n:-,#[]{}\'"|>&*!?%@`~<=\\a0.é\u00a0\t',
    '\n  ',
    ': ',
    '- ',
    ' #',
    '>-',
    '\n\n',
    '---',
    '...',
  );
  const places = fc.record({
    file: fc.nat(policies.length - 1),
    from: fc.nat(2000),
    size: fc.integer({ min: 1, max: 14 }),
    changes: fc.array(fc.record({ at: fc.nat(2000), gone: fc.nat(3), put: signs }), { minLength: 1, maxLength: 4 }),
  });

  test('then what is read at once is what the reader of all of YAML reads, whatever is typed', () => {
    fc.assert(
      fc.property(places, ({ file, from, size, changes }) => {
        const lines = (policies[file]?.text ?? '').split('\n');
        const first = from % lines.length;
        const piece = lines.slice(first, first + size);
        const shift = Math.min(...piece.filter((line) => line !== '').map((line) => line.search(/\S|$/)));
        const begun = piece.map((line) => line.slice(Number.isFinite(shift) ? shift : 0)).join('\n');
        const typed = changes.reduce((text, { at, gone, put }) => {
          const place = at % (text.length + 1);
          return text.slice(0, place) + put + text.slice(place + gone);
        }, begun);
        expect(difference(typed)).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });
});
