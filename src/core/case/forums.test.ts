// Bodies outside: since when one can go there, and until when.
import { describe, expect, test } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import type { Forum } from '#core/policy/tiers.ts';
import { aPolicy } from '#test/a-policy.ts';
import { moment, type Story } from '#test/given-when-then.ts';
import { aComplaint, answered } from '#test/situations.ts';
import { forumsOf, opensFrom } from './forums.ts';

const forum: Forum = {
  name: { nl: 'de commissie' },
  within: '1 year',
  from: ['received', 'letter:conclusion'],
  opensOn: ['letter:conclusion', 'late:decide'],
  contact: [],
  binding: [],
};
const opens = (story: Story, now: string, one: Forum = forum) => opensFrom(story.policy, story.state, one, moment(now));

describe('given a body that opens on an answer, or when none came in time', () => {
  test('then it is closed while there is time, and open the day after the term is over', () => {
    const story = aComplaint();
    expect(opens(story, '2026-07-13')).toBeUndefined();
    expect(opens(story, '2026-07-14')).toBe('2026-06-01');
  });

  test('then it is open once the answer left', () => {
    expect(opens(answered(), '2026-06-10')).toBe('2026-06-01');
  });
});

test('given a minimum waiting time, then the first day is known from the start', () => {
  const waiting = { ...forum, opensOn: ['received'], notBefore: { from: ['received'], within: '6 weeks' } };
  expect(opens(aComplaint(), '2026-06-02', waiting)).toBe('2026-07-14');
});

test('Kifid: given a term after the answer or a longer one after the complaint, then the day that comes last counts, whichever it is', () => {
  const two = (within: string, or: string): Forum => ({
    ...{ ...forum, from: ['letter:conclusion'], within },
    orWithin: { from: ['received'], within: or },
  });
  const until = (one: Forum) => {
    const policy = aPolicy({ other: { forums: { one } } });
    return forumsOf(policy, aComplaint(policy).state, moment('2026-06-20'))[0]?.until;
  };
  expect(until(two('3 months', '1 year'))).toBe('2027-06-01');
  expect(until(two('3 months', '1 month'))).toBe('2026-09-20');
  expect(until(two('1 week', '2 weeks'))).toBe('2026-06-27');
});

test('given several starts, then the last one that happened counts', () => {
  const policy: Policy = aPolicy({ other: { forums: { forum } } });
  const until = (story: Story) => forumsOf(policy, story.state, moment('2026-06-20'))[0]?.until;
  expect(until(aComplaint(policy))).toBe('2027-06-01');
});
