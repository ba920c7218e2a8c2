// Duties: what is owed, by whom, before when, and whether it was kept.
import { describe, expect, test } from 'vitest';
import type { Track } from '#core/policy/tracks.ts';
import { aPolicy, type Change } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, cor, given, moment, page, type Story, system } from '#test/given-when-then.ts';
import {
  aComplaint,
  aComplaintAboutBas,
  aComplaintOfTwo,
  aForm,
  concluded,
  framed,
  handled,
  heard,
  judged,
  mo,
  sent,
  solved,
} from '#test/situations.ts';
import { duties } from './duties.ts';
import { isPast } from './term.ts';

type Rule = Parameters<typeof aDuty>[0];
/** The sample procedure with one more duty, called `it`. */
const owing = (rule: Rule, change: Change = {}) =>
  aPolicy({ ...change, clauses: [aClause({ id: 'it', says: 'Het', duty: aDuty(rule) })] });

describe('a duty arises', () => {
  test('from its milestone, under its condition, in the order of the clauses', () => {
    const { policy, state } = aComplaint();
    expect(duties(policy, state).map((one) => one.key)).toEqual([
      `acknowledge:${state.parties[0]?.id}`,
      'assign',
      'decide',
      'first-reaction',
    ]);
    expect(duties(policy, aComplaint(policy, { record: 'signal' }).state).map((one) => one.clause)).toEqual([
      'assign',
      'first-reaction',
    ]);
  });

  test('says what to do, who owes it, and on what it rests', () => {
    expect(handled().duty('decide')).toMatchObject({
      do: { nl: 'Doe het' },
      owner: 'handler',
      step: 'conclude',
      target: false,
      source: ['CAK-10', 'Awb 9:11 lid 1'],
      from: moment('2026-06-01'),
    });
  });

  test('KLK-41: given a letter that left once more because it came back, then what we did after it first left is not owed again', () => {
    const story = concluded(
      judged(heard(framed(handled(aComplaint(owing({ from: 'letter:conclusion', doneBy: ['closed'], lapsesBy: [] })))))),
    );
    const letter = { party: '@Jo', letter: 'conclusion', medium: 'email', because: story.state.sequence };
    story.has(system, 'send', letter).has(anna, 'close', { manner: 'concluded' });
    expect(story.duty('it')?.status).toBe('done');
    story.on('2026-06-20').has(system, 'send', letter);
    expect(story.duty('it')?.status).toBe('done');
  });

  test('from the day of filing or of the conduct', () => {
    const filed = aComplaint(owing({ from: 'filed', within: '2 weeks', doneBy: ['closed'] }));
    filed.has(cor, 'correct', { what: 'filed', day: '2026-05-20', reason: 'x' });
    expect(filed.duty('it')?.due?.end).toBe('2026-06-03');
    const policy = owing({ from: 'conduct', within: '1 year', doneBy: ['closed'] });
    expect(aComplaint(policy).duty('it')).toBeUndefined();
    expect(aComplaint(policy, { conduct: '2026-02-10' }).duty('it')?.due?.end).toBe('2027-02-10');
  });

  test('for each complainant or person concerned apart', () => {
    const story = aComplaintOfTwo().has(cor, 'involve', { capacity: 'subject', staff: 'bas' });
    sent(story, 'acknowledgement', 'Jo');
    expect([story.duty('acknowledge', 'Jo')?.status, story.duty('acknowledge', 'Mo')?.status]).toEqual(['done', 'open']);
    expect(story.duty('copy', 'bas')?.status).toBe('open');
    expect(aComplaint().duty('copy')).toBeUndefined();
  });

  test('for who joins later, not before joining', () => {
    const story = aComplaint()
      .on('2026-06-10')
      .has(cor, 'involve', { capacity: 'complainant', people: [mo] });
    expect(story.duty('acknowledge', 'Mo')).toMatchObject({ from: moment('2026-06-10'), due: { end: '2026-06-24' } });
  });
});

describe('the last day', () => {
  test('CAK-09: an own promise ends on the day itself, also on a Sunday; CAK-10: a term of law moves', () => {
    const raw = { ...aForm, channel: 'letter', receivedAt: '2026-04-13T10:00:00+02:00' };
    const story = handled(aComplaintOfApril(raw));
    expect(story.duty('acknowledge', 'Jo')?.due?.end).toBe('2026-04-27');
    expect(story.duty('decide')?.due).toMatchObject({ end: '2026-05-26' });
    expect(story.duty('decide')?.due?.steps.map((one) => one.kind)).toEqual(['start', 'length', 'rolled']);
  });

  test('CAK-10: an oral complaint has no term of law', () => {
    const story = handled(aComplaintOfApril({ ...aForm, channel: 'phone', receivedAt: '2026-04-13T10:00:00+02:00' }));
    expect(story.duty('decide')?.due?.end).toBe('2026-05-25');
  });

  test('a duty without a term is owed as soon as possible', () => {
    expect(aComplaint().duty('assign')).not.toHaveProperty('due');
  });

  test('in hours it is a moment', () => {
    const story = aComplaint(owing({ within: '24 hours', doneBy: ['assigned'] }));
    expect(story.duty('it')?.due?.end).toBe(moment('2026-06-02'));
    expect(story.on('2026-06-02 10:01').has(cor, 'assign', { staff: 'anna' }).duty('it')?.late).toBe(true);
  });

  test('waiting for an answer of the complainant stops the clock where the procedure says so; waiting for others does not', () => {
    const story = handled(aComplaintAboutBas());
    expect(story.duty('first-reaction')).toMatchObject({ target: true, due: { end: '2026-06-08' } });
    story.has(anna, 'ask', { party: '@Jo', question: 'Wie?' }).has(anna, 'ask', { party: '@bas', question: 'Waarom?' });
    expect(story.duty('first-reaction')).toMatchObject({ status: 'open', still: { since: '2026-06-01' } });
    story.on('2026-06-04').has(page('Jo'), 'answer', { question: 1, answer: 'x' });
    expect(story.duty('first-reaction')?.due?.end).toBe('2026-06-10');
    story.on('2026-06-08').has(page('bas'), 'answer', { question: 2, answer: 'x' });
    expect(story.duty('first-reaction')?.due?.end).toBe('2026-06-10');
  });

  test('a promised day is the last day; the last promise counts, and without one the ordinary term', () => {
    const policy = owing({ from: 'assigned', promisedBy: 'contacted', within: '1 week', doneBy: ['closed'] });
    const story = handled(aComplaint(policy));
    expect(story.duty('it')?.due?.end).toBe('2026-06-08');
    const promise = (promised: string) =>
      story.has(anna, 'contact', { medium: 'phone', result: 'reached', promised }).duty('it')?.due?.end;
    expect([promise('2026-06-20'), promise('2026-06-15')]).toEqual(['2026-06-20', '2026-06-15']);
  });
});

describe('it is the work of', () => {
  test('its owner; KIK-17: where it goes with the handling, of the role to which the case was routed', () => {
    const up: Track = { name: { nl: 'Naar boven' }, source: [], to: 'coordinator', chosenBy: 'staff' };
    const owners = (withHandler: boolean) => {
      const policy = { ...owing({ from: 'received', owner: 'handler', withHandler, doneBy: ['concluded'] }), tracks: { up } };
      const story = aComplaint(policy);
      const before = story.duty('it')?.owner;
      const after = story.has(cor, 'route', { track: 'up', reason: 'x' }).duty('it');
      return [before, after?.owner, after?.byHandler];
    };
    expect(owners(false)).toEqual(['handler', 'handler', undefined]);
    expect(owners(true)).toEqual(['handler', 'coordinator', true]);
  });
});

describe('it is done', () => {
  test('by the first thing that answers it, in time or late', () => {
    const story = aComplaint(owing({ within: '1 week', doneBy: ['noted', 'assigned'] }));
    story.on('2026-06-08 23:59').has(cor, 'note', { text: 'x' }).on('2026-07-01').has(cor, 'assign', { staff: 'anna' });
    expect(story.duty('it')).toMatchObject({ status: 'done', doneAt: moment('2026-06-08 23:59'), late: false });
    const late = aComplaint(story.policy).on('2026-06-09 00:00').has(cor, 'note', { text: 'x' });
    expect(late.duty('it')).toMatchObject({ status: 'done', late: true });
  });

  test('not by what came before the thing it answers', () => {
    const story = handled(aComplaint(owing({ from: 'extended', doneBy: ['noted'] }))).has(anna, 'note', { text: 'x' });
    story.on('2026-06-02').has(anna, 'extend', { until: '2026-08-01', reason: 'x' });
    expect(story.duty('it')?.status).toBe('open');
    story.on('2026-06-03').has(anna, 'note', { text: 'x' });
    expect(story.duty('it')?.status).toBe('done');
  });

  test('by what was entered later for the same day, though no clock was looked at', () => {
    const story = handled(aComplaint(owing({ from: 'framed', doneBy: ['noted'] }))).on('2026-06-02 15:00');
    story.has(anna, 'frame', { elements: [{ text: 'x' }], confirmed: 'not-yet' }).on('2026-06-05');
    story.has(anna, 'note', { text: 'x' }, '2026-06-02 00:00');
    expect(story.duty('it')?.status).toBe('done');
  });

  test('a second occasion asks for a second answer, from its own day', () => {
    const story = handled(aComplaint(owing({ from: 'framed', within: '1 week', doneBy: ['confirmed'] })));
    const frame = { elements: [{ text: 'x' }], confirmed: 'not-yet' };
    story.has(anna, 'frame', frame).has(page('Jo'), 'confirm', { right: 'yes' });
    expect(story.duty('it')?.status).toBe('done');
    story.on('2026-06-03').has(anna, 'frame', frame);
    expect(story.duty('it')).toMatchObject({ status: 'open', due: { end: '2026-06-10' } });
  });

  test('when the date of receipt is corrected to a later one, what was done stays done', () => {
    const raw = { ...aForm, channel: 'letter', receivedAt: '2026-05-20T10:00:00+02:00' };
    const story = aComplaintOfApril(raw, '2026-06-01');
    story.has(system, 'send', { party: '@Jo', letter: 'acknowledgement', medium: 'post' }, '2026-05-22');
    story.has(cor, 'correct', { what: 'received', moment: '2026-05-28T10:00:00+02:00', reason: 'x' });
    expect(story.duty('acknowledge', 'Jo')?.status).toBe('done');
  });
});

describe('it lapses', () => {
  test('by what makes it pointless, unless it was done before', () => {
    expect(aComplaint().has(cor, 'redirect', { way: 'objection', reason: 'x' }).duty('decide')?.status).toBe('lapsed');
    const done = handled().on('2026-06-05').has(cor, 'redirect', { way: 'objection', reason: 'x' });
    expect(done.duty('assign')).toMatchObject({ status: 'done', doneAt: moment('2026-06-01') });
  });

  test('by what happens after its start, not by what happened before', () => {
    const story = solved().has(anna, 'close', { manner: 'satisfied' }).on('2026-06-02').has(cor, 'reopen', { reason: 'x' });
    solved(story.on('2026-06-03')).on('2026-06-04').has(anna, 'close', { manner: 'satisfied' });
    expect(story.duty('closed-solved', 'Jo')).toMatchObject({ status: 'open', from: moment('2026-06-04') });
  });

  test('when all is ended in whatever way, and it is there again after reopening', () => {
    const story = aComplaint().has(cor, 'refuse', { ground: 'not-about-us', reason: 'x' });
    expect(story.duty('assign')?.status).toBe('lapsed');
    expect(story.has(cor, 'reopen', { reason: 'x' }).duty('assign')?.status).toBe('open');
  });
});

describe('it starts anew', () => {
  const policy = owing({ within: '1 week', doneBy: ['noted'], lapsesBy: [], restartsOn: ['reopened'] });
  const reopenedOn = (...days: readonly string[]) => {
    const story = aComplaint(policy);
    for (const day of days)
      story.has(cor, 'redirect', { way: 'objection', reason: 'x' }).on(day).has(cor, 'reopen', { reason: 'x' });
    return story.duty('it')?.due?.end;
  };

  test('only when it had ended by then, and then once for each time', () => {
    expect(reopenedOn('2026-06-08')).toBe('2026-06-08');
    expect(reopenedOn('2026-06-09')).toBe('2026-06-16');
    expect(reopenedOn('2026-06-09', '2026-06-12')).toBe('2026-06-16');
    expect(reopenedOn('2026-06-09', '2026-06-17')).toBe('2026-06-24');
  });

  test('not when it was done: late stays late', () => {
    const story = aComplaint(policy).on('2026-06-09').has(cor, 'note', { text: 'x' });
    story.has(cor, 'redirect', { way: 'objection', reason: 'x' }).on('2026-06-20').has(cor, 'reopen', { reason: 'x' });
    expect(story.duty('it')).toMatchObject({ due: { end: '2026-06-08' }, status: 'done', late: true });
  });
});

describe('CCV-15: an end that was missed stays missed', () => {
  const it = (story: Story) => story.duty('it');

  test('when the term begins anew, and not when it was done or had lapsed by then', () => {
    const rule = { within: '1 week', doneBy: ['noted'], lapsesBy: ['redirected'], restartsOn: ['reopened'] } as const;
    const policy = owing(rule);
    const back = (story: Story, on: string) => story.on(on).has(cor, 'reopen', { reason: 'x' });
    const away = (story: Story, on: string) => story.on(on).has(cor, 'redirect', { way: 'objection', reason: 'x' });
    // over on the 8th, and only then sent elsewhere
    const missed = back(away(aComplaint(policy), '2026-06-09'), '2026-06-10');
    expect(it(missed)).toMatchObject({ due: { end: '2026-06-17' }, missed: '2026-06-08', status: 'open' });
    expect(it(missed.on('2026-06-11').has(cor, 'note', { text: 'x' }))).toMatchObject({
      status: 'done',
      late: true,
      missed: '2026-06-08',
    });
    // nothing was owed on the 8th
    const lapsed = back(away(aComplaint(policy), '2026-06-02'), '2026-06-10');
    expect(it(lapsed)).toMatchObject({ due: { end: '2026-06-17' } });
    expect(it(lapsed)).not.toHaveProperty('missed');
    // it was there again before the end
    const again = back(away(back(away(aComplaint(policy), '2026-06-02'), '2026-06-03'), '2026-06-09'), '2026-06-10');
    expect(it(again)?.missed).toBe('2026-06-08');
  });

  test('CAK-10: what was answered in time was kept, also when it is taken back after the end', () => {
    const rule = { within: '1 week', doneBy: ['concluded'], lapsesBy: [], restartsOn: ['reopened'] } as const;
    const story = concluded(judged(heard(framed(handled(aComplaint(owing(rule))))))).on('2026-06-20');
    story.has(cor, 'reopen', { reason: 'x' });
    expect(it(story)).toMatchObject({ status: 'open', due: { end: '2026-06-27' } });
    expect(it(story)).not.toHaveProperty('missed');
  });

  test('CCV-10: when what starts it happens again', () => {
    const policy = owing({ from: 'contacted', within: '1 week', doneBy: ['noted'], lapsesBy: [] });
    const calls = (story: Story) => story.has(anna, 'contact', { party: '@Jo', medium: 'phone', result: 'no-answer' });
    const story = calls(calls(handled(aComplaint(policy))).on('2026-06-10'));
    expect(it(story)).toMatchObject({ due: { end: '2026-06-17' }, missed: '2026-06-08' });
    const kept = calls(
      calls(handled(aComplaint(policy)))
        .on('2026-06-05')
        .has(anna, 'note', { text: 'x' })
        .on('2026-06-10'),
    );
    expect(it(kept)).not.toHaveProperty('missed');
    const late = calls(
      calls(handled(aComplaint(policy)))
        .on('2026-06-09')
        .has(anna, 'note', { text: 'x' })
        .on('2026-06-10'),
    );
    expect(it(late)?.missed).toBe('2026-06-08');
    // a new call before the end is no miss
    expect(it(calls(calls(handled(aComplaint(policy))).on('2026-06-05')))).not.toHaveProperty('missed');
  });

  test('CCV-12: when another day is named after it, also where a term ran before anybody named one', () => {
    const promises = (story: Story, on: string, day: string) => story.on(on).has(anna, 'promise', { promised: day, what: 'x' });
    const rule = { promisedBy: 'promised', doneBy: ['noted'], lapsesBy: [] } as const;
    const story = promises(promises(handled(aComplaint(owing(rule))), '2026-06-02', '2026-06-05'), '2026-06-08', '2026-06-12');
    expect(it(story)).toMatchObject({ due: { end: '2026-06-12' }, missed: '2026-06-05' });
    const before = promises(promises(handled(aComplaint(owing(rule))), '2026-06-02', '2026-06-05'), '2026-06-05', '2026-06-12');
    expect(it(before)).not.toHaveProperty('missed');
    const within = promises(handled(aComplaint(owing({ ...rule, within: '1 week' }))), '2026-06-09', '2026-06-12');
    expect(it(within)).toMatchObject({ due: { end: '2026-06-12' }, missed: '2026-06-08' });
  });
});

describe('a term that is reckoned from two milestones together', () => {
  const of = (which: 'later' | 'earlier') =>
    owing(
      { from: 'moment:two', within: '1 week', doneBy: ['noted'], lapsesBy: [] },
      { other: { moments: { two: { which, of: ['framed', 'contacted'] } } } },
    );
  const calls = (story: Story) => story.has(anna, 'contact', { party: '@Jo', medium: 'phone', result: 'no-answer' });

  test('runs from the later one, and from none as long as one lacks', () => {
    const story = calls(handled(aComplaint(of('later'))));
    expect(story.duty('it')).toBeUndefined();
    expect(framed(story.on('2026-06-03')).duty('it')?.due?.end).toBe('2026-06-10');
    expect(calls(story.on('2026-06-05')).duty('it')?.due?.end).toBe('2026-06-12');
  });

  test('runs from the earlier one, whatever comes after it', () => {
    const story = calls(handled(aComplaint(of('earlier'))));
    expect(story.duty('it')?.due?.end).toBe('2026-06-08');
    expect(framed(story.on('2026-06-03')).duty('it')?.due?.end).toBe('2026-06-08');
    expect(story.has(anna, 'note', { text: 'x' }).duty('it')).toMatchObject({ status: 'done', late: false });
  });
});

test('CAK-27: a talk with the employee is owed anew after a new conclusion', () => {
  const story = concluded(judged(heard(framed(handled(aComplaintAboutBas())))));
  story.has(cor, 'debrief', { party: '@bas' }).on('2026-06-10').has(cor, 'reopen', { reason: 'x' });
  expect(story.duty('debrief', 'bas')).toBeUndefined();
  expect(concluded(story).duty('debrief', 'bas')?.status).toBe('open');
});

test('a day is past when it is over, a moment at once', () => {
  expect(isPast('2026-06-01' as never, moment('2026-06-01 23:59'))).toBe(false);
  expect(isPast('2026-06-01' as never, moment('2026-06-02 00:00'))).toBe(true);
  expect(isPast(moment('2026-06-01 10:00'), moment('2026-06-01 10:00'))).toBe(false);
  expect(isPast(moment('2026-06-01 10:00'), moment('2026-06-01 10:01'))).toBe(true);
});

/** A complaint that a colleague enters on the day after it came in, or on this day. */
function aComplaintOfApril(raw: object, on = '2026-04-14') {
  return given(aPolicy())
    .on(on)
    .has(cor, 'lodge', { ...raw });
}
