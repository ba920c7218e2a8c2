/** The command `deadline`: what it prints, and what it says to wrong values. */
import { describe, expect, test } from 'vitest';
import { TABLE } from '#test/dates/table.ts';
import { deadlineCommand } from './deadline.ts';

async function run(...args: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await deadlineCommand(args, {
    print: (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
  });
  return { code, out: printed.join('\n'), err: complained.join('\n') };
}

async function json(...args: string[]) {
  const { code, out, err } = await run(...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const dayAnd = (start: string, length: string, ...more: string[]) => ['--start', start, '--length', length, ...more];

describe('as JSON', () => {
  test('6 weeks after Monday 1 June 2026 is Monday 13 July, with every step', async () => {
    const answer = await json(...dayAnd('2026-06-01', '6 weeks', '--rolls', 'atw'));
    expect(Object.keys(answer)).toEqual(['end', 'steps']);
    expect(answer.end).toBe('2026-07-13');
    for (const step of answer.steps) expect(Object.keys(step)).toEqual(['kind', 'from', 'to', 'why', 'source']);
  });

  test.each(TABLE)('$received + $length is $plain, or $next', async ({ received, length, plain, next, atw }) => {
    const ends = await Promise.all(
      ['none', 'next-working-day', 'atw'].map((rolls) => json(...dayAnd(received, length, '--rolls', rolls))),
    );
    expect(ends.map((one) => one.end)).toEqual([plain, next, atw ?? next]);
  });

  test.each([
    ['--before', ['--before'], '2026-04-20'],
    ['--suspended, twice', ['--suspended', '2026-06-10/2026-06-20', '--suspended', '2026-06-15/2026-06-25'], '2026-07-27'],
    ['--excluded', ['--excluded', '2026-06-10/2026-06-20'], '2026-07-24'],
    ['--rolls=none', ['--rolls=none'], '2026-07-13'],
  ])('%s', async (_, more, end) => {
    expect((await json(...dayAnd('2026-06-01', '6 weeks', ...more))).end).toBe(end);
  });

  test('--working and --off are the choices of the calendar', async () => {
    const working = ['--working', 'good-friday,liberation-day,saturday'];
    expect((await json(...dayAnd('2027-03-25', '3 working days', ...working))).end).toBe('2027-03-30');
    expect((await json(...dayAnd('2027-05-04', '1 working day', '--off', 'equated-days'))).end).toBe('2027-05-10');
  });

  test('--extend gives both readings, and the later one as the end', async () => {
    const answer = await json(...dayAnd('2026-11-20', '6 weeks', '--rolls', 'atw', '--extend', '4 weeks'));
    expect(answer).toMatchObject({
      end: '2027-02-01',
      alternatives: [
        { reading: 'from-extended-end', end: '2027-02-01', steps: expect.any(Array) },
        { reading: 'from-start', end: '2027-01-29', steps: expect.any(Array) },
      ],
    });
  });

  test('a moment in another zone is taken on the Amsterdam clock', async () => {
    expect((await json(...dayAnd('2026-12-31T18:30:00-05:00', '24 hours'))).end).toBe('2027-01-02T00:30:00+01:00');
    expect((await json(...dayAnd('2026-12-31T18:30:00-05:00', '1 day'))).end).toBe('2027-01-02');
  });
});

describe('as a story', () => {
  test('the end, and how we came to it', async () => {
    expect((await run(...dayAnd('2026-11-21', '6 weeks', '--rolls', 'atw'))).out).toBe(
      [
        'Het einde is maandag 4 januari 2027.',
        '',
        ' 1. De dag zelf (zaterdag 21 november 2026) telt niet mee: wij tellen vanaf zondag 22 november 2026. [vaste telregel]',
        ' 2. 6 weken na zaterdag 21 november 2026 is zaterdag 2 januari 2027. [vaste telregel]',
        ' 3. Zaterdag 2 januari 2027 en zondag 3 januari 2027 vallen in het weekend: daarom is het einde maandag 4 januari 2027. [Atw art. 1 lid 1]',
      ].join('\n'),
    );
  });

  test('of an extension: which date to keep, and after which it is too late', async () => {
    const { out } = await run(...dayAnd('2026-11-20', '6 weeks', '--rolls', 'atw', '--extend', '4 weeks'));
    expect(out).toContain('Te laat is het na maandag 1 februari 2027.\nHoud vrijdag 29 januari 2027 aan:');
    expect((await run(...dayAnd('2026-06-01', '6 weeks', '--extend', '4 weeks'))).out).toContain(
      'Het einde is maandag 10 augustus 2026, hoe de verlenging ook telt.',
    );
  });

  test.each([['--help'], ['-h'], ['--start', '2026-06-01', '--help']])('%s explains', async (...args) => {
    expect(await run(...args)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--suspended VRAAG/ANTWOORD') });
  });
});

describe('a wrong value: exit 2 and one sentence that says what is allowed', () => {
  const good = dayAnd('2026-06-01', '6 weeks');
  const moment = '2026-06-01T14:30:00+02:00';

  test.each<[string, string[], RegExp]>([
    ['no start', ['--length', '6 weeks'], /--start ontbreekt.*2026-06-01/],
    ['no length', ['--start', '2026-06-01'], /--length ontbreekt.*hour, day, working day, week, month of year/],
    ['nothing', [], /--start ontbreekt/],
    ['a start that is no day', dayAnd('1 June', '6 weeks'), /"1 June".*2026-06-01/],
    ['a day that does not exist', dayAnd('2026-02-30', '6 weeks'), /"2026-02-30".*2026-06-01/],
    ['a year too far', dayAnd('1899-12-31', '6 weeks'), /van 1900 tot en met 2999/],
    ['a moment without offset', dayAnd('2026-06-01T14:30:00', '6 weeks'), /verschil met UTC/],
    ['no count', dayAnd('2026-06-01', 'weeks'), /heel getal van 1 tot en met 9999/],
    ['zero', dayAnd('2026-06-01', '0 weeks'), /heel getal van 1 tot en met 9999/],
    ['negative', dayAnd('2026-06-01', '-1 weeks'), /heel getal van 1 tot en met 9999/],
    ['broken', dayAnd('2026-06-01', '1.5 weeks'), /heel getal van 1 tot en met 9999/],
    ['huge', dayAnd('2026-06-01', '99999999999999999999 weeks'), /heel getal van 1 tot en met 9999/],
    ['an unknown unit', dayAnd('2026-06-01', '6 fortnights'), /hour, day, working day, week, month of year/],
    ['an end too far', dayAnd('2950-06-01', '100 years'), /tussen 1900 en 2999/],
    ['hours with a day', dayAnd('2026-06-01', '24 hours'), /tijdstip.*2026-06-01T14:30:00\+02:00/],
    ['days extended in hours', [...good, '--extend', '24 hours'], /--extend.*uren/],
    ['hours extended in days', dayAnd(moment, '24 hours', '--extend', '1 day'), /--extend.*uren/],
    ['a wrong extension', [...good, '--extend', 'more'], /--extend.*heel getal/],
    ['an unknown roll rule', [...good, '--rolls', 'ATW'], /none, atw, next-working-day, previous-working-day of eu/],
    ['a suspension without answer', [...good, '--suspended', '2026-06-10'], /2026-06-10\/2026-06-20/],
    ['a suspension with three days', [...good, '--suspended', '2026-06-10/2026-06-11/2026-06-12'], /2026-06-10\/2026-06-20/],
    ['a suspension on a day that does not exist', [...good, '--suspended', '2026-06-10/2026-06-31'], /bestaande dagen/],
    ['answered before asked', [...good, '--suspended', '2026-06-20/2026-06-10'], /op of na de dag van de vraag/],
    ['excluded to before from', [...good, '--excluded', '2026-06-20/2026-06-10'], /op of na de eerste/],
    ['an exclusion that never ends', [...good, '--excluded', '1900-01-01/2999-12-31'], /tussen 1900 en 2999/],
    ['an unknown working day', [...good, '--working', 'christmas-day'], /good-friday, liberation-day, saturday/],
    ['an empty choice', [...good, '--working', 'saturday,'], /good-friday, liberation-day, saturday/],
    ['an unknown day off', [...good, '--off', 'sundays'], /equated-days/],
    ['an unknown option', [...good, '--roll', 'atw'], /"--roll".*--start, --length, --rolls/],
    ['an option of every object', [...good, '--constructor'], /"--constructor".*--start/],
    ['a loose word', [...good, 'atw'], /"atw".*--start/],
    ['a value that is missing', ['--start'], /Achter --start hoort/],
    ['a value that is an option', ['--start', '--length', '6 weeks'], /Achter --start hoort/],
    ['a single option twice', [...good, '--start', '2026-06-02'], /--start mag maar één keer/],
    ['a flag twice', [...good, '--json', '--json'], /--json mag maar één keer/],
    ['a flag with a value', [...good, '--before=yes'], /--before/],
    ['control characters', dayAnd('2026\u0000\n\u001b[31m', '6 weeks'), /"2026 \[31m"/],
  ])('%s', async (_, args, says) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
    expect(err).toMatch(/^[^\n]+\.$/);
  });
});
