// Closing: solved, answered, or nothing more to do; never before the procedure says so.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintOfTwo, answered, concluded, handled, solved } from '#test/situations.ts';

describe('the case is closed', () => {
  test('CAK-20, CAK-21: given that Jo said it is solved, when Anna closes it, then Jo gets a confirmation', () => {
    const when = solved().when(anna, 'close', { manner: 'satisfied', lesson: 'Eerder bellen' });
    when.letters('closed to Jo').gives('closed', { manner: 'satisfied' });
    expect(when.story.state.status).toBe('closed');
    expect(when.story.duty('solved')?.status).toBe('done');
  });

  test('CAK-28: given that the answer left, it is closed as answered, without a second letter', () => {
    answered().when(anna, 'close', { manner: 'concluded' }).letters().gives('closed');
  });

  test('a tip that was read is closed as noted: nobody is said to be satisfied', () => {
    aComplaint(aPolicy(), { record: 'signal' }).when(cor, 'close', { manner: 'noted' }).gives('closed');
  });
});

describe('it is not closed', () => {
  test('CAK-28: while it is neither solved nor answered', () => {
    handled().when(anna, 'close', { manner: 'noted' }).refused('by-clause', undefined, 'close-when-done');
    handled().when(anna, 'close', { manner: 'satisfied' }).refused('by-clause', undefined, 'close-when-done');
  });

  test('CAK-28: while the answer is decided upon but has not left', () => {
    concluded().when(anna, 'close', { manner: 'concluded' }).refused('by-clause', undefined, 'close-when-done');
  });

  test('CAK-20: while one of two complainants has not said that it is solved', () => {
    const story = handled(aComplaintOfTwo()).has(anna, 'propose', { solution: 'Een excuus' });
    story.has(page('Jo'), 'accept', { yes: ['enough', 'gone'] });
    story.when(anna, 'close', { manner: 'satisfied' }).refused('by-clause', undefined, 'close-when-done');
  });

  test('in another manner than it ended in', () => {
    solved().when(anna, 'close', { manner: 'concluded' }).refused('not-now', 'manner');
    solved().when(anna, 'close', { manner: 'noted' }).refused('not-now', 'manner');
    answered().when(anna, 'close', { manner: 'satisfied' }).refused('not-now', 'manner');
  });

  test('without a manner, twice, or by a complainant', () => {
    solved().when(anna, 'close').refused('missing', 'manner');
    solved().has(anna, 'close', { manner: 'satisfied' }).when(anna, 'close', { manner: 'satisfied' }).refused('not-now');
    solved().when(page('Jo'), 'close', { manner: 'satisfied' }).refused('not-yours');
  });
});
