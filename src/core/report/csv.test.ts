/** Tests of lines for a spreadsheet: what stands in a cell stays in it, and is never carried out. */
import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test('cells stand apart, also with signs in them that would part them', () => {
  expect(csvLine(['a;b', 'zei "ja"', 'twee\nregels', 3])).toBe('"a;b";"zei ""ja""";"twee\nregels";3\r\n');
});

test('B-59: what looks like a formula is text', () => {
  expect(csvLine(['=1+1', '+31', '-1', '@x', -1])).toBe("'=1+1;'+31;'-1;'@x;-1\r\n");
});
