/** Extended deadlines with both readings, and what cannot be counted. */

import { describe, expect, test } from 'vitest';
import { toDay } from '#core/time/day.ts';
import { count, end, nl } from '#test/dates/count.ts';
import { deadline, warnOn } from './deadline.ts';

describe('extensions, where the law leaves the count open', () => {
  test('CAK-11: 6 weeks to a rolled end and 4 weeks: both readings, the later is a breach, the earlier a warning', () => {
    const result = count('2026-11-20', '6 weeks', { rolls: 'atw', extensions: ['4 weeks'] });
    expect(result).toMatchObject({
      end: '2027-02-01',
      alternatives: [
        { reading: 'from-extended-end', end: '2027-02-01' },
        { reading: 'from-start', end: '2027-01-29' },
      ],
    });
    expect(warnOn(result)).toBe('2027-01-29');
    expect(result.steps.map((one) => one.kind)).toEqual(['start', 'length', 'rolled', 'extended']);
    expect(result.alternatives?.[1]?.steps[1]?.why).toBe('10 weken na vrijdag 20 november 2026 is vrijdag 29 januari 2027.');
  });

  test('Atw art. 4: stepwise the extension is judged alone; as one term of 14 weeks the law does not apply', () => {
    const result = count('2026-11-21', '10 weeks', { rolls: 'atw', extensions: ['4 weeks'] });
    expect(result.alternatives).toMatchObject([
      { end: '2027-03-01' },
      { end: '2027-02-27', steps: [{}, {}, { kind: 'not-rolled' }] },
    ]);
  });

  test('months: the reading from the start can be the later one; then that is the end', () => {
    const result = count('2027-01-31', '1 month', { extensions: ['1 month'] });
    expect(result.alternatives?.map((one) => one.end)).toEqual(['2027-03-28', '2027-03-31']);
    expect([result.end, warnOn(result)]).toEqual(['2027-03-31', '2027-03-28']);
  });

  test('in hours, and chained', () => {
    expect(count('2027-03-27T12:00:00+01:00', '24 hours', { extensions: ['24 hours', '1 hour'] })).toMatchObject({
      end: '2027-03-29T14:00:00+02:00',
      alternatives: [{ end: '2027-03-29T14:00:00+02:00' }, { end: '2027-03-29T14:00:00+02:00' }],
    });
    expect(end('2026-06-01', '1 week', { extensions: ['3 days', '2 working days'] })).toBe('2026-06-15');
  });

  test('without extension there is one reading', () => {
    const result = count('2026-06-01', '6 weeks');
    expect(result).not.toHaveProperty('alternatives');
    expect(warnOn(result)).toBe(result.end);
  });
});

describe('what cannot be counted is a fault of the caller', () => {
  test.each([
    ['hours-need-a-moment', () => count('2026-06-01', '24 hours')],
    ['hours-and-days-mixed', () => count('2026-06-01T12:00:00Z', '24 hours', { extensions: ['1 day'] })],
    ['hours-and-days-mixed', () => count('2026-06-01', '1 day', { extensions: ['24 hours'] })],
    ['answered-before-asked', () => count('2026-06-01', '1 day', { suspended: [['2026-06-10', '2026-06-09']] })],
    ['from-after-to', () => count('2026-06-01', '1 day', { excluded: [['2026-06-10', '2026-06-09']] })],
    ['out-of-range', () => count('2950-06-01', '100 years')],
    ['out-of-range', () => count('2999-12-31', '1 day')],
    ['out-of-range', () => count('1900-01-01', '1 working day', { backward: true })],
    ['out-of-range', () => count('2999-12-31T12:00:00Z', '24 hours')],
    ['out-of-range', () => count('2026-06-01', '1 week', { excluded: [['1900-01-01', '2999-12-31']] })],
    ['out-of-range', () => count('2026-06-01', '5 working days', { excluded: [['1900-01-01', '2999-12-31']] })],
    [
      'not-a-length',
      () => deadline({ start: toDay('2026-06-01'), length: { count: 0, unit: 'day' }, rolls: 'none', calendar: nl }),
    ],
  ])('%s', (code, run) => {
    expect(run).toThrow(expect.objectContaining({ name: 'DeadlineFault', code }));
  });
});
