// Values of people in a table that a spreadsheet may open.
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('each value is quoted, quotes are doubled, and line breaks stay in their cell', () => {
  expect(
    csvOf(
      ['a', 'b'],
      [
        ['x "y"', 'een\ntwee'],
        [undefined, 'ë,;'],
      ],
    ),
  ).toBe('"a","b"\r\n"x ""y""","een\ntwee"\r\n"","ë,;"\r\n');
});

test.each(['=1+1', '+31', '-1', '@SUM(A1)', '\tx', '\rx'])('B-59: %j is text, never a formula', (text) => {
  expect(csvOf(['a'], [[text]])).toBe(`"a"\r\n"'${text}"\r\n`);
});
