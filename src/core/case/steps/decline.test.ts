// Declining: it is not solved; the handling goes on, and an earlier yes no longer counts.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aComplaintOfTwo, aSpokenFor, concluded, handled, solved } from '#test/situations.ts';

test('CAK-20: given a proposal, when Jo says no, then the answer is still owed by the first date', () => {
  const story = handled().has(anna, 'propose', { solution: 'Excuses' }).has(page('Jo'), 'decline', { reason: 'Te weinig' });
  expect(story.state.proposals[0]?.answers).toEqual({ [story.party('Jo').id]: 'declined' });
  expect(story.duty('decide')).toMatchObject({ status: 'open', due: { end: '2026-07-13' } });
});

test('given that Jo said yes, when Jo thinks better of it before closing, then it is not solved', () => {
  const story = solved().has(page('Jo'), 'decline');
  expect(story.party('Jo').satisfied).toBeUndefined();
  expect(story.duty('decide')?.status).toBe('open');
  story.when(anna, 'close', { manner: 'satisfied' }).refused('by-clause', undefined, 'close-when-done');
});

test('the no of one complainant leaves the yes of another as it is', () => {
  const story = solved(handled(aComplaintOfTwo())).has(page('Jo'), 'decline');
  expect(story.party('Mo').satisfied).toBeDefined();
  expect(story.party('Jo').satisfied).toBeUndefined();
});

test('Awb 2:1: who speaks for Jo says no for Jo', () => {
  const story = solved(handled(aSpokenFor())).has(page('Ria'), 'decline');
  expect(story.party('Jo').satisfied).toBeUndefined();
});

describe('it is refused', () => {
  test('by the person concerned, by who withdrew, for nobody in particular, and after the conclusion', () => {
    handled(aComplaintAboutBas()).when(page('bas'), 'decline').refused('not-yours');
    const two = handled(aComplaintOfTwo());
    two.when(anna, 'decline').refused('missing', 'party');
    two.has(page('Mo'), 'withdraw').when(page('Mo'), 'decline').refused('not-now');
    concluded().when(page('Jo'), 'decline').refused('not-now');
  });
});
