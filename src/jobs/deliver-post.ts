/** Takes what must leave us out of the outbox and hands it over; what cannot leave now is tried again or told to a person. */
import { claimOutbox } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import { deliverLetter } from './deliver-letter.ts';
import { deliverMail } from './deliver-mail.ts';
import type { Workshop } from './workshop.ts';

const BATCH = 20;

/** One round through all organisations, until nothing is due. */
export async function deliverPost(workshop: Workshop): Promise<void> {
  const { office } = workshop;
  for (const organisation of office.policies.organisations) {
    for (;;) {
      const entries = await withOrganisation(office.pool, organisation, (tx) => claimOutbox(tx, { limit: BATCH }));
      for (const entry of entries) {
        await (entry.kind === 'letter' ? deliverLetter : deliverMail)(workshop, organisation, entry);
      }
      if (entries.length < BATCH) break;
    }
  }
}
