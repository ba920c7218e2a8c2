// Tests of the checks of appeals: each is asked of a policy in which somebody made that mistake.
import { expect, test } from 'vitest';
import { aClause, aDuty } from '#test/a-policy-clauses.ts';
import { withBoard, withManagement } from '#test/appeals.ts';
import { checkTiers } from './check-tiers.ts';
import { findingsOf } from './finding.ts';
import type { Policy } from './policy.ts';

function codes(policy: Policy): readonly string[] {
  const read = { policy, law: [], places: {}, parts: {}, file: 'policy.yaml' };
  return findingsOf(read, checkTiers).map((one) => one.code);
}

const board = withBoard();
const without = (...ids: readonly string[]): Policy => ({
  ...board,
  clauses: board.clauses.filter(({ id }) => !ids.includes(id)),
});
const rights = (may: readonly string[]): Policy => ({
  ...board,
  roles: { ...board.roles, chair: { name: { nl: 'voorzitter' }, may, sees: 'own' } },
});

test('an appeal with its terms, its body, its verdicts and the duty to carry it out has no finding', () => {
  expect(codes(board)).toEqual([]);
});

test.each<[string, Policy, string]>([
  ['KLK-33: an appeal that can be filed for ever', withoutTerm(), 'appeal-without-filing-term'],
  ['KIK-20: an appeal without a promise of a ruling', without('board-answer'), 'appeal-without-decision-term'],
  ['KLK-34: a body that also answers complaints itself', rights(['conclude', 'rule']), 'one-role-in-two-tiers'],
  ['KLK-34: an appeal on something that does not happen', withBoard({ opensOn: ['letter:copy-of-copy'] }), 'tier-never-opens'],
  ['KLK-34: an appeal that follows on itself', withBoard({ after: ['board'] }), 'tier-never-opens'],
  ['KLK-33: an appeal because of a duty without a term', withBoard({ opensOn: ['late:assign'] }), 'tier-never-opens'],
  ['KIK-22: an appeal of which nobody knows what the ruling can be', withBoard({ verdicts: {} }), 'tier-without-verdicts'],
  ['KLK-39: a ruling that binds us and that nobody carries out', without('board-binds'), 'binding-without-execution'],
  ['KLK-34: a body whose whole role may have advised before', askedAsRole(), 'asked-role-rules'],
  ['KLK-34: a body without the right to rule', rights(['hear']), 'body-cannot-rule'],
])('%s', (_, policy, code) => {
  expect(codes(policy)).toContain(code);
});

test('KLK-34: one role in two appeals', () => {
  const { board: tier } = board.tiers;
  const twice = { ...board, tiers: { ...board.tiers, again: { ...(tier as NonNullable<typeof tier>), after: ['board'] } } };
  expect(codes(twice)).toContain('one-role-in-two-tiers');
});

test('KIK-22, KIK-24: one duty that carries out whatever tier ruled is found where there are two, and not where there is one', () => {
  const { board: tier } = board.tiers;
  const clauses = [
    ...board.clauses,
    aClause({ id: 'any', says: 'x', duty: aDuty({ owner: 'chair', from: 'ruled', doneBy: ['executed'] }) }),
  ];
  const twice = { ...board.tiers, again: { ...(tier as NonNullable<typeof tier>), after: ['board'] } };
  expect(codes({ ...board, clauses })).not.toContain('carries-out-any-tier');
  expect(codes({ ...board, clauses, tiers: twice })).toContain('carries-out-any-tier');
});

test('KIK-25: a role that answers and rules, but never on its own answer, has no finding of that', () => {
  expect(codes(withManagement())).not.toContain('one-role-in-two-tiers');
});

test('KLK-37: a ruling that is promised after an advice, which is promised after the appeal, has no finding; one that hangs loose has', () => {
  const owed = (from: string, doneBy: string) =>
    aClause({ id: doneBy, says: 'x', duty: aDuty({ owner: 'chair', from, within: '4 weeks', doneBy: [doneBy] }) });
  const chain = (first: string): Policy => {
    const policy = without('board-answer');
    return { ...policy, clauses: [...policy.clauses, owed(first, 'heard'), owed('heard', 'ruled:board')] };
  };
  expect(codes(chain('appealed:board'))).not.toContain('appeal-without-decision-term');
  expect(codes(chain('received'))).toContain('appeal-without-decision-term');
});

function withoutTerm(): Policy {
  const { within: _, ...tier } = board.tiers.board as NonNullable<typeof board.tiers.board>;
  return { ...board, tiers: { board: tier } };
}

function askedAsRole(): Policy {
  const { chair } = board.roles;
  return { ...board, roles: { ...board.roles, chair: { ...(chair as NonNullable<typeof chair>), askedAsRole: true } } };
}
