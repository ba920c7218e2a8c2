// Amounts as people write them, in whole cents.
import { expect, test } from 'vitest';
import { centsIn } from './read-details.ts';

test.each([
  ['12', 1200],
  ['12,5', 1250],
  ['12,50', 1250],
  ['12.50', 1250],
  ['1.250', 125_000],
  ['1.250,50', 125_050],
  ['1,250.50', 125_050],
  ['€ 1.000.000', 100_000_000],
  ['EUR 3,00', 300],
  [' 25,- ', 2500],
  ['0', 0],
  ['1,250', undefined],
  ['1.2.3', undefined],
  ['-5', undefined],
  ['5 euro', undefined],
  ['1e3', undefined],
  ['', undefined],
])('%j is %s cents', (text, cents) => {
  expect(centsIn(text)).toBe(cents);
});
