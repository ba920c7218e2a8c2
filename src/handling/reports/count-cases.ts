/** Counts the cases that went on since they were counted: what a report then reads is as new as the cases themselves. */
import { replay } from '#core/case/evolve.ts';
import { countedCase } from '#core/report/counted-case.ts';
import { loadEventsOf } from '#store/journal/events.ts';
import { saveCounted, type Uncounted, uncounted } from '#store/reports/counted.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import type { Office } from '../office.ts';

/** So many cases in one go: replaying them keeps the process from everything else, and a page waits for it. */
const BATCH = 20;

/** Does a batch, and then waits as long as others should come first. */
export type Paced = (batch: () => Promise<void>) => Promise<void>;

/** Brings the counts of an organisation up to date; answers how many cases were counted. A long round ends when told to. */
export async function countCases(
  office: Office,
  organisation: string,
  stop?: AbortSignal,
  paced: Paced = (batch) => batch(),
): Promise<number> {
  let after: string | undefined;
  let counted = 0;
  while (stop?.aborted !== true) {
    let size = 0;
    await paced(async () => {
      const cases = await withOrganisation(office.pool, organisation, async (tx) => {
        const waiting = await uncounted(tx, after, BATCH);
        if (waiting.length > 0) await countThese(office, tx, waiting);
        return waiting;
      });
      size = cases.length;
      after = cases.at(-1)?.id;
    });
    counted += size;
    if (size < BATCH) break;
  }
  return counted;
}

async function countThese(office: Office, tx: Tx, cases: readonly Uncounted[]): Promise<void> {
  const events = await loadEventsOf(
    tx,
    cases.map((one) => one.id),
    { words: false },
  );
  const counted = cases.flatMap((one) => {
    const policy = office.policies.exact(one.policy, one.version);
    // a case whose procedure is not loaded stays uncounted, and is looked at again when it is
    if (policy === undefined) return [];
    const state = replay(one, events.get(one.id) ?? []);
    return [{ id: one.id, sequence: one.sequence, facts: countedCase(policy, state) }];
  });
  await saveCounted(tx, counted);
}
