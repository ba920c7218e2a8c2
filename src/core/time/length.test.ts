/** Lengths as people write them. */
import { describe, expect, test } from 'vitest';
import { isLength, lengthInWords, parseLength } from './length.ts';

describe('reading a length', () => {
  test.each([
    ['6 weeks', 6, 'week'],
    ['1 week', 1, 'week'],
    ['24 hours', 24, 'hour'],
    ['34 working days', 34, 'working day'],
    ['1 working day', 1, 'working day'],
    ['21 days', 21, 'day'],
    ['3 months', 3, 'month'],
    ['9999 working days', 9999, 'working day'],
    ['100 years', 100, 'year'],
  ])('%s', (text, count, unit) => {
    expect(parseLength(text)).toEqual({ count, unit });
  });

  test.each([
    '',
    '6',
    'weeks',
    '0 days',
    '-1 day',
    '+1 day',
    '1.5 days',
    '1e3 days',
    '10000 days',
    '06 weeks',
    '6  weeks',
    '6 weken',
    '6 Weeks',
    ' 6 weeks',
    '6 weeks\n',
    'six weeks',
    '6 workingdays',
    '6 minutes',
  ])('%j is refused, with a sentence that says what is allowed', (text) => {
    expect(parseLength(text)).toMatchObject({
      fault: 'not-a-length',
      says: expect.stringMatching(/1 tot en met 9999.*hour, day, working day, week, month of year/),
    });
  });

  test.each(['101 years', '1201 months', '5201 weeks', '9999 years'])(
    '%j would end after the last day of the calendar in some case, so it is refused before any case meets it',
    (text) => {
      expect(parseLength(text)).toMatchObject({ fault: 'not-a-length', value: text });
    },
  );

  test('a length from elsewhere is looked at before it is counted', () => {
    expect(isLength({ count: 6, unit: 'week' })).toBe(true);
    for (const count of [0, -1, 1.5, Number.NaN, 10_000, Number.POSITIVE_INFINITY])
      expect(isLength({ count, unit: 'week' })).toBe(false);
    expect(isLength({ count: 9999, unit: 'year' })).toBe(false);
    expect(isLength({ count: 1, unit: 'toString' as 'week' })).toBe(false);
  });
});

test('lengths in words, one and more, in Dutch and English', () => {
  const words = (text: string) => {
    const length = parseLength(text);
    if ('fault' in length) throw new Error(text);
    return [lengthInWords(length, 'nl'), lengthInWords(length, 'en')];
  };
  expect(words('6 weeks')).toEqual(['6 weken', '6 weeks']);
  expect(words('1 working day')).toEqual(['1 werkdag', '1 working day']);
  expect(words('5 working days')).toEqual(['5 werkdagen', '5 working days']);
  expect(words('24 hours')).toEqual(['24 uur', '24 hours']);
  expect(words('2 years')).toEqual(['2 jaar', '2 years']);
  expect(words('1 month')).toEqual(['1 maand', '1 month']);
});
