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

/** A colleague with the roles held now. */
export interface Holder {
  readonly id: StaffId;
  readonly roles: readonly string[];
}

/** Why this colleague may not judge at this tier; undefined when nothing stands in the way. */
export function notIndependent(policy: Policy, state: CaseState, id: string, { id: staff, roles }: Holder): Refused | undefined {
  const tier = policy.tiers[id];
  if (tier === undefined) return undefined;
  const clause = citedTier(policy, id, tier);
  if (mustStayOut(policy, state, staff)) return refuse('concerned', { clause });
  const hands = handsAt(state, tier.independentOf).includes(staff);
  return hands || askedAsRole(state, tier, roles) ? refuse('not-independent', { clause }) : undefined;
}

/** Whether this colleague may rule on the appeal that runs: holds the role of its body, and is independent. */
export function mayRule(policy: Policy, state: CaseState, staff: Holder) {
  const body = state.tier === undefined ? undefined : policy.tiers[state.tier]?.body;
  return (
    body !== undefined && staff.roles.includes(body) && notIndependent(policy, state, state.tier as string, staff) === undefined
  );
}

/** An entry from under another version may name a role alone: then it can have been anybody who holds it. */
function askedAsRole({ consultations }: CaseState, { independentOf }: Tier, roles: readonly string[]): boolean {
  return consultations.some(
    (one) => one.staff === undefined && independentOf.includes(one.place) && one.roles.some((role) => roles.includes(role)),
  );
}
