// Contact agreements: with a reason, a day to look again and an end; complaints are judged as ever.
import { expect, test } from 'vitest';
import { anna, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aSpokenFor, concluded, handled } from '#test/situations.ts';

const agreed = {
  party: '@Jo',
  text: 'Mail ons.',
  reason: 'U belde tien keer per dag.',
  reviewBy: '2026-07-01',
  until: '2026-08-01',
};

test('given many calls, when contact is agreed, then the complainant reads it, and we look at it again on its day', () => {
  const story = handled();
  const event = story.when(anna, 'regulate', agreed).gives('regulated', { number: 1 });
  expect(event.audience).toEqual(['us', story.party('Jo').id]);
  expect(story.duty('own:agreement')).toMatchObject({ due: { end: '2026-07-01' }, byHandler: true, status: 'open' });
});

test('made anew it takes the place of the one before; a handling goes on as ever, and it can be made after the end too', () => {
  const story = handled()
    .has(anna, 'regulate', agreed)
    .on('2026-06-20')
    .has(anna, 'regulate', { ...agreed, until: '2026-09-01' });
  expect(story.state.agreements).toMatchObject([{ lifted: story.now }, { until: '2026-09-01' }]);
  concluded().when(anna, 'regulate', agreed).gives('regulated');
});

test('Awb 2:1: with who speaks for Jo it holds for Jo', () => {
  const story = handled(aSpokenFor()).has(anna, 'regulate', { ...agreed, party: '@Ria' });
  expect(story.state.agreements[0]?.party).toBe(story.party('Jo').id);
});

test('it is refused without a reason, with an end before we looked again, with a person concerned, and on the own page', () => {
  handled()
    .when(anna, 'regulate', { ...agreed, reason: '' })
    .refused('missing', 'reason');
  handled()
    .when(anna, 'regulate', { ...agreed, until: '2026-06-15' })
    .refused('too-early', 'until');
  handled(aComplaintAboutBas())
    .when(anna, 'regulate', { ...agreed, party: '@bas' })
    .refused('unknown-party', 'party');
  handled().when(page('Jo'), 'regulate', agreed).refused('not-yours');
});
