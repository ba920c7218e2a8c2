// Appointments with a day of their own, from which terms are counted back.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const policy = aPolicy({
  clauses: [
    aClause({
      id: 'hold-it',
      says: 'Wij houden de hoorzitting op de dag die wij noemen.',
      duty: aDuty({ from: 'planned:hearing', promisedBy: 'planned:hearing', doneBy: ['heard'] }),
    }),
    aClause({
      id: 'papers',
      says: 'Tien dagen voor de hoorzitting hebt u de stukken.',
      duty: aDuty({ from: 'received', ahead: { of: 'planned:hearing', by: { count: 10, unit: 'day' } }, doneBy: ['circulated'] }),
    }),
  ],
});
const planned = (on: string, story = handled(aComplaint(policy))) => story.has(anna, 'plan', { appointment: 'hearing', on });

describe('planning', () => {
  test('given a planned hearing, then it is owed on that day, and the papers so many days before it, with the reason', () => {
    const story = planned('2026-06-30');
    expect(story.duty('hold-it')?.due?.end).toBe('2026-06-30');
    const due = story.duty('papers')?.due;
    expect(due?.end).toBe('2026-06-20');
    expect(due?.steps.map(({ why }) => why).join(' ')).toContain('10 dagen voor dinsdag 30 juni 2026 is zaterdag 20 juni 2026');
  });

  test('given that nothing was planned yet, then the papers are owed without a last day', () => {
    const duty = handled(aComplaint(policy)).duty('papers');
    expect(duty?.status).toBe('open');
    expect(duty?.due).toBeUndefined();
  });

  test('given that it is planned anew, then the last day holds', () => {
    const story = planned('2026-07-07', planned('2026-06-30'));
    expect([story.duty('hold-it')?.due?.end, story.duty('papers')?.due?.end]).toEqual(['2026-07-07', '2026-06-27']);
  });

  test('everybody who takes part may know when and where; the words can be destroyed, the day stays', () => {
    const event = handled(aComplaint(policy))
      .when(anna, 'plan', { appointment: 'hearing', on: '2026-06-30', time: '10.00 uur', place: 'Stadhuis' })
      .gives('planned', { appointment: 'hearing', on: '2026-06-30' });
    expect(event).toMatchObject({
      audience: ['us', 'complainants', 'subjects'],
      personal: { time: '10.00 uur', place: 'Stadhuis' },
    });
  });

  test('not in the past, not what the procedure does not know, and not by a complainant', () => {
    const story = handled(aComplaint(policy));
    story.when(anna, 'plan', { appointment: 'hearing', on: '2026-05-01' }).refused('not-in-future', 'on');
    story.when(anna, 'plan', { appointment: 'party', on: '2026-06-30' }).refused('unknown-choice', 'appointment');
    story.when(page('Jo'), 'plan', { appointment: 'hearing', on: '2026-06-30' }).refused('not-yours');
  });
});
