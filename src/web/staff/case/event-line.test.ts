// An entry in words: one text stands as it was written, and of several each says what it is.
import { expect, test } from 'vitest';
import { contentOf } from '#core/case/second-look.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, cor } from '#test/given-when-then.ts';
import { aComplaint, framed, handled, heard, judged } from '#test/situations.ts';
import { screenWords } from '../../words/screen/screen.ts';
import { eventLine } from './event-line.ts';

const nobody = () => '';
const line = (event: CaseEvent) =>
  eventLine(event, {
    policy: aPolicy(),
    language: 'nl',
    words: screenWords('nl'),
    names: { party: nobody, staff: (id) => `collega ${id}`, actor: nobody, seenBy: nobody },
  });
const quotes = (event: CaseEvent) => line(event).quotes;

test('CAK-06: given a contact agreement with its reason, when the story is read, then each says what it is', () => {
  const agreed = { party: '@Jo', text: 'Mail ons.', reason: 'U belde vaak.', reviewBy: '2026-07-01', until: '2026-08-01' };
  const event = handled().when(anna, 'regulate', agreed).gives('regulated', { number: 1 });
  expect(quotes(event)).toEqual(['Wat spreken wij af? Mail ons.', 'Waarom? U belde vaak.']);
});

test('CAK-06: given one text, then nothing stands before it', () => {
  const event = handled().when(anna, 'note', { text: 'Zij belt morgen terug.' }).gives('noted');
  expect(quotes(event)).toEqual(['Zij belt morgen terug.']);
});

test('Awb 9:12: given a letter that a colleague must read first, then the story shows nothing of the form as it is kept', () => {
  const policy = {
    ...aPolicy(),
    reviews: { conclude: { by: ['coordinator'], says: { nl: 'Een collega leest mee.' }, source: [] } },
  };
  const put = { step: 'conclude', content: contentOf({ explanation: 'Zo zit het.' }), typed: '[["verdict","founded"]]' };
  const event = judged(heard(framed(handled(aComplaint(policy)))))
    .when(anna, 'present', put)
    .gives('presented');
  expect(event.personal?.typed).toBe(put.typed);
  expect(quotes(event)).toEqual([]);
});

test('CAK-17: given a handler who declares not to be involved, then the story tells that it was declared', () => {
  const event = aComplaint().when(cor, 'assign', { staff: 'anna', notInvolved: true }).gives('assigned');
  expect(line(event).choices).toEqual(['Deze collega is niet betrokken bij het onderwerp van de klacht']);
  expect(line(aComplaint().when(cor, 'assign', { staff: 'anna' }).gives('assigned')).choices).toEqual([]);
});

test('CAK-22: given moments to choose from, then the story tells which', () => {
  const moments = {
    party: '@Jo',
    way: 'talk',
    medium: 'phone',
    first: '2026-06-08T10:00:00+02:00',
    second: '2026-06-09T14:00:00+02:00',
    minutes: 30,
  };
  const event = handled()
    .when(anna, 'invite', { ...moments, replyBy: '2026-06-05' })
    .gives('invited');
  expect(line(event).choices.join(' ')).toContain('maandag 8 juni 2026');
  expect(line(event).choices.join(' ')).toContain('dinsdag 9 juni 2026');
});
