// Inviting: both sides get the opportunity to be heard.
import { expect, test } from 'vitest';
import { anna, moment, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aSpokenFor, concluded, handled } from '#test/situations.ts';

const invitation = { party: '@Jo', replyBy: '2026-06-10', text: 'Komt u langs?' };

test('CAK-22, Awb 9:10 lid 1: Jo is invited with a day to reply by, and the duty to offer it is done', () => {
  const when = handled().when(anna, 'invite', invitation);
  const event = when.letters('invitation to Jo').gives('invited', { replyBy: '2026-06-10' });
  expect(event.audience).toEqual(['us', when.story.party('Jo').id]);
  expect(when.story.party('Jo').invited).toEqual({ at: moment('2026-06-01'), replyBy: '2026-06-10' });
  expect(when.story.duty('explain', 'Jo')?.status).toBe('done');
});

test('Awb 9:10 lid 1: the person concerned is invited too, and the complainants are not told of it', () => {
  const when = handled(aComplaintAboutBas()).when(anna, 'invite', { ...invitation, party: '@bas' });
  expect(when.letters().gives('invited').audience).toEqual(['us', when.story.party('bas').id]);
  expect(when.story.party('bas').invited).toBeDefined();
});

test('Awb 2:1: who speaks for Jo is invited for Jo, and both get the letter', () => {
  const when = handled(aSpokenFor()).when(anna, 'invite', { ...invitation, party: '@Ria' });
  when.letters('invitation to Jo', 'invitation to Ria').gives('invited');
  expect(when.story.party('Jo').invited).toBeDefined();
});

test('it is refused without a day, with one that is over, to a stranger, after the conclusion, or by the complainant', () => {
  handled().when(anna, 'invite', { party: '@Jo' }).refused('missing', 'replyBy');
  handled()
    .when(anna, 'invite', { ...invitation, replyBy: '2026-06-01' })
    .refused('not-in-future', 'replyBy');
  handled()
    .when(anna, 'invite', { ...invitation, party: 'nobody' })
    .refused('unknown-party', 'party');
  concluded().when(anna, 'invite', invitation).refused('not-now');
  handled().when(page('Jo'), 'invite', invitation).refused('not-yours');
});
