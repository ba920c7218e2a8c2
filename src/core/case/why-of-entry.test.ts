// A day that somebody named is explained where it is told, also when it was done long ago.
import { expect, test } from 'vitest';
import { anna, cor } from '#test/given-when-then.ts';
import { concluded, framed, handled, heard, judged, sent } from '#test/situations.ts';
import { duties } from './duties.ts';
import { whyOfEntry, whyOfExtension } from './why-of-entry.ts';

const longer = { until: '2026-08-10', reason: 'Er is nog onderzoek nodig' };
const why = (story: ReturnType<typeof handled>, name: string) => {
  const event = story.events.findLast((one) => one.name === name);
  return event === undefined ? undefined : whyOfEntry(event, duties(story.policy, story.state));
};

test('CAK-11: given a term that became longer, when it was answered long ago, then the day is still explained from the first day on', () => {
  const story = sent(handled().has(anna, 'extend', longer), 'extension', 'Jo');
  const told = why(story, 'extended');
  expect(told?.end).toBe('2026-08-10');
  expect(told?.steps.map(({ kind, to }) => [kind, to])).toEqual([
    ['start', '2026-06-02'],
    ['length', '2026-07-13'],
    ['extended', '2026-08-10'],
  ]);
  const later = sent(concluded(judged(heard(framed(story)))), 'conclusion', 'Jo')
    .on('2026-09-01')
    .has(anna, 'close', { manner: 'concluded' });
  expect(later.duty('decide')?.status).toBe('done');
  expect(why(later, 'extended')).toEqual(told);
  expect(whyOfExtension(later.state.extensions[0] as never, duties(later.policy, later.state))).toEqual(told);
});

test('CAK-12: given more time that nobody was told of yet, then it says that the term is not longer', () => {
  const story = handled().has(anna, 'extend', longer);
  expect(why(story, 'extended')?.steps).toEqual([
    expect.objectContaining({ kind: 'promised', to: '2026-08-10', why: expect.stringContaining('nog niet langer') }),
  ]);
});

test('CAK-22: given a day by which somebody may react, then it says that somebody chose it', () => {
  const story = handled().has(anna, 'invite', { party: '@Jo', replyBy: '2026-06-15' });
  expect(why(story, 'invited')).toEqual({
    end: '2026-06-15',
    steps: [
      expect.objectContaining({
        kind: 'promised',
        from: '2026-06-01',
        to: '2026-06-15',
        why: expect.stringContaining('gekozen'),
      }),
    ],
  });
});

test('CAK-19: given a call that was promised, then it is explained as in the work list, with the clause that asks for it', () => {
  const story = handled().has(anna, 'contact', { party: '@Jo', medium: 'phone', result: 'reached', promised: '2026-06-04' });
  expect(why(story, 'contacted')?.steps).toEqual([
    expect.objectContaining({ to: '2026-06-04', why: 'Wij hebben deze dag zelf genoemd.', source: 'call-back' }),
  ]);
});

test('CAK-17: given an entry that names no day to come, then there is nothing to explain', () => {
  const story = handled().has(cor, 'involve', { capacity: 'subject', staff: 'bas' });
  expect([why(story, 'involved'), why(story, 'lodged')]).toEqual([undefined, undefined]);
});
