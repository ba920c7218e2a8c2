// A moment of the database is the same instant however it is written.
import { describe, expect, test } from 'vitest';
import { readInstant } from './read-instant.ts';

describe('a moment of the database', () => {
  test.each([
    ['2026-06-01 12:00:00+00', '2026-06-01T12:00:00.000Z'],
    ['2026-12-31 23:59:59.5+00', '2026-12-31T23:59:59.500Z'],
    ['2026-12-31 23:59:59.07+00', '2026-12-31T23:59:59.070Z'],
    ['2026-12-31 23:59:59.123999+00', '2026-12-31T23:59:59.123Z'],
    ['1900-01-01 00:00:00+00', '1900-01-01T00:00:00.000Z'],
    ['2026-06-01 12:00:00+02', '2026-06-01T10:00:00.000Z'],
    ['2026-06-01 12:00:00.25-03:30', '2026-06-01T15:30:00.250Z'],
    ['12026-06-01 12:00:00+00', '+012026-06-01T12:00:00.000Z'],
  ])('%s', (text, instant) => expect(readInstant(text).toISOString()).toBe(instant));

  test('without end is no date', () => expect(readInstant('infinity')).toBe(Number.POSITIVE_INFINITY));
});
