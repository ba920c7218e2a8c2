/** Who may not judge at a tier: who had a hand at a place of which the tier must be independent, or is concerned. */
import type { Policy } from '#core/policy/policy.ts';
import type { Tier } from '#core/policy/tiers.ts';
import { handsAt } from './hands.ts';
import { mustStayOut } from './insider.ts';
import { cited, type Refusal, type Refused, refuse } from './refusal.ts';
import type { CaseState, StaffId } from './state.ts';

/** The tier as a refusal names it: by the clause that promises it, or else by its own name. */
export function citedTier(policy: Policy, id: string, tier: Tier): NonNullable<Refusal['clause']> {
  const clause = policy.clauses.find((one) => one.id === tier.clause);
  return clause === undefined ? { id, says: tier.name, source: [] } : cited(clause);
}

/** Why this colleague may not judge at this tier; undefined when nothing stands in the way. */
export function notIndependent(policy: Policy, state: CaseState, id: string, staff: StaffId): Refused | undefined {
  const tier = policy.tiers[id];
  if (tier === undefined) return undefined;
  const clause = citedTier(policy, id, tier);
  if (mustStayOut(policy, state, staff)) return refuse('concerned', { clause });
  return handsAt(state, tier.independentOf).includes(staff) ? refuse('not-independent', { clause }) : undefined;
}

/** Whether this colleague may rule on the appeal that runs: holds the role of its body, and is independent. */
export function mayRule(
  policy: Policy,
  state: CaseState,
  { id, roles }: { readonly id: StaffId; readonly roles: readonly string[] },
) {
  const body = state.tier === undefined ? undefined : policy.tiers[state.tier]?.body;
  return body !== undefined && roles.includes(body) && notIndependent(policy, state, state.tier as string, id) === undefined;
}
