// What is asked of somebody outside: until when, what follows when it is not done, and that it is no breach of ours.
import { describe, expect, test } from 'vitest';
import { caseCompliance } from '#core/compliance/case-compliance.ts';
import { sumOf } from '#core/policy/asked-of.ts';
import { reportedTerms } from '#core/report/figures.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, cor, moment, page, type Story, system } from '#test/given-when-then.ts';
import { aComplaint, aComplaintOfTwo, concluded, framed, handled, heard, judged } from '#test/situations.ts';
import { askedOf } from './asked.ts';
import { duties } from './duties.ts';

const fee = aClause({
  id: 'fee',
  says: 'U betaalt binnen twee weken.',
  duty: {
    ...aDuty({ within: '2 weeks', doneBy: ['attached'] }),
    each: 'complainant',
    asks: { of: 'complainant', what: { nl: 'Betaal {sum}.', en: 'Pay {sum}.' }, else: { nl: 'Zonder {sum} stopt het.' } },
    sum: { fixed: 5250 },
  },
});
const policy = aPolicy({
  clauses: [
    fee,
    aClause({ id: 'stops', says: 'Anders stopt het.', guard: { steps: ['refuse'], needs: { late: ['fee'] } } }),
    aClause({
      id: 'ground',
      says: 'Niet betaald.',
      ground: { code: 'unpaid', name: { nl: 'niet betaald' }, hard: false, proposedWhen: { late: ['fee'] } },
    }),
    aClause({
      id: 'told',
      says: 'Bericht.',
      letters: [{ letter: 'closed', on: 'noted', to: 'complainant', blocks: [], when: { late: ['fee'] } }],
    }),
  ],
});
const mustDo = (story: Story, name = 'Jo') => askedOf(duties(story.policy, story.state), story.state, story.party(name).id);
const standing = (story: Story, now: string) =>
  caseCompliance(
    story.policy,
    { id: story.state.id, reference: story.state.reference, policy: story.policy.policy, version: 1 },
    story.events,
    moment(now),
  ).find((one) => one.clause === 'fee')?.standing;

describe('Wkkgz 13: what the complainant must do', () => {
  test('given a reminder of it, when two days are left and it was not done, then it leaves by itself, once; done before, it never leaves', () => {
    const reminder = aClause({
      id: 'remind-fee',
      says: 'Wij herinneren u eraan.',
      reminder: { of: 'fee', before: { count: 2, unit: 'day' } },
      letters: [{ letter: 'question', on: 'reminded:remind-fee', to: 'party', blocks: [] }],
    });
    const reminding = aPolicy({ clauses: [fee, reminder] });
    const first = { clause: 'remind-fee', party: '@Jo' };
    const planned = (story: Story) =>
      duties(story.policy, story.state).flatMap(({ clause, status, due }) =>
        clause === 'remind-fee' ? [[status, due?.end]] : [],
      );
    const story = aComplaint(reminding);
    expect(planned(story)).toEqual([['planned', '2026-06-13']]);
    story.on('2026-06-12').when(system, 'remind', first).refused('too-early', 'clause');
    story.on('2026-06-13').when(system, 'remind', first).letters('question to Jo').gives('reminded');
    expect(planned(story)).toEqual([['done', '2026-06-13']]);
    story.when(system, 'remind', first).refused('already', 'clause');
    const paid = aComplaint(reminding).has(page('Jo'), 'attach', { words: 'Betaald.' });
    expect(planned(paid)).toEqual([['lapsed', '2026-06-13']]);
    expect(paid.on('2026-06-13').when(system, 'remind', first).outcome).toHaveProperty('refused');
  });

  test('KLK-14: given a question with a day, when the answer to the complaint is given, then no reminder of that question leaves', () => {
    const reminding = aPolicy({
      clauses: [
        aClause({
          id: 'remind',
          says: 'Eén herinnering.',
          reminder: { of: 'question', before: { count: 2, unit: 'day' } },
          letters: [{ letter: 'question', on: 'reminded:remind', to: 'party', blocks: [] }],
        }),
      ],
    });
    const story = judged(heard(framed(handled(aComplaint(reminding)))));
    story.has(anna, 'ask', { party: '@Jo', question: 'Welke dag?', answerBy: '2026-06-20' });
    const standings = () => duties(story.policy, story.state).flatMap((one) => (one.clause === 'remind' ? [one.status] : []));
    expect(standings()).toEqual(['planned']);
    concluded(story);
    expect(standings()).toEqual(['lapsed']);
  });

  test('given a contribution, when somebody complains, then it is asked with its amount, its day and what follows', () => {
    const [asked] = mustDo(aComplaint(policy));
    expect(asked).toMatchObject({ sum: 5250, due: { end: '2026-06-15' }, status: 'open', owner: 'handler' });
    expect([asked?.asks.what.nl, asked?.asks.what.en, asked?.asks.else?.nl]).toEqual([
      'Betaal €\u00a052,50.',
      'Pay €\u00a052.50.',
      'Zonder €\u00a052,50 stopt het.',
    ]);
  });

  test('given two complainants, when one did it, then the other still must', () => {
    const story = aComplaintOfTwo(policy);
    story.has(page('Jo'), 'attach', { words: 'Betaald.' });
    expect([mustDo(story, 'Jo').length, mustDo(story, 'Mo').length]).toEqual([0, 1]);
  });

  test('given that somebody left, then nothing is asked of that person any more; and never of whom it is about', () => {
    const story = aComplaintOfTwo(policy).has(page('Jo'), 'withdraw', { reason: 'x' });
    expect(mustDo(story, 'Jo')).toEqual([]);
    const about = aComplaint(policy).has(cor, 'involve', { capacity: 'subject', staff: 'bas' });
    expect(mustDo(about, 'bas')).toEqual([]);
  });

  test('given that its day is not over, then what follows is refused; after it, it follows, and a letter can say so', () => {
    const story = handled(aComplaint(policy));
    const refusal = { ground: 'unpaid', reason: 'Niet betaald' };
    story.on('2026-06-15').when(cor, 'refuse', refusal).refused('by-clause', undefined, 'stops');
    expect(story.has(anna, 'note', { text: 'x', audience: 'complainants' }).letters()).toEqual([]);
    story.on('2026-06-16').has(anna, 'note', { text: 'x', audience: 'complainants' });
    expect(story.letters()).toEqual(['closed to Jo']);
    story.has(cor, 'refuse', refusal);
    expect(story.state.status).toBe('refused');
  });

  test('given something that waits for it, and no longer, then it goes on when it was done, or when its day is over', () => {
    const waiting = aPolicy({
      clauses: [fee, aClause({ id: 'waits', says: 'Wij wachten.', guard: { steps: ['note'], forbids: { running: ['fee'] } } })],
    });
    const note = { text: 'x', audience: 'us' };
    const story = handled(aComplaint(waiting)).on('2026-06-15');
    story.when(anna, 'note', note).refused('by-clause', undefined, 'waits');
    story.on('2026-06-16').has(anna, 'note', note);
    handled(aComplaint(waiting)).has(page('Jo'), 'attach', { words: 'Betaald.' }).has(anna, 'note', note);
  });

  test('given that it was done late, then what follows is no longer possible', () => {
    const story = handled(aComplaint(policy)).on('2026-06-20').has(page('Jo'), 'attach', { words: 'Betaald.' });
    story.when(cor, 'refuse', { ground: 'unpaid', reason: 'x' }).refused('by-clause', undefined, 'stops');
  });

  test('given that it was not done, then that is no breach of ours, and no report counts it among our terms', () => {
    const story = aComplaint(policy);
    expect([standing(story, '2026-06-02'), standing(story, '2026-07-01')]).toEqual(['running', 'unmet']);
    const rule = { id: 'r', name: { nl: 'r' }, parts: [{ part: 'terms', clauses: [] }] };
    expect(reportedTerms(policy, rule as never)).not.toContain('fee');
  });
});

describe('Reglement 9: an amount', () => {
  const paying = (most?: number) =>
    aPolicy({
      clauses: [
        aClause({
          id: 'pay',
          says: 'Wij betalen.',
          duty: {
            ...aDuty({ within: '4 weeks', doneBy: ['closed'] }),
            do: { nl: 'Betaal {sum}' },
            sum: { detail: 'amount', ...(most === undefined ? {} : { most }) },
          },
        }),
      ],
    });
  const offered = (policy: ReturnType<typeof paying>, amount: string) =>
    handled(aComplaint(policy)).has(anna, 'describe', { details: { amount } }).duty('pay');

  test('given a detail, then it is what the detail says, up to the maximum', () => {
    expect(offered(paying(), '1.250,50')).toMatchObject({ sum: 125_050, do: { nl: 'Betaal €\u00a01.250,50' } });
    expect(offered(paying(50_000), '1.250,50')).toMatchObject({ sum: 50_000, do: { nl: 'Betaal €\u00a0500,00' } });
  });

  test.each([
    [10, 23_000],
    [14, 32_200],
    [15, 35_700],
    [42, 144_200],
    [60, 144_200],
  ])('Awb 4:17: given %i days too late, then each day counts by its step, up to the most', (days, sum) => {
    const steps = [{ count: 14, sum: 2_300 }, { count: 14, sum: 3_500 }, { sum: 4_500 }];
    expect(sumOf({ number: 'days', each: steps, most: 144_200 }, { days })).toBe(sum);
  });

  test('given steps for some alone, a least, or a number that is not known, then no more, nothing, or not yet', () => {
    expect(sumOf({ number: 'hours', each: [{ count: 2, sum: 1_000 }] }, { hours: 5 })).toBe(2_000);
    expect(sumOf({ detail: 'fare', share: 50, least: 230 }, { fare: 458 })).toBe(0);
    expect(sumOf({ detail: 'fare', share: 50, least: 230 }, { fare: 460 })).toBe(230);
    expect(sumOf({ number: 'days', each: [{ sum: 2_300 }] }, {})).toBeUndefined();
  });

  test('given that it is not known yet, then it is owed without a number; of nothing, nothing is owed', () => {
    expect(aComplaint(paying()).duty('pay')).toMatchObject({ do: { nl: 'Betaal het bedrag' } });
    expect(offered(paying(), '0')).toBeUndefined();
  });
});
