// Accepting: a complainant says that it is solved; it speaks for nobody else.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { anna, moment, page } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aComplaintOfTwo, aSpokenFor, handled } from '#test/situations.ts';

const yes = { yes: ['enough', 'gone'] };
const proposed = (story = handled()) => story.has(anna, 'propose', { solution: 'Excuses' });

describe('it is solved', () => {
  test('CAK-20, Awb 9:5: given a proposal, when Jo says yes to both questions, then the answer is no longer owed', () => {
    const when = proposed().on('2026-06-05').when(page('Jo'), 'accept', yes);
    when.gives('accepted', yes);
    expect(when.story.party('Jo').satisfied).toEqual({ answers: { enough: true, gone: true }, at: moment('2026-06-05') });
    expect(when.story.duty('decide')).toMatchObject({ status: 'done', doneAt: moment('2026-06-05') });
    expect(when.story.duty('solved')?.status).toBe('open');
    expect(when.story.state.status).toBe('open');
  });

  test('CAK-20: of two complainants, the yes of one closes nothing for the other', () => {
    const story = proposed(handled(aComplaintOfTwo())).has(page('Jo'), 'accept', yes);
    expect(story.party('Mo').satisfied).toBeUndefined();
    expect(story.duty('decide')?.status).toBe('open');
    expect(story.duty('solved')).toBeUndefined();
    expect(story.state.proposals[0]?.answers).toEqual({ [story.party('Jo').id]: 'accepted' });
    expect(story.has(page('Mo'), 'accept', yes).duty('decide')?.status).toBe('done');
  });

  test('given that Jo said yes, when Mo withdraws, then all who are left are satisfied, from that moment', () => {
    const story = proposed(handled(aComplaintOfTwo())).has(page('Jo'), 'accept', yes);
    story.on('2026-06-20').has(page('Mo'), 'withdraw');
    expect(story.duty('decide')).toMatchObject({ status: 'done', doneAt: moment('2026-06-20') });
  });

  test('Awb 2:1: who speaks for Jo says it for Jo, and both can see that', () => {
    const when = proposed(handled(aSpokenFor())).when(page('Ria'), 'accept', yes);
    const [jo, ria] = [when.story.party('Jo').id, when.story.party('Ria').id];
    expect(when.gives('accepted')).toMatchObject({ party: jo, audience: ['us', jo, ria] });
    expect(when.story.party('Jo').satisfied).toBeDefined();
  });

  test('a colleague writes down what Jo said on the phone', () => {
    proposed()
      .when(anna, 'accept', { ...yes, words: 'Prima zo' })
      .gives('accepted');
  });

  test('a procedure that asks nothing takes a plain yes', () => {
    const policy = aPolicy({ other: { satisfaction: [] } });
    proposed(handled(aComplaint(policy)))
      .when(page('Jo'), 'accept')
      .gives('accepted');
  });
});

describe('it is not', () => {
  test('CAK-20: with one of the two questions unanswered', () => {
    proposed()
      .when(page('Jo'), 'accept', { yes: ['enough'] })
      .refused('missing', 'yes');
    proposed().when(page('Jo'), 'accept').refused('missing', 'yes');
    proposed()
      .when(page('Jo'), 'accept', { yes: ['enough', 'constructor'] })
      .refused('unknown-choice', 'yes');
  });

  test('CAK-20: before anybody called or proposed something', () => {
    const no = handled().when(page('Jo'), 'accept', yes).refused('by-clause', undefined, 'solved');
    expect(no.instead).toEqual({ nl: 'Bel eerst.' });
  });

  test('by the person concerned, or in the name of that person or of somebody who withdrew', () => {
    const about = proposed(handled(aComplaintAboutBas()));
    about.when(page('bas'), 'accept', yes).refused('not-yours');
    about.when(anna, 'accept', { ...yes, party: '@bas' }).refused('unknown-party', 'party');
    const two = proposed(handled(aComplaintOfTwo())).has(page('Mo'), 'withdraw');
    two.when(page('Mo'), 'accept', yes).refused('not-now');
    two.when(anna, 'accept', { ...yes, party: '@Mo' }).refused('not-now', 'party');
  });

  test('by a colleague who does not say whose yes it is', () => {
    proposed(handled(aComplaintOfTwo())).when(anna, 'accept', yes).refused('missing', 'party');
  });
});
