/** Cases that must still be recorded in a register outside this system, for the program that does it. */
import type { Policy } from '#core/policy/policy.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { casesOwing, type OwedBy } from '#store/cases/owing.ts';
import type { Tx } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from './office.ts';
import { type OpenCase, openCase } from './open-case.ts';

export interface Pending {
  readonly found: FoundCase;
  readonly open: OpenCase;
}

export interface PendingPage {
  readonly pending: readonly Pending[];
  readonly next?: string;
}

/** Whether some version of this organisation's procedure names the system. */
export function knowsSystem({ policies }: Office, organisation: string, system: string): boolean {
  return policies.versions(organisation).some((policy) => Object.hasOwn(policy.systems, system));
}

/** One page of them, the oldest first: those in which a duty that `recorded:<system>` fulfils is open. */
export async function pendingIn(
  office: Office,
  tx: Tx,
  viewer: Viewer,
  system: string,
  page: { readonly cursor?: string; readonly limit?: number },
): Promise<PendingPage> {
  const { cases, next } = await casesOwing(tx, viewer, owedBy(office.policies.versions(viewer.organisation), system), page);
  const pending: Pending[] = [];
  for (const found of cases) {
    const open = await openCase(office, tx, viewer, found.id);
    if (open !== undefined) pending.push({ found, open });
  }
  return { pending, ...(next === undefined ? {} : { next }) };
}

function owedBy(versions: readonly Policy[], system: string): OwedBy {
  const clauses = versions.flatMap((policy) => policy.clauses.filter(({ duty }) => duty?.doneBy.includes(`recorded:${system}`)));
  return {
    clauses: [...new Set(clauses.map(({ id }) => id))],
    owners: [...new Set(clauses.flatMap(({ duty }) => (duty === undefined ? [] : [duty.owner])))],
  };
}
