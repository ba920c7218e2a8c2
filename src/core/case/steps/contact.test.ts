// Contact: a call or talk; an attempt is an attempt, and keeps no promise.
import { describe, expect, test } from 'vitest';
import { anna, moment, page } from '#test/given-when-then.ts';
import { aComplaintAboutBas, aComplaintOfTwo, answered, aSpokenFor, handled } from '#test/situations.ts';

const call = { medium: 'phone', result: 'reached' };

describe('somebody is called', () => {
  test('CAK-19: given that the number is known, when Jo is reached, then the call was made', () => {
    const story = handled()
      .on('2026-06-03')
      .has(anna, 'contact', { ...call, summary: 'Uitleg gegeven' });
    expect(story.duty('call', 'Jo')).toMatchObject({ status: 'done', doneAt: moment('2026-06-03') });
    expect(story.events.at(-1)?.personal).toEqual({ summary: 'Uitleg gegeven' });
  });

  test('CAK-19: a call that nobody answered, or a voicemail, is on record and keeps no promise', () => {
    const story = handled();
    for (const result of ['no-answer', 'voicemail']) story.has(anna, 'contact', { medium: 'phone', result });
    expect(story.state.happenings.filter((one) => one.name === 'contacted')).toHaveLength(2);
    expect(story.duty('call', 'Jo')?.status).toBe('open');
    story.when(page('Jo'), 'accept', { yes: ['enough', 'gone'] }).refused('by-clause', undefined, 'solved');
  });

  test('CAK-19: a mail or a letter is on record, is no talk, and keeps no promise to call', () => {
    const story = handled();
    for (const medium of ['email', 'letter']) {
      story.when(anna, 'contact', { medium, result: 'reached' }).refused('no-talk', 'result');
      story.when(anna, 'contact', { medium, result: 'voicemail' }).refused('no-talk', 'result');
      story.has(anna, 'contact', { medium, result: 'written', summary: 'Uitleg gestuurd' });
    }
    expect(story.duty('call', 'Jo')?.status).toBe('open');
    expect(story.state.happenings.map(({ name }) => name)).toContain('contacted:written');
    expect(story.state.happenings.map(({ name }) => name)).not.toContain('reached');
    for (const medium of ['phone', 'visit', 'video'])
      handled().when(anna, 'contact', { medium, result: 'written' }).refused('no-talk', 'result');
    handled().when(anna, 'contact', { medium: 'video', result: 'reached' }).gives('contacted');
  });

  test('CAK-19: without a number there is no such duty', () => {
    const story = handled(aComplaintOfTwo());
    expect(story.duty('call', 'Jo')?.status).toBe('open');
    expect(story.duty('call', 'Mo')).toBeUndefined();
  });

  test('a day that was promised is a date of its own, with its reason', () => {
    const story = handled().has(anna, 'contact', { medium: 'phone', result: 'voicemail', promised: '2026-06-05' });
    expect(story.duty('call-back', 'Jo')?.due).toMatchObject({
      end: '2026-06-05',
      steps: [{ kind: 'promised', to: '2026-06-05' }],
    });
  });

  test('Awb 2:1: who speaks for Jo is called for Jo', () => {
    const story = handled(aSpokenFor()).has(anna, 'contact', { ...call, party: '@Ria' });
    expect(story.duty('call', 'Jo')?.status).toBe('done');
  });

  test('a call of yesterday is recorded with its own moment and the moment it was entered', () => {
    const event = handled().on('2026-06-04').when(anna, 'contact', call, '2026-06-03 15:00').gives('contacted');
    expect(event).toMatchObject({ at: moment('2026-06-03 15:00'), entered: moment('2026-06-04') });
  });

  test('the person concerned can be called too', () => {
    handled(aComplaintAboutBas())
      .when(anna, 'contact', { ...call, party: '@bas' })
      .gives('contacted');
  });
});

describe('it is refused', () => {
  test('without medium or result, or without a name where there are several', () => {
    handled().when(anna, 'contact', { medium: 'phone' }).refused('missing', 'result');
    handled().when(anna, 'contact', { result: 'reached' }).refused('missing', 'medium');
    handled(aComplaintOfTwo()).when(anna, 'contact', call).refused('missing', 'party');
    handled()
      .when(anna, 'contact', { ...call, party: 'nobody' })
      .refused('unknown-party', 'party');
  });

  test('in the future, before there was a complaint, after closing, or by the complainant', () => {
    handled().when(anna, 'contact', call, '2026-06-01 10:01').refused('in-future', 'at');
    handled().when(anna, 'contact', call, '2026-06-01 09:59').refused('before-receipt', 'at');
    answered().has(anna, 'close', { manner: 'concluded' }).when(anna, 'contact', call).refused('not-now');
    handled().when(page('Jo'), 'contact', call).refused('not-yours');
  });
});
