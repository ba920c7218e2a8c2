// Typed text: nothing is lost, and what cannot be kept is said.
import { describe, expect, test } from 'vitest';
import { readText } from './words-typed.ts';

const line = (raw: string, max = 300) => readText(raw, 'name', max, false);
const lines = (raw: string, max = 300) => readText(raw, 'story', max, true);
const code = (read: unknown) => (read as { refused?: [{ code: string }] }).refused?.[0].code;

describe('what is kept', () => {
  test('one kind of line break, no white space around', () => {
    expect(lines('  a\r\nb\rc\n\td ')).toBe('a\nb\nc\n\td');
  });

  test('a line of text is one line, whatever was pasted', () => {
    expect(line(' Jo \r\n\n  de   Vries\n')).toBe('Jo de   Vries');
  });

  test('emoji, other scripts, from right to left, accents put together, soft hyphens, and joined signs', () => {
    for (const text of ['😡 👩🏽‍🦽', 'مرحبا بكم', '\u202eomgekeerd', 'e\u0301', 'af\u00adbreken', '﷽', '👩\u200d🦽', '日本語'])
      expect(line(text)).toBe(text);
  });

  test('names of 300 characters; an emoji counts as one', () => {
    expect(line('x'.repeat(300))).toHaveLength(300);
    expect(line('😡'.repeat(300))).toHaveLength(600);
  });

  test('nothing is nothing', () => {
    expect([line(''), line(' \n\t'), lines('\r\n')]).toEqual(['', '', '']);
  });

  test('what nobody can see is nothing: spaces of every kind, signs without a shape, an empty cell of braille', () => {
    for (const unseen of [
      '\u200b',
      '\u00a0\u2003',
      '\u200d\u2060',
      '\u00ad',
      '\u202e',
      '\ufeff',
      '\u3164',
      '\u115f',
      '\u2800 \u2800',
    ])
      expect([unseen, line(unseen), lines(`${unseen}\n${unseen}`)]).toEqual([unseen, '', '']);
    expect(line('\u200b.\u200b')).toBe('\u200b.\u200b');
  });
});

describe('what is said', () => {
  test('NUL, other control characters, and halves of a character cannot be kept', () => {
    for (const bad of ['\0', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u009f', '\ud800', '\udc00', 'x\ud83d']) {
      expect([bad, code(line(`a${bad}b`)), code(lines(`a${bad}b`))]).toEqual([bad, 'bad-character', 'bad-character']);
    }
  });

  test('too long: by how much, counted as people count', () => {
    expect(line('x'.repeat(301))).toEqual({ refused: [{ code: 'too-long', field: 'name', data: { max: 300, length: 301 } }] });
    expect(code(line('😡'.repeat(301)))).toBe('too-long');
  });
});

test('a million spaces, or breaks, take no time worth speaking of', () => {
  expect(code(line(`a${' '.repeat(1_000_000)}b`))).toBe('too-long');
  expect(line(`a${'\n '.repeat(500_000)}b`)).toBe('a b');
});
