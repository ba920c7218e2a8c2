/** Takes away what nobody uses any more: ended sessions, uploads that were never sent, keys of forms long since sent. */
import { sweepSessions } from '#store/access/sweep-sessions.ts';
import { sweepThrottle } from '#store/access/throttle.ts';
import { sweepFiles } from '#store/files/sweep-files.ts';
import { sweepDrafts } from '#store/forms/draft.ts';
import { sweepKeys } from '#store/forms/idempotency.ts';
import { sweepUnsent } from '#store/forms/unsent.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Workshop } from './workshop.ts';

export async function sweepLeftovers({ office, dataDir }: Workshop): Promise<void> {
  for (const organisation of office.policies.organisations) {
    await withOrganisation(office.pool, organisation, sweepSessions);
    await withOrganisation(office.pool, organisation, sweepThrottle);
    await withOrganisation(office.pool, organisation, (tx) => sweepDrafts(tx));
    await withOrganisation(office.pool, organisation, (tx) => sweepKeys(tx));
    await withOrganisation(office.pool, organisation, sweepUnsent);
    await sweepFiles(office.pool, dataDir, organisation);
  }
}
