/** The clock of reminders: whoever was asked something and did not answer is told once more, in the morning of the day that was planned. */
import { dayOf, timeOf } from '#core/time/moment.ts';
import { take } from '#handling/take.ts';
import { type Planned, plannedUntil, unplan } from '#store/cases/planned.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { Workshop } from './workshop.ts';

/** Nobody is written to in the night. */
const FROM = '08:00';
const BATCH = 50;

/** One round through all organisations; each goes on until nothing is planned for today or earlier, or is told to stop. */
export async function remind({ office, log }: Workshop, stop?: AbortSignal): Promise<void> {
  const now = office.clock();
  if (timeOf(now) < FROM) return;
  for (const organisation of office.policies.organisations) {
    for (let more = true; more && stop?.aborted !== true; ) {
      const due = await withOrganisation(office.pool, organisation, (tx) => plannedUntil(tx, dayOf(now), BATCH), {
        readOnly: true,
      });
      for (const one of due) {
        const outcome = await take(office, {
          organisation,
          caseId: one.caseId,
          actor: { kind: 'system' },
          verb: 'remind',
          raw: rawOf(one),
        });
        if ('state' in outcome) continue;
        // such as a letter that lacks something: tried without end it would keep all others waiting
        log('warn', 'a reminder did not leave', { organisation, caseId: one.caseId, reminder: one.key });
        await withOrganisation(office.pool, organisation, (tx) => unplan(tx, one));
      }
      more = due.length === BATCH;
    }
  }
}

function rawOf({ clause, key, party }: Planned): Readonly<Record<string, unknown>> {
  const number = /:question:(\d+)$/.exec(key)?.[1];
  return { clause, ...(party === undefined ? {} : { party }), ...(number === undefined ? {} : { number }) };
}
