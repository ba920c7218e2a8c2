import { describe, expect, test } from 'vitest';
import { ownWords } from './own-words.ts';

describe('the complainant’s own words as a heading', () => {
  test('are the whole text when it is one sentence', () => {
    expect(ownWords('Niemand belde terug.')).toEqual({ headline: 'Niemand belde terug.' });
  });

  test('are the first sentence, with the rest a click away', () => {
    const story = 'Ik heb drie keer gebeld. Niemand belde terug.';
    expect(ownWords(story)).toEqual({ headline: 'Ik heb drie keer gebeld.', full: story });
  });

  test('do not stop at an abbreviation at the beginning', () => {
    expect(ownWords('Dhr. Jansen van uw kantoor hing op. Zomaar.').headline).toBe('Dhr. Jansen van uw kantoor hing op.');
  });

  test('do not stop at an initial', () => {
    expect(ownWords('De training van L. Nguyen ging niet door. Jammer.').headline).toBe(
      'De training van L. Nguyen ging niet door.',
    );
    expect(ownWords('Ik sprak daarover met u. Er gebeurde niets.').headline).toBe('Ik sprak daarover met u.');
  });

  test('are cut after a word when a sentence is long, counting an emoji as one', () => {
    const { headline } = ownWords(`${'woord '.repeat(60)}😀`);
    expect([...headline].length).toBeLessThanOrEqual(141);
    expect(headline.endsWith('woord…')).toBe(true);
    expect([...ownWords('😀'.repeat(300)).headline]).toHaveLength(141);
  });

  test('end at the first line', () => {
    expect(ownWords('Te laat\nen nog meer').headline).toBe('Te laat');
  });
});
