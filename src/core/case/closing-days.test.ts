// Days on which the organisation is closed: they count where its own promise says so, and never move a day that was given.
import { describe, expect, test } from 'vitest';
import { whyInEnglish } from '#core/deadline/english.ts';
import type { ClosingDay } from '#core/policy/closing-day.ts';
import { calendarOfWork, closedSoon, hoursInWords, withOpening } from '#core/policy/opening.ts';
import { isWorkingDay } from '#core/time/calendar.ts';
import { toDay } from '#core/time/day.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { aComplaint } from '#test/situations.ts';

const five = aDuty({ within: '5 working days', doneBy: ['concluded'] });
const clauses = [
  aClause({ id: 'own', says: 'Binnen vijf dagen dat wij er zijn.', duty: { ...five, closingDays: true } }),
  aClause({ id: 'plain', says: 'Binnen vijf werkdagen.', duty: five }),
  aClause({ id: 'law', says: 'Binnen drie dagen.', duty: aDuty({ within: '3 days', rolls: 'atw', doneBy: ['concluded'] }) }),
];
const closed = (more: Partial<ClosingDay> = {}): ClosingDay => ({
  id: 'a',
  from: toDay('2026-06-04'),
  to: toDay('2026-06-04'),
  name: { nl: 'personeelsdag', en: 'staff day' },
  entered: toDay('2026-05-20'),
  ...more,
});
const under = (...days: ClosingDay[]) => withOpening(aPolicy({ clauses }), undefined, days);
const end = (clause: string, ...days: ClosingDay[]) => aComplaint(under(...days)).duty(clause)?.due?.end; // 1 June

describe('given a day on which the organisation is closed', () => {
  test('when the term of the policy says so, then it is no working day, and the date names it with its source', () => {
    const due = aComplaint(under(closed())).duty('own')?.due;
    expect(due?.end).toBe('2026-06-09');
    const step = due?.steps.find((one) => one.why.includes('gesloten'));
    expect(step?.why).toBe(
      'Donderdag 4 juni 2026 is een dag waarop wij gesloten zijn (personeelsdag) en telt niet mee als werkdag.',
    );
    expect(step?.source).toBe('eigen sluitingsdag');
    expect(step && whyInEnglish(step)).toContain('a day on which we are closed (staff day)');
  });

  test('when the term does not say so, or is of the law, then no date changes', () => {
    const long = closed({ from: toDay('2026-06-02'), to: toDay('2026-06-30') });
    expect([end('plain', long), end('law', long)]).toEqual([end('plain'), end('law')]);
  });

  test.each([
    ['was entered on the day the term began', { entered: toDay('2026-06-01') }],
    ['was entered later', { entered: toDay('2026-06-02') }],
    ['was taken back before the term began', { withdrawn: toDay('2026-05-30') }],
  ])('when it %s, then the date that was given stays', (_, more) => {
    expect(end('own', closed(more))).toBe('2026-06-08');
  });

  test('when it is taken back after the term began, then the date that was given stays too', () => {
    expect(end('own', closed({ withdrawn: toDay('2026-06-01') }))).toBe('2026-06-09');
    expect(end('own', closed({ withdrawn: toDay('2026-06-03') }))).toBe('2026-06-09');
  });

  test('then nobody plans work on it, and people hear of it in the weeks before', () => {
    const policy = under(
      closed(),
      closed({ id: 'b', from: toDay('2026-06-10'), to: toDay('2026-06-11'), withdrawn: toDay('2026-06-02') }),
    );
    expect(isWorkingDay(calendarOfWork(policy), toDay('2026-06-04'))).toBe(false);
    expect(isWorkingDay(calendarOfWork(policy), toDay('2026-06-10'))).toBe(true);
    expect(closedSoon(policy, toDay('2026-05-07')).map(({ id }) => id)).toEqual(['a']);
    expect([closedSoon(policy, toDay('2026-05-06')), closedSoon(policy, toDay('2026-06-05'))]).toEqual([[], []]);
  });
});

test('hours by day of the week become one sentence, with equal days together', () => {
  const [long, short] = [
    { from: '09:00', until: '17:00' },
    { from: '09:30', until: '12:00' },
  ];
  expect(hoursInWords({ 1: long, 2: long, 3: long, 5: short })).toEqual({
    nl: 'op maandag tot en met woensdag van 9.00 tot 17.00 uur en op vrijdag van 9.30 tot 12.00 uur',
    en: 'Monday to Wednesday from 9:00 to 17:00 and Friday from 9:30 to 12:00',
  });
  expect(hoursInWords({ 6: short, 7: short })?.nl).toBe('op zaterdag en zondag van 9.30 tot 12.00 uur');
  expect(hoursInWords({})).toBeUndefined();
});
