/** Where a term ends that would end on a day off: each law, and own choice. */

import { describe, expect, test } from 'vitest';
import { withChoices } from '#core/time/calendar.ts';
import { count, end, kinds, nl } from '#test/dates/count.ts';

describe('terms set by law (Algemene termijnenwet)', () => {
  test('art. 1 lid 1: a term that ends on a Saturday ends on the next day that is not free', () => {
    const { end, steps } = count('2026-11-21', '6 weeks', { rolls: 'atw' });
    expect(end).toBe('2027-01-04');
    expect(steps.at(-1)).toMatchObject({
      kind: 'rolled',
      from: '2027-01-02',
      to: '2027-01-04',
      why: 'Zaterdag 2 januari 2027 en zondag 3 januari 2027 vallen in het weekend: daarom is het einde maandag 4 januari 2027.',
      source: 'Atw art. 1 lid 1',
    });
  });

  test('art. 3: Ascension Day and the equated Friday after it', () => {
    const { end, steps } = count('2027-03-25', '6 weeks', { rolls: 'atw' });
    expect(end).toBe('2027-05-10');
    expect(steps.at(-1)?.why).toBe(
      'Donderdag 6 mei 2027 is Hemelvaartsdag, vrijdag 7 mei 2027 is een met een feestdag gelijkgestelde dag en zaterdag 8 mei 2027 en zondag 9 mei 2027 vallen in het weekend: daarom is het einde maandag 10 mei 2027.',
    );
  });

  test('art. 3: what an organisation chooses for its working days does not change the law', () => {
    const open = withChoices(nl, { working: ['good-friday', 'liberation-day', 'saturday'] });
    expect(end('2027-02-12', '6 weeks', { rolls: 'atw', calendar: open })).toBe('2027-03-30');
  });

  test.each([
    ['2026-12-24', '3 days', '2026-12-29', 'Friday, Saturday and Sunday: ends on Tuesday, so that it holds Monday and Tuesday'],
    ['2026-12-23', '3 days', '2026-12-28', 'Thursday and, rolled, Monday'],
    ['2027-03-25', '3 days', '2027-03-31', 'Good Friday, weekend, Easter Monday: Tuesday and Wednesday'],
    ['2027-03-25', '2 days', '2027-03-30', 'two days: no minimum, only the next day that is not free'],
    ['2027-05-05', '3 days', '2027-05-11', 'Ascension Day, the equated Friday, the weekend: Monday and Tuesday'],
  ])('art. 2: %s + %s is %s (%s)', (start, length, expected) => {
    expect(end(start, length, { rolls: 'atw' })).toBe(expected);
  });

  test('art. 2: the minimum is a step of its own', () => {
    expect(count('2027-03-25', '3 days', { rolls: 'atw' }).steps.at(-1)).toMatchObject({
      kind: 'minimum',
      from: '2027-03-30',
      to: '2027-03-31',
      why: 'De termijn moet minstens 2 dagen die geen zaterdag, zondag of feestdag zijn bevatten: daarom is het einde woensdag 31 maart 2027.',
      source: 'Atw art. 2',
    });
  });

  test.each([
    ['2026-08-30', '90 days', '2026-11-30', 'rolled'],
    ['2026-08-29', '91 days', '2026-11-28', 'not-rolled'],
    ['2026-09-05', '12 weeks', '2026-11-30', 'rolled'],
    ['2026-08-29', '13 weeks', '2026-11-28', 'not-rolled'],
    ['2026-08-28', '3 months', '2026-11-30', 'rolled'],
    ['2026-07-28', '4 months', '2026-11-28', 'not-rolled'],
    ['2025-11-28', '12 months', '2026-11-28', 'not-rolled'],
    ['2025-11-28', '1 year', '2026-11-28', 'not-rolled'],
  ])('art. 4 onder a: %s + %s is %s, %s', (start, length, expected, kind) => {
    expect(count(start, length, { rolls: 'atw' })).toMatchObject({ end: expected, steps: [{}, {}, { kind }] });
  });

  test('art. 4 onder a: a term in hours does not move, and a step says so', () => {
    expect(count('2027-03-26T12:00:00+01:00', '24 hours', { rolls: 'atw' })).toMatchObject({
      end: '2027-03-27T12:00:00+01:00',
      steps: [
        {},
        {},
        { kind: 'not-rolled', source: 'Atw art. 4 onder a', why: expect.stringMatching(/^Een termijn in uren schuift niet op/) },
      ],
    });
  });

  test('art. 1 lid 2: a term that is counted backwards does not move', () => {
    expect(count('2026-11-24', '10 days', { rolls: 'atw', backward: true })).toMatchObject({
      end: '2026-11-14',
      steps: [{ to: '2026-11-23' }, {}, { kind: 'not-rolled', source: 'Atw art. 1 lid 2' }],
    });
  });
});

describe('terms of EU law (Regulation 1182/71)', () => {
  test('AVG art. 12 lid 3: one month, and the next working day when it ends on a Sunday', () => {
    expect(count('2027-01-31', '1 month', { rolls: 'eu' })).toMatchObject({
      end: '2027-03-01',
      steps: [{ source: 'Vo 1182/71 art. 3' }, {}, { kind: 'rolled', source: 'Vo 1182/71 art. 3 lid 4' }],
    });
  });

  test('a period of two days or more holds two working days', () => {
    expect(end('2026-06-05', '2 days', { rolls: 'eu' })).toBe('2026-06-09');
    expect(end('2026-06-05', '1 day', { rolls: 'eu' })).toBe('2026-06-08');
  });

  test('a day equated by Dutch decree is a working day, a long term rolls too, hours and backward terms do not', () => {
    expect(end('2027-05-06', '1 day', { rolls: 'eu' })).toBe('2027-05-07');
    expect(end('2026-07-28', '4 months', { rolls: 'eu' })).toBe('2026-11-30');
    expect(end('2026-11-27T12:00:00+01:00', '24 hours', { rolls: 'eu' })).toBe('2026-11-28T12:00:00+01:00');
    expect(end('2026-11-24', '10 days', { rolls: 'eu', backward: true })).toBe('2026-11-14');
  });
});

describe('own promises', () => {
  test('do not move by themselves', () => {
    expect(end('2026-11-21', '6 weeks')).toBe('2027-01-02');
    expect(kinds('2026-11-21', '6 weeks')).toEqual(['start', 'length']);
  });

  test('move to the next or the previous working day by choice; an equated day is one', () => {
    expect(end('2027-03-25', '6 weeks', { rolls: 'next-working-day' })).toBe('2027-05-07');
    expect(end('2027-03-25', '6 weeks', { rolls: 'previous-working-day' })).toBe('2027-05-04');
    expect(
      end('2027-03-25', '6 weeks', { rolls: 'next-working-day', calendar: withChoices(nl, { off: ['equated-days'] }) }),
    ).toBe('2027-05-10');
    expect(
      end('2027-02-12', '6 weeks', { rolls: 'next-working-day', calendar: withChoices(nl, { working: ['good-friday'] }) }),
    ).toBe('2027-03-26');
  });

  test('never move past the start: a day promised on a Saturday stays a Sunday when only earlier working days are left', () => {
    expect(count('2026-11-21', '1 day', { rolls: 'previous-working-day' })).toMatchObject({
      end: '2026-11-22',
      steps: [{}, {}, { kind: 'not-rolled' }],
    });
    expect(count('2026-11-23', '1 day', { rolls: 'next-working-day', backward: true })).toMatchObject({ end: '2026-11-22' });
    expect(end('2026-11-23', '1 day', { rolls: 'previous-working-day', backward: true })).toBe('2026-11-20');
  });

  test('in hours move to the same time of the clock', () => {
    expect(end('2027-03-26T12:00:00+01:00', '24 hours', { rolls: 'next-working-day' })).toBe('2027-03-30T12:00:00+02:00');
    expect(end('2027-03-24T12:00:00+01:00', '72 hours', { rolls: 'previous-working-day' })).toBe('2027-03-25T12:00:00+01:00');
    expect(end('2027-03-26T12:00:00+01:00', '24 hours', { rolls: 'previous-working-day' })).toBe('2027-03-27T12:00:00+01:00');
  });
});
