// Random bytes from a stock: none twice, none empty, also where the stock is filled anew.
import { expect, test } from 'vitest';
import { newCaseId, newId } from './id.ts';
import { someRandomBytes } from './random.ts';

test('given many requests of odd sizes, then no bytes come twice and none are empty', () => {
  const all = Array.from({ length: 5_000 }, (_, turn) => someRandomBytes(8 + (turn % 30)).toString('hex'));
  expect(new Set(all.map((one) => one.slice(0, 16))).size).toBe(5_000);
  expect(all.filter((one) => /^0{8}|0{8}$/.test(one))).toEqual([]);
});

test('what was given out is the receiver’s own', () => {
  const [one, other] = [someRandomBytes(16), someRandomBytes(16)];
  const before = other.toString('hex');
  one.fill(0);
  for (let turn = 0; turn < 1_000; turn++) someRandomBytes(16);
  expect(other.toString('hex')).toBe(before);
});

test('ids made from it are all different', () => {
  expect(new Set(Array.from({ length: 20_000 }, () => newId())).size).toBe(20_000);
  expect(new Set(Array.from({ length: 20_000 }, () => newCaseId(0))).size).toBe(20_000);
});
