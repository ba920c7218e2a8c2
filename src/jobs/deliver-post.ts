/** Takes what must leave us out of the outbox and hands it over; what cannot leave now is tried again or told to a person. */
import { claimOutbox, type OutboxEntry } from '#store/post/outbox.ts';
import { withOrganisation } from '#store/transaction.ts';
import { deliverLetter } from './deliver-letter.ts';
import { deliverMail } from './deliver-mail.ts';
import { givingWay } from './pause.ts';
import type { Workshop } from './workshop.ts';

/** What was taken out is handed over before the house stops: few enough that nobody has to wait for it. */
const BATCH = 8;
/** So many leave at the same time, while nobody waits for a page: as many as the mail server is asked for connections (mail/smtp.ts). */
const AT_ONCE = 4;

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

/** Answers how many were taken out. Those of one case leave one after the other, in their order. */
async function deliverSome(workshop: Workshop, organisation: string, stop?: AbortSignal): Promise<number> {
  const { pool } = workshop.office;
  const entries = await withOrganisation(pool, organisation, (tx) => claimOutbox(tx, { limit: BATCH }));
  const left = [...inOrder(entries)];
  const lane = async () => {
    for (let some = left.shift(); some !== undefined; some = left.shift())
      for (const entry of some) await givingWay(workshop, () => deliver(workshop, organisation, entry), stop);
  };
  // a fault in one lane is told once the others have ended: what they took out is handed over
  const lanes = await Promise.allSettled(Array.from({ length: workshop.crowded() ? 1 : AT_ONCE }, lane));
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason;
  return entries.length;
}

/** What must leave in one order together: the messages of a case; each other message by itself. */
function inOrder(entries: readonly OutboxEntry[]): Iterable<readonly OutboxEntry[]> {
  return Map.groupBy(entries, ({ id, caseId }) => caseId ?? id).values();
}

function deliver(workshop: Workshop, organisation: string, entry: OutboxEntry): Promise<void> {
  return (entry.kind === 'letter' ? deliverLetter : deliverMail)(workshop, organisation, entry);
}
