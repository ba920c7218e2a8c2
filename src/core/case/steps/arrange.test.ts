// Arranging: an appointment to be heard has a moment, a place and a number; moved it stays the same one.
import { describe, expect, test } from 'vitest';
import { anna, moment, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aSpokenFor, concluded, handled } from '#test/situations.ts';

const when = { party: '@Jo', start: '2026-06-10T10:00:00+02:00', medium: 'phone', minutes: 30, where: '020 - 123' };
const invitation = {
  ...{ party: '@Jo', replyBy: '2026-06-08', medium: 'place', where: 'Kerkstraat 1' },
  first: '2026-06-09T09:00:00+02:00',
  second: '2026-06-10T13:30:00+02:00',
};

describe('an appointment is made', () => {
  test('Awb 9:10 lid 1: given an invitation with moments, when Jo chooses one on the own page, then it is an appointment and is owed that day', () => {
    const story = handled().has(anna, 'invite', invitation);
    expect(story.party('Jo').invited?.proposed?.starts).toEqual([moment('2026-06-09 09:00'), moment('2026-06-10 13:30')]);
    const event = story.when(page('Jo'), 'arrange', { moment: 2 }).gives('arranged', { number: 1, revision: 0, medium: 'place' });
    expect(event.audience).toEqual(['us', story.party('Jo').id]);
    expect(story.state.appointments).toMatchObject([{ where: 'Kerkstraat 1', minutes: 45, start: moment('2026-06-10 13:30') }]);
    expect(story.duty('own:appointment')).toMatchObject({ status: 'open', byHandler: true, due: { end: '2026-06-10' } });
    expect(story.duty('own:appointment')?.do.nl).toBe('Hoor de klager om 13.30 uur (op locatie)');
  });

  test('given an appointment, when it is arranged anew, then it moved: the same number, a higher revision', () => {
    const story = handled().has(anna, 'arrange', when);
    story
      .when(anna, 'arrange', { party: '@Jo', start: '2026-06-11T09:00:00+02:00' })
      .gives('arranged', { number: 1, revision: 1 });
    expect(story.state.appointments).toMatchObject([{ revision: 1, medium: 'phone', where: '020 - 123', minutes: 30 }]);
  });

  test('given an appointment, when the person was heard, then it is kept', () => {
    const story = handled().has(anna, 'arrange', when).on('2026-06-10').has(anna, 'hear', { party: '@Jo', way: 'talk' });
    expect(story.duty('own:appointment')).toMatchObject({ status: 'done', late: false });
  });

  test('Awb 2:1: who speaks for Jo chooses for Jo', () => {
    const story = handled(aSpokenFor()).has(anna, 'invite', { ...invitation, party: '@Ria' });
    story.has(page('Ria'), 'arrange', { moment: 1 });
    expect(story.state.appointments[0]?.party).toBe(story.party('Jo').id);
  });

  test('given the person concerned, then the complainants are not told of it', () => {
    const attempt = handled(aComplaintAboutBas()).when(anna, 'arrange', { ...when, party: '@bas' });
    expect(attempt.gives('arranged').audience).toEqual(['us', attempt.story.party('bas').id]);
  });

  test('Awb 9:10 lid 2: given an appointment, then nobody can say that the complainant did not answer', () => {
    const story = handled().has(anna, 'invite', invitation).has(page('Jo'), 'arrange', { moment: 1 }).on('2026-06-09 08:00');
    story.when(anna, 'waive', { party: '@Jo', ground: 'no-reply', reason: 'x' }).refused('not-now', 'ground');
  });
});

describe('it is refused', () => {
  test('without a moment, without a way to meet, in the past, for a moment that was not proposed, or after the conclusion', () => {
    handled().when(anna, 'arrange', { party: '@Jo', medium: 'phone' }).refused('missing', 'start');
    handled().when(anna, 'arrange', { party: '@Jo', start: when.start }).refused('missing', 'medium');
    handled()
      .when(anna, 'arrange', { ...when, start: '2026-06-01T09:00:00+02:00' })
      .refused('not-in-future', 'start');
    handled()
      .when(anna, 'arrange', { ...when, minutes: 999 })
      .refused('too-much', 'minutes');
    handled().has(anna, 'invite', invitation).when(page('Jo'), 'arrange', { moment: 3 }).refused('unknown-number', 'moment');
    concluded().when(anna, 'arrange', when).refused('not-now');
  });

  test('on the own page for a moment of one’s own, or for one that has passed', () => {
    handled().when(page('Jo'), 'arrange', { start: when.start, medium: 'phone' }).refused('missing', 'moment');
    const story = handled().has(anna, 'invite', invitation).on('2026-06-09 12:00');
    story.when(page('Jo'), 'arrange', { moment: 1 }).refused('not-in-future', 'moment');
  });
});
