// CAK: what people are told beforehand, on the public page, in the questions before the form and in the letters.
import { describe, expect, test } from 'vitest';
import { aProcedure } from '../a-procedure.ts';

const { policy, says } = await aProcedure('cak');

describe('the public page', () => {
  test('CAK-08: first solve, then satisfy, then learn: the page says so, and closing asks for each', () => {
    expect(says('CAK-08')).toMatch(/op te lossen.*tevreden.*beter/s);
    expect(policy.satisfaction.map((one) => one.id)).toEqual(['enough', 'gone']);
    expect(policy.register?.fields.map((one) => one.id)).toEqual(expect.arrayContaining(['solution', 'lesson']));
  });

  test('CAK-31, CAK-33: given our answer, then the page names the ombudsman, the year and the number', () => {
    expect(says('CAK-31')).toContain('Nationale ombudsman');
    expect(policy.forums.ombudsman).toMatchObject({ within: '1 year' });
    expect(policy.forums.ombudsman?.contact.map(({ nl }) => nl).join(' ')).toContain('0800 - 33 55 555');
  });

  test('CAK-L4: somebody may speak for the complainant, all is confidential, and there is no appeal', () => {
    const law = policy.clauses.filter((one) => one.source.includes('CAK-L4'));
    expect(law.flatMap((one) => one.source)).toEqual(expect.arrayContaining(['Awb 2:1', 'Awb 2:5', 'Awb 9:3']));
    expect(says('Awb 9:3') !== '').toBe(true);
    expect((policy as { tiers?: object }).tiers ?? {}).toEqual({});
  });
});

describe('what leaves the house', () => {
  test('CAK-39: given the report to the ministry, then it has no names, references or own words, and small numbers are left out', () => {
    expect(policy.reports?.find((one) => one.source.includes('CAK-39'))).toMatchObject({
      anonymous: true,
      suppressBelow: 5,
      outside: [{ nl: 'Ministerie van Volksgezondheid, Welzijn en Sport' }],
    });
  });

  test('CAK-L3, Awb 9:12a: given a year with complaints, then the written ones are counted and published without names', () => {
    expect(policy.reports?.find((one) => one.source.includes('CAK-L3'))).toMatchObject({
      every: 'year',
      publish: true,
      anonymous: true,
      form: 'written',
    });
    expect(policy.register?.records).toEqual(['complaint']);
  });
});
