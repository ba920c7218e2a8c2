/** The procedures of all organisations, every version that was ever in force. */
import type { Policy } from '#core/policy/policy.ts';
import type { SourceFile } from '#core/policy/source-file.ts';
import type { Day } from '#core/time/day.ts';

export interface PolicyShelf {
  readonly organisations: readonly string[];
  /** every version of an organisation, the newest first */
  versions(organisation: string): readonly Policy[];
  /** the version in force on a day; undefined for an organisation that is not here or has none yet */
  current(organisation: string, day: Day): Policy | undefined;
  /** the version under which a case runs */
  exact(organisation: string, version: number): Policy | undefined;
  /** the examples of a policy as text; none when it has none */
  examples(policy: Policy): readonly SourceFile[];
}

/** Puts the loaded policies on the shelf, by organisation and version. */
export function policyShelf(
  policies: readonly Policy[],
  examples: ReadonlyMap<Policy, readonly SourceFile[]> = new Map(),
): PolicyShelf {
  const byOrganisation = new Map<string, Policy[]>();
  for (const policy of policies) byOrganisation.set(policy.policy, [...(byOrganisation.get(policy.policy) ?? []), policy]);
  for (const versions of byOrganisation.values())
    versions.sort((a, b) => (a.inForce < b.inForce ? 1 : -1) || b.version - a.version);
  return {
    organisations: [...byOrganisation.keys()],
    versions: (organisation) => byOrganisation.get(organisation) ?? [],
    current: (organisation, day) => byOrganisation.get(organisation)?.find((one) => one.inForce <= day),
    examples: (policy) => examples.get(policy) ?? [],
    exact: (organisation, version) => byOrganisation.get(organisation)?.find((one) => one.version === version),
  };
}
