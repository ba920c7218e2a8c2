/** Counting terms: plain, in working days, and around days that do not count. */

import { describe, expect, test } from 'vitest';
import { withChoices } from '#core/time/calendar.ts';
import { count, end, kinds, nl } from '#test/dates/count.ts';

describe('a plain term', () => {
  test('the day of the event does not count: 6 weeks after Monday 1 June ends on Monday 13 July', () => {
    expect(count('2026-06-01', '6 weeks', { rolls: 'atw', sources: ['CAK-10', 'Awb 9:11 lid 1'] })).toEqual({
      end: '2026-07-13',
      steps: [
        expect.objectContaining({
          kind: 'start',
          from: '2026-06-01',
          to: '2026-06-02',
          why: 'De dag zelf (maandag 1 juni 2026) telt niet mee: wij tellen vanaf dinsdag 2 juni 2026.',
          source: 'CAK-10, Awb 9:11 lid 1',
        }),
        expect.objectContaining({
          kind: 'length',
          from: '2026-06-01',
          to: '2026-07-13',
          why: '6 weken na maandag 1 juni 2026 is maandag 13 juli 2026.',
        }),
      ],
    });
  });

  test('a month without that day number ends on its last day, and the step says so', () => {
    const { end, steps } = count('2027-01-31', '1 month');
    expect(end).toBe('2027-02-28');
    expect(steps[1]?.why).toBe(
      '1 maand na zondag 31 januari 2027 is zondag 28 februari 2027; die maand heeft minder dagen, dus is het de laatste dag ervan.',
    );
  });

  test('a moment counts as its day in Amsterdam', () => {
    expect(end('2026-12-31T23:30:00Z', '1 day')).toBe('2027-01-02');
  });

  test('hours are elapsed time: 24 hours over the change to summer time end an hour later on the clock', () => {
    expect(count('2027-03-27T12:00:00+01:00', '24 hours')).toMatchObject({
      end: '2027-03-28T13:00:00+02:00',
      steps: [
        { kind: 'start', why: 'De termijn begint op zaterdag 27 maart 2027 om 12.00 uur.' },
        { kind: 'length', why: '24 uur na zaterdag 27 maart 2027 om 12.00 uur is zondag 28 maart 2027 om 13.00 uur.' },
      ],
    });
  });
});

describe('working days', () => {
  test("5 working days over King's Day: weekends and the holiday are told", () => {
    const { end, steps } = count('2027-04-21', '5 working days');
    expect(end).toBe('2027-04-29');
    expect(steps.slice(2)).toMatchObject([
      {
        kind: 'skipped',
        from: '2027-04-24',
        to: '2027-04-25',
        why: '2 dagen in het weekend tellen niet mee als werkdag.',
        source: 'kalender nl',
      },
      {
        kind: 'skipped',
        from: '2027-04-27',
        to: '2027-04-27',
        why: 'Dinsdag 27 april 2027 is Koningsdag en telt niet mee als werkdag.',
      },
    ]);
  });

  test('an equated day counts, unless the organisation chooses otherwise; then the law moves the end', () => {
    expect(end('2027-05-04', '1 working day')).toBe('2027-05-07');
    expect(end('2027-05-04', '1 working day', { rolls: 'atw' })).toBe('2027-05-10');
    expect(end('2027-05-04', '1 working day', { calendar: withChoices(nl, { off: ['equated-days'] }) })).toBe('2027-05-10');
  });

  test('Saturdays, Good Friday and 5 May count by choice', () => {
    const open = withChoices(nl, { working: ['good-friday', 'liberation-day', 'saturday'] });
    expect(end('2027-03-25', '3 working days', { calendar: open })).toBe('2027-03-30');
    expect(end('2027-03-25', '3 working days')).toBe('2027-04-01');
  });

  test('backwards: three working days before Tuesday after Easter', () => {
    expect(end('2027-03-30', '3 working days', { backward: true })).toBe('2027-03-23');
  });
});

describe('days that do not count', () => {
  test('suspension: the days strictly between asking and answering lengthen the term', () => {
    const { end, steps } = count('2026-06-01', '6 weeks', { suspended: [['2026-06-10', '2026-06-20']] });
    expect(end).toBe('2026-07-22');
    expect(steps.at(-1)).toMatchObject({
      kind: 'suspended',
      from: '2026-07-13',
      to: '2026-07-22',
      why: 'De termijn stond stil van donderdag 11 juni 2026 tot en met vrijdag 19 juni 2026, omdat er op een antwoord werd gewacht (9 dagen): het einde wordt woensdag 22 juli 2026.',
    });
  });

  test.each([
    ['answered the same day', [['2026-06-10', '2026-06-10']], '2026-07-13'],
    ['answered the next day', [['2026-06-10', '2026-06-11']], '2026-07-13'],
    [
      'two questions that overlap count once',
      [
        ['2026-06-10', '2026-06-20'],
        ['2026-06-15', '2026-06-25'],
      ],
      '2026-07-27',
    ],
    [
      'one question within another',
      [
        ['2026-06-10', '2026-06-25'],
        ['2026-06-15', '2026-06-20'],
      ],
      '2026-07-27',
    ],
    ['asked before the term began: only days in the term', [['2026-05-20', '2026-06-04']], '2026-07-15'],
    ['asked after the term had ended: nothing', [['2026-07-13', '2026-08-13']], '2026-07-13'],
    ['asked the day before the last day', [['2026-07-12', '2026-07-20']], '2026-07-20'],
    [
      'the longer term runs into a second question',
      [
        ['2026-06-10', '2026-06-20'],
        ['2026-07-15', '2026-07-19'],
      ],
      '2026-07-25',
    ],
  ] as const)('%s', (_, suspended, expected) => {
    expect(end('2026-06-01', '6 weeks', { suspended })).toBe(expected);
  });

  test('excluded periods: first and last day included, and no day counts twice with a suspension', () => {
    expect(end('2026-06-01', '6 weeks', { excluded: [['2026-06-10', '2026-06-20']] })).toBe('2026-07-24');
    const both = { excluded: [['2026-06-15', '2026-06-30']], suspended: [['2026-06-10', '2026-06-20']] } as const;
    expect(end('2026-06-01', '6 weeks', both)).toBe('2026-08-02');
    expect(kinds('2026-06-01', '6 weeks', both)).toEqual(['start', 'length', 'suspended', 'excluded']);
  });

  test('the roll rule comes after them, and a term never ends on a day on which it does not run', () => {
    expect(end('2026-06-01', '6 weeks', { rolls: 'atw', excluded: [['2026-06-10', '2026-06-14']] })).toBe('2026-07-20');
    expect(end('2026-11-21', '6 weeks', { rolls: 'atw', excluded: [['2027-01-04', '2027-01-10']] })).toBe('2027-01-11');
  });

  test('in a term of working days only the working days of a period matter', () => {
    const { end, steps } = count('2026-11-23', '5 working days', { excluded: [['2026-11-25', '2026-11-29']] });
    expect(end).toBe('2026-12-03');
    expect(steps.find((one) => one.kind === 'excluded')?.why).toContain('(3 werkdagen)');
    expect(kinds('2026-11-23', '10 working days', { excluded: [['2026-11-28', '2026-11-29']] })).not.toContain('excluded');
  });

  test('in a term in hours the hours of those days do not count', () => {
    expect(end('2027-03-27T12:00:00+01:00', '24 hours', { excluded: [['2027-03-28', '2027-03-28']] })).toBe(
      '2027-03-29T12:00:00+02:00',
    );
    expect(end('2027-03-27T12:00:00+01:00', '12 hours', { excluded: [['2027-03-28', '2027-03-28']] })).toBe(
      '2027-03-28T00:00:00+01:00',
    );
    expect(end('2027-03-29T12:00:00+02:00', '24 hours', { excluded: [['2027-03-28', '2027-03-28']], backward: true })).toBe(
      '2027-03-27T12:00:00+01:00',
    );
  });

  test('a term in hours that ends at the midnight where such a day begins has ended, in either direction', () => {
    const excluded = [['2027-03-28', '2027-03-28']] as const;
    expect(end('2027-03-27T12:00:00+01:00', '12 hours', { excluded })).toBe('2027-03-28T00:00:00+01:00');
    expect(end('2027-03-29T12:00:00+02:00', '12 hours', { excluded, backward: true })).toBe('2027-03-29T00:00:00+02:00');
  });

  test('backwards they push the end back', () => {
    expect(end('2026-06-30', '10 days', { backward: true, excluded: [['2026-06-22', '2026-06-23']] })).toBe('2026-06-18');
  });
});
