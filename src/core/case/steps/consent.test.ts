// Consenting: more time than the procedure grants, only when everybody who complains agrees.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, cor, moment, page, type Story } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, aComplaintOfTwo, anOralComplaint, aSpokenFor, handled, mo } from '#test/situations.ts';

/** The term was extended to 10 August with notice, and Anna asks for more. */
function asked(story = handled(), until = '2026-09-01'): Story {
  story.has(anna, 'extend', { until: '2026-08-10', reason: 'Onderzoek' });
  const because = story.state.sequence;
  for (const { id } of story.state.parties) story.has(cor, 'send', { party: id, letter: 'extension', because, medium: 'email' });
  return again(story, until);
}
function again(story: Story, until: string): Story {
  return story.has(anna, 'extend', { until, reason: 'Nog meer onderzoek' });
}
const end = (story: Story) => story.duty('decide')?.due?.end;
const yes = { agrees: 'yes' };

describe('everybody agrees', () => {
  test('CAK-13: given one extension, when Anna asks for more, then it counts from the moment Jo agrees', () => {
    const story = asked();
    expect(story.events.at(-1)?.facts).toMatchObject({ clause: 'further', needsConsent: true, from: '2026-08-10' });
    expect(end(story)).toBe('2026-08-10');
    story
      .on('2026-06-20')
      .when(page('Jo'), 'consent', yes)
      .letters('consent-confirmed to Jo')
      .gives('consented', { how: 'own-page' });
    expect(end(story)).toBe('2026-09-01');
    expect(story.duty('decide')?.warn).toBeUndefined();
    expect(story.state.extensions[1]?.effective).toBe(moment('2026-06-20'));
  });

  test('Awb 9:11 lid 3: all complainants must agree; the yes of one is not the yes of the other', () => {
    const story = asked(handled(aComplaintOfTwo())).has(page('Jo'), 'consent', yes);
    expect(end(story)).toBe('2026-08-10');
    expect(end(story.has(page('Mo'), 'consent', yes))).toBe('2026-09-01');
  });

  test('Awb 9:11 lid 3: also when the end was over: then it is late, and there is a new date', () => {
    const story = again(asked().on('2026-08-11'), '2026-09-10').has(page('Jo'), 'consent', yes);
    expect(end(story)).toBe('2026-09-10');
  });

  test('it can be asked more than once', () => {
    const story = again(asked().has(page('Jo'), 'consent', yes), '2026-10-01').has(page('Jo'), 'consent', yes);
    expect(end(story)).toBe('2026-10-01');
  });

  test('who joins meanwhile is asked too; who withdraws is not waited for', () => {
    const story = asked()
      .has(cor, 'involve', { capacity: 'complainant', people: [mo] })
      .has(page('Jo'), 'consent', yes);
    expect(end(story)).toBe('2026-08-10');
    expect(end(story.has(page('Mo'), 'withdraw'))).toBe('2026-09-01');
  });

  test('CAK-13, Awb 9:11: given two who complain, then the employee hears of the new day once, when the last one agreed or left', () => {
    const told = aClause({
      id: 'told',
      says: 'De medewerker hoort het.',
      letters: [{ letter: 'extension', on: 'consented-by-all', to: 'subject', blocks: [] }],
    });
    const before = aPolicy();
    const story = asked(handled(aComplaintOfTwo({ ...before, clauses: [...before.clauses, told] })));
    story.has(cor, 'involve', { capacity: 'subject', staff: 'bas' });
    story.when(page('Jo'), 'consent', yes).letters('consent-confirmed to Jo');
    story.when(page('Mo'), 'consent', yes).letters('consent-confirmed to Mo', 'extension to bas');
    again(story, '2026-10-01').when(page('Jo'), 'consent', yes).letters('consent-confirmed to Jo');
    story.has(page('Mo'), 'withdraw');
    expect(story.letters()).toContain('extension to bas');
    again(story, '2026-11-02').when(page('Jo'), 'consent', yes).letters('consent-confirmed to Jo', 'extension to bas');
  });

  test('Awb 2:1: who speaks for Jo agrees for Jo', () => {
    expect(end(asked(handled(aSpokenFor())).has(page('Ria'), 'consent', yes))).toBe('2026-09-01');
  });

  test('letters entered in another order than they came in: it counts from the last of them', () => {
    const story = asked(handled(aComplaintOfTwo())).on('2026-06-25');
    story.has(anna, 'consent', { party: '@Jo', ...yes, how: 'letter' }, '2026-06-24');
    story.has(anna, 'consent', { party: '@Mo', ...yes, how: 'letter' }, '2026-06-22');
    expect(story.state.extensions[1]?.effective).toBe(moment('2026-06-24'));
  });

  test('Awb 9:2: for an oral complaint the law asks no writing', () => {
    expect(end(asked(handled(anOralComplaint())).has(anna, 'consent', { ...yes, how: 'oral' }))).toBe('2026-09-01');
  });
});

test('a day that must be agreed waits for a yes, also where no writing is asked', () => {
  const extension = { duty: 'decide', agreed: true, times: 'unlimited', needs: [] } as const;
  const policy = aPolicy({ without: ['postpone'], clauses: [aClause({ id: 'further', says: 'x', extension })] });
  const story = handled(aComplaint(policy)).has(anna, 'extend', { until: '2026-09-01', reason: 'x' });
  expect(end(story)).toBe('2026-07-13');
  expect(end(story.has(page('Jo'), 'consent', yes))).toBe('2026-09-01');
});

describe('somebody does not', () => {
  test('CAK-13: one no is enough: the answer is owed now; another proposal remains possible', () => {
    const story = asked(handled(aComplaintOfTwo())).has(page('Jo'), 'consent', yes).has(page('Mo'), 'consent', { agrees: 'no' });
    expect(end(story)).toBe('2026-08-10');
    expect(story.state.extensions[1]).toMatchObject({ lapsed: true });
    story.when(page('Jo'), 'consent', yes).refused('not-now');
    again(story, '2026-08-20').has(page('Jo'), 'consent', yes).has(page('Mo'), 'consent', yes);
    expect(end(story)).toBe('2026-08-20');
  });

  test('a no can be said on the phone: only a yes asks for writing', () => {
    asked().when(anna, 'consent', { agrees: 'no', how: 'oral' }).gives('consented', { agrees: 'no' });
  });

  test('a proposal that nobody answers gives way to a new one', () => {
    const story = again(asked(), '2026-08-20').has(page('Jo'), 'consent', yes);
    expect(end(story)).toBe('2026-08-20');
    expect(story.state.extensions.map((one) => one.lapsed ?? false)).toEqual([false, true, false]);
  });
});

describe('it is refused', () => {
  test('Awb 9:11 lid 3: a yes on the phone to a written complaint', () => {
    asked()
      .when(anna, 'consent', { ...yes, how: 'oral' })
      .refused('by-clause', undefined, 'consent-in-writing');
  });

  test('when nothing was asked, twice, or without saying yes or no', () => {
    handled().when(page('Jo'), 'consent', yes).refused('not-now');
    const two = asked(handled(aComplaintOfTwo())).has(page('Jo'), 'consent', yes);
    two.when(page('Jo'), 'consent', yes).refused('already');
    asked().when(page('Jo'), 'consent').refused('missing', 'agrees');
  });

  test('by a colleague who does not say how, or says that it was on the own page', () => {
    asked().when(anna, 'consent', yes).refused('missing', 'how');
    asked()
      .when(anna, 'consent', { ...yes, how: 'own-page' })
      .refused('unknown-choice', 'how');
  });

  test('by the person concerned, or by somebody who withdrew: a no of theirs would take the time of others', () => {
    const about = asked(handled(aComplaintAboutBas()));
    about.when(page('bas'), 'consent', { agrees: 'no' }).refused('not-yours');
    about.when(anna, 'consent', { party: '@bas', agrees: 'no', how: 'letter' }).refused('unknown-party', 'party');
    const two = asked(handled(aComplaintOfTwo())).has(page('Mo'), 'withdraw');
    two.when(page('Mo'), 'consent', { agrees: 'no' }).refused('not-now');
    two.when(anna, 'consent', { party: '@Mo', agrees: 'no', how: 'letter' }).refused('not-now', 'party');
  });
});
