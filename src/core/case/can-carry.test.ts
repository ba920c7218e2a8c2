// Who can be given a case: somebody who can bring it further where it is.
import { describe, expect, test } from 'vitest';
import type { Policy } from '#core/policy/policy.ts';
import { aPolicy } from '#test/a-policy.ts';
import { appealed, withBoard } from '#test/appeals.ts';
import { anna, cor, tess } from '#test/given-when-then.ts';
import { aComplaint, handled } from '#test/situations.ts';
import { canHandle, cannotCarry } from './can-carry.ts';

const policy = aPolicy();
const only = (may: readonly string[]): Policy => ({
  ...policy,
  roles: { ...policy.roles, some: { name: { nl: 'iemand' }, may, sees: 'own' } },
});
const carries = (may: readonly string[], record = 'complaint') => {
  const { state } = aComplaint(only(may));
  return cannotCarry(only(may), { ...state, record }, ['some']) === undefined;
};

describe('the handling itself', () => {
  test.each([
    ['answers', ['conclude'], true],
    ['offers a solution', ['propose'], true],
    ['advises', ['advise'], true],
    ['names the members of the committee that advises', ['seat', 'note'], true],
    ['handles first and hands over', ['contact', 'hand-over'], true],
    ['only closes', ['note', 'close', 'redirect'], false],
    ['only talks with the employee', ['debrief', 'assign', 'note'], false],
    ['only reads', [], false],
  ])('CAK-16: given a complaint that is owed an answer, then who %s can handle it: %s', (_, may, yes) => {
    expect(carries(may)).toBe(yes);
  });

  test('CAK-16: given a signal, that is owed none, then who closes it can handle it', () => {
    expect(carries(['close'], 'signal')).toBe(true);
  });

  test('CAK-16: given a colleague who can never answer it, then it is neither assigned, passed on nor handed over to them, by the clause', () => {
    aComplaint().when(cor, 'assign', { staff: 'tess' }).refused('cannot-carry', 'staff', 'assign');
    handled().when(anna, 'entrust', { staff: 'tess', summary: 'x' }).refused('cannot-carry', 'staff', 'assign');
    const receives = { ...policy.roles['team-leader'], may: ['take-over', 'note'] } as Policy['roles'][string];
    const takes = { ...policy, roles: { ...policy.roles, 'team-leader': receives } };
    const story = handled(aComplaint(takes));
    story.when(anna, 'hand-over', { staff: 'tess', summary: 'x' }).refused('cannot-carry', 'staff', 'assign');
    story.when(anna, 'hand-over', { role: 'team-leader', summary: 'x' }).refused('cannot-carry', 'role', 'assign');
    expect(canHandle(policy, story.state, { id: 'cor', roles: ['coordinator'] })).toBe(true);
    expect(canHandle(policy, story.state, tess)).toBe(false);
  });

  test('KIK-02: given several may work on it, then who works along need not be able to end it', () => {
    const several = { ...policy, handlers: 'several' as const };
    handled(aComplaint(several)).when(cor, 'assign', { staff: 'tess', beside: true }).gives('assigned');
  });
});

describe('an appeal', () => {
  test('KLK-34: given an appeal, then only its body handles it, by the clause of that appeal; before there is one the body does not', () => {
    const board = withBoard();
    const story = appealed(board);
    story.when(cor, 'assign', { staff: 'cor' }).refused('cannot-carry', 'staff', 'board-open');
    story.when(cor, 'assign', { staff: 'eva' }).gives('assigned');
    aComplaint(board).when(cor, 'assign', { staff: 'eva' }).refused('cannot-carry', 'staff', 'assign');
  });
});
