// Extending: more time, exactly as the procedure allows it.
import { describe, expect, test } from 'vitest';
import { sure } from '#core/time/fault.ts';
import { parseLength } from '#core/time/length.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anAppeal, withBoard } from '#test/appeals.ts';
import { anna, cor, given, moment, page } from '#test/given-when-then.ts';
import {
  aComplaint,
  aComplaintAboutBas,
  aComplaintOfTwo,
  aForm,
  aSpokenFor,
  concluded,
  handled,
  mo,
  sent,
  solved,
} from '#test/situations.ts';
import { extensionsNow } from './extend.ts';

const longer = { until: '2026-08-10', reason: 'Er is nog onderzoek nodig' };
const extended = (story = handled()) => story.has(anna, 'extend', longer);
const postponed = () => sent(extended(), 'extension', 'Jo');

describe('the term is extended once, with notice', () => {
  test('CAK-11: given six weeks until 13 July, Anna takes four weeks more, and tells why', () => {
    const when = handled().when(anna, 'extend', longer);
    when
      .letters('extension to Jo')
      .gives('extended', { clause: 'postpone', duty: 'decide', from: '2026-07-13', needsConsent: false });
  });

  test('CAK-12: it counts only when the notice left', () => {
    const story = extended();
    expect(story.duty('decide')?.due?.end).toBe('2026-07-13');
    sent(story, 'extension', 'Jo');
    expect(story.duty('decide')?.due?.end).toBe('2026-08-10');
    expect(story.duty('first-reaction')?.due?.end).toBe('2026-06-08');
    expect(story.duty('decide')?.due?.steps.at(-1)).toMatchObject({ kind: 'extended', from: '2026-07-13', to: '2026-08-10' });
  });

  test('Awb 9:11 lid 2: it counts only when all complainants and all persons concerned were told', () => {
    const story = handled(aComplaintOfTwo()).has(cor, 'involve', { capacity: 'subject', staff: 'bas' });
    story.when(anna, 'extend', longer).letters('extension to Jo', 'extension to Mo', 'extension to bas').gives('extended');
    const because = story.state.sequence;
    const end = (name: string) => {
      story.has(cor, 'send', { party: `@${name}`, letter: 'extension', because, medium: 'post' });
      return story.duty('decide')?.due?.end;
    };
    expect([end('Jo'), end('bas'), end('Mo')]).toEqual(['2026-07-13', '2026-07-13', '2026-08-10']);
  });

  test('Awb 9:11 lid 2: told after the end, it came too late and does not count', () => {
    const story = extended().on('2026-07-14');
    story.has(cor, 'send', { party: '@Jo', letter: 'extension', medium: 'email' });
    expect(story.duty('decide')?.due?.end).toBe('2026-07-13');
  });

  test('a notice that was posted in time and entered later counts from the day it was posted', () => {
    const story = extended().on('2026-07-15');
    story.has(cor, 'send', { party: '@Jo', letter: 'extension', medium: 'post' }, '2026-07-13');
    expect(story.duty('decide')?.due?.end).toBe('2026-08-10');
  });

  test('notices entered in another order than they were posted in: it counts from the last of them', () => {
    const story = extended(handled(aComplaintOfTwo())).on('2026-06-25');
    story.has(cor, 'send', { party: '@Jo', letter: 'extension', medium: 'post' }, '2026-06-24');
    story.has(cor, 'send', { party: '@Mo', letter: 'extension', medium: 'post' }, '2026-06-22');
    expect(story.state.extensions[0]?.effective).toBe(moment('2026-06-24'));
  });

  test('on the last day it is still in time', () => {
    handled().on('2026-07-13 23:30').when(anna, 'extend', longer).gives('extended');
  });

  test('less than the most that is allowed is allowed too', () => {
    const story = handled().has(anna, 'extend', { ...longer, until: '2026-07-20' });
    expect(sent(story, 'extension', 'Jo').duty('decide')?.due?.end).toBe('2026-07-20');
  });

  test('Awb 2:1: the letter to who speaks for Jo tells Jo', () => {
    const story = extended(handled(aSpokenFor()));
    expect(sent(story, 'extension', 'Ria').duty('decide')?.due?.end).toBe('2026-08-10');
  });

  test('who joins later does not undo it, whether it counted already or not yet', () => {
    const joins = { capacity: 'complainant', people: [mo] };
    expect(postponed().has(cor, 'involve', joins).duty('decide')?.due?.end).toBe('2026-08-10');
    const story = extended();
    const because = story.state.sequence;
    story.has(cor, 'involve', joins).has(cor, 'send', { party: '@Jo', letter: 'extension', because, medium: 'post' });
    expect(story.duty('decide')?.due?.end).toBe('2026-08-10');
  });

  test('who withdraws is not waited for', () => {
    const story = sent(extended(handled(aComplaintOfTwo())), 'extension', 'Jo')
      .on('2026-06-10')
      .has(page('Mo'), 'withdraw');
    expect(story.state.extensions[0]?.effective).toBe(moment('2026-06-10'));
  });

  test('a procedure that asks for no notice to the person concerned does not wait for one', () => {
    const policy = aPolicy();
    const clause = policy.clauses.find((one) => one.id === 'postpone');
    const rule = { ...clause?.extension, needs: ['notice-to-complainant'] } as NonNullable<
      NonNullable<typeof clause>['extension']
    >;
    const own = aPolicy({ clauses: [aClause({ id: 'postpone', says: 'x', extension: rule })] });
    const story = extended(handled(aComplaintAboutBas(own)));
    expect(sent(story, 'extension', 'Jo').duty('decide')?.due?.end).toBe('2026-08-10');
  });
});

describe('the two readings of a chained extension', () => {
  // a letter of Monday 13 April: six weeks later it is Whit Monday
  const raw = { ...aForm, channel: 'letter', receivedAt: '2026-04-13T10:00:00+02:00' };
  const letter = () => handled(given(aPolicy()).on('2026-04-14').has(cor, 'lodge', raw));

  test('Atw art. 1: we warn for ten weeks from the start, and report a breach four weeks after the end that was moved', () => {
    expect(letter().duty('decide')?.due?.end).toBe('2026-05-26');
    letter()
      .when(anna, 'extend', { ...longer, until: '2026-06-24' })
      .refused('too-far', 'until', 'postpone');
    const story = sent(letter().has(anna, 'extend', { ...longer, until: '2026-06-23' }), 'extension', 'Jo');
    expect(story.duty('decide')).toMatchObject({ due: { end: '2026-06-23' }, warn: '2026-06-22' });
  });

  test('an oral complaint has no term of law: nothing moves, and both readings are one', () => {
    const oral = handled(
      given(aPolicy())
        .on('2026-04-14')
        .has(cor, 'lodge', { ...raw, channel: 'phone' }),
    );
    expect(oral.duty('decide')?.due?.end).toBe('2026-05-25');
    sent(oral.has(anna, 'extend', { ...longer, until: '2026-06-22' }), 'extension', 'Jo');
    expect(oral.duty('decide')?.due?.end).toBe('2026-06-22');
    expect(oral.duty('decide')?.warn).toBeUndefined();
  });

  test('given a notice until 10 August, when the date of receipt turns out to be earlier, then the law still allows no more', () => {
    const story = postponed().has(cor, 'correct', { what: 'received', moment: '2026-05-25T10:00:00+02:00', reason: 'Lag er al' });
    expect(story.duty('decide')?.due?.end).toBe('2026-08-03');
    expect(story.duty('decide')?.due?.steps.at(-1)?.why).toMatch(/Langer kan niet\.$/);
    expect(postponed().duty('decide')?.due?.steps.at(-1)?.why).not.toMatch(/Langer kan niet/);
  });
});

describe('it is refused', () => {
  test('CAK-11: after the end, with the clause and the day', () => {
    const no = handled().on('2026-07-14').when(anna, 'extend', longer).refused('term-ended', undefined, 'postpone');
    expect(no.data).toEqual({ end: '2026-07-13' });
  });

  test('CAK-11: further than four weeks, with the latest day', () => {
    const no = handled()
      .when(anna, 'extend', { ...longer, until: '2026-08-11' })
      .refused('too-far', 'until', 'postpone');
    expect(no.data).toEqual({ latest: '2026-08-10' });
  });

  test('to a day that is not later than the end', () => {
    handled()
      .when(anna, 'extend', { ...longer, until: '2026-07-13' })
      .refused('not-later', 'until', 'postpone');
  });

  test('CAK-12: again, while the notice of the first has not left', () => {
    extended().when(anna, 'extend', longer).refused('already', undefined, 'postpone');
  });

  test('CAK-11: a second time without asking, in a procedure that knows no more', () => {
    const story = sent(extended(handled(aComplaint(aPolicy({ without: ['further'] })))), 'extension', 'Jo');
    story.when(anna, 'extend', { ...longer, until: '2026-08-20' }).refused('term-used-up', undefined, 'postpone');
  });

  test('when nothing is owed any more, or the procedure has no such rule', () => {
    solved().when(anna, 'extend', longer).refused('no-such-term', undefined, 'postpone');
    const policy = aPolicy({ without: ['postpone', 'further'] });
    handled(aComplaint(policy)).when(anna, 'extend', longer).refused('no-such-term');
  });

  test('without a reason, to a day that is over, after the conclusion, or by the complainant', () => {
    handled().when(anna, 'extend', { until: '2026-08-10' }).refused('missing', 'reason');
    handled()
      .when(anna, 'extend', { ...longer, until: '2026-06-01' })
      .refused('not-in-future', 'until');
    concluded().when(anna, 'extend', longer).refused('not-now');
    handled().when(page('Jo'), 'extend', longer).refused('not-yours');
  });
});

describe('a cap', () => {
  const capped = (within: string) => {
    const policy = aPolicy();
    const clauses = policy.clauses.map((one) =>
      one.id === 'decide' && one.duty !== undefined
        ? { ...one, duty: { ...one.duty, cap: { from: 'received', within: sure(parseLength(within)), rolls: 'none' as const } } }
        : one,
    );
    return handled(aComplaint(aPolicy({ clauses })));
  };

  test('CCV-12: given that nothing goes past 8 weeks, when 4 weeks more are asked after 6, then the refusal names the last day', () => {
    const refusal = capped('8 weeks').when(anna, 'extend', longer).refused('too-far', 'until', 'postpone');
    expect(refusal.data).toEqual({ latest: '2026-07-27' });
    capped('8 weeks')
      .when(anna, 'extend', { ...longer, until: '2026-07-27' })
      .gives('extended');
  });

  test('a cap further away than the extension changes nothing', () => {
    capped('1 year')
      .when(anna, 'extend', { ...longer, until: '2026-08-11' })
      .refused('too-far', 'until', 'postpone');
  });

  test('given that both agree on a day past the cap, then the term ends at the cap', () => {
    const story = sent(capped('11 weeks').has(anna, 'extend', longer), 'extension', 'Jo');
    story.when(anna, 'extend', { until: '2026-09-01', reason: 'x' }).refused('too-far', 'until', 'further');
  });
});

test('KLK-38: given no answer in time and an appeal about that, then the term of the appeal is lengthened, not that of the answer', () => {
  const story = handled(aComplaint(withBoard())).on('2026-07-14').has(page('Jo'), 'appeal', anAppeal);
  expect(story.duty('decide')?.status).toBe('open');
  const event = story.when(cor, 'extend', { until: '2026-09-15', reason: 'x' }).gives('extended');
  expect(event.facts).toMatchObject({ clause: 'board-delay', duty: 'board-answer' });
});

test('KLK-10, CAK-12: whom it is about reads of more time only where the procedure tells them', () => {
  const told = handled().when(anna, 'extend', longer).gives('extended');
  expect(told.audience).toEqual(['us', 'complainants', 'subjects']);
  const story = handled(aComplaint(withBoard())).on('2026-07-14').has(page('Jo'), 'appeal', anAppeal);
  const quiet = story.when(cor, 'extend', { until: '2026-09-15', reason: 'x' }).gives('extended');
  expect(quiet.audience).toEqual(['us', 'complainants']);
});

describe('given two terms that can become longer at once', () => {
  const two = aPolicy({
    clauses: [
      aClause({
        id: 'send-file',
        says: 'U stuurt uw stukken binnen twee weken.',
        duty: {
          ...aDuty({ within: '2 weeks', doneBy: ['attached'] }),
          asks: { of: 'complainant', what: { nl: 'Stuur uw stukken' } },
        },
      }),
      aClause({
        id: 'more-time',
        says: 'Vraag het ons.',
        extension: { duty: 'send-file', upTo: sure(parseLength('2 weeks')), times: 1, needs: ['reason'] },
      }),
    ],
  });

  test('Reglement 5: then who extends says which one; unnamed it is the only one that is left', () => {
    const story = handled(aComplaint(two));
    story.when(anna, 'extend', longer).refused('missing', 'clause');
    expect(extensionsNow(story)).toEqual(['postpone', 'more-time']);
    story.when(anna, 'extend', { ...longer, clause: 'more-time', until: '2026-06-30' }).refused('too-far', 'until', 'more-time');
    story.has(anna, 'extend', { reason: 'Ziek', clause: 'more-time', until: '2026-06-29' });
    expect([story.duty('send-file')?.due?.end, story.duty('decide')?.due?.end]).toEqual(['2026-06-29', '2026-07-13']);
    expect(extensionsNow(story)).toEqual(['postpone']);
    story.when(anna, 'extend', longer).gives('extended', { clause: 'postpone' });
    story.when(anna, 'extend', { ...longer, clause: 'more-time' }).refused('term-used-up', undefined, 'more-time');
  });

  test('Reglement 5: one that does not run, or none, cannot be named', () => {
    const story = handled(aComplaint(two)).has(page('Jo'), 'attach', { words: 'x' });
    story.when(anna, 'extend', { ...longer, clause: 'more-time' }).refused('no-such-term', undefined, 'more-time');
    story.when(anna, 'extend', { ...longer, clause: 'moon' }).refused('unknown-choice', 'clause');
  });
});

describe('given a term that may become longer for some things alone', () => {
  const hindrances = { bank: { nl: 'wij wachten op de bank' }, storm: { nl: 'een storm' } };
  const some = (guard = {}) => {
    const { clauses } = aPolicy();
    return {
      ...aPolicy(),
      clauses: clauses.map((one) =>
        one.id === 'postpone' && one.extension !== undefined
          ? { ...one, ...guard, extension: { ...one.extension, hindrances } }
          : one,
      ),
    };
  };

  test('CCV-12, PSD2 101 lid 2: then who extends says which of them it is, and without one of them the clause refuses it', () => {
    const story = handled(aComplaint(some()));
    story.when(anna, 'extend', longer).refused('missing', 'hindrance', 'postpone');
    story.when(anna, 'extend', { ...longer, hindrance: 'complex' }).refused('unknown-choice', 'hindrance');
    story.when(anna, 'extend', { ...longer, hindrance: 'bank' }).gives('extended', { hindrance: 'bank' });
  });

  test('CCV-12: given that the notice is still owed once the end is over, when it leaves then, then the new day holds, and the end that was missed stays missed', () => {
    const { clauses } = aPolicy();
    const late = {
      ...aPolicy(),
      clauses: clauses.map((one) =>
        one.id === 'postpone' && one.extension !== undefined ? { ...one, extension: { ...one.extension, alsoLate: true } } : one,
      ),
    };
    const story = handled(aComplaint(late)).on('2026-07-16');
    expect(extensionsNow(story)).toEqual(['postpone']);
    story.when(anna, 'extend', longer).gives('extended', { late: true, from: '2026-07-13' });
    expect(story.duty('decide')).toMatchObject({ due: { end: '2026-07-13' } });
    sent(story, 'extension', 'Jo');
    expect(story.duty('decide')).toMatchObject({ due: { end: '2026-08-10' }, missed: '2026-07-13', status: 'open' });
    expect(story.duty('decide')?.due?.steps.at(-1)?.why).toContain('toen de termijn al voorbij was');
    // past the last day that may be named, no day is left to name
    const over = handled(aComplaint(late))
      .on('2026-08-11')
      .when(anna, 'extend', { ...longer, until: '2026-08-20' });
    expect(over.refused('term-ended', undefined, 'postpone').data).toEqual({ end: '2026-08-10' });
    // in time it is no different from any other
    handled(aComplaint(late)).when(anna, 'extend', longer).gives('extended', { from: '2026-07-13' });
  });

  test('CCV-12: a term that may become longer for any reason takes no such answer', () => {
    handled()
      .when(anna, 'extend', { ...longer, hindrance: 'bank' })
      .refused('unknown-choice', 'hindrance');
  });

  test('CCV-11: a guard about one extension holds as well when that one is not named, because no other is possible', () => {
    const guard = { guard: { steps: ['extend'], when: { with: { clause: ['postpone'] } }, needs: { track: ['moon'] } } };
    handled(aComplaint(some(guard)))
      .when(anna, 'extend', { ...longer, hindrance: 'bank' })
      .refused('by-clause', undefined, 'postpone');
  });
});
