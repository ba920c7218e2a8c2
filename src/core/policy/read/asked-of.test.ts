// What a duty asks of somebody outside, and amounts: read, and each mistake told with its place.
import { expect, test } from 'vitest';
import { clause } from './clause.ts';
import { readTree } from './read-tree.ts';
import { readingOf } from './reading.ts';

function read(rest: string) {
  const text = `id: fee\nsays: x\nsource: x\nshown: false\nduty:\n  do: Kijk of het er is\n  owner: office\n  from: received\n  within: 2 weeks\n  done-by: attached\n${rest}`;
  const tree = readTree('policy.yaml', text);
  if ('faults' in tree) throw new Error(JSON.stringify(tree.faults));
  const reading = readingOf('policy.yaml');
  const found = clause(tree, reading);
  return { duty: found?.duty, faults: reading.faults.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

test('Reglement 13: given amounts with cents and without, then they are whole cents', () => {
  expect(read('  sum: 20').duty?.sum).toEqual({ fixed: 2000 });
  expect(read('  sum: 52.50').duty?.sum).toEqual({ fixed: 5250 });
  expect(read("  sum: '52,50'").duty?.sum).toEqual({ fixed: 5250 });
  expect(read('  sum: { detail: offer, most: 500 }').duty?.sum).toEqual({ detail: 'offer', most: 50_000 });
  expect(read('  sum: { detail: offer, share: 50 }').duty?.sum).toEqual({ detail: 'offer', share: 50 });
});

test('Awb 4:17: given so much for each of a number, then it is one step or several, up to a most and from a least', () => {
  expect(read('  sum: { number: days, each: 2.50, least: 5 }').duty?.sum).toEqual({
    number: 'days',
    each: [{ sum: 250 }],
    least: 500,
  });
  expect(read('  sum: { number: days, each: [{ count: 14, sum: 23 }, { sum: 35 }], most: 1442 }').duty?.sum).toEqual({
    number: 'days',
    each: [{ count: 14, sum: 2300 }, { sum: 3500 }],
    most: 144_200,
  });
});

test.each([
  ['sum: twintig', '11:8 ‘twintig’ kan hier niet.'],
  ['sum: 52.5', '11:8 ‘52.5’ kan hier niet.'],
  ['sum: { most: 20 }', '11:8 Hier ontbreekt ‘detail’.'],
  ['sum: { number: days }', '11:8 Hier ontbreekt ‘each’.'],
  ['sum: { number: days, each: veel }', '11:30 ‘veel’ kan hier niet.'],
  [
    'sum: { number: days, each: [{ sum: 23 }, { count: 14, sum: 35 }] }',
    '11:31 Na deze stap blijft er niets over: zonder count is zij voor alle die er nog zijn.',
  ],
  ['asks: { of: buurman, what: Betaal }', '11:15 ‘buurman’ kan hier niet.'],
  ['asks: { of: complainant }', '11:9 Hier ontbreekt ‘what’.'],
  ["asks: { of: complainant, what: 'Betaal {sum}' }", '5:1 De tekst noemt een bedrag, maar deze plicht heeft er geen.'],
  [
    'asks: { of: complainant, what: Betaal }\n  promise: Wij doen dit.',
    '5:1 Wat iemand buiten ons moet doen, is geen belofte van ons.',
  ],
  ['asks: { of: informed, what: Denk mee }', '5:1 Van een instantie buiten ons wordt het van elk apart gevraagd.'],
  [
    'asks: { of: complainant, what: Betaal }\n  each: subject',
    '5:1 Wat van de één gevraagd wordt, kan niet voor elk van de anderen gelden.',
  ],
])('Reglement 13: given %s, then it is told where and why', (rest, fault) => {
  expect(read(`  ${rest}`).faults).toEqual([fault]);
});

test.each([
  ['bound: { steps: attach }', '11:1 Deze termijn heeft geen begin of geen lengte.'],
  [
    'bound: { steps: attach, from: received, ahead: { of: heard, by: 1 week } }',
    '11:1 Terugtellen en vooruittellen kunnen niet samen.',
  ],
])('Awb 7:4: given %s, then it is told that its term has no one beginning', (rest, fault) => {
  expect(read(rest).faults).toEqual([fault]);
});
