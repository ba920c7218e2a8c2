// The deputy: in a case about somebody who holds a role, that role's work is the deputy's, and who is replaced stays out.
import { describe, expect, test } from 'vitest';
import { maySee } from '#core/access.ts';
import { aPolicy } from '#test/a-policy.ts';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { cor, type Story, tess } from '#test/given-when-then.ts';
import { aComplaint } from '#test/situations.ts';

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
