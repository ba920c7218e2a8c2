/** The clock of retention: plans what came in, lifts holds that are over, destroys what has come to its day, and empties the disk of it. */
import { destroyDue, liftHolds } from '#handling/keep-by-rule.ts';
import { planRetention } from '#handling/plan-retention.ts';
import { finishDestruction } from '#store/retention/destruction.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Workshop } from './workshop.ts';

/** One round through all organisations; each part goes on until it finds nothing, or is told to stop. */
export async function keepByRule({ office, dataDir, crowded, log }: Workshop, stop?: AbortSignal): Promise<void> {
  const goesOn = () => stop?.aborted !== true && !crowded();
  for (const organisation of office.policies.organisations) {
    while (goesOn() && (await planRetention(office, organisation)) > 0);
    while (goesOn() && (await liftHolds(office, organisation)) > 0);
    for (let more = true; more && goesOn(); ) {
      const { destroyed, stayed } = await destroyDue(office, organisation);
      if (destroyed > 0) log('info', 'cases were destroyed by rule', { organisation, destroyed });
      if (stayed > 0) log('warn', 'cases stayed that were planned to go', { organisation, stayed });
      more = destroyed > 0;
    }
    // also what a round left behind that was killed in between
    while ((await withOrganisation(office.pool, organisation, (tx) => finishDestruction(tx, dataDir))) > 0);
  }
}
