/** The compliance statement of a period: the cases that were received in it, each under the version of its own. */
import { caseCompliance } from '#core/compliance/case-compliance.ts';
import { type PeriodCompliance, PeriodSum } from '#core/compliance/period-compliance.ts';
import { countReceivedIn, type Period, type Place, receivedIn } from '#store/cases/received-in.ts';
import type { LoadedCase } from '#store/journal/events.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Viewer } from '#store/viewer.ts';
import type { Office } from '../office.ts';

/** More cases are not added up while somebody waits for the page. */
export const MOST_CASES = 2000;

/** Whether this viewer may see what becomes of the clauses: only who may see every case, as a part would tell something else. */
export function seesCompliance({ staff }: Viewer): boolean {
  return staff.sees === 'all';
}

/**
 * Adds up the statements of the cases received in this period that the viewer may see. A page of cases at a time, each in a
 * transaction of its own: the memory is the same for every number. Answers `tooMany` above `MOST_CASES`.
 */
export async function complianceIn(
  office: Office,
  viewer: Viewer,
  period: Period,
): Promise<PeriodCompliance | { readonly tooMany: number }> {
  const { organisation } = viewer;
  const read = <T>(work: (tx: Tx) => Promise<T>) => withOrganisation(office.pool, organisation, work, { readOnly: true });
  if ((await read((tx) => countReceivedIn(tx, viewer, period, MOST_CASES))) > MOST_CASES) return { tooMany: MOST_CASES };
  const sum = new PeriodSum(office.policies.versions(organisation));
  let after: Place | undefined;
  do {
    const from = after;
    const page = await read((tx) => receivedIn(tx, viewer, period, from));
    for (const loaded of page.cases) sum.add(loaded.meta.reference, statementOf(office, organisation, loaded));
    after = page.next;
  } while (after !== undefined);
  return sum.total();
}

/** A case without its policy cannot be judged, and leaving it out would be a wrong sum: it throws. */
function statementOf(office: Office, organisation: string, { meta, events }: LoadedCase) {
  const policy = office.policies.exact(organisation, meta.version);
  if (policy === undefined) throw new Error(`case ${meta.reference} runs under version ${meta.version}, which is not there`);
  return caseCompliance(policy, meta, events, office.clock());
}
