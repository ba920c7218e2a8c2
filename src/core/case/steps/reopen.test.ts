// Reopening: the way back, with the first date; what ended the case no longer counts.
import { describe, expect, test } from 'vitest';
import { anna, cor, moment, page, type Story } from '#test/given-when-then.ts';
import {
  aComplaint,
  aComplaintAboutBas,
  aComplaintOfTwo,
  answered,
  concluded,
  handled,
  judged,
  sent,
  solved,
} from '#test/situations.ts';

const closed = (story = solved()) => story.has(anna, 'close', { manner: 'satisfied' });
const raw = { reason: 'Toch graag op schrift' };

describe('the case is open again', () => {
  test('CAK-32: given that it was closed as solved, when Jo asks for an answer in writing, then it is owed by the first date', () => {
    const when = closed().on('2026-06-20').when(page('Jo'), 'reopen', raw);
    when.letters('reopened to Jo').gives('reopened');
    expect(when.story.state).toMatchObject({ status: 'open', received: moment('2026-06-01') });
    expect(when.story.duty('decide')).toMatchObject({ status: 'open', due: { end: '2026-07-13' } });
    expect(when.story.duty('solved')).toBeUndefined();
    expect(when.story.duty('closed-solved', 'Jo')).toBeUndefined();
  });

  test('CAK-32: when the six weeks are over by then, six new weeks run from the request', () => {
    const story = closed().on('2026-07-14').has(page('Jo'), 'reopen', raw);
    expect(story.duty('decide')).toMatchObject({ status: 'open', from: moment('2026-07-14'), due: { end: '2026-08-25' } });
  });

  test('on the last day the first six weeks still run', () => {
    expect(closed().on('2026-07-13').has(page('Jo'), 'reopen', raw).duty('decide')?.due?.end).toBe('2026-07-13');
  });

  test('a term that was extended is over only when the extension is', () => {
    const story = sent(handled().has(anna, 'extend', { until: '2026-08-10', reason: 'x' }), 'extension', 'Jo');
    const again = (on: string) => closed(solved(story)).on(on).has(page('Jo'), 'reopen', raw).duty('decide')?.due?.end;
    expect(again('2026-08-01')).toBe('2026-08-10');
    expect(again('2026-08-11')).toBe('2026-09-22');
  });

  test('what was kept before stays kept: the acknowledgement is not owed a second time', () => {
    const story = closed(solved(handled(sent(aComplaint(), 'acknowledgement', 'Jo'))))
      .on('2026-07-20')
      .has(page('Jo'), 'reopen', raw);
    expect(story.duty('acknowledge', 'Jo')?.status).toBe('done');
  });

  test('after an answer the old letter and verdict no longer count: a new conclusion is owed', () => {
    const story = answered().on('2026-06-20').has(cor, 'reopen', raw);
    expect(story.state.verdict).toBeUndefined();
    expect(story.duty('decide')?.status).toBe('open');
    story.when(anna, 'close', { manner: 'noted' }).refused('by-clause', undefined, 'close-when-done');
  });

  test('a letter of the old conclusion that only leaves now answers nothing', () => {
    const story = concluded();
    const because = story.state.sequence;
    story.has(cor, 'reopen', raw).has(cor, 'send', { party: '@Jo', letter: 'conclusion', because, medium: 'email' });
    expect(story.duty('decide')?.status).toBe('open');
  });
});

describe('of several complainants', () => {
  const two = () => closed(solved(handled(aComplaintOfTwo())));

  test('one who comes back takes back only the own yes', () => {
    const story = two().has(page('Jo'), 'reopen', raw);
    expect([story.party('Jo').satisfied, story.party('Mo').satisfied === undefined]).toEqual([undefined, false]);
    expect(story.duty('decide')?.status).toBe('open');
    story.when(anna, 'close', { manner: 'satisfied' }).refused('by-clause', undefined, 'close-when-done');
    story
      .has(page('Jo'), 'accept', { yes: ['enough', 'gone'] })
      .when(anna, 'close', { manner: 'satisfied' })
      .gives('closed');
  });

  test('why one comes back is between us and that one; that we open it is for all', () => {
    const story = two();
    expect(story.when(page('Jo'), 'reopen', raw).gives('reopened').audience).toEqual(['us', story.party('Jo').id]);
    expect(story.letters()).toEqual(['reopened to Jo', 'reopened to Mo']);
    expect(two().when(cor, 'reopen', raw).gives('reopened').audience).toEqual(['us', 'complainants']);
  });

  test('when we open it ourselves, everybody is asked again', () => {
    const story = two().has(cor, 'reopen', raw);
    expect([story.party('Jo').satisfied, story.party('Mo').satisfied]).toEqual([undefined, undefined]);
  });

  test('who withdrew stays away when the case is opened for others', () => {
    const story: Story = handled(aComplaintOfTwo()).has(page('Mo'), 'withdraw');
    closed(solved(story)).has(cor, 'reopen', raw);
    expect(story.party('Mo').withdrawn).toBeDefined();
  });

  test('after all withdrew, one can come back alone, and we can bring all back', () => {
    const withdrawn = () => aComplaintOfTwo().has(page('Jo'), 'withdraw').has(page('Mo'), 'withdraw');
    const alone = withdrawn().has(page('Jo'), 'reopen', raw);
    expect([alone.party('Jo').withdrawn, alone.party('Mo').withdrawn === undefined]).toEqual([undefined, false]);
    const all = withdrawn().has(cor, 'reopen', raw);
    expect([all.party('Jo').withdrawn, all.party('Mo').withdrawn]).toEqual([undefined, undefined]);
    expect(all.duty('decide')?.status).toBe('open');
  });
});

describe('it is refused', () => {
  test('while it is open, without a reason, or for nobody who takes part', () => {
    handled().when(cor, 'reopen', raw).refused('not-now');
    closed().when(cor, 'reopen').refused('missing', 'reason');
    closed()
      .when(cor, 'reopen', { ...raw, party: 'nobody' })
      .refused('unknown-party', 'party');
  });

  test('by the complainant after our answer: then the way leads further up', () => {
    answered().when(page('Jo'), 'reopen', raw).refused('by-clause', undefined, 'in-writing');
  });

  test('by the person concerned, or in that name', () => {
    const story = closed(solved(handled(aComplaintAboutBas())));
    story.when(page('bas'), 'reopen', raw).refused('not-yours');
    story.when(cor, 'reopen', { ...raw, party: '@bas' }).refused('unknown-party', 'party');
  });

  test('a judged case that is still open has nothing to come back from', () => {
    judged().when(page('Jo'), 'reopen', raw).refused('not-now');
  });
});
