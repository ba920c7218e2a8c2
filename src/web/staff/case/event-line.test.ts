// An entry in words: one text stands as it was written, and of several each says what it is.
import { expect, test } from 'vitest';
import { contentOf } from '#core/case/second-look.ts';
import type { CaseEvent } from '#core/case/step.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna } from '#test/given-when-then.ts';
import { aComplaint, framed, handled, heard, judged } from '#test/situations.ts';
import { screenWords } from '../../words/screen/screen.ts';
import { eventLine } from './event-line.ts';

const nobody = () => '';
const quotes = (event: CaseEvent) =>
  eventLine(event, {
    policy: aPolicy(),
    language: 'nl',
    words: screenWords('nl'),
    names: { party: nobody, staff: nobody, actor: nobody, seenBy: nobody },
  }).quotes;

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
