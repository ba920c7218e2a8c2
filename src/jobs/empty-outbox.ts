/** Lets all post that waits leave now, so that it bears the day on which it was written and not a later one. */
import { setTimeout } from 'node:timers/promises';
import { hurryOutbox, isAnythingLeaving } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import { deliverPost } from './deliver-post.ts';
import type { Workshop } from './workshop.ts';

/** What does not leave in this time leaves later, as always. */
const PATIENCE_SECONDS = 20;

/**
 * Before the clock of the demonstration goes to a later day: otherwise an answer that can still be taken back for a minute would
 * have been sent weeks late. Ends when nothing is leaving any more, also what another round took out just before.
 */
export async function emptyOutbox(workshop: Workshop): Promise<void> {
  const { pool, policies } = workshop.office;
  const until = performance.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    for (const organisation of policies.organisations) await withOrganisation(pool, organisation, hurryOutbox);
    await deliverPost(workshop);
    const leaving = await Promise.all(policies.organisations.map((one) => withOrganisation(pool, one, isAnythingLeaving)));
    if (!leaving.includes(true) || performance.now() > until) return;
    await setTimeout(100);
  }
}
