// The deputy: in a case about somebody who holds a role, that role's work is the deputy's, and who is replaced stays out.
import { describe, expect, test } from 'vitest';
import { assignsFirst, maySee } from '#core/access.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { anybody, cor, given, type Story, tess } from '#test/given-when-then.ts';
import { aComplaint, aForm } from '#test/situations.ts';

const before = aPolicy();
const policy = {
  ...before,
  concerned: { may: ['note'], until: [], lasting: [] },
  clauses: [
    aClause({ id: 'assign', says: 'Wij wijzen iemand aan.', duty: aDuty({ owner: 'coordinator', doneBy: ['assigned'] }) }),
  ],
  roles: {
    ...before.roles,
    coordinator: { ...(before.roles.coordinator as (typeof before.roles)['x']), deputy: 'team-leader' },
    'team-leader': { name: { nl: 'teamleider' }, may: ['involve', 'assign', 'note'], sees: 'all' },
  } as typeof before.roles,
};
const about = (staff: string): Story => aComplaint(policy).has(tess, 'involve', { capacity: 'subject', staff });

describe('who is replaced', () => {
  test('INS-03: given a complaint about the coordinator, then the duties are the deputy’s, and the coordinator sees nothing', () => {
    const story = about('cor');
    expect(story.duty('assign')?.owner).toBe('team-leader');
    expect(maySee(policy, story.state, cor)).toBe(false);
    expect(maySee(policy, story.state, tess)).toBe(true);
    story.when(tess, 'assign', { staff: 'cor' }).refused('concerned', 'staff');
  });

  test('INS-03: given a complaint about somebody else, then the coordinator keeps the work, and who is concerned may handle it', () => {
    const story = about('bas');
    expect(story.duty('assign')?.owner).toBe('coordinator');
    expect(story.has(cor, 'assign', { staff: 'bas' }).state.handler).toBe('bas');
  });
});

describe('the complainant says that it is about who is replaced', () => {
  const deputy = { ...policy.roles['team-leader'], sees: 'own' } as (typeof policy.roles)['x'];
  const flag = { kind: 'flag', choices: {}, personal: false, ask: 'complainant', requiredBefore: [], source: [] } as const;
  const asking = {
    ...policy,
    details: { 'about-them': { ...flag, name: { nl: 'Gaat het over hen?' }, concerns: 'coordinator' } },
    roles: { ...policy.roles, 'team-leader': deputy },
  };
  const told = (yes: boolean) => aComplaint(asking, { details: { 'about-them': yes } });

  test('INS-03: given a yes, then the coordinator stays out from the first moment, and the deputy, who sees nothing else, has it', () => {
    const story = told(true);
    expect(story.duty('assign')?.owner).toBe('team-leader');
    expect([maySee(asking, story.state, cor), maySee(asking, story.state, tess)]).toEqual([false, true]);
    story.when(tess, 'assign', { staff: 'cor' }).refused('concerned', 'staff');
  });

  test('INS-03, INS-19: given a no, then it is the coordinator’s, and the deputy does not find it; nor does its right to assign open the queue', () => {
    const story = told(false);
    expect([maySee(asking, story.state, cor), maySee(asking, story.state, tess)]).toEqual([true, false]);
    expect([assignsFirst(asking, ['coordinator']), assignsFirst(asking, ['team-leader'])]).toEqual([true, false]);
  });

  test('it is not changed afterwards as if it were any other detail, and a yes about nobody is refused', () => {
    told(false)
      .when(cor, 'describe', { details: { 'about-them': true } })
      .refused('unknown-field', 'details.about-them');
    const nobody = { 'about-them': { ...asking.details['about-them'], concerns: 'secretary' } };
    given({ ...asking, details: nobody })
      .when(anybody, 'lodge', { ...aForm, details: { 'about-them': true } })
      .refused('unknown-colleague', 'details');
  });
});
