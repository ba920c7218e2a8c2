/** The Dutch calendar: holidays, equated days, and the choices of an organisation. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type Calendar,
  choicesOf,
  holidayOn,
  holidaysOn,
  isAtwFreeDay,
  isEuFreeDay,
  isWorkingDay,
  withChoices,
} from './calendar.ts';
import { addDays, toDay } from './day.ts';
import { readCalendar } from './read-calendar.ts';

const data = () => parse(readFileSync(new URL('../../../policies/calendars/nl.yaml', import.meta.url), 'utf8'));

function calendarOf(input: unknown): Calendar {
  const calendar = readCalendar(input);
  if ('faults' in calendar) throw new Error(JSON.stringify(calendar.faults));
  return calendar;
}

const nl = calendarOf(data());
const name = (day: string) => holidayOn(nl, toDay(day))?.name.nl;
const works = (day: string, calendar = nl) => isWorkingDay(calendar, toDay(day));
const atwFree = (day: string, calendar = nl) => isAtwFreeDay(calendar, toDay(day));

describe('holidays are computed', () => {
  test.each([
    ['2027-01-01', 'Nieuwjaarsdag'],
    ['2027-03-26', 'Goede Vrijdag'],
    ['2027-03-29', 'Tweede paasdag'],
    ['2027-04-27', 'Koningsdag'],
    ['2027-05-05', 'Bevrijdingsdag'],
    ['2027-05-06', 'Hemelvaartsdag'],
    ['2027-05-17', 'Tweede pinksterdag'],
    ['2027-12-25', 'Eerste kerstdag'],
    ['2027-12-26', 'Tweede kerstdag'],
  ])('%s is %s: free for the law and for work', (day, expected) => {
    expect(name(day)).toBe(expected);
    expect([atwFree(day), isEuFreeDay(nl, toDay(day)), works(day)]).toEqual([true, true, false]);
  });

  test.each([
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2038-04-25',
    '2049-04-18',
    '2285-03-22',
  ])('Easter is on %s', (easter) => {
    expect(name(addDays(toDay(easter), 1))).toBe('Tweede paasdag');
    expect(name(addDays(toDay(easter), 39))).toBe('Hemelvaartsdag');
  });

  test('the King does not celebrate on a Sunday: 26 April 2014, 2025 and 2031', () => {
    for (const year of ['2014', '2025', '2031'])
      expect([name(`${year}-04-26`), name(`${year}-04-27`)]).toEqual(['Koningsdag', undefined]);
    expect(name('2026-04-27')).toBe('Koningsdag');
  });

  test('before 2014 it was 30 April; on a Sunday the day before, until 1979 the day after', () => {
    expect([name('2013-04-30'), name('2013-04-27'), name('2014-04-30')]).toEqual(['Koninginnedag', undefined, undefined]);
    expect([name('2006-04-29'), name('2006-04-30')]).toEqual(['Koninginnedag', undefined]);
    expect([name('1978-05-01'), name('1978-04-30')]).toEqual(['Koninginnedag', undefined]);
  });

  test('Ascension Day and 5 May can be one day', () => {
    expect(holidaysOn(nl, toDay('2016-05-05')).map((one) => one.id)).toEqual(['ascension-day', 'liberation-day']);
    expect(works('2016-05-05', withChoices(nl, { working: ['liberation-day'] }))).toBe(false);
  });
});

describe('days equated by royal decree', () => {
  test('lengthen terms set by law but stay working days', () => {
    expect([atwFree('2027-05-07'), works('2027-05-07'), isEuFreeDay(nl, toDay('2027-05-07'))]).toEqual([true, true, false]);
    expect(holidayOn(nl, toDay('2027-05-07'))).toMatchObject({ id: 'equated-day', source: expect.stringContaining('Besluit') });
    expect(atwFree('2028-05-05')).toBe(true);
  });

  test('are no working days when the organisation chooses so', () => {
    expect(works('2027-05-07', withChoices(nl, { off: ['equated-days'] }))).toBe(false);
  });
});

describe('choices of an organisation', () => {
  test('Good Friday, 5 May and Saturdays can be working days; the law does not change with it', () => {
    const open = withChoices(nl, { working: ['good-friday', 'liberation-day', 'saturday'] });
    expect(['2027-03-26', '2027-05-05', '2027-03-27'].map((day) => works(day, open))).toEqual([true, true, true]);
    expect(['2027-03-26', '2027-05-05', '2027-03-27'].map((day) => atwFree(day, open))).toEqual([true, true, true]);
    expect([works('2025-04-26', open), works('2027-03-28', open), works('2027-12-25', open)]).toEqual([false, false, false]);
  });

  test('closings are no working days, but ordinary days for the law', () => {
    const closing = {
      from: toDay('2026-12-28'),
      to: toDay('2026-12-31'),
      name: { nl: 'Kerstsluiting', en: 'Christmas closing' },
      source: 'besluit',
    };
    const closed = withChoices(nl, { closings: [closing] });
    expect([works('2026-12-28', closed), atwFree('2026-12-28', closed), works('2026-12-28')]).toEqual([false, false, true]);
    expect(holidayOn(closed, toDay('2026-12-31'))?.name.nl).toBe('Kerstsluiting');
  });

  test('only what the calendar offers can be chosen', () => {
    expect(choicesOf(nl)).toEqual({ working: ['good-friday', 'liberation-day', 'saturday'], off: ['equated-days'] });
    expect(() => withChoices(nl, { working: ['christmas-day'] })).toThrow(/christmas-day/);
    expect(() => withChoices(nl, { off: ['sundays'] })).toThrow(/sundays/);
  });
});

describe('reading a calendar', () => {
  /** The Dutch calendar with one value changed, at a way such as `holidays.0.id`. */
  const changed = (way: string, value: unknown, calendar = data()) => {
    const keys = way.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce((it, key) => it[key], calendar);
    parent[last] = value;
    return calendar;
  };
  const faultsOf = (input: unknown) => {
    const result = readCalendar(input);
    return 'faults' in result ? result.faults.map((one) => [one.at.join('.'), one.says]) : [];
  };
  const backwards = [{ from: '2026-12-28', to: '2026-12-27', name: { nl: 'dicht', en: 'closed' }, source: 'besluit' }];

  test.each<[string, string, unknown, string, RegExp]>([
    ['an unknown field', 'colour', 'red', 'colour', /onbekend.*holidays/],
    ['another format', 'format', 2, 'format', /format: 1/],
    ['an impossible date', 'holidays.0.on.date', '02-30', 'holidays.0.on', /maand-dag/],
    ['a wrong move', 'holidays.3.on.if-sunday', 'monday', 'holidays.3.on.if-sunday', /day-before of day-after/],
    ['Easter as text', 'holidays.1.on.easter', 'two', 'holidays.1.on.easter', /heel getal/],
    ['an id twice', 'holidays.1.id', 'new-years-day', 'holidays.1.id', /twee keer/],
    ['a year as text', 'holidays.3.from', 'long ago', 'holidays.3.from', /heel getal/],
    ['no English name', 'holidays.1.name.en', undefined, 'holidays.1.name.en', /tekst/],
    ['an equated day that does not exist', 'equated.0.days.0', '2017-02-29', 'equated.0.days.0', /bestaat niet/],
    ['an equated day before its decree', 'equated.0.days.0', '2016-05-06', 'equated.0.days.0', /valid-from/],
    ['a decree without source', 'equated.0.source', ' ', 'equated.0.source', /tekst/],
    ['a closing that ends before it begins', 'closings', backwards, 'closings.0.to', /eindigt niet/],
    ['holidays that are no list', 'holidays', {}, 'holidays', /lijst/],
  ])('%s is a fault with its place', (_, way, value, at, says) => {
    expect(faultsOf(changed(way, value))).toEqual([[at, expect.stringMatching(says)]]);
  });

  test('all faults are told at once', () => {
    const wrong = changed('format', 0, changed('calendar', 'N L', changed('holidays.0.choice', 'yes')));
    expect(faultsOf(wrong).map(([at]) => at)).toEqual(['format', 'calendar', 'holidays.0.choice']);
  });

  test.each([undefined, null, 'text', 3, []])('%j is no calendar', (input) => {
    expect(faultsOf(input)[0]).toEqual(['', expect.stringContaining('format, calendar, name, holidays')]);
  });
});
