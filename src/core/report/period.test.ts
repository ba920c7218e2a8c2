/** Tests of periods: calendar months, quarters and years, and which reports must be there by now. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOfNumber, toDay } from '#core/time/day.ts';
import { lastEnded, periodNamed, periodOf, periodsToOpen } from './period.ts';

test('KIK-07: given a day, when its quarter is asked, then it is the calendar quarter', () => {
  expect(periodOf('quarter', toDay('2026-08-15'))).toEqual({ id: '2026-q3', from: '2026-07-01', until: '2026-09-30' });
  expect(lastEnded('quarter', toDay('2026-01-01'))).toEqual({ id: '2025-q4', from: '2025-10-01', until: '2025-12-31' });
});

test('months and years', () => {
  expect(periodOf('month', toDay('2028-02-29'))).toEqual({ id: '2028-02', from: '2028-02-01', until: '2028-02-29' });
  expect(lastEnded('year', toDay('2026-06-01'))).toEqual({ id: '2025', from: '2025-01-01', until: '2025-12-31' });
});

test('KIK-07: given an organisation that is new here, when reports are opened, then none of a period before it, and each that ended since', () => {
  const opened = (today: string, since: string) => periodsToOpen('quarter', toDay(today), toDay(since)).map((one) => one.id);
  expect(opened('2026-11-30', '2026-11-30')).toEqual([]);
  expect(opened('2026-10-01', '2026-10-01')).toEqual([]);
  // half of the quarter was over, or all of it but a day
  expect(opened('2027-01-01', '2026-11-30')).toEqual(['2026-q4']);
  expect(opened('2026-10-01', '2026-09-30')).toEqual(['2026-q3']);
  expect(opened('2027-08-15', '2026-11-30')).toEqual(['2026-q4', '2027-q1', '2027-q2']);
  expect(periodsToOpen('year', toDay('2026-11-30'), toDay('2026-11-30'))).toEqual([]);
});

test('given a new version from the first day of a quarter, then the report of the quarter before it is owed as always', () => {
  const opened = periodOf('quarter', toDay('2026-08-15'));
  expect(periodsToOpen('quarter', toDay('2027-01-02'), toDay('2027-01-01'), opened).map((one) => one.id)).toEqual(['2026-q4']);
});

test('given that the last report opened is two quarters old, when reports are opened, then both that were missed', () => {
  const opened = periodOf('quarter', toDay('2025-11-11'));
  expect(periodsToOpen('quarter', toDay('2026-08-15'), toDay('2020-01-01'), opened).map((one) => one.id)).toEqual([
    '2026-q1',
    '2026-q2',
  ]);
  expect(periodsToOpen('quarter', toDay('2026-03-31'), toDay('2020-01-01'), opened)).toEqual([]);
});

test('each day lies in one period, and the periods follow each other without a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom('month', 'quarter', 'year'), (number, rhythm) => {
      const day = dayOfNumber(number);
      const period = periodOf(rhythm, day);
      expect(period.from <= day && day <= period.until).toBe(true);
      expect(periodOf(rhythm, addDays(period.until, 1)).from).toBe(addDays(period.until, 1));
      expect(periodNamed(period.id)).toEqual(period);
    }),
  );
});

test('what is no period has no name', () => {
  expect(['', '26', '2026-q5', '2026-13', '2026-00', '9999', '2026-1'].map(periodNamed)).toEqual(Array(7).fill(undefined));
});
