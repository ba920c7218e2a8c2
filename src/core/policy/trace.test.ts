// The trace from a sentence of the published text to the clauses, letters and tests that make it true.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { readRequirements } from './requirements.ts';
import { proofsIn, trace } from './trace.ts';

const policy = aPolicy({
  clauses: [
    aClause({
      id: 'told',
      says: 'U hoort het.',
      source: ['ABC-01'],
      letters: [{ letter: 'acknowledgement', on: 'lodged', to: 'complainant', blocks: [] }],
    }),
    aClause({ id: 'kept', says: 'Wij bewaren het.', source: ['ABC-01', 'ABC-02'] }),
  ],
});
const asks = (id: string, letter = false) => ({ id, policy: policy.policy, asks: 'Iets', letter, law: [] });

describe('what a sentence needs', () => {
  test('given a clause, a letter and a test, then nothing is missing', () => {
    const proofs = [{ name: 'ABC-01: it is told', file: 'test/a.test.ts', ids: ['ABC-01'] }];
    expect(trace([asks('ABC-01', true)], [policy], proofs)).toMatchObject([
      { clauses: ['told', 'kept'], letters: ['acknowledgement'], tests: ['test/a.test.ts: ABC-01: it is told'], missing: [] },
    ]);
  });

  test('given no clause, no test, or no letter where one belongs, then that is missing', () => {
    const rows = trace([asks('ABC-02', true), asks('ABC-03')], [policy], []);
    expect(rows.map((one) => one.missing)).toEqual([
      ['test', 'letter'],
      ['clause', 'test'],
    ]);
  });
});

test('a letter that fulfils the duty counts, and so does a clause of the law that asks the same', () => {
  const law = aPolicy({
    clauses: [
      aClause({ id: 'law-copy', says: 'Een kopie.', source: ['Wet 9'], duty: aDuty({ doneBy: ['letter:acknowledgement'] }) }),
    ],
  });
  const [one] = trace([{ ...asks('ABC-L1', true), law: ['Wet 9'] }], [law], []);
  expect(one).toMatchObject({ clauses: ['law-copy'], letters: ['acknowledgement'], missing: ['test'] });
});

describe('which tests name an id', () => {
  test('those whose name has it before the first colon, also several, and with an article between them', () => {
    const text =
      "test('ABC-06, Awb 6:15: the date goes along', () => {});\ndescribe('ABC-07: all of it', () => {});\ntest('no ABC-08 here', f);";
    expect(proofsIn('a.test.ts', text).map((one) => one.ids)).toEqual([['ABC-06'], ['ABC-07']]);
  });

  test('also in a table of tests', () => {
    expect(proofsIn('a.test.ts', "test.each([1, 2])('ABC-L1, ABC-09: case %i', () => {})")[0]?.ids).toEqual(['ABC-L1', 'ABC-09']);
  });
});

describe('the requirements of a policy', () => {
  test('are read with their ids', () => {
    const text = 'format: 1\nrequirements:\n  ABC-01: { asks: Bevestigen, letter: true }\n  ABC-02: { asks: Vastleggen }\n';
    expect(readRequirements('abc', 'requirements.yaml', text)).toEqual({
      requirements: [
        { id: 'ABC-01', policy: 'abc', asks: 'Bevestigen', letter: true, law: [] },
        { id: 'ABC-02', policy: 'abc', asks: 'Vastleggen', letter: false, law: [] },
      ],
    });
  });

  test('a fault has its place', () => {
    expect(readRequirements('abc', 'requirements.yaml', 'format: 1\nrequirements:\n  abc: { asks: Iets }\n')).toMatchObject({
      faults: [{ line: 3, column: 3, code: 'bad-key' }],
    });
  });
});
