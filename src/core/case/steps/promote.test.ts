// Promoting: a signal is a complaint after all; the first date stays.
import { describe, expect, test } from 'vitest';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anna, cor } from '#test/given-when-then.ts';
import { aComplaint, handled, solved } from '#test/situations.ts';

const aSignal = (policy = aPolicy()) => handled(aComplaint(policy, { record: 'signal' }));

describe('it becomes another kind of record', () => {
  test('CAK-02: given a signal of Monday, when it turns out on Friday to be a complaint, then it is one since Monday', () => {
    const story = aSignal();
    const { received } = story.state;
    story
      .on('2026-06-05')
      .when(anna, 'promote', { record: 'complaint', reason: 'Niet opgelost' })
      .gives('promoted', { from: 'signal', received });
    expect(story.state).toMatchObject({ record: 'complaint', received, origins: [{ record: 'signal', until: story.now }] });
  });

  test('CAK-02: given a signal that was closed as solved, when it is a complaint after all, then it is open and not solved', () => {
    const story = solved(aSignal()).has(anna, 'close', { manner: 'satisfied' });
    story.has(anna, 'promote', { record: 'complaint', reason: 'Jo belt opnieuw' });
    expect(story.state.status).toBe('open');
    expect(story.party('Jo').satisfied).toBeUndefined();
    story.when(anna, 'close', { manner: 'satisfied' }).refused('by-clause', undefined, 'close-when-done');
  });

  test('CCV-04: given a complaint that is a tip, when it is put right, then what was chosen first is kept', () => {
    const story = handled().has(anna, 'promote', { record: 'signal', reason: 'Het is een idee' });
    expect(story.state.origins).toMatchObject([{ record: 'complaint' }]);
  });
});

describe('it is refused', () => {
  test('KLK-04: given a procedure in which what is meant as a complaint is one, when staff would make it less, then the clause says no', () => {
    const guard = { steps: ['promote'], when: { record: ['complaint'] }, forbids: { with: { record: ['signal'] } } };
    const policy = aPolicy({
      clauses: [aClause({ id: 'no-downgrading', says: 'Wat als klacht bedoeld is, is een klacht.', guard })],
    });
    handled(aComplaint(policy))
      .when(anna, 'promote', { record: 'signal', reason: 'x' })
      .refused('by-clause', undefined, 'no-downgrading');
    aSignal(policy).when(anna, 'promote', { record: 'complaint', reason: 'x' }).gives('promoted');
  });

  test('into what it is already, or into what is no case', () => {
    handled().when(anna, 'promote', { record: 'complaint', reason: 'x' }).refused('nothing-changed', 'record');
    const records = { ...aPolicy().records, talk: { name: { nl: 'gesprek' }, lodged: false, atOnce: true } };
    handled(aComplaint(aPolicy({ other: { records } })))
      .when(cor, 'promote', { record: 'talk', reason: 'x' })
      .refused('unknown-choice', 'record');
  });
});
