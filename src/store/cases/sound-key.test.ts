// Names that sound or are spelled alike, and names that do not.
import { describe, expect, test } from 'vitest';
import { soundKey, soundKeys } from './sound-key.ts';

describe('given names that sound alike, then they share a key', () => {
  test.each([
    'Jansen Janssen Janse',
    'Yılmaz Yilmaz Jilmaz Yilmas',
    'Meijer Meyer Meier Maier Mayer',
    'Smit Smid Schmidt Smith',
    'Kuipers Kuijpers Kuypers',
    'Dijkstra Dykstra Deikstra',
    'Zijlstra Zeilstra Sijlstra',
    'Mohammed Muhammad Mohamed',
    'Yusuf Youssef Yousef',
    'Khalid Chalid',
    'Bouwman Bouman Bauman',
    'Hendriks Hendrikx Hendrix',
    'Şahin Sahin',
    'Łukasz Lukas',
    'Claassen Klaassen Klasen',
  ])('%s', (names) => {
    const keys = names.split(' ').map(soundKey);
    expect(keys[0]).toBeDefined();
    expect(new Set(keys).size).toBe(1);
  });
});

test.each([
  ['Meijer', 'Meer'],
  ['Bakker', 'Visser'],
  ['Jansen', 'Johnson'],
  ['Yilmaz', 'Aksoy'],
  ['De Wit', 'De Groot'],
])('given %s and %s, then they do not', (one, other) => {
  expect(soundKey(one.split(' ').at(-1) ?? '')).not.toBe(soundKey(other.split(' ').at(-1) ?? ''));
});

test('given small words, initials, figures and other scripts, then there is nothing to hear', () => {
  expect(soundKeys('mevrouw S. van der 06 محمد de')).toEqual([]);
  expect(soundKey('a'.repeat(500))).toBeUndefined();
});
