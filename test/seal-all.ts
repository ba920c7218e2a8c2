/** Seals everything that was committed, for tests: other databases of the server can hold the sealer back for a moment. */
import type { Pool } from 'pg';
import { sealOnce } from '#store/journal/sealing.ts';
import { organisations } from '#store/organisations.ts';
import { withOrganisation } from '#store/transaction.ts';

const OPEN =
  'select from journal j where not exists (select from chain c where c.case_id = j.case_id and c.sequence = j.sequence)';

/** Calls the sealer until no entry is without a seal; the test's own time limit ends it otherwise. */
export async function sealAll(pool: Pool): Promise<void> {
  for (const organisation of await organisations(pool)) {
    do {
      await sealOnce(pool, organisation);
    } while ((await withOrganisation(pool, organisation, (tx) => tx.client.query(OPEN))).rowCount !== 0);
  }
}
