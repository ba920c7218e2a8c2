// Waiving: a complainant is not heard, on a coded ground; never a person concerned.
import { describe, expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aSpokenFor, handled } from '#test/situations.ts';

const silence = { party: '@Jo', ground: 'no-reply', reason: 'Niets gehoord' };
const invited = () => handled().has(anna, 'invite', { party: '@Jo', replyBy: '2026-06-10' });

describe('the complainant is not heard', () => {
  test('Awb 9:10 lid 2 a: because the complaint is manifestly unfounded', () => {
    const story = handled().has(anna, 'waive', { party: '@Jo', ground: 'manifestly-unfounded', reason: 'Zie brief' });
    expect(story.party('Jo').waived).toBe('manifestly-unfounded');
    expect(story.duty('explain', 'Jo')?.status).toBe('done');
  });

  test('Awb 9:10 lid 2 c: given an invitation, when the day to reply by is over, then silence counts', () => {
    invited().on('2026-06-11').when(anna, 'waive', silence).gives('waived', { ground: 'no-reply' });
  });
});

describe('it is refused', () => {
  test('Awb 9:10 lid 2 c: for silence without an invitation, on the last day, or after a wish to be heard', () => {
    handled().when(anna, 'waive', silence).refused('not-now', 'ground');
    invited().on('2026-06-10').when(anna, 'waive', silence).refused('not-now', 'ground');
    const wanted = invited().has(page('Jo'), 'choose', { way: 'talk' }).on('2026-06-20');
    wanted.when(anna, 'waive', silence).refused('not-now', 'ground');
  });

  test('Awb 9:10 lid 2: for the person concerned, and for who only speaks for somebody', () => {
    const raw = { ground: 'declared', reason: 'x' };
    handled(aComplaintAboutBas())
      .when(anna, 'waive', { ...raw, party: '@bas' })
      .refused('unknown-party', 'party');
    handled(aSpokenFor())
      .when(anna, 'waive', { ...raw, party: '@Ria' })
      .refused('unknown-party', 'party');
  });

  test('without a reason, on another ground, or on the own page', () => {
    handled().when(anna, 'waive', { party: '@Jo', ground: 'declared' }).refused('missing', 'reason');
    handled()
      .when(anna, 'waive', { ...silence, ground: 'busy' })
      .refused('unknown-choice', 'ground');
    handled()
      .when(page('Jo'), 'waive', { ...silence, ground: 'declared' })
      .refused('not-yours');
  });
});
