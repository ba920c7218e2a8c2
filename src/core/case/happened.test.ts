// Milestones: when something happened, as duties, conditions and letters read it alike.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, moment, page, type Story } from '#test/given-when-then.ts';
import { aComplaint, aComplaintOfTwo, answered, concluded, handled, solved } from '#test/situations.ts';
import { answers, happenings, reached, reachedBy } from './happened.ts';

const at = (story: Story, name: string, who?: string) => reached(story.policy, story.state, name, who && story.party(who).id);

describe('what a milestone is', () => {
  test('dates of the case itself: received, filed and conduct', () => {
    const story = aComplaint(aPolicy(), { conduct: '2026-05-20' });
    expect([at(story, 'received'), at(story, 'filed'), at(story, 'conduct')]).toEqual([
      moment('2026-06-01'),
      moment('2026-06-01 00:00'),
      moment('2026-05-20 00:00'),
    ]);
    expect(at(aComplaint(), 'conduct')).toBeUndefined();
  });

  test('a step that was taken, the last time; for one person when asked', () => {
    const story = handled(aComplaintOfTwo());
    for (const [day, name] of [
      ['2026-06-02', 'Jo'],
      ['2026-06-03', 'Mo'],
      ['2026-06-04', 'Jo'],
    ] as const)
      story.on(day).has(anna, 'contact', { party: `@${name}`, medium: 'phone', result: 'voicemail' });
    expect(at(story, 'contacted')).toBe(moment('2026-06-04'));
    expect(at(story, 'contacted', 'Mo')).toBe(moment('2026-06-03'));
    expect(at(story, 'assigned', 'Mo')).toBe(moment('2026-06-01'));
    expect(at(story, 'reached')).toBeUndefined();
  });

  test('`satisfied` when all say so, or the last who did not has left', () => {
    const story = handled(aComplaintOfTwo()).has(anna, 'propose', { solution: 'x' });
    story.on('2026-06-05').has(page('Jo'), 'accept', { yes: ['enough', 'gone'] });
    expect([at(story, 'satisfied'), at(story, 'satisfied', 'Jo')]).toEqual([undefined, moment('2026-06-05')]);
    story.on('2026-06-08').has(page('Mo'), 'withdraw');
    expect(at(story, 'satisfied')).toBe(moment('2026-06-08'));
    story.on('2026-06-09').has(anna, 'contact', { party: '@Jo', medium: 'phone', result: 'reached' });
    expect(at(story, 'satisfied', 'Jo')).toBe(moment('2026-06-05'));
  });

  test('CAK-26: `judged` when the last point got its verdict, and no longer when a point came without one', () => {
    const story = handled(aComplaint());
    const points = (...texts: string[]) => ({ elements: texts.map((text) => ({ text })), confirmed: 'by-phone' });
    story.has(anna, 'frame', points('een', 'twee')).has(anna, 'find', { element: 1, finding: 'x', verdict: 'founded' });
    expect(at(story, 'judged')).toBeUndefined();
    story.on('2026-06-05').has(anna, 'find', { element: 2, finding: 'x', verdict: 'founded' });
    expect(at(story, 'judged')).toBe(moment('2026-06-05'));
    story.has(anna, 'frame', points('een', 'twee', 'drie'));
    expect(at(story, 'judged')).toBeUndefined();
  });

  test('`ended` in whatever way', () => {
    const ended = (story: Story) => at(story, 'ended');
    expect(ended(concluded())).toBeUndefined();
    expect(ended(answered().has(anna, 'close', { manner: 'concluded' }))).toBeDefined();
    expect(ended(aComplaint().has(cor, 'refuse', { ground: 'not-about-us', reason: 'x' }))).toBeDefined();
    expect(ended(aComplaint().has(cor, 'redirect', { way: 'objection', reason: 'x' }))).toBeDefined();
    expect(ended(aComplaint().has(page('Jo'), 'withdraw'))).toBeDefined();
    expect(ended(aComplaintOfTwo().has(page('Jo'), 'withdraw'))).toBeUndefined();
  });
});

describe('a reopening takes back', () => {
  test('the conclusion, its letter, the satisfaction and the end; nothing else', () => {
    const story = answered().has(anna, 'close', { manner: 'concluded' });
    for (const name of ['concluded', 'letter:conclusion', 'closed', 'ended'])
      expect([name, at(story, name)]).not.toEqual([name, undefined]);
    story.has(cor, 'reopen', { reason: 'x' });
    for (const name of ['concluded', 'letter:conclusion', 'closed', 'ended', 'satisfied'])
      expect([name, at(story, name)]).toEqual([name, undefined]);
    for (const name of ['lodged', 'assigned', 'framed', 'heard', 'found', 'reopened'])
      expect([name, at(story, name)]).not.toEqual([name, undefined]);
  });

  test('of a yes only that of the one who comes back', () => {
    const story = solved(handled(aComplaintOfTwo()))
      .has(anna, 'close', { manner: 'satisfied' })
      .has(page('Jo'), 'reopen', { reason: 'x' });
    expect(happenings(story.policy, story.state, 'accepted').map((one) => one.party)).toEqual([story.party('Mo').id]);
  });
});

describe('what one entry reached', () => {
  const last = (story: Story) => reachedBy(story.state, story.state.sequence);

  test('its own name, and what follows from it', () => {
    expect(last(aComplaint())).toEqual(['lodged', 'received']);
    expect(last(solved())).toEqual(['accepted', 'satisfied']);
    expect(last(solved().has(anna, 'close', { manner: 'satisfied' }))).toEqual(['closed', 'ended']);
    expect(last(aComplaint().has(page('Jo'), 'withdraw'))).toEqual(['withdrawn', 'withdrawn-by-all', 'ended']);
    expect(last(handled().has(anna, 'contact', { medium: 'phone', result: 'reached' }))).toEqual([
      'contacted',
      'contacted:reached',
      'reached',
    ]);
    expect(last(answered())).toEqual(['sent', 'letter:conclusion']);
  });

  test('the yes of the last complainant is the moment that all are satisfied, not that of the first', () => {
    const story = handled(aComplaintOfTwo()).has(anna, 'propose', { solution: 'x' });
    expect(last(story.has(page('Jo'), 'accept', { yes: ['enough', 'gone'] }))).toEqual(['accepted']);
    expect(last(story.has(page('Mo'), 'accept', { yes: ['enough', 'gone'] }))).toEqual(['accepted', 'satisfied']);
  });
});

test('one thing answers another when it came later, or was entered later for the same day', () => {
  const happening = (name: string, sequence: number, when: string) => ({ name, sequence, at: moment(when) });
  const asked = happening('asked', 5, '2026-06-03 15:00');
  expect(answers(happening('answered', 6, '2026-06-03 16:00'), asked)).toBe(true);
  expect(answers(happening('answered', 4, '2026-06-03 16:00'), asked)).toBe(true);
  expect(answers(happening('answered', 6, '2026-06-03 00:00'), asked)).toBe(true);
  expect(answers(happening('answered', 4, '2026-06-03 14:00'), asked)).toBe(false);
  expect(answers(happening('answered', 6, '2026-06-02 16:00'), asked)).toBe(false);
  expect(answers(happening('heard', 2, '2026-06-01 16:00'), happening('assigned', 5, '2026-06-03'))).toBe(true);
});

test('an entry also counts under the code that qualifies it', () => {
  const story = aComplaint().on('2026-06-10').has(cor, 'redirect', { way: 'objection', reason: 'Besluit' });
  expect(reached(story.policy, story.state, 'redirected:objection')).toBe(moment('2026-06-10'));
  expect(reached(story.policy, story.state, 'redirected:elsewhere')).toBeUndefined();
});

test('of two things at the same instant the one that was entered first is no answer to the other', () => {
  const one = (sequence: number, day: string) => ({ name: 'contacted', sequence, at: moment(day) });
  const began = { name: 'promised', sequence: 5, at: moment('2026-06-03') };
  const answered = (other: ReturnType<typeof one>) => answers(other, began);
  expect([answered(one(4, '2026-06-03')), answered(one(6, '2026-06-03'))]).toEqual([false, true]);
  // a call that was written down for an earlier day answers nothing that came later; one of the same day that was noted afterwards does
  expect([answered(one(6, '2026-06-02')), answered(one(4, '2026-06-04'))]).toEqual([false, true]);
});
