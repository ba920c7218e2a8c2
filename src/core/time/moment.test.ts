/** Moments: the Amsterdam clock, also when it changes. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { toDay } from './day.ts';
import { isFault } from './fault.ts';
import {
  addHours,
  atSameTime,
  compareMoments,
  dayOf,
  endOfDay,
  instantOf,
  momentAt,
  momentOn,
  parseMoment,
  startOfDay,
  timeOf,
  toMoment,
} from './moment.ts';

const HOUR = 3_600_000;

describe('reading a moment', () => {
  test.each([
    ['2026-06-01T14:30:00+02:00', '2026-06-01T14:30:00+02:00'],
    ['2026-06-01T14:30+02:00', '2026-06-01T14:30:00+02:00'],
    ['2026-06-01T12:30:00Z', '2026-06-01T14:30:00+02:00'],
    ['2026-06-01T12:30:00.123456789Z', '2026-06-01T14:30:00.123+02:00'],
    ['2026-12-31T23:30Z', '2027-01-01T00:30:00+01:00'],
    ['2026-12-31T13:30:00-10:00', '2027-01-01T00:30:00+01:00'],
    ['2027-03-28T02:30:00+01:00', '2027-03-28T03:30:00+02:00'],
  ])('%s is %s in Amsterdam', (text, moment) => {
    expect(parseMoment(text)).toBe(moment);
  });

  test.each([
    '2026-06-01T14:30:00',
    '2026-06-01 14:30:00+02:00',
    '2026-06-01',
    '2026-06-01T14+02:00',
    '2026-06-01T14:30:00+0200',
    '2026-06-01T14:30:00z',
    '2026-06-01T24:00:00Z',
    '2026-06-01T23:60:00Z',
    '2026-06-01T23:59:60Z',
    '2026-02-30T10:00:00Z',
    '2026-06-01T10:00:00+15:00',
    '2026-06-01T10:00:00+01:60',
    '2999-12-31T23:30:00Z',
    '',
  ])('%j is refused, with a sentence that shows the offset', (text) => {
    expect(parseMoment(text)).toMatchObject({
      fault: 'not-a-moment',
      says: expect.stringContaining('2026-06-01T14:30:00+02:00'),
    });
    expect(() => toMoment(text)).toThrow(RangeError);
  });
});

describe('the Amsterdam clock', () => {
  test('31 December 23:30 UTC is 1 January', () => {
    expect(dayOf(toMoment('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });

  test('24 hours after Saturday 12:00 before summer time is Sunday 13:00', () => {
    expect(addHours(toMoment('2027-03-27T12:00:00+01:00'), 24)).toBe('2027-03-28T13:00:00+02:00');
    expect(addHours(toMoment('2026-10-24T12:00:00+02:00'), 24)).toBe('2026-10-25T11:00:00+01:00');
    expect(addHours(toMoment('2027-03-28T13:00:00+02:00'), -24)).toBe('2027-03-27T12:00:00+01:00');
  });

  test('28 March 2027 02:30 does not exist, 31 October 2027 02:30 exists twice and means the first', () => {
    expect(momentOn(toDay('2027-03-28'), '02:30')).toMatchObject({
      fault: 'no-such-time',
      says: expect.stringContaining('2027-03-28'),
    });
    expect(momentOn(toDay('2027-03-28'), '03:00')).toBe('2027-03-28T03:00:00+02:00');
    expect(momentOn(toDay('2027-10-31'), '02:30')).toBe('2027-10-31T02:30:00+02:00');
    expect(isFault(momentOn(toDay('2027-10-31'), '25:00'))).toBe(true);
  });

  test('a day lasts from midnight to midnight: 23, 24 or 25 hours', () => {
    const hours = (day: string) => (instantOf(endOfDay(toDay(day))) - instantOf(startOfDay(toDay(day)))) / HOUR;
    expect(['2027-03-28', '2027-06-01', '2027-10-31'].map(hours)).toEqual([23, 24, 25]);
  });

  test('the same time on another day is an hour later where the clock skips it', () => {
    expect(atSameTime(toMoment('2027-03-27T02:30:00+01:00'), toDay('2027-03-28'))).toBe('2027-03-28T03:30:00+02:00');
    expect(atSameTime(toMoment('2027-03-27T14:30:15.250+01:00'), toDay('2027-03-29'))).toBe('2027-03-29T14:30:15.250+02:00');
  });

  test('every half day and every change from 1980 to 2100 is as the time zone database has it', () => {
    const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });
    let changes = 0;
    let offset = '+01:00';
    for (let instant = Date.UTC(1980, 0, 1); instant < Date.UTC(2101, 0, 1); instant += HOUR) {
      const moment = momentAt(instant);
      if (moment.slice(-6) === offset && new Date(instant).getUTCHours() % 12 !== 0) continue;
      if (moment.slice(-6) !== offset) {
        changes += 1;
        offset = moment.slice(-6);
        expect(momentAt(instant - 1000).slice(0, 19)).toBe(amsterdam.format(instant - 1000).replace(' ', 'T'));
      }
      if (moment.slice(0, 19) !== amsterdam.format(instant).replace(' ', 'T')) expect(moment).toBe(amsterdam.format(instant));
    }
    expect(changes).toBe(121 * 2);
  });

  test('as Temporal converts, from 1947 to 2999, and back', () => {
    const anyInstant = fc.integer({ min: Date.UTC(1947, 0, 1), max: Date.UTC(2999, 11, 31) });
    fc.assert(
      fc.property(anyInstant, anyInstant, (instant, other) => {
        const moment = momentAt(instant);
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Amsterdam');
        expect(moment).toBe(zoned.toString({ timeZoneName: 'never', fractionalSecondDigits: instant % 1000 === 0 ? 0 : 3 }));
        expect(parseMoment(moment)).toBe(moment);
        expect(instantOf(moment)).toBe(instant);
        expect(timeOf(moment)).toBe(zoned.toPlainTime().toString().slice(0, 5));
        expect(Math.sign(compareMoments(moment, momentAt(other)))).toBe(Math.sign(instant - other));
      }),
      { numRuns: 2000 },
    );
  });
});
