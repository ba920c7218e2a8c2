/** Tests of the checks of register and reports: each finds the fault that is planted, and nothing in what is sound. */
import { describe, expect, test } from 'vitest';
import { aPolicy } from '../../../test/a-policy.ts';
import { checkReports } from './check-reports.ts';
import { findingsOf } from './finding.ts';
import type { Policy } from './policy.ts';
import type { RegisterRule } from './register.ts';
import type { ReportRule } from './report.ts';

const register: RegisterRule = {
  records: [],
  fields: [
    { id: 'name', name: { nl: 'Naam' }, from: 'complainant-names', required: true, source: [] },
    { id: 'verdict', name: { nl: 'Oordeel' }, from: 'verdict', required: false, values: ['founded', 'unfounded'], source: [] },
  ],
  statuses: {},
  completeBefore: ['close'],
};
const report: ReportRule = {
  id: 'quarterly',
  name: { nl: 'Kwartaalrapport' },
  source: [],
  owner: 'coordinator',
  to: ['team-leader'],
  outside: [],
  every: 'quarter',
  within: { count: 4, unit: 'week' },
  remind: { count: 7, unit: 'day' },
  parts: [{ part: 'counts', by: ['record'] }],
  columns: [],
  records: [],
  anonymous: false,
  publish: false,
  onlyWithCases: false,
};

function findings(other: Partial<Policy>): readonly string[] {
  const policy = aPolicy({ other: { register, reports: [report], ...other } });
  return findingsOf({ policy, law: [], places: {}, parts: {}, file: 'policy.yaml' }, checkReports).map((one) => one.code);
}
const { every: _, within: __, ...loose } = report;

test('a sound register and report give no findings', () => {
  expect(findings({})).toEqual([]);
  expect(findings({ reports: [{ ...report, every: 'year', anonymous: true, suppressBelow: 5 }] })).toEqual([]);
});

describe('the checker finds', () => {
  test.each<[string, Partial<Policy>, string]>([
    ['a report that nobody gets', { reports: [{ ...report, to: [] }] }, 'report-without-recipient'],
    ['CAK-39, CCV-16: a report of which the text names no interval', { reports: [loose] }, 'report-without-rhythm'],
    ['KIK-07: a quarterly report without a last day', { reports: [{ ...loose, every: 'quarter' }] }, 'report-without-rhythm'],
    ['an owner who sees only own cases', { reports: [{ ...report, owner: 'handler' }] }, 'report-owner-sees-own'],
    [
      'a name that leaves the house',
      { reports: [{ ...report, parts: [{ part: 'rows' }], columns: ['name'], outside: [{ nl: 'Ministerie' }] }] },
      'report-shows-persons',
    ],
    ['CAK-39: small counts in an anonymous report', { reports: [{ ...report, anonymous: true }] }, 'small-counts-shown'],
    [
      'CAK-39: two anonymous reports over periods that overlap',
      {
        reports: [
          { ...report, anonymous: true, suppressBelow: 5 },
          { ...report, id: 'yearly', every: 'year', anonymous: true, suppressBelow: 5 },
        ],
      },
      'anonymous-reports-overlap',
    ],
    [
      'a term that there is not',
      { reports: [{ ...report, parts: [{ part: 'terms', clauses: [{ clause: 'nothing' }] }] }] },
      'reported-clause-without-term',
    ],
    [
      'rows without a register',
      { reports: [{ ...report, parts: [{ part: 'rows' }] }], register: undefined as never },
      'rows-without-register',
    ],
    [
      'KLK-20: a gate that asks for nothing',
      { register: { ...register, fields: register.fields.map((one) => ({ ...one, required: false })) } },
      'register-demands-nothing',
    ],
    [
      'KLK-30: a verdict that the procedure does not know',
      {
        register: {
          ...register,
          fields: [{ ...(register.fields[1] as never as RegisterRule['fields'][0]), values: ['partly'] }],
          completeBefore: [],
        },
      },
      'register-value-unknown',
    ],
  ])('%s', (_, other, expected) => {
    expect(findings(other)).toContain(expected);
  });
});
