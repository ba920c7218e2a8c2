/** Tests of reading YAML safely: hostile files are refused with a place, whatever they try. */
import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { readTree } from './read-tree.ts';
import { LARGEST } from './tree.ts';

function codes(text: string): string[] {
  const read = readTree('policy.yaml', text);
  return 'faults' in read ? read.faults.map((one) => `${one.line}:${one.column} ${one.code}`) : [];
}

describe('what stands in a file is read as text', () => {
  test.each(['no', '2026-06-01', '012', '1e9', 'null', '~', '0x1F', 'true'])('%s stays what was typed', (word) => {
    const read = readTree('f', `a: ${word}`);
    expect(read).toMatchObject({ entries: [{ key: 'a', value: { kind: 'text', text: word } }] });
  });

  test('each node knows where it stands', () => {
    const read = readTree('f', 'a: 1\nb:\n  - x\n  - y: z\n');
    expect(read).toMatchObject({
      at: { line: 1, column: 1 },
      entries: [
        { at: { line: 1, column: 1 } },
        { value: { items: [{ at: { line: 3, column: 5 } }, { entries: [{ value: { at: { line: 4, column: 8 } } }] }] } },
      ],
    });
  });

  test('a Latin text of a file with other signs is Latin in memory too, so that pages with it are', () => {
    const read = readTree('f', 'a: klachtcoördinator van dienst\nb: „geen antwoord”\n');
    const texts =
      'faults' in read || read.kind !== 'map' ? [] : read.entries.map(({ value }) => value.kind === 'text' && value.text);
    // how V8 writes a text down: with a quotation mark before Latin signs, with a c before others
    expect(texts.map((text) => /["c]/.exec(serialize(text).toString('latin1'))?.[0])).toEqual(['"', 'c']);
  });

  test('a name without a value is an empty text', () => {
    expect(readTree('f', 'a:')).toMatchObject({ entries: [{ value: { kind: 'text', text: '' } }] });
  });
});

describe('B-63: a hostile file is refused with its place', () => {
  test.each([
    ['an alias', 'a: &x 1\nb: *x', '1:7 not-allowed'],
    ['a tag that would run code', 'a: !!js/function "x"', '1:4 not-allowed'],
    ['an own tag', 'a: !foo x', '1:4 not-allowed'],
    ['a repeated name', 'a: 1\na: 2', '2:1 duplicate-key'],
    ['__proto__', '__proto__:\n  x: 1', '1:1 bad-key'],
    ['constructor', 'a:\n  constructor: 1', '2:3 bad-key'],
    ['a merge', '<<: { a: 1 }', '1:1 bad-key'],
    ['a block as a name', '? [a, b]\n: 1', '1:3 bad-key'],
    ['two documents', 'a: 1\n---\nb: 2', '2:1 not-yaml'],
    ['a tab as indent', 'a:\n\tb: 1', '2:1 not-yaml'],
    ['an open bracket', 'a: [1, 2', '1:9 not-yaml'],
    ['a control character', 'a: x\u0000y', '1:5 not-allowed'],
  ])('%s', (_, text, expected) => {
    expect(codes(text)[0]).toBe(expected);
  });

  test('a billion laughs are refused before they are told', () => {
    const lines = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...Array.from('bcdefghi', (name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]`),
    ];
    expect(codes(lines.join('\n'))[0]).toMatch(/not-allowed|not-yaml/);
  });

  test.each([
    ['brackets', '{}'],
    ['brackets that close nothing', ']'],
    ['brackets in each other', `${'['.repeat(999)}${']'.repeat(999)}\n`],
    ['quoted texts', '"a" '],
    ['lists in lists', '- - - - - - - - a\n'],
    ['names without an end', '? '],
    ['tags', '- !t x\n'],
    ['directives', '%a\n'],
    ['empty lines', '\n'],
    ['lines with a return', 'a: b\r\n'],
  ])('B-63: given 464 KB of %s, then it is refused before it is parsed: what costs time is the number of signs', (_, unit) => {
    expect(codes(unit.repeat(Math.ceil((464 * 1024) / unit.length)))).toEqual(['1:1 too-large']);
  });

  test('given a long text with few signs, then it is read', () => {
    expect(codes(`a: ${'woorden '.repeat(50_000)}`)).toEqual([]);
  });

  test('a file that is too large is not parsed at all', () => {
    expect(codes('x'.repeat(LARGEST + 1))).toEqual(['1:1 too-large']);
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['braces', '{a: '.repeat(50_000)],
  ])('a hundred thousand %s in each other do not overflow anything', (_, text) => {
    expect(codes(text).length).toBeGreaterThan(0);
  });

  test('a few layers too deep are named as such', () => {
    expect(codes(`a: ${'['.repeat(30)}${']'.repeat(30)}`)[0]).toMatch(/too-deep/);
  });

  test('a hundred thousand names are searched for repetitions in one go', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(codes(text)).toEqual([]);
  });
});
