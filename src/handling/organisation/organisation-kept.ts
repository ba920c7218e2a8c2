/** What is set of an organisation as a whole: another name, and whether it takes up new complaints. */
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { settingOf } from '#store/setting.ts';
import type { Tx } from '#store/transaction.ts';

export const ORGANISATION_KEY = 'organisation';

export interface OrganisationKept {
  /** absent: as the procedure says */
  readonly name?: string;
  /** the day on which it was closed for new complaints; absent: it is open */
  readonly closed?: Day;
}

/** What is kept for this organisation. */
export async function organisationOf(tx: Tx): Promise<OrganisationKept> {
  return ((await settingOf(tx, ORGANISATION_KEY)) as OrganisationKept | undefined) ?? {};
}

/** The policy under the name, and open or closed as it was set. */
export function asOrganisation(policy: Policy, { name, closed }: OrganisationKept): Policy {
  if (name === undefined && closed === undefined) return policy;
  return {
    ...policy,
    ...(name === undefined ? {} : { organisation: { ...policy.organisation, name } }),
    ...(closed === undefined ? {} : { closedSince: closed }),
  };
}
