// A case at a body outside: what happened there, in whatever state our own case is.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anna, cor, page } from '#test/given-when-then.ts';
import { aComplaint, answered, concluded, framed, handled, heard, judged } from '#test/situations.ts';

const request = { forum: 'ombudsman', what: 'request', reference: '2026.01', text: 'Stuur het dossier.' };

describe('given an answered complaint', () => {
  test('CAK-31: when the ombudsman asks, reports and ends, then one case outside holds all of it', () => {
    const story = answered().has(anna, 'escalate', { ...request, answerBy: '2026-07-01' });
    story.has(anna, 'escalate', { forum: 'ombudsman', what: 'report', documents: ['doc1'] });
    story.has(cor, 'escalate', { forum: 'ombudsman', what: 'ended' });
    expect(story.state.escalations).toMatchObject([{ forum: 'ombudsman', reference: '2026.01', ended: true }]);
    expect(story.state.escalations[0]?.entries.map(({ what }) => what)).toEqual(['request', 'report', 'ended']);
    expect(story.state.happenings.map(({ name }) => name)).toContain('escalated:report');
    expect(story.state.happenings.find(({ name }) => name === 'escalated:request')?.day).toBe('2026-07-01');
  });

  test('CAK-31: it changes nothing in our own case, and the complainant does not see it', () => {
    const when = answered().when(anna, 'escalate', request);
    expect(when.gives('escalated', { what: 'request' }).audience).toEqual(['us']);
    expect(when.story.state.status).toBe('concluded');
  });
});

test('CAK-31, Awb 9:31: given a clause about recommendations alone, then a question with a day is owed all the same, until it is answered', () => {
  const said = aClause({
    id: 'recommended',
    says: 'Wij reageren.',
    duty: aDuty({ from: 'escalated:recommendation', doneBy: ['escalated:answer'], lapsesBy: [] }),
  });
  const before = aPolicy();
  const story = answered(
    concluded(judged(heard(framed(handled(aComplaint({ ...before, clauses: [...before.clauses, said] })))))),
  );
  story.has(cor, 'escalate', { ...request, answerBy: '2026-07-01' });
  expect(story.duty('own:outside')).toMatchObject({ status: 'open', due: { end: '2026-07-01' } });
  story.on('2026-06-20').has(cor, 'escalate', { forum: 'ombudsman', what: 'answer' });
  expect(story.duty('own:outside')?.status).toBe('done');
  story.on('2026-06-25').has(cor, 'escalate', { forum: 'ombudsman', what: 'recommendation', answerBy: '2026-08-01' });
  // its own clause says it, and it is not owed twice
  expect(story.duty('own:outside')).toBeUndefined();
  expect(story.duty('recommended')?.status).toBe('open');
});

test('only at a body that the procedure knows, and nothing ends that did not begin', () => {
  handled()
    .when(anna, 'escalate', { ...request, forum: 'court' })
    .refused('unknown-choice', 'forum');
  handled().when(anna, 'escalate', { forum: 'ombudsman', what: 'ended' }).refused('not-now', 'what');
  answered().when(page('Jo'), 'escalate', request).refused('not-yours');
});
