/** Days: reading them, and counting with them. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addLength,
  addMonths,
  addWeeks,
  addYears,
  compareDays,
  type Day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  parseDay,
  toDay,
  weekdayOf,
} from './day.ts';
import { FIRST_NUMBER, LAST_NUMBER } from './epoch.ts';

const anyDay = fc.integer({ min: FIRST_NUMBER, max: LAST_NUMBER }).map(dayOfNumber);
const plain = (day: Day) => Temporal.PlainDate.from(day);

describe('reading a day', () => {
  test.each(['2026-06-01', '1900-01-01', '2999-12-31', '2028-02-29', '2000-02-29'])('%s is a day', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    ['2026-02-29', 'bestaat niet'],
    ['1900-02-29', 'bestaat niet'],
    ['2026-04-31', 'bestaat niet'],
    ['2026-13-01', 'bestaat niet'],
    ['2026-00-10', 'bestaat niet'],
    ['2026-01-00', 'bestaat niet'],
    ['1899-12-31', 'ligt te ver weg'],
    ['3000-01-01', 'ligt te ver weg'],
    ['1-6-2026', 'is geen dag'],
    ['2026-6-1', 'is geen dag'],
    ['2026-06-01T10:00', 'is geen dag'],
    [' 2026-06-01', 'is geen dag'],
    ['2026-06-01\n', 'is geen dag'],
    ['٢٠٢٦-٠٦-٠١', 'is geen dag'],
    ['', 'is geen dag'],
  ])('%j is refused: %s, with a sentence that says what is allowed', (text, problem) => {
    expect(parseDay(text)).toMatchObject({ fault: 'not-a-day', value: text, says: expect.stringContaining(problem) });
    expect(parseDay(text)).toMatchObject({ says: expect.stringMatching(/2026-06-01.*1900.*2999/) });
    expect(() => toDay(text)).toThrow(problem);
  });

  test('a long text with control characters is quoted short and on one line', () => {
    const fault = parseDay(`${'x'.repeat(500)}\n\u0000`);
    expect(fault).toMatchObject({ says: expect.stringMatching(/^"x{57}\.\.\." is geen dag[^\n\0]*$/) });
  });
});

describe('counting', () => {
  test('31 January and one month is the last day of February', () => {
    expect(addMonths(toDay('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(toDay('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(toDay('2027-03-31'), -1)).toBe('2027-02-28');
    expect(addYears(toDay('2028-02-29'), 1)).toBe('2029-02-28');
  });

  test('monday 1 June 2026 and six weeks is monday 13 July', () => {
    expect(addWeeks(toDay('2026-06-01'), 6)).toBe('2026-07-13');
    expect(addLength(toDay('2026-06-01'), { count: 6, unit: 'week' })).toBe('2026-07-13');
    expect([weekdayOf(toDay('2026-06-01')), weekdayOf(toDay('2026-06-07'))]).toEqual([1, 7]);
  });

  test('hours and working days cannot be added to a day alone', () => {
    expect(() => addLength(toDay('2026-06-01'), { count: 5, unit: 'working day' })).toThrow(RangeError);
    expect(() => addLength(toDay('2026-06-01'), { count: 24, unit: 'hour' })).toThrow(RangeError);
  });

  test('outside 1900 to 2999 nothing is counted', () => {
    expect(() => addDays(toDay('2999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(toDay('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addYears(toDay('2026-01-01'), 9999)).toThrow(RangeError);
  });

  test('every day from 1900 to 2999 is its own number, its weekday and its neighbour', () => {
    const date = new Date(Date.UTC(1900, 0, 1));
    for (let number = FIRST_NUMBER; number <= LAST_NUMBER; number++) {
      const day = dayOfNumber(number);
      if (day !== date.toISOString().slice(0, 10) || dayNumber(day) !== number || weekdayOf(day) % 7 !== date.getUTCDay())
        expect(day).toBe(date);
      date.setUTCDate(date.getUTCDate() + 1);
    }
    expect(date.toISOString()).toBe('3000-01-01T00:00:00.000Z');
  });

  test('as Temporal counts: days, weeks, months, years, and the days between', () => {
    const count = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(anyDay, anyDay, count, (day, other, n) => {
        const sum = (add: (day: Day, n: number) => Day, unit: 'days' | 'weeks' | 'months' | 'years') => {
          const expected = plain(day).add({ [unit]: n });
          if (expected.year < 1900 || expected.year > 2999) expect(() => add(day, n)).toThrow(RangeError);
          else expect(add(day, n)).toBe(expected.toString());
        };
        sum(addDays, 'days');
        sum(addWeeks, 'weeks');
        sum(addMonths, 'months');
        sum(addYears, 'years');
        expect(daysBetween(day, other)).toBe(plain(day).until(plain(other)).days);
        expect(compareDays(day, other)).toBe(Temporal.PlainDate.compare(plain(day), plain(other)));
      }),
      { numRuns: 2000 },
    );
  });
});
