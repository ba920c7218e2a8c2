// An answer about data takes longer: once, said in time, and at most as long as the law allows.
import { expect, test } from 'vitest';
import { withDataRequests } from '#test/data-requests.ts';
import { cor, page } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const asked = () => handled(aComplaint(withDataRequests())).on('2026-06-10').has(page('Jo'), 'request', { what: 'access' });
const reason = 'Het zijn veel stukken';

test('given a request, when more time is asked within the first month, then the answer is owed on the new day', () => {
  const story = asked().on('2026-07-01').has(cor, 'defer', { request: 1, until: '2026-09-01', reason });
  expect(story.duty('data-answer', 'Jo')?.due?.end).toBe('2026-09-01');
  expect(story.duty('data-answer', 'Jo')?.status).toBe('open');
});

test('a day that was named for an earlier request is no promise about a later one', () => {
  const story = asked().has(cor, 'defer', { request: 1, until: '2026-09-01', reason });
  story.has(cor, 'fulfil', { request: 1, outcome: 'granted', words: 'x' }).on('2026-08-03');
  story.has(page('Jo'), 'request', { what: 'copy' });
  expect(story.duty('data-answer', 'Jo')?.due?.end).toBe('2026-09-03');
});

test('it is refused a second time, later than two months after the first, after the first month, and without a later day', () => {
  asked().when(cor, 'defer', { request: 1, until: '2026-10-01', reason }).refused('too-far', 'until');
  asked().on('2026-07-11').when(cor, 'defer', { request: 1, until: '2026-08-01', reason }).refused('term-ended');
  asked().when(cor, 'defer', { request: 1, until: '2026-07-01', reason }).refused('not-later', 'until');
  const once = asked().has(cor, 'defer', { request: 1, until: '2026-09-01', reason });
  once.when(cor, 'defer', { request: 1, until: '2026-09-10', reason }).refused('already', 'request');
});

test('it is refused for a request that is not there, without a reason, and on the own page', () => {
  asked().when(cor, 'defer', { request: 2, until: '2026-09-01', reason }).refused('unknown-number', 'request');
  asked().when(cor, 'defer', { request: 1, until: '2026-09-01' }).refused('missing', 'reason');
  asked().when(page('Jo'), 'defer', { request: 1, until: '2026-09-01', reason }).refused('not-yours');
});
