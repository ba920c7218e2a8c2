/** Writes a signed checkpoint of every chain outside the database, so that a cut tail is seen. */
import { checkpointsFolder, writeCheckpoints } from '#store/journal/checkpoint.ts';
import type { Workshop } from './workshop.ts';

export async function checkpointJournals({ office, dataDir, signingKey }: Workshop): Promise<void> {
  await writeCheckpoints(office.pool, checkpointsFolder(dataDir), signingKey);
}
