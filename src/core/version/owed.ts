/** What is owed for a new version: the approval that the policy asks, and then what the decision asks of who writes it. */
import type { OfficeDuty } from '#core/office/duty.ts';
import { JURIST } from './acts.ts';
import type { VersionState } from './state.ts';

/** One for each role of which one person must approve; after the decision one for who writes procedures. */
export function versionDuties({ status, proposed, approved, declined }: VersionState): readonly OfficeDuty[] {
  if (status === 'approved' && approved !== undefined)
    return [
      {
        ...{ key: 'publish', owner: JURIST, step: 'publish', since: approved.at },
        do: { nl: 'De klachtenregeling is goedgekeurd: stel haar vast', en: 'The complaints procedure is approved: publish it' },
      },
    ];
  if (status === 'draft' && declined !== undefined)
    return [
      {
        ...{ key: 'rewrite', owner: JURIST, step: 'propose', since: declined.at },
        do: {
          nl: 'De klachtenregeling is teruggestuurd: pas haar aan en vraag opnieuw goedkeuring',
          en: 'The complaints procedure was sent back: change it and ask for approval again',
        },
      },
    ];
  if (status !== 'proposed' || proposed === undefined) return [];
  return proposed.roles.map((owner) => ({
    key: `approve:${owner}`,
    owner,
    step: 'approve',
    do: { nl: 'Lees de nieuwe klachtenregeling en besluit', en: 'Read the new complaints procedure and decide' },
    since: proposed.at,
  }));
}
