/** The procedures of all organisations, every version that was ever in force. */
import type { Policy } from '#core/policy/policy.ts';
import type { PolicySources } from '#core/policy/read-policy.ts';
import type { SourceFile } from '#core/policy/source-file.ts';
import type { Day } from '#core/time/day.ts';
import { type Folder, folderOf } from '#core/version/folder.ts';

export interface PolicyShelf {
  readonly organisations: readonly string[];
  /** every version of an organisation that counts or will count, the newest first */
  versions(organisation: string): readonly Policy[];
  /** the version in force on a day; undefined for an organisation that is not here or has none yet */
  current(organisation: string, day: Day): Policy | undefined;
  /** the version under which a case runs */
  exact(organisation: string, version: number): Policy | undefined;
  /** the examples of a policy as text; none when it has none */
  examples(policy: Policy): readonly SourceFile[];
  /** the files of a policy; undefined when it was not read from files */
  folder(policy: Policy): Folder | undefined;
  /** the laws and calendars that a new version of this policy builds on */
  beside(policy: Policy): Pick<PolicySources, 'laws' | 'calendars' | 'house'>;
  /** the highest number that was ever given to a version, also to one that was taken back */
  highest(organisation: string): number;
  /** looks whether versions were published or taken back meanwhile */
  refresh(): Promise<void>;
  /** the same, when an organisation was added since the last look: asked often, and cheap */
  refreshWhenAdded(): Promise<void>;
  /** the laws, calendars and letters of the house that a first version of an organisation builds on */
  readonly shared: Pick<PolicySources, 'laws' | 'calendars' | 'house'>;
}

/** What stands beside the policies. */
export interface ShelfMore {
  readonly examples?: ReadonlyMap<Policy, readonly SourceFile[]>;
  readonly sources?: ReadonlyMap<Policy, PolicySources>;
  /** versions that were taken back before their day: nothing begins under them, but they can still be read */
  readonly withdrawn?: readonly Policy[];
}

/** Puts the loaded policies on the shelf, by organisation and version. */
export function policyShelf(policies: readonly Policy[], { examples, sources, withdrawn = [] }: ShelfMore = {}): PolicyShelf {
  const byOrganisation = new Map<string, Policy[]>();
  for (const policy of policies) byOrganisation.set(policy.policy, [...(byOrganisation.get(policy.policy) ?? []), policy]);
  for (const versions of byOrganisation.values())
    versions.sort((a, b) => (a.inForce < b.inForce ? 1 : -1) || b.version - a.version);
  const versions = (organisation: string) => byOrganisation.get(organisation) ?? [];
  const ofWithdrawn = (organisation: string) => withdrawn.filter((one) => one.policy === organisation);
  return {
    organisations: [...byOrganisation.keys()],
    versions,
    current: (organisation, day) => versions(organisation).find((one) => one.inForce <= day),
    examples: (policy) => examples?.get(policy) ?? [],
    exact: (organisation, version) =>
      [...versions(organisation), ...ofWithdrawn(organisation)].find((one) => one.version === version),
    folder: (policy) => {
      const from = sources?.get(policy);
      return from === undefined ? undefined : folderOf(from, examples?.get(policy) ?? []);
    },
    beside: (policy) => sources?.get(policy) ?? { laws: [], calendars: [] },
    highest: (organisation) =>
      Math.max(0, ...[...versions(organisation), ...ofWithdrawn(organisation)].map(({ version }) => version)),
    refresh: async () => {},
    refreshWhenAdded: async () => {},
    shared: sources?.values().next().value ?? { laws: [], calendars: [] },
  };
}
