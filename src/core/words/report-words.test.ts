/** Tests of the words of a report: each table says in a sentence what it shows, and what it does not. */
import { expect, test } from 'vitest';
import type { CountTable } from '#core/report/count-table.ts';
import { suppressed } from '#core/report/suppress.ts';
import { toDay } from '#core/time/day.ts';
import { aPolicy } from '#test/a-policy.ts';
import { periodName } from './period-names.ts';
import { durationSentence, rowName, tableName, tableSentence } from './report-words.ts';

const policy = aPolicy();
const table = (id: string, counts: Readonly<Record<string, number>>): CountTable => ({
  id,
  rows: Object.entries(counts).map(([code, count]) => ({ code, count })),
  total: Object.values(counts).reduce((a, b) => a + b, 0),
  several: false,
});

test('KIK-04: given counts, when they are worded, then the most frequent kind stands in the sentence', () => {
  expect(tableSentence(policy, table('counts:subject', { treatment: 3, other: 1 }), 'nl')).toBe(
    'Het vaakst: bejegening. Dat is 3 van de 4 (75 %).',
  );
  expect(tableSentence(policy, table('counts:subject', { treatment: 0 }), 'nl')).toBe('In deze periode was er niets te tellen.');
});

test('CCV-12: given a goal, when a term is worded, then whether it was reached stands there', () => {
  expect(tableSentence(policy, table('terms:decide', { kept: 9, late: 1 }), 'nl', 90)).toBe(
    '9 van de 10 keer op tijd (90 %). Het doel is 90 %: dat is gehaald.',
  );
  expect(tableSentence(policy, table('terms:decide', { kept: 89, late: 11 }), 'en', 90)).toContain('not reached');
});

test('CAK-39: given what was left out, when it is worded, then the sentence says so and gives no number', () => {
  expect(tableSentence(policy, suppressed(table('counts:subject', { treatment: 1 }), 5), 'nl')).toBe(
    'Het aantal is te klein om te noemen.',
  );
  expect(tableSentence(policy, suppressed(table('counts:subject', { treatment: 20, other: 9, x: 1 }), 5), 'nl')).toBe(
    'Het vaakst: bejegening. Dat is 20 van de 30 (67 %). Kleine aantallen zijn weggelaten, zodat niemand te herkennen is.',
  );
  expect(tableSentence(policy, suppressed(table('terms:decide', { kept: 20, late: 1 }), 5), 'nl')).not.toMatch(/\d/);
});

test('rows and tables have the names of the policy, or ours', () => {
  expect(tableName(policy, 'counts:subject', 'nl')).toBe('Onderwerp');
  expect(tableName(policy, 'handling', 'en')).toBe('How complaints ended');
  expect(rowName(policy, 'counts:record', 'complaint', 'nl')).toBe('klacht');
  expect(rowName(policy, 'counts:status', 'closed', 'nl')).toBe('gesloten');
  expect(rowName(policy, 'handling', 'satisfied', 'nl')).toBe('opgelost');
  expect(rowName(policy, 'counts:verdict', 'unknown', 'nl')).toBe('niet bekend');
  expect(rowName(policy, 'counts:verdict', 'of-an-older-version', 'nl')).toBe('of-an-older-version');
});

test('how long it took', () => {
  expect(durationSentence({ cases: 3, mean: 12.5, median: 10, longest: 40 }, 'nl')).toBe(
    'De helft was klaar binnen 10 dagen; gemiddeld duurde het 12,5 dagen, het langst 40 dagen.',
  );
  expect(durationSentence({ cases: 6, mean: 12, median: 10 }, 'nl')).not.toContain('langst');
});

test('periods by name', () => {
  const period = (id: string) => ({ period: { id, from: toDay('2026-07-01'), until: toDay('2026-09-30') } });
  expect(['2026-q3', '2026-07', '2026'].map((id) => periodName(period(id), 'nl'))).toEqual([
    'derde kwartaal 2026',
    'juli 2026',
    '2026',
  ]);
  expect(periodName({ ...period('x'), meeting: toDay('2026-08-20') }, 'en')).toBe('meeting of 20 August 2026');
  expect(periodName(period('2026-07-01--2026-09-30'), 'nl')).toBe('1 juli 2026 tot en met 30 september 2026');
});
