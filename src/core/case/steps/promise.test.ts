// A day of our own, kept like any other term.
import { describe, expect, test } from 'vitest';
import { sure } from '#core/time/fault.ts';
import { parseLength } from '#core/time/length.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const kept = aClause({
  id: 'come-back',
  says: 'Wij komen terug op de dag die wij noemen.',
  duty: aDuty({
    from: 'promised',
    promisedBy: 'promised',
    doneBy: ['reached', 'letter:conclusion'],
    promise: { nl: 'Wij komen hierop terug, uiterlijk {date}.' },
    cap: { from: 'received', within: sure(parseLength('21 days')), rolls: 'none' },
  }),
});
const policy = aPolicy({ clauses: [kept] });
const promised = (day: string) => handled(aComplaint(policy)).has(anna, 'promise', { promised: day, what: 'Wij bellen u.' });

describe('promising', () => {
  test('INS-33: given a day that we named, when it passes without contact, then we are late', () => {
    const story = promised('2026-06-10');
    expect(story.duty('come-back')).toMatchObject({ status: 'open', due: { end: '2026-06-10' }, owner: 'handler' });
    story.on('2026-06-11').has(anna, 'contact', { party: '@Jo', medium: 'phone', result: 'reached' });
    expect(story.duty('come-back')).toMatchObject({ status: 'done', late: true });
  });

  test('KIK-19: the complainant hears the expected way of working and the day', () => {
    const event = handled(aComplaint(policy))
      .when(anna, 'promise', { promised: '2026-06-10', what: 'Wij vragen het na.' })
      .gives('promised');
    expect(event).toMatchObject({
      audience: ['us', 'complainants'],
      facts: { promised: '2026-06-10' },
      personal: { what: 'Wij vragen het na.' },
    });
  });

  test('INS-33: a later promise takes the place of the earlier one, which stays in the story', () => {
    const story = promised('2026-06-10')
      .on('2026-06-09')
      .has(anna, 'promise', { promised: '2026-06-17', what: 'Het duurt langer.' });
    expect(story.duty('come-back')?.due?.end).toBe('2026-06-17');
    expect(story.events.filter(({ name }) => name === 'promised').map(({ facts }) => facts.promised)).toEqual([
      '2026-06-10',
      '2026-06-17',
    ]);
  });

  test('KIK-19, KIK-12: a promise past the term of the answer does not make that term longer', () => {
    expect(promised('2026-06-22').duty('come-back')?.due?.end).toBe('2026-06-22');
    const refusal = handled(aComplaint(policy))
      .when(anna, 'promise', { promised: '2026-06-23', what: 'Wij bellen u.' })
      .refused('too-far', 'promised', 'come-back');
    expect(refusal.data).toEqual({ latest: '2026-06-22' });
  });

  test('KIK-19: given that the last day is over, then a day can still be named, and we stay late', () => {
    const story = handled(aComplaint(policy)).on('2026-06-25');
    story.has(anna, 'promise', { promised: '2026-06-29', what: 'Wij bellen u.' });
    const due = story.duty('come-back')?.due;
    expect(due?.end).toBe('2026-06-22');
    expect(due?.steps[0]).toMatchObject({ kind: 'promised', why: 'Wij hebben deze dag zelf genoemd. Langer kan niet.' });
  });

  test('a day in the past is no promise, nor is a day without what happens then, nor is a wish of the complainant', () => {
    handled().when(anna, 'promise', { promised: '2026-06-01', what: 'x' }).refused('not-in-future', 'promised');
    handled().when(anna, 'promise', { promised: '2026-06-10' }).refused('missing', 'what');
    handled().when(page('Jo'), 'promise', { promised: '2026-06-10', what: 'x' }).refused('not-yours');
  });
});
