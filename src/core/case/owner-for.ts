/** Whose role a duty is that no clause gives to anybody: of those who may take its step, the one whose work the case is. */
import type { RoleId } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Verb } from './lifecycle.ts';
import type { CaseState } from './state.ts';

/** The role; the first of the policy when none may take the step. */
export function ownerFor({ roles }: Policy, { routedTo }: CaseState, verb: Verb): RoleId {
  const may = (role: RoleId) => roles[role]?.may.includes(verb) === true;
  const all = Object.keys(roles);
  if (routedTo !== undefined && may(routedTo)) return routedTo;
  // who hands out the work sees it when there is no handler yet
  return all.find((role) => may(role) && roles[role]?.may.includes('assign') === true) ?? all.find(may) ?? (all[0] as RoleId);
}
