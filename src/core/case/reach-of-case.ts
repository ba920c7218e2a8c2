/** Where mail and post about one case go: not to whom it is about, and in an appeal to the body that looks at it. */
import type { Policy } from '#core/policy/policy.ts';
import { readersOfMail } from '#core/policy/stand-ins.ts';
import { ownerOf } from './duties.ts';
import type { CaseState } from './state.ts';

/** Absent: there is no such way that only those who handle the case read. */
export interface CaseReach {
  readonly email?: string;
  /** lines, below the name of the organisation */
  readonly address?: readonly string[];
}

/**
 * The organisation's own addresses, unless somebody in particular reads its mail: where a deputy does that person's work, or
 * another body looks at an appeal, theirs, as far as they have any.
 */
export function reachOfCase(policy: Policy, state: CaseState): CaseReach {
  const { email, address } = policy.organisation;
  const readers = readersOfMail(policy);
  const tier = state.tier === undefined ? undefined : policy.tiers[state.tier];
  const role = tier?.body ?? readers.find((one) => ownerOf(policy, state, one) !== one);
  if (role === undefined) return reach(email, address);
  const owner = ownerOf(policy, state, role);
  const own = policy.roles[owner];
  const shared = tier !== undefined && (readers.length === 0 || readers.includes(owner));
  const theirs = own?.address ?? (tier !== undefined && tier.address.length > 0 ? tier.address : undefined);
  return reach(own?.email ?? (shared ? email : undefined), theirs ?? (shared ? address : undefined));
}

function reach(email: string | undefined, address: readonly string[] | undefined): CaseReach {
  return { ...(email === undefined ? {} : { email }), ...(address === undefined ? {} : { address }) };
}
