/** The organisations of this installation, as who administers it may know them: never what is in them. */
import type { Policy } from '#core/policy/policy.ts';
import type { Day } from '#core/time/day.ts';
import { dayOf } from '#core/time/moment.ts';
import { listStaff } from '#store/access/staff.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';
import { type OrganisationKept, organisationOf } from '../organisation/organisation-kept.ts';
import { firstOf } from './first-administrator.ts';

/** One of them. */
export interface OrganisationThere {
  readonly id: string;
  readonly name: string;
  /** the version in force; absent: none is yet */
  readonly policy?: Policy;
  /** the first day of the first version, when none is in force */
  readonly begins?: Day;
  readonly kept: OrganisationKept;
  /** somebody who came in administers it */
  readonly runs: boolean;
  /** who was invited to, and has not come in */
  readonly waitsFor?: string;
}

/** All of them, by name. */
export async function organisationsThere(office: Office): Promise<readonly OrganisationThere[]> {
  const found: OrganisationThere[] = [];
  for (const id of office.policies.organisations) found.push(await there(office, id));
  return found.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** The one with this id; undefined when this installation does not serve it. */
export async function organisationThere(office: Office, id: string): Promise<OrganisationThere | undefined> {
  return office.policies.organisations.includes(id) ? there(office, id) : undefined;
}

async function there({ pool, policies, clock }: Office, id: string): Promise<OrganisationThere> {
  const policy = policies.current(id, dayOf(clock()));
  const first = policies.versions(id).at(-1);
  const [kept, { runs, waiting }] = await withOrganisation(
    pool,
    id,
    async (tx) => [await organisationOf(tx), firstOf(await listStaff(tx))] as const,
    { readOnly: true },
  );
  return {
    ...{ id, kept, runs, name: (policy ?? first)?.organisation.name ?? id },
    ...(policy === undefined ? { ...(first === undefined ? {} : { begins: first.inForce }) } : { policy }),
    ...(waiting === undefined ? {} : { waitsFor: waiting.email }),
  };
}
