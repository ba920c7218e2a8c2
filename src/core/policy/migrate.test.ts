/** Tests of writing an older file down in the newest format: what it means stays, and so does how it looks. */
import { describe, expect, test } from 'vitest';
import { migrated } from './migrate.ts';

const file = 'voorbeeld/policy.yaml';
const written = (text: string) => {
  const outcome = migrated({ file, text });
  return 'text' in outcome ? outcome.text : outcome.faults;
};

describe('a format-1 policy', () => {
  test('keeps its comments, blank lines and quotation marks', () => {
    const before = `# Onze regeling.
format: 1 # oud
policy: voorbeeld

forum: # wie u daarna kunt vragen
  name: de ombudsman

  # hoe lang
  within: 1 year
  contact:
    - 'Telefoon: 0800'

# De brieven.
letters: {}
`;
    expect(written(before)).toBe(`# Onze regeling.
format: 2 # oud
policy: voorbeeld

forums: # wie u daarna kunt vragen
  forum:
    name: de ombudsman

    # hoe lang
    within: 1 year
    contact:
      - 'Telefoon: 0800'

# De brieven.
letters: {}
`);
  });

  test('may write its forum between braces, on one line or on more', () => {
    expect(written('format: 1\nforum: { name: X }\n')).toBe('format: 2\nforums:\n  forum: { name: X }\n');
    expect(written('forum: { name: X,\n  within: 1 year }\nformat: 1\n')).toBe(
      'forums:\n  forum: { name: X,\n    within: 1 year }\nformat: 2\n',
    );
  });

  test('may have a forum as its last words, without a last line break', () => {
    expect(written('format: 1\nforum:\n  name: X')).toBe('format: 2\nforums:\n  forum:\n    name: X');
  });

  test('may have the line ends of Windows', () => {
    expect(written('format: 1\r\nforum:\r\n  name: X\r\n')).toBe('format: 2\r\nforums:\r\n  forum:\r\n    name: X\r\n');
  });

  test('may have no forum: only the number changes', () => {
    expect(written("format: '1'\nlaw: x\n")).toBe('format: 2\nlaw: x\n');
  });
});

test('a file of the newest format, or of one that we do not know, stays as it is', () => {
  expect(written('format: 2\nforum: x\n')).toBe('format: 2\nforum: x\n');
  expect(written('format: 7\nforum: x\n')).toBe('format: 7\nforum: x\n');
});

test('a file that is no YAML is told of', () => {
  expect(written('format: 1\nforum: [')).toMatchObject([{ file, code: 'not-yaml', line: 2 }]);
});
