/** What is owed for a new version: the approval that the policy asks, until somebody gives it or sends the version back. */
import type { OfficeDuty } from '#core/office/duty.ts';
import type { VersionState } from './state.ts';

/** One for each role of which one person must approve. */
export function versionDuties({ status, proposed }: VersionState): readonly OfficeDuty[] {
  if (status !== 'proposed' || proposed === undefined) return [];
  return proposed.roles.map((owner) => ({
    key: `approve:${owner}`,
    owner,
    step: 'approve',
    do: { nl: 'Lees de nieuwe klachtenregeling en besluit', en: 'Read the new complaints procedure and decide' },
    since: proposed.at,
  }));
}
