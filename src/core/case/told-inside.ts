/** Word inside the house: of what became true in a case, and of which the procedure says that a role hears it at once. */
import type { RoleId, TellRule } from '#core/policy/clause.ts';
import type { Label } from '#core/policy/label.ts';
import type { Policy } from '#core/policy/policy.ts';
import { ownerOf } from './duties.ts';
import { holds } from './holds.ts';
import type { CaseState } from './state.ts';

export interface ToldInside {
  /** the role, or its deputy in a case about who holds it */
  readonly role: RoleId;
  readonly says: Label;
}

/** What is to be told now. `before` is the case as it was, and absent for a new one: what held already was told then. */
export function toldInside(policy: Policy, before: CaseState | undefined, after: CaseState): readonly ToldInside[] {
  return policy.clauses.flatMap(({ tells }) => {
    if (tells === undefined || !isTrue(tells, policy, after)) return [];
    const known = before !== undefined && isTrue(tells, policy, before);
    return known ? [] : [{ role: ownerOf(policy, after, tells.role), says: tells.says }];
  });
}

function isTrue({ onceKnown = [], when }: TellRule, policy: Policy, state: CaseState): boolean {
  return onceKnown.every((id) => state.details[id] !== undefined) && holds(when, { policy, state });
}
