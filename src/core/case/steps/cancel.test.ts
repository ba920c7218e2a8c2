// Cancelling: an appointment does not take place; who wants to be heard still can be.
import { expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, handled } from '#test/situations.ts';

const meeting = { party: '@Jo', start: '2026-06-10T10:00:00+02:00', medium: 'phone' };

test('given an appointment, when a colleague or Jo cancels it, then it is owed no more, and another one is a new one', () => {
  for (const who of [anna, page('Jo')]) {
    const story = handled().has(anna, 'arrange', meeting);
    const event = story.when(who, 'cancel', { reason: 'Ziek.' }).gives('cancelled', { number: 1, revision: 1 });
    expect(event.audience).toEqual(['us', story.party('Jo').id]);
    expect(story.duty('own:appointment')?.status).toBe('lapsed');
    story.when(anna, 'arrange', meeting).gives('arranged', { number: 2, revision: 0 });
  }
});

test('it is refused when there is none, and the person concerned cannot cancel that of the complainant', () => {
  handled().when(anna, 'cancel', { party: '@Jo' }).refused('not-now', 'party');
  const story = handled(aComplaintAboutBas()).has(anna, 'arrange', meeting);
  story.when(page('bas'), 'cancel').refused('not-now', 'party');
});
