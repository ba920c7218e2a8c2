/** Takes what must leave us out of the outbox and hands it over; what cannot leave now is tried again or told to a person. */
import { claimOutbox, type OutboxEntry } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import { deliverLetter } from './deliver-letter.ts';
import { deliverMail } from './deliver-mail.ts';
import { givingWay } from './pause.ts';
import type { Workshop } from './workshop.ts';

/** What was taken out is handed over before the house stops: few enough that nobody has to wait for it. */
const BATCH = 8;

/** One round through all organisations, until nothing is due or told to stop. */
export async function deliverPost(workshop: Workshop, stop?: AbortSignal): Promise<void> {
  for (const organisation of workshop.office.policies.organisations) {
    let taken: number;
    do {
      if (stop?.aborted) return;
      taken = await deliverSome(workshop, organisation, stop);
    } while (taken >= BATCH);
  }
}

/** Answers how many were taken out. */
async function deliverSome(workshop: Workshop, organisation: string, stop?: AbortSignal): Promise<number> {
  const { pool } = workshop.office;
  const entries = await withOrganisation(pool, organisation, (tx) => claimOutbox(tx, { limit: BATCH }));
  for (const entry of entries) await givingWay(workshop, () => deliver(workshop, organisation, entry), stop);
  return entries.length;
}

function deliver(workshop: Workshop, organisation: string, entry: OutboxEntry): Promise<void> {
  return (entry.kind === 'letter' ? deliverLetter : deliverMail)(workshop, organisation, entry);
}
