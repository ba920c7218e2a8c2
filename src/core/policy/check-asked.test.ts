// Tests of the checks of what is asked from outside: each is asked of a policy that answers it wrongly.
import { expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { checkAsked } from './check-asked.ts';
import type { Clause } from './clause.ts';
import { findingsOf } from './finding.ts';

type Duty = Partial<NonNullable<Clause['duty']>>;
const clause = (id: string, duty: Duty, more: Partial<Omit<Clause, 'says'>> & { readonly says?: string } = {}) =>
  aClause({ id, says: 'x', duty: { ...aDuty({ within: '2 weeks', doneBy: ['attached'] }), ...duty }, ...more });
const asks = { of: 'complainant', what: { nl: 'Betaal {sum}' }, else: { nl: 'Anders stopt het' } } as const;
const follows = aClause({ id: 'follows', says: 'x', guard: { steps: ['refuse'], needs: { any: [{ late: ['fee'] }] } } });

function codes(clauses: readonly Clause[], other: object = {}): readonly string[] {
  const read = { policy: { ...aPolicy({ clauses }), ...other }, law: [], places: {}, parts: {}, file: 'policy.yaml' };
  return findingsOf(read, checkAsked).map((one) => one.code);
}

test('what is asked with what follows, and something that lets it follow, gives no findings', () => {
  expect(codes([clause('fee', { asks, sum: { fixed: 2000 } }), follows])).toEqual([]);
});

test.each<[string, readonly Clause[], string]>([
  [
    'nobody reads what follows',
    [clause('fee', { asks: { of: 'complainant', what: { nl: 'Doe het' } } }), follows],
    'asked-without-else',
  ],
  ['nothing lets follow what is told', [clause('fee', { asks, sum: { fixed: 2000 } })], 'else-follows-nowhere'],
  [
    'what has no last day is never late',
    [aClause({ id: 'fee', says: 'x', duty: aDuty({ doneBy: ['attached'] }) }), follows],
    'late-without-term',
  ],
  [
    'a duty does not know what day it is',
    [clause('fee', {}), clause('b', { when: { not: { late: ['fee'] } } })],
    'condition-cannot-look-at-time',
  ],
  [
    'the same for what lacks in a complaint',
    [clause('b', { when: { repairUnanswered: true } })],
    'condition-cannot-look-at-time',
  ],
  [
    'the sentence tells another amount for each',
    [
      {
        ...clause('fee', { asks, sum: { number: 'days', each: [{ sum: 2300 }], most: 144_200 } }),
        says: { nl: 'U krijgt € 25 per dag.' },
      },
      follows,
    ],
    'sentence-tells-other-sum',
  ],
  [
    'the sentence tells another amount',
    [{ ...clause('fee', { asks, sum: { fixed: 2000 } }), says: { nl: 'U betaalt € 1.025,50.' } }, follows],
    'sentence-tells-other-sum',
  ],
  [
    'a reminder of a duty of ours',
    [clause('b', {}), aClause({ id: 'remind', says: 'x', reminder: { of: 'b', before: { count: 2, unit: 'day' } } })],
    'reminder-of-nothing',
  ],
  [
    'a reminder of what has no last day',
    [
      aClause({ id: 'fee', says: 'x', gap: { nl: 'x' }, duty: { ...aDuty({ doneBy: ['attached'] }), asks } }),
      aClause({ id: 'remind', says: 'x', reminder: { of: 'fee', before: { count: 2, unit: 'day' } } }),
    ],
    'reminder-of-nothing',
  ],
  ['nobody reads how much', [clause('fee', { sum: { fixed: 2000 } })], 'sum-never-told'],
])('Reglement 13: %s', (_, clauses, code) => {
  expect(codes(clauses)).toEqual([code]);
});

test('Reglement 13: a letter that tells the amount, or an appeal that opens when it is late, is enough', () => {
  const letters = { x: { name: { nl: 'x' }, file: 'x', acknowledges: false, text: "{{ sums['the-fee'] }}" } };
  expect(codes([clause('the-fee', { sum: { fixed: 2000 } })], { letters })).toEqual([]);
});

test('Awb 4:17: a sentence that tells what each day is, or the most, tells the amount', () => {
  const sum = { number: 'days', each: [{ count: 14, sum: 2300 }, { sum: 4500 }], most: 144_200 };
  for (const nl of ['U krijgt € 23 per dag.', 'U krijgt hooguit € 1.442.', 'Eerst € 23, daarna € 45 per dag, tot € 1.442.'])
    expect(codes([{ ...clause('fee', { do: { nl: 'Betaal {sum}' }, sum }), says: { nl } }])).toEqual([]);
});
