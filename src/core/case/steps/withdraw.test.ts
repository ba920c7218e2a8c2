// Withdrawing: a complainant wants no more; the others go on.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aComplaintOfTwo, answered, aSpokenFor, concluded, handled } from '#test/situations.ts';

describe('somebody withdraws', () => {
  test('the last one: the case ends, and the answer is no longer owed', () => {
    const when = handled().when(page('Jo'), 'withdraw', { reason: 'Laat maar' });
    when.letters('withdrawn to Jo').gives('withdrawn', { last: true });
    expect(when.story.state.status).toBe('withdrawn');
    expect(when.story.duty('decide')?.status).toBe('lapsed');
  });

  test('one of two: the case goes on for the other, and what was owed to who left lapses', () => {
    const when = handled(aComplaintOfTwo()).when(page('Jo'), 'withdraw');
    when.letters('withdrawn to Jo').gives('withdrawn', { last: false });
    const { story } = when;
    expect(story.state.status).toBe('open');
    expect(story.duty('acknowledge', 'Jo')?.status).toBe('lapsed');
    expect(story.duty('acknowledge', 'Mo')?.status).toBe('open');
    expect(story.duty('decide')?.status).toBe('open');
    story.when(anna, 'propose', { solution: 'x' }).letters('proposal to Mo');
  });

  test('what was done for who left, was done', () => {
    const story = handled(aComplaintOfTwo()).has(anna, 'contact', { party: '@Jo', medium: 'phone', result: 'reached' });
    expect(story.on('2026-06-03').has(page('Jo'), 'withdraw').duty('call', 'Jo')?.status).toBe('done');
  });

  test('Awb 2:1: who speaks for Jo withdraws for Jo', () => {
    expect(aSpokenFor().has(page('Ria'), 'withdraw').state.status).toBe('withdrawn');
  });

  test('after the conclusion it is still possible', () => {
    concluded().when(page('Jo'), 'withdraw').gives('withdrawn', { last: true });
  });
});

test('it is refused twice, by or for the person concerned, for nobody in particular, and after closing', () => {
  const two = handled(aComplaintOfTwo()).has(page('Jo'), 'withdraw');
  two.when(page('Jo'), 'withdraw').refused('not-now');
  two.when(anna, 'withdraw', { party: '@Jo' }).refused('already', 'party');
  const about = aComplaintAboutBas();
  about.when(page('bas'), 'withdraw').refused('not-yours');
  about.when(anna, 'withdraw', { party: '@bas' }).refused('unknown-party', 'party');
  handled(aComplaintOfTwo()).when(anna, 'withdraw').refused('missing', 'party');
  answered().has(anna, 'close', { manner: 'concluded' }).when(page('Jo'), 'withdraw').refused('not-now');
});
