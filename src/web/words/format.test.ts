/** Dates, spans, numbers and sizes as people say them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, splitDay, weekdayOf } from './days.ts';
import { formatOf } from './format.ts';

const nl = formatOf('nl');
const en = formatOf('en');

describe('a date in words', () => {
  it('names weekday, day, month and year', () => {
    expect(nl.day('2027-01-04')).toBe('maandag 4 januari 2027');
    expect(en.day('2027-01-04')).toBe('Monday 4 January 2027');
  });
  it('is short in lists, with the year only when it is another one', () => {
    expect(nl.shortDay('2027-01-04', '2027-01-01')).toBe('ma 4 jan');
    expect(nl.shortDay('2027-01-04', '2026-11-21')).toBe('ma 4 jan 2027');
    expect(en.shortDay('2027-01-04')).toBe('Mon 4 Jan');
  });
  it('carries the time when there is one', () => {
    expect(nl.moment('2026-11-21T10:42')).toBe('zaterdag 21 november 2026, 10.42 uur');
    expect(nl.shortMoment('2026-11-21T09:05:00+01:00', '2026-11-22')).toBe('za 21 nov, 9.05');
    expect(en.moment('2026-11-21T10:42')).toBe('Saturday 21 November 2026, 10:42');
  });
  it('agrees with the platform on every weekday from 1600 to 2400', () => {
    fc.assert(
      fc.property(fc.integer({ min: -135_140, max: 157_054 }), (days) => {
        const date = new Date(days * 86_400_000);
        const day = date.toISOString().slice(0, 10);
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
        expect(dayNumber(day) - dayNumber('1970-01-01')).toBe(days);
      }),
    );
  });
  it('refuses what is not a day', () => {
    expect(() => nl.day('4 januari')).toThrow('YYYY-MM-DD');
  });
});

describe('how far away a day is', () => {
  const today = '2026-11-21';
  it.each([
    ['2026-11-21', 'vandaag', 'today'],
    ['2026-11-22', 'morgen', 'tomorrow'],
    ['2026-11-20', 'gisteren', 'yesterday'],
    ['2026-11-27', 'over 6 dagen', 'in 6 days'],
    ['2027-01-04', 'over 6 weken', 'in 6 weeks'],
    ['2026-11-18', '3 dagen geleden', '3 days ago'],
    ['2027-03-20', 'over 17 weken', 'in 17 weeks'],
    ['2027-03-21', 'over 4 maanden', 'in 4 months'],
    ['2027-11-21', 'over 12 maanden', 'in 12 months'],
    ['2025-05-22', '18 maanden geleden', '18 months ago'],
    ['2028-11-21', 'over 2 jaar', 'in 2 years'],
    ['2029-11-21', 'over 3 jaar', 'in 3 years'],
  ])('%s is %s', (day, dutch, english) => {
    expect(nl.relative(day, today)).toBe(dutch);
    expect(en.relative(day, today)).toBe(english);
  });
  it('stands beside the day in a line of text', () => {
    expect(nl.dayAndDistance('2026-11-27', today)).toBe('vr 27 nov (over 6 dagen)');
    expect(en.dayAndDistance('2027-01-04', today)).toBe('Mon 4 Jan 2027 (in 6 weeks)');
  });
  it('says how late it is once the day has passed', () => {
    expect(nl.due('2026-11-20', today)).toBe('1 dag te laat');
    expect(nl.due('2026-11-19', today)).toBe('2 dagen te laat');
    expect(en.due('2026-11-19', today)).toBe('2 days late');
    expect(nl.due('2026-11-21', today)).toBe('vandaag');
  });
});

describe('a day', () => {
  it.each(['', '2027', '2027-01-4', '2027-01-041', '2027/01/04', '2027-0a-04', '-027-01-04', '2027-01-04T10:00'])(
    'is refused when it is not written as one: "%s"',
    (text) => {
      expect(() => splitDay(text)).toThrow('Not a day');
    },
  );
});

describe('numbers and sizes', () => {
  it('groups thousands as the language does', () => {
    expect(nl.number(1_234_567)).toBe('1.234.567');
    expect(en.number(-1234.5, 1)).toBe('-1,234.5');
    expect(nl.number(0.5, 1)).toBe('0,5');
  });
  it('counts in the singular and plural', () => {
    expect(nl.count(1, 'dag', 'dagen')).toBe('1 dag');
    expect(nl.count(0, 'dag', 'dagen')).toBe('0 dagen');
  });
  it('writes a file size so that it can be compared with a limit', () => {
    expect(nl.fileSize(0)).toBe('0 bytes');
    expect(nl.fileSize(845_120)).toBe('826 kB');
    expect(nl.fileSize(3_400_000)).toBe('3,2 MB');
    expect(en.fileSize(25 * 1024 * 1024)).toBe('25 MB');
  });
  it('joins a list as in speech', () => {
    expect(nl.list(['uitleg', 'oordeel', 'gevolgen'])).toBe('uitleg, oordeel en gevolgen');
    expect(en.list(['a'])).toBe('a');
    expect(en.list([])).toBe('');
  });
});
