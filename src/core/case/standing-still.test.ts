// Terms that stand still, and terms that start in another place: excluded periods, mediation, what a complaint lacks, a day that was told.
import { describe, expect, test } from 'vitest';
import type { Periods } from '#core/policy/periods.ts';
import { toDay } from '#core/time/day.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, anybody, cor, given, type Story } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aForm, handled } from '#test/situations.ts';
import { holds } from './holds.ts';

const periods: Periods = {
  holidays: {
    name: { nl: 'schoolvakanties', en: 'school holidays' },
    days: [
      { from: toDay('2026-06-06'), to: toDay('2026-06-09'), name: { nl: 'lentevakantie', en: 'spring holiday' } },
      { from: toDay('2026-07-04'), to: toDay('2026-08-16'), name: { nl: 'zomervakantie', en: 'summer holiday' } },
    ],
    eachYear: [],
    source: ['Vakantierooster'],
  },
  christmas: { name: { nl: 'kerst' }, days: [], eachYear: [{ from: '12-24', to: '01-02' }], source: [] },
};

const four = { within: '4 weeks', doneBy: ['concluded'] } as const;
const policy = aPolicy({
  other: { periods },
  without: ['postpone', 'further'],
  clauses: [
    aClause({
      id: 'answer',
      says: 'Binnen vier weken; schoolvakanties tellen niet mee.',
      duty: { ...aDuty(four), excluding: ['holidays'] },
    }),
    aClause({
      id: 'longer',
      says: 'Vier weken langer.',
      extension: { duty: 'answer', times: 1, upTo: { count: 4, unit: 'week' }, needs: ['reason'] },
    }),
    aClause({
      id: 'soon',
      says: 'Binnen een week.',
      duty: { ...aDuty({ ...four, within: '1 week' }), excluding: ['christmas'] },
    }),
    aClause({
      id: 'mediated',
      says: 'Bemiddeling zet de termijn stil.',
      duty: {
        ...aDuty(four),
        suspended: [
          { from: 'routed:direct', until: 'routed:management', because: { nl: 'er werd bemiddeld', en: 'there was mediation' } },
        ],
      },
    }),
    aClause({ id: 'whole', says: 'Vier weken nadat alles er is.', duty: aDuty({ ...four, from: 'complete' }) }),
    aClause({
      id: 'known',
      says: 'Twee weken na de ontdekking.',
      duty: aDuty({ ...four, within: '2 weeks', from: 'day:discovered' }),
    }),
  ],
});
const why = (story: Story, clause: string) =>
  story
    .duty(clause)
    ?.due?.steps.map((one) => one.why)
    .join(' ');

describe('given periods that do not count', () => {
  test('when a term meets one, then its days come on top, and the date says which holiday it was', () => {
    const story = aComplaint(policy); // 1 June
    expect(story.duty('answer')?.due?.end).toBe('2026-07-03');
    expect(why(story, 'answer')).toContain('lentevakantie, 4 dagen');
  });

  test('when the longer term runs into the next one, then that does not count either', () => {
    const story = handled(aComplaint(policy));
    story.when(anna, 'extend', { until: '2026-09-15', reason: 'x' }).refused('too-far', 'until', 'longer');
    expect(story.has(anna, 'extend', { until: '2026-09-13', reason: 'x' }).duty('answer')?.due?.end).toBe('2026-09-13');
  });

  test('when the end lies past the last day that is known, then the date says that it can become later', () => {
    const far = aComplaint(
      aPolicy({
        other: { periods },
        clauses: [aClause({ id: 'a', says: 'A.', duty: { ...aDuty({ ...four, within: '4 months' }), excluding: ['holidays'] } })],
      }),
    );
    expect(why(far, 'a')).toContain('Verder dan zondag 16 augustus 2026 weten wij nog niet welke dagen niet meetellen');
    expect(why(aComplaint(policy), 'answer')).not.toContain('Verder dan');
  });

  test('when it returns each year, over the turn of the year, then it is met in whatever year', () => {
    const at = (day: string) => given(policy).on(day).has(anybody, 'lodge', aForm).duty('soon')?.due?.end;
    expect([at('2026-12-20'), at('2031-12-30')]).toEqual(['2027-01-06', '2032-01-09']);
    expect(at('2026-06-01')).toBe('2026-06-08');
  });
});

test('given mediation, when it ends, then the days between do not count, and the date says why', () => {
  const story = handled(aComplaint(policy)).on('2026-06-05').has(cor, 'route', { track: 'direct', reason: 'x' });
  // nobody knows yet when it goes on, so there is no day that can be missed
  expect(story.duty('mediated')).toMatchObject({
    status: 'open',
    still: { since: '2026-06-05', because: { nl: 'er werd bemiddeld' } },
  });
  expect(story.duty('mediated')?.due).toBeUndefined();
  story.on('2026-06-15').has(cor, 'route', { track: 'management', reason: 'x' });
  expect(story.duty('mediated')?.due?.end).toBe('2026-07-08');
  expect(why(story, 'mediated')).toContain('omdat er werd bemiddeld (9 dagen)');
});

test('given a term that was over when mediation began, then it stays over; done while it stands still, then it is in time', () => {
  const late = handled(aComplaint(policy)).on('2026-07-01').has(cor, 'route', { track: 'direct', reason: 'x' });
  expect(late.duty('mediated')?.due?.end).toBe('2026-06-29');
  const suspended = [{ from: 'routed:direct', until: 'routed:management', because: { nl: 'er werd bemiddeld' } }];
  const framing = aPolicy({
    clauses: [aClause({ id: 'first', says: 'Vier weken.', duty: { ...aDuty({ ...four, doneBy: ['framed'] }), suspended } })],
  });
  const settled = handled(aComplaint(framing)).on('2026-06-05').has(cor, 'route', { track: 'direct', reason: 'x' });
  settled.on('2026-07-20').has(anna, 'frame', { elements: [{ text: 'Niet gebeld.' }], confirmed: 'not-yet' });
  expect(settled.duty('first')).toMatchObject({ status: 'done', late: false });
});

describe('Awb 4:15: given a term in which waiting for an answer does not count', () => {
  const waits = aPolicy({
    clauses: [
      aClause({ id: 'waits', says: 'Vier weken, zonder het wachten.', duty: { ...aDuty(four), suspendedByQuestions: true } }),
    ],
  });
  const asked = (more: object) =>
    handled(aComplaint(waits))
      .on('2026-06-05')
      .has(anna, 'ask', { party: '@Jo', question: 'Welke dag?', ...more });

  test('when a day was asked for, then the term goes on after it, answered or not; answered before it, after that', () => {
    const story = asked({ answerBy: '2026-06-15' });
    expect(story.duty('waits')?.due?.end).toBe('2026-07-08');
    story.on('2026-06-10').has(anna, 'answer', { question: 1, answer: 'De vierde.' });
    expect(story.duty('waits')?.due?.end).toBe('2026-07-03');
  });

  test('when no day was asked for, then it stands still until the answer', () => {
    const story = asked({});
    expect(story.duty('waits')).toMatchObject({ still: { since: '2026-06-05' } });
    story.on('2026-06-10').has(anna, 'answer', { question: 1, answer: 'De vierde.' });
    expect(story.duty('waits')?.due?.end).toBe('2026-07-03');
  });
});

test('given a complaint that lacks something, when it comes, then the term runs from that day; without, from receipt', () => {
  expect(aComplaint(policy).duty('whole')?.due?.end).toBe('2026-06-29');
  const story = handled(aComplaint(policy)).has(anna, 'ask', {
    party: '@Jo',
    question: 'Uw adres?',
    answerBy: '2026-06-15',
    repair: true,
  });
  expect(story.duty('whole')).toBeUndefined();
  story.on('2026-06-10').has(anna, 'answer', { question: 1, answer: 'Dorpsstraat 1' });
  expect(story.duty('whole')?.due?.end).toBe('2026-07-08');
});

describe('given a day that the complainant told', () => {
  const told = () => handled(aComplaint(policy)).has(anna, 'describe', { details: { discovered: '2026-05-25' } });

  test('then a term runs from it, and without it there is none', () => {
    expect(told().duty('known')?.due?.end).toBe('2026-06-08');
    expect(handled(aComplaint(policy)).duty('known')).toBeUndefined();
  });

  test('then a clause can ask whether the complaint came longer after it than a year, a week …', () => {
    const late = (than: string, story = told()) =>
      holds({ filedLaterThan: { than, after: 'day:discovered' } }, { policy, state: story.state });
    expect([late('6 days'), late('1 week'), late('6 days', aComplaint(policy))]).toEqual([true, false, false]);
  });
});

test('given a complaint about a colleague, then a condition can ask for the role that colleague has', () => {
  const { state } = aComplaintAboutBas(policy);
  const about = (...roles: readonly string[]) => holds({ about: roles }, { policy, state });
  expect([about('handler'), about('management')]).toEqual([true, false]);
  expect(holds({ about: ['handler'] }, { policy, state: aComplaint(policy).state })).toBe(false);
});

test('given a complaint without a name, then a condition can ask so', () => {
  const { state } = aComplaint(policy, { anonymous: 'yes' });
  expect(holds({ anonymous: true }, { policy, state })).toBe(true);
  expect(holds({ anonymous: true }, { policy, state: aComplaint(policy).state })).toBe(false);
});
