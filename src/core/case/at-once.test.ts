// A record that is no case: noted, found again, and nothing is owed.
import { describe, expect, test } from 'vitest';
import { duties } from '#core/case/duties.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause } from '#test/a-policy-clauses.ts';
import { anybody, cor, given } from '#test/given-when-then.ts';

const records = { ...aPolicy().records, talk: { name: { nl: 'gesprek' }, lodged: false, atOnce: true } };
const talk = { record: 'talk', channel: 'phone', story: 'Jo belde over een rekening.', people: [{ name: 'Jo' }] };

describe('given a record that is no case', () => {
  test('KLK-06: when a talk is noted, then it is done at once, and nothing is owed or sent', () => {
    const story = given(aPolicy({ other: { records } }));
    story.when(cor, 'lodge', talk).letters();
    expect(story.state).toMatchObject({ record: 'talk', status: 'closed' });
    expect(duties(story.policy, story.state)).toEqual([]);
  });

  test('INS-14: a clause that names the record may still ask something', () => {
    const duty = {
      do: { nl: 'Stuur de regeling' },
      owner: 'coordinator',
      from: 'received',
      doneBy: ['attached'],
      lapsesBy: [],
      rolls: 'none' as const,
    };
    const clauses = [aClause({ id: 'hand-out', says: 'Wie vraagt, krijgt.', duty: { ...duty, when: { record: ['talk'] } } })];
    const policy = aPolicy({ other: { records }, clauses });
    const { state } = given(policy).has(cor, 'lodge', talk);
    expect(duties(policy, state).map((one) => one.clause)).toEqual(['hand-out']);
  });

  test('KLK-06: when it turns out to be a complaint, then it is a case with the date of the talk', () => {
    const story = given(aPolicy({ other: { records } })).has(cor, 'lodge', talk);
    story.on('2026-06-03').has(cor, 'promote', { record: 'complaint', reason: 'Jo schrijft alsnog' });
    expect(story.state).toMatchObject({ record: 'complaint', status: 'open', received: story.events[0]?.at });
  });

  test('it is not reopened, and no citizen makes one', () => {
    given(aPolicy({ other: { records } }))
      .has(cor, 'lodge', talk)
      .when(cor, 'reopen', { reason: 'x' })
      .refused('not-now');
    given(aPolicy({ other: { records } }))
      .when(anybody, 'lodge', talk)
      .refused('unknown-choice', 'record');
  });
});
