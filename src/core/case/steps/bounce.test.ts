// Bouncing: a letter did not arrive; somebody must find another way.
import { expect, test } from 'vitest';
import { anna, page, system } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';

const raw = { party: '@Jo', letter: 'acknowledgement', reason: 'Onbekend adres' };
const sending = { party: '@Jo', letter: 'acknowledgement', because: 1, medium: 'email' };

test('given that the confirmation left, when it comes back, then another way is owed within 24 hours; it was sent in time', () => {
  const when = handled().has(system, 'send', sending).on('2026-06-02 14:00').when(system, 'bounce', raw);
  expect(when.gives('bounced', { letter: 'acknowledgement' })).toMatchObject({
    audience: ['us'],
    personal: { reason: 'Onbekend adres' },
  });
  expect(when.story.duty('other-way', 'Jo')).toMatchObject({ status: 'open', due: { end: '2026-06-03T14:00:00+02:00' } });
  expect(when.story.duty('acknowledge', 'Jo')).toMatchObject({ status: 'done', late: false });
});

test('a letter that left before it bounced is not the other way; one that is posted afterwards is', () => {
  const story = handled().has(system, 'send', sending).on('2026-06-02').has(system, 'bounce', raw);
  expect(story.duty('other-way', 'Jo')?.status).toBe('open');
  story.on('2026-06-03 09:00').has(anna, 'send', { ...sending, medium: 'post' });
  expect(story.duty('other-way', 'Jo')).toMatchObject({ status: 'done', late: false });
});

test('when it bounces again, another way is owed again', () => {
  const story = handled().has(system, 'bounce', raw).on('2026-06-02').has(anna, 'send', sending);
  story.on('2026-06-03').has(system, 'bounce', raw);
  expect(story.duty('other-way', 'Jo')).toMatchObject({ status: 'open', due: { end: '2026-06-04T10:00:00+02:00' } });
});

test('it is refused for a stranger, for an unknown letter, and on the own page', () => {
  aComplaint()
    .when(system, 'bounce', { ...raw, party: 'nobody' })
    .refused('unknown-party', 'party');
  aComplaint()
    .when(system, 'bounce', { ...raw, letter: 'love' })
    .refused('unknown-choice', 'letter');
  aComplaint().when(page('Jo'), 'bounce', raw).refused('not-yours');
});
