// The lengths that a sentence names, in digits and in words.
import { expect, test } from 'vitest';
import { sure } from './fault.ts';
import { lengthInWords, parseLength } from './length.ts';
import { lengthsTold, sameLength } from './lengths-told.ts';

const nl = (text: string) => lengthsTold(text, 'nl').map((one) => lengthInWords(one, 'nl'));
const en = (text: string) => lengthsTold(text, 'en').map((one) => lengthInWords(one, 'en'));

test.each([
  ['U krijgt binnen 21 dagen antwoord.', ['21 dagen']],
  ['Binnen vijf werkdagen hoort u dat uw klacht er is.', ['5 werkdagen']],
  ['Lukt het niet binnen 6 weken? Dan mogen wij er één keer vier weken langer over doen.', ['6 weken', '4 weken']],
  ['U krijgt binnen een week een reactie, en binnen een jaar bericht.', ['1 week', '1 jaar']],
  ['Dat duurt tweeëntwintig dagen, soms eenendertig.', ['22 dagen']],
  ['Het duurt vier tot zes weken.', ['4 weken', '6 weken']],
  ['Wij zoeken binnen 24 uur een andere weg.', ['24 uur']],
])('%s names %j', (text, told) => expect(nl(text)).toEqual(told));

test.each([
  'Bel op werkdagen van 9.00 tot 17.00 uur, of van 9 tot 17 uur.',
  'Op een dag krijgt u bericht, met een nieuwe dag.',
  'Enkele weken later, elk jaar, in de week van 3 november.',
])('%s names no length', (text) => expect(nl(text)).toEqual([]));

test('in English as well', () => {
  expect(en('Within five working days, or twenty-one days, and a year at most.')).toEqual([
    '5 working days',
    '21 days',
    '1 year',
  ]);
  expect(en('Call from 9 to 17 hours on working days, one day.')).toEqual(['1 day']);
});

test('two weeks are fourteen days, and a year is twelve months; working days are days of their own', () => {
  const same = (one: string, other: string) => sameLength(sure(parseLength(one)), sure(parseLength(other)));
  expect(same('2 weeks', '14 days')).toBe(true);
  expect(same('1 year', '12 months')).toBe(true);
  expect(same('24 hours', '1 day')).toBe(true);
  expect(same('5 working days', '5 days')).toBe(false);
  expect(same('21 days', '14 days')).toBe(false);
});
