// Redirecting: an objection goes its own way, with the date on which it first reached us.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, cor, moment, page } from '#test/given-when-then.ts';
import { aComplaint, anOralComplaint, concluded, handled } from '#test/situations.ts';

describe('it belongs elsewhere', () => {
  test('CAK-06, Awb 6:15: the first date goes with it, and Jo is told why', () => {
    const when = aComplaint().on('2026-06-10').when(cor, 'redirect', { way: 'objection', reason: 'Gaat over een besluit' });
    when.letters('redirection to Jo').gives('redirected', { way: 'objection', received: moment('2026-06-01') });
    expect(when.story.state.status).toBe('redirected');
    expect(when.story.duty('decide')?.status).toBe('lapsed');
  });

  test('CAK-06, Awb 6:4: given it was only told, then the entry says that nothing went along', () => {
    const raw = { way: 'objection', reason: 'Gaat over een besluit' };
    anOralComplaint().when(cor, 'redirect', raw).gives('redirected', { way: 'objection', oral: true });
    expect(aComplaint().when(cor, 'redirect', raw).gives('redirected').facts).not.toHaveProperty('oral');
  });

  test('CAK-06: given that it was no objection after all, when it is reopened, then the complaint has its first date', () => {
    const story = aComplaint().has(cor, 'redirect', { way: 'objection', reason: 'Besluit' });
    story.on('2026-06-20').has(cor, 'reopen', { reason: 'Toch geen besluit' });
    expect(story.state.received).toBe(moment('2026-06-01'));
    expect(story.duty('decide')).toMatchObject({ status: 'open', due: { end: '2026-07-13' } });
  });
});

test('CAK-02, CAK-06: it is refused to where it already is or to what is handled here as well, without a reason, to nowhere, too late, or by the complainant', () => {
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

describe('what was redirected keeps its first date', () => {
  const forward = {
    ...{ do: { nl: 'Stuur het door' }, owner: 'handler', from: 'redirected:objection', rolls: 'none' as const },
    ...{ within: { count: 1, unit: 'week' as const }, doneBy: ['attached'], lapsesBy: [] },
  };
  const policy = aPolicy({ clauses: [aClause({ id: 'forward', says: 'Zo spoedig mogelijk doorsturen.', duty: forward })] });

  test('CAK-06: given a duty for this way alone, when it is redirected that way, then it is owed from that day', () => {
    const story = handled(aComplaint(policy)).on('2026-06-03').has(anna, 'redirect', { way: 'objection', reason: 'Een besluit' });
    expect(story.duty('forward')?.due?.end).toBe('2026-06-10');
    expect(story.events.at(-1)?.facts.received).toBe(story.state.received);
  });

  test('CAK-06: when it turns out to be no decision and is reopened, then the complaint goes on with its first date', () => {
    const story = handled(aComplaint(policy));
    const { received } = story.state;
    const due = story.duty('decide')?.due?.end;
    story.on('2026-06-03').has(anna, 'redirect', { way: 'objection', reason: 'Een besluit' });
    story.on('2026-06-05').has(cor, 'reopen', { reason: 'De rekening is geen besluit' });
    expect(story.state).toMatchObject({ status: 'open', received });
    expect(story.duty('decide')).toMatchObject({ status: 'open', due: { end: due } });
    expect(story.duty('forward')).toBeUndefined();
  });
});

describe('the procedure knows who handles it', () => {
  const policy = aPolicy({
    clauses: [
      aClause({
        id: 'passed-on',
        says: 'Wij sturen het meteen door.',
        letters: [{ letter: 'copy', on: 'redirected:objection', to: 'informed', when: { informed: ['desk'] }, blocks: [] }],
      }),
    ],
    other: {
      informed: { desk: { name: { nl: 'de bezwaarcollega’s' }, email: 'bezwaar@voorbeeld.example' } },
      ways: aPolicy().ways.map((way) => (way.id === 'objection' ? { ...way, goesTo: 'desk' } : way)),
    },
  });
  const raw = { way: 'objection', reason: 'Gaat over een besluit' };

  test('CAK-06, Awb 6:14: given it is on paper, then that body takes part from then, and a letter leaves for it', () => {
    const story = handled(aComplaint(policy)).has(anna, 'redirect', raw);
    expect(story.letters()).toContain('copy to de bezwaarcollega’s');
    expect([...story.people.values()].at(-1)).toMatchObject({ email: 'bezwaar@voorbeeld.example' });
    expect(story.state.parties.at(-1)).toMatchObject({ capacity: 'informed', informed: 'desk', reach: ['email'] });
  });

  test('CAK-06: given it was only told, then nobody joins and nothing leaves for it', () => {
    const story = anOralComplaint(policy).has(cor, 'redirect', raw);
    expect(story.letters()).not.toContain('copy to de bezwaarcollega’s');
    expect(story.state.parties.some(({ informed }) => informed === 'desk')).toBe(false);
  });

  test('CAK-06: given it was reopened and is passed on again, then it leaves again, and the body takes part once', () => {
    const story = handled(aComplaint(policy)).has(anna, 'redirect', raw);
    story.has(cor, 'reopen', { reason: 'Toch geen besluit' }).has(cor, 'redirect', raw);
    expect(story.letters()).toContain('copy to de bezwaarcollega’s');
    expect(story.state.parties.filter(({ informed }) => informed === 'desk')).toHaveLength(1);
  });
});
