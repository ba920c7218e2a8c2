/** Tests of the fonts that come with letters: unpacked rightly, and with the characters that they are there for. */

import { describe, expect, it } from 'vitest';
import { coverageOf } from './coverage.ts';
import { loadFonts } from './fonts.ts';
import { unpackWoff } from './woff.ts';

const { families } = loadFonts();
const has = (family: string, text: string) => {
  const found = families.find(({ name }) => name === family);
  return found !== undefined && [...text].every((character) => found.coverage.has(character.codePointAt(0) ?? 0));
};

describe('the fonts of letters', () => {
  it.each([
    ['Source Sans 3', 'aéşłжα€□'],
    ['Noto Naskh Arabic', 'مرحباگ'],
    ['Gehoord Han', '你臺ひカ、'],
    ['Noto Emoji', '😀👍🏽'],
    ['DejaVu Sans', 'אბ☐'],
  ])('%s has %s', (family, text) => {
    expect(has(family, text)).toBe(true);
  });

  it.each([
    ['Source Sans 3', '你'],
    ['Gehoord Han', '😀'],
    ['Noto Emoji', 'é'],
  ])('%s does not have %s', (family, text) => {
    expect(has(family, text)).toBe(false);
  });

  it('what is no font is refused', () => {
    expect(() => unpackWoff(Buffer.alloc(64))).toThrow('not a WOFF');
    expect(() => coverageOf(Buffer.alloc(64))).toThrow('no cmap');
  });
});
