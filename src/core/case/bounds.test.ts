// Terms for steps that need not be taken, and duties that begin where another term ends.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, moment } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';
import { boundsOf } from './bounds.ts';

const policy = aPolicy({
  clauses: [
    aClause({
      id: 'in-time',
      says: 'Binnen zes weken.',
      bound: { steps: ['lodge'], from: 'conduct', within: { count: 6, unit: 'week' }, rolls: 'atw' },
    }),
    aClause({
      id: 'rule',
      says: 'Tien weken nadat die tijd voorbij is.',
      duty: aDuty({ from: 'over:in-time', within: '10 weeks', rolls: 'atw', doneBy: ['noted'] }),
    }),
    aClause({ id: 'chain', says: 'x', duty: aDuty({ from: 'over:rule', within: '1 week', doneBy: ['closed'] }) }),
    aClause({
      id: 'papers',
      says: 'Tot tien dagen voor de zitting.',
      bound: { steps: ['attach'], ahead: { of: 'planned:hearing', by: { count: 10, unit: 'day' } }, rolls: 'none' },
    }),
  ],
  other: { appointments: { hearing: { nl: 'zitting' } } },
});
const lodged = () => aComplaint(policy, { conduct: '2026-05-20' });

describe('Awb 7:10: a term that begins where another one ends', () => {
  test('given a term for coming in, then ours begins the day after it, and tells how both came about', () => {
    const due = lodged().duty('rule')?.due;
    // six weeks after 20 May is 1 July, ten weeks after that 9 September
    expect(due?.end).toBe('2026-09-09');
    expect(due?.steps.map((one) => one.to)).toEqual(expect.arrayContaining(['2026-07-01', '2026-09-09']));
  });

  test('given that it was done before that other term was over, then it is done', () => {
    const story = handled(lodged()).on('2026-06-10');
    story.has(anna, 'note', { text: 'x', audience: 'us' });
    expect(story.duty('rule')).toMatchObject({ status: 'done', late: false });
  });

  test('given that the other term never began, or itself waits for a term, then nothing begins', () => {
    expect(aComplaint(policy).duty('rule')).toBeUndefined();
    expect(lodged().duty('chain')).toBeUndefined();
  });
});

describe('Awb 7:4: a bound that is counted back', () => {
  const bounds = (day: string) => {
    const story = handled(lodged()).has(anna, 'plan', { appointment: 'hearing', on: '2026-06-30' });
    return boundsOf(policy, story.state, 'attach', moment(day)).map(({ due, late }) => [due.end, late]);
  };

  test('given a hearing on its day, then papers are in time until ten days before it', () => {
    expect([bounds('2026-06-20'), bounds('2026-06-21')]).toEqual([[['2026-06-20', false]], [['2026-06-20', true]]]);
  });

  test('given that no day was planned, then there is no last day', () => {
    expect(boundsOf(policy, lodged().state, 'attach', moment('2026-06-20'))).toEqual([]);
  });
});
