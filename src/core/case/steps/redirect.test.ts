// Redirecting: an objection goes its own way, with the date on which it first reached us.
import { describe, expect, test } from 'vitest';
import { anna, cor, moment, page } from '#test/given-when-then.ts';
import { aComplaint, concluded } from '#test/situations.ts';

describe('it belongs elsewhere', () => {
  test('CAK-06, Awb 6:15: the first date goes with it, and Jo is told why', () => {
    const when = aComplaint().on('2026-06-10').when(cor, 'redirect', { way: 'objection', reason: 'Gaat over een besluit' });
    when.letters('redirection to Jo').gives('redirected', { way: 'objection', received: moment('2026-06-01') });
    expect(when.story.state.status).toBe('redirected');
    expect(when.story.duty('decide')?.status).toBe('lapsed');
  });

  test('CAK-06: given that it was no objection after all, when it is reopened, then the complaint has its first date', () => {
    const story = aComplaint().has(cor, 'redirect', { way: 'objection', reason: 'Besluit' });
    story.on('2026-06-20').has(cor, 'reopen', { reason: 'Toch geen besluit' });
    expect(story.state.received).toBe(moment('2026-06-01'));
    expect(story.duty('decide')).toMatchObject({ status: 'open', due: { end: '2026-07-13' } });
  });
});

test('it is refused to where it already is, without a reason, to nowhere, too late, or by the complainant', () => {
  const raw = { way: 'objection', reason: 'Besluit' };
  aComplaint()
    .when(cor, 'redirect', { ...raw, way: 'complaint' })
    .refused('unknown-choice', 'way');
  aComplaint().when(cor, 'redirect', { way: 'objection' }).refused('missing', 'reason');
  aComplaint()
    .when(cor, 'redirect', { ...raw, way: 'bin' })
    .refused('unknown-choice', 'way');
  concluded().when(anna, 'redirect', raw).refused('not-now');
  aComplaint().when(page('Jo'), 'redirect', raw).refused('not-yours');
});
