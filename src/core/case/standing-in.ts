/** Which of somebody's roles count in a case: one that only stands in for another counts where that one is concerned (docs/decisions/0079). */
import type { RoleId } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { CaseState } from './state.ts';

/**
 * The roles without those that only stand in for somebody whom this case is not about. Nobody gets a case by such a role where nobody
 * needs standing in for, and a member who is acting chair is no second chair in all other cases (INS-03, KLK-18, KLK-44).
 */
export function rolesThatCount(
  policy: Policy,
  { parties }: Pick<CaseState, 'parties'>,
  held: readonly RoleId[],
): readonly RoleId[] {
  const needed = (role: RoleId) => parties.some(({ deputies }) => deputies?.includes(role) === true);
  return held.filter((role) => !onlyStandsIn(policy, role) || needed(role));
}

/** Whether a role has no work of its own: it sees its own cases, owes nothing and is no body of appeals. */
function onlyStandsIn({ roles, clauses, tiers }: Policy, role: RoleId): boolean {
  const standsIn = roles[role]?.sees === 'own' && Object.values(roles).some(({ deputy }) => deputy === role);
  const ofAppeals = Object.values(tiers).some(({ body, preparedBy = [] }) => body === role || preparedBy.includes(role));
  return standsIn && !ofAppeals && !clauses.some(({ duty }) => duty?.owner === role);
}
