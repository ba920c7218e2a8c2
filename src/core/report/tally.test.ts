/** Tests of counting: of real cases, what came in and what ended, and of an anonymous report only what anybody may know. */
import { expect, test } from 'vitest';
import type { ReportRule } from '#core/policy/report.ts';
import { toDay } from '#core/time/day.ts';
import { rowName, tableName } from '#core/words/report-words.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, moment, page, type Story } from '#test/given-when-then.ts';
import { aComplaint, answered, handled, solved } from '#test/situations.ts';
import { countedCase, handledIn } from './counted-case.ts';
import { figuresOf, receiptClauses, reportedTerms } from './figures.ts';
import { periodOf } from './period.ts';
import { Tally } from './tally.ts';

const policy = aPolicy();
const counted = (story: Story) => countedCase(policy, story.state);
const rule: ReportRule = {
  id: 'yearly',
  name: { nl: 'Jaarverslag' },
  source: [],
  owner: 'coordinator',
  to: [],
  outside: [],
  every: 'year',
  remind: { count: 7, unit: 'day' },
  parts: [
    { part: 'counts', by: ['record', 'subject', 'verdict'] },
    { part: 'terms', clauses: [] },
    { part: 'handling' },
    { part: 'process' },
  ],
  columns: [],
  records: [],
  anonymous: false,
  publish: false,
  onlyWithCases: false,
};
const period = periodOf('year', toDay('2026-06-01'));
const asOf = moment('2027-01-04');

function figures(stories: readonly Story[], other: Partial<ReportRule> = {}) {
  const own = { ...rule, ...other };
  const tally = new Tally(policy, own, period);
  for (const story of stories) tally.add(counted(story));
  return figuresOf(policy, own, tally.counted(), [{ clause: 'decide', kept: 3, late: 1 }], { period, asOf });
}
function rows(of: ReturnType<typeof figures>, id: string) {
  const found = of.tables.find((one) => one.id === id)?.rows ?? [];
  return Object.fromEntries(found.filter((one) => one.count !== 0).map((one) => [one.code, one.count]));
}

test('CAK-14: given a case, when it is counted, then only codes, days and numbers are kept', () => {
  const one = counted(aComplaint(policy, { subject: 'treatment' }));
  expect(one).toMatchObject({
    received: '2026-06-01',
    codes: { record: ['complaint'], channel: ['form'], subject: ['treatment'], status: ['open'] },
  });
  expect(JSON.stringify(one)).not.toContain('Jo');
});

test('KLK-29: given how a case ended, when it is counted, then the day and the manner are those of the answer or the end', () => {
  expect(handledIn(policy, handled().state)).toBeUndefined();
  expect(handledIn(policy, answered().state)).toMatchObject({ manner: 'concluded', on: '2026-06-01' });
  const satisfied = solved().has(anna, 'close', { manner: 'satisfied' });
  expect(handledIn(policy, satisfied.state)).toMatchObject({ manner: 'satisfied' });
  const tip = aComplaint(policy, { record: 'signal' }).has(cor, 'close', { manner: 'noted' });
  expect(handledIn(policy, tip.state)).toMatchObject({ manner: 'noted' });
  expect(handledIn(policy, handled().has(page('Jo'), 'withdraw', {}).state)).toMatchObject({ manner: 'withdrawn' });
});

test('KIK-04: given cases, when they are counted, then number and kind stand there, and what is unknown has its own row', () => {
  const all = figures([aComplaint(policy, { subject: 'treatment' }), aComplaint(), answered()]);
  expect(all.received).toBe(3);
  expect(rows(all, 'counts:subject')).toEqual({ treatment: 1, unknown: 2 });
  expect(rows(all, 'counts:verdict')).toEqual({ founded: 1, unknown: 2 });
  expect(rows(all, 'handling')).toEqual({ concluded: 1 });
  expect(all.durations).toEqual({ cases: 1, mean: 0, median: 0, longest: 0 });
});

test('KIK-16: given a category among the details, when cases are counted by it, then each answer has its row, and no text or personal detail is kept', () => {
  const parts = [{ part: 'counts', by: ['detail:interest'] }] as const;
  const known = aComplaint().has(anna, 'describe', {
    details: { interest: 'material', further: 'De heer Jansen was boos.', vulnerable: true },
  });
  const all = figures([known, aComplaint()], { parts });
  expect(all.tables.find((one) => one.id === 'counts:detail:interest')?.rows).toEqual([
    { code: 'none', count: 0 },
    { code: 'material', count: 1 },
    { code: 'unknown', count: 1 },
  ]);
  expect(tableName(policy, 'counts:detail:interest', 'nl')).toBe('belang');
  expect(rowName(policy, 'counts:detail:interest', 'material', 'nl')).toBe('materieel');
  expect(Object.keys(counted(known).codes)).not.toContain('detail:further');
  expect(Object.keys(counted(known).codes)).not.toContain('detail:vulnerable');
});

test('given a period without a case, when it is counted, then every row stands there with nothing', () => {
  const none = figures([]);
  expect(none).toMatchObject({ received: 0, handled: 0 });
  expect(none.tables.find((one) => one.id === 'counts:record')?.rows.map((one) => one.count)).toEqual([0, 0, 0]);
  expect(none.durations).toBeUndefined();
});

test('a case from before the period that ended in it is counted as ended only', () => {
  const tally = new Tally(policy, rule, periodOf('month', toDay('2026-07-01')));
  tally.add({ ...counted(answered()), handled: { on: toDay('2026-07-03'), manner: 'concluded' }, days: 32 });
  expect(tally.counted()).toMatchObject({ received: 0, handled: 1, durations: { mean: 32, median: 32, longest: 32 } });
});

test('kinds of record that a report is not about are passed over', () => {
  const tip = aComplaint(policy, { record: 'signal' });
  const about = figures([tip, aComplaint()], { records: ['complaint'] });
  expect(about.received).toBe(1);
  // INS-43: nor do they have a row, as if there had been none
  expect(about.tables.find(({ id }) => id === 'counts:record')?.rows).toEqual([{ code: 'complaint', count: 1 }]);
});

test('CAK-L3, Awb 9:12a: given a report of what was written, then what was told is passed over, also what was counted before its form was', () => {
  const told = aComplaint(policy, { channel: 'phone' });
  const about = figures([told, aComplaint(policy, { channel: 'letter' })], {
    form: 'written',
    parts: [{ part: 'counts', by: ['channel'] }],
  });
  expect([about.received, rows(about, 'counts:channel')]).toEqual([1, { letter: 1 }]);
  // a telephone has no row: nought of it would say that nobody called
  expect(about.tables.find(({ id }) => id === 'counts:channel')?.rows.map(({ code }) => code)).not.toContain('phone');
  const before = counted(told);
  const { form: _, ...codes } = before.codes;
  const tally = new Tally(policy, { ...rule, form: 'written' }, period);
  tally.add({ ...before, codes });
  expect(tally.counted().received).toBe(0);
});

test('CCV-12: given terms, when they are told, then each with how often it was kept', () => {
  expect(rows(figures([], { parts: [{ part: 'terms', clauses: [{ clause: 'decide', goal: 90 }] }] }), 'terms:decide')).toEqual({
    kept: 3,
    late: 1,
  });
  expect(reportedTerms(policy, rule).length).toBeGreaterThan(2);
});

test('CCV-15: given the process of handling, when it is told, then receipts, letters and extensions are counted', () => {
  const all = figures([answered()]);
  expect(rows(all, 'process:letters')).toEqual({ conclusion: 1 });
  expect(rows(all, 'process:extended')).toEqual({ no: 1 });
  expect(receiptClauses(policy).length).toBeGreaterThan(0);
  for (const clause of receiptClauses(policy)) expect(all.tables.map((one) => one.id)).toContain(`terms:${clause}`);
});

test('CAK-39: given few cases in an anonymous report, when it is made, then not even their number is kept', () => {
  const few = figures([aComplaint(), answered()], { anonymous: true, suppressBelow: 5 });
  expect(few.received).toBeUndefined();
  expect(few.tables.filter((one) => one.id.startsWith('counts')).every((one) => one.total === undefined)).toBe(true);
  expect(few.durations).toBeUndefined();
  const many = figures(
    Array.from({ length: 6 }, () => answered()),
    { anonymous: true, suppressBelow: 5 },
  );
  expect(many.received).toBe(6);
  expect(many.durations).toEqual({ cases: 6, mean: 0, median: 0 });
});

test('CAK-38, KLK-35: given a cause and a measure, when they are counted, then both stand there by name, and what has none too', () => {
  const own = { ...rule, parts: [{ part: 'causes' }, { part: 'measures' }] as const };
  const tally = new Tally(policy, own, period);
  const one = counted(answered());
  tally.add({ ...one, codes: { ...one.codes, cause: ['letters'], measure: ['planned', 'executed'] } });
  tally.add(one);
  const { tables } = tally.counted();
  const shown = tables.map(({ id, rows: all, several }) => [
    id,
    several,
    Object.fromEntries(all.map((row) => [row.code, row.count])),
  ]);
  expect(shown).toEqual([
    ['causes', true, { letters: 1, unknown: 1 }],
    ['measures', true, { executed: 1, none: 1, planned: 1 }],
  ]);
});
