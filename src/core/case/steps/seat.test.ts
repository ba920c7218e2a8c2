// Seating: who sit in this case for a committee.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Body } from '#core/policy/who-acts.ts';
import { aPolicy } from '#test/a-policy.ts';
import { anna, bas, cor } from '#test/given-when-then.ts';
import { aComplaint, aComplaintAboutBas, handled } from '#test/situations.ts';

const ofThree = () => {
  const policy = aPolicy();
  const committee = { ...policy.bodies.committee, quorum: 2 } as (typeof policy.bodies)[string];
  return aPolicy({ other: { bodies: { committee } } });
};

describe('a panel sits', () => {
  test('KLK-01: given a committee, when its members are named, then each sits in the own function', () => {
    const when = handled().when(anna, 'seat', { body: 'committee', chamber: 'north', members: ['cor', 'tess'] });
    when.gives('seated');
    expect(when.story.state.panel).toEqual({
      body: 'committee',
      chamber: 'north',
      members: [
        { number: 1, staff: 'cor', role: 'coordinator' },
        { number: 2, staff: 'tess', role: 'team-leader' },
      ],
    });
  });

  test('KLK-01: who sits may open the case, and nobody else of that role', () => {
    const { state, policy } = aComplaint()
      .has(cor, 'assign', { staff: 'anna' })
      .has(anna, 'seat', { body: 'committee', members: ['bas'] });
    expect(maySee(policy, state, bas)).toBe(true);
    expect(maySee(policy, state, { id: 'eva', roles: ['handler'] })).toBe(false);
  });

  test('anew: who sat before is remembered, and has left', () => {
    const story = handled()
      .has(anna, 'seat', { body: 'committee', members: ['cor'] })
      .has(anna, 'seat', { body: 'committee', members: ['anna'] });
    expect(story.state.panel?.members.map(({ number, staff, left }) => [number, staff, left ?? false])).toEqual([
      [1, 'cor', true],
      [2, 'anna', false],
    ]);
  });

  test('CAK-L4: a member whom the complaint turns out to be about sits no longer', () => {
    const story = handled().has(anna, 'seat', { body: 'committee', members: ['cor', 'bas'] });
    story.has(anna, 'involve', { capacity: 'subject', staff: 'bas' });
    expect(story.state.panel?.members.map(({ staff, left }) => [staff, left ?? false])).toEqual([
      ['cor', false],
      ['bas', true],
    ]);
  });
});

describe('it is refused', () => {
  test('CAK-17: with a member who is concerned or was recused', () => {
    handled(aComplaintAboutBas())
      .when(anna, 'seat', { body: 'committee', members: ['bas'] })
      .refused('concerned', 'members');
    const story = handled().has(anna, 'recuse', { staff: 'bas', reason: 'x' });
    story.when(anna, 'seat', { body: 'committee', members: ['bas'] }).refused('concerned', 'members');
  });

  test('with too few, with an outsider, or in a chamber that is not there', () => {
    handled(aComplaint(ofThree()))
      .when(anna, 'seat', { body: 'committee', members: ['cor'] })
      .refused('too-few', 'members');
    handled()
      .when(anna, 'seat', { body: 'committee', members: ['guest'] })
      .refused('unknown-colleague', 'members');
    handled()
      .when(anna, 'seat', { body: 'committee', chamber: 'south', members: ['cor'] })
      .refused('unknown-choice', 'chamber');
  });

  test('where there is no committee', () => {
    handled(aComplaint(aPolicy({ other: { bodies: {} } })))
      .when(anna, 'seat', { body: 'committee', members: ['cor'] })
      .refused('unknown-choice', 'body');
  });
});

describe('composition and chambers', () => {
  const committee = (more: Partial<Body>): Policy => {
    const body = { ...(aPolicy().bodies.committee as Body), ...more };
    return aPolicy({ other: { bodies: { committee: body } } });
  };
  const seating = (policy: Policy, more: object = {}) =>
    handled(aComplaint(policy, { subject: 'treatment' })).when(anna, 'seat', {
      body: 'committee',
      members: ['cor', 'bas'],
      ...more,
    });

  test('given a composition, then there are so many of each function, and a deputy sits for whom it replaces', () => {
    const policy = committee({ composition: { coordinator: 1, handler: 1 }, quorum: 2 });
    seating(policy).gives('seated');
    seating(policy, { members: ['tess', 'bas'] }).gives('seated');
    seating(policy, { members: ['bas', 'anna'] }).refused('too-few-of', 'members');
  });

  test('given a chamber for some cases, then the fitting one is named', () => {
    const policy = committee({
      chambers: {
        people: { name: { nl: 'mensen' }, when: { subject: ['treatment'] } },
        texts: { name: { nl: 'teksten' }, when: { subject: ['unclear-text'] } },
      },
    });
    seating(policy, { chamber: 'people' }).gives('seated');
    seating(policy, { chamber: 'texts' }).refused('unknown-choice', 'chamber');
    seating(policy).refused('missing', 'chamber');
  });
});
