/** Days and moments in words. */
import { expect, test } from 'vitest';
import { toDay } from './day.ts';
import { toMoment } from './moment.ts';
import { dateInWords, listInWords } from './words.ts';

test('a day and a moment in Dutch and English', () => {
  expect(dateInWords(toDay('2026-06-01'), 'nl')).toBe('maandag 1 juni 2026');
  expect(dateInWords(toDay('2026-06-01'), 'en')).toBe('Monday 1 June 2026');
  expect(dateInWords(toMoment('2027-03-27T12:05:00+01:00'), 'nl')).toBe('zaterdag 27 maart 2027 om 12.05 uur');
  expect(dateInWords(toMoment('2027-03-27T12:05:00+01:00'), 'en')).toBe('Saturday 27 March 2027 at 12:05');
});

test('a list ends with "en"', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((parts) => listInWords(parts, 'nl'))).toEqual([
    '',
    'a',
    'a en b',
    'a, b en c',
  ]);
});
