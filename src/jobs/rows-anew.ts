/** Makes the rows of lists anew as this version makes them, after an upgrade: a few at a time, and only while nobody waits. */
import { rebuildSome } from '#store/journal/rebuild-rows.ts';
import { editionOfRows, keepEditionOfRows, ROWS_EDITION } from '#store/journal/rows-edition.ts';
import { rowsMade, rowsOwed } from '#store/journal/rows-owed.ts';
import { withOrganisation } from '#store/transaction.ts';
import { givingWay } from './pause.ts';
import type { Workshop } from './workshop.ts';

/** One round: until the running cases of every organisation are of this edition, and those that ended before have theirs; told to stop, it goes on there. */
export async function rowsAnew(workshop: Workshop, stop: AbortSignal): Promise<void> {
  for (const organisation of workshop.office.policies.organisations) {
    await anewFor(workshop, organisation, stop);
    await endedAnew(workshop, organisation, stop);
  }
}

async function anewFor(workshop: Workshop, organisation: string, stop: AbortSignal): Promise<void> {
  const { office, log } = workshop;
  let at = await withOrganisation(office.pool, organisation, editionOfRows, { readOnly: true });
  let rewritten = 0;
  while (at.edition < ROWS_EDITION && !stop.aborted) {
    await givingWay(
      workshop,
      async () => {
        const policyOf = (policy: string, version: number) => office.policies.exact(policy, version);
        const some = await rebuildSome(office.pool, organisation, policyOf, { after: at.after, running: true });
        rewritten += new Set(some.findings.map((one) => one.caseId)).size;
        at = some.after === undefined ? { edition: ROWS_EDITION } : { edition: at.edition, after: some.after };
        await withOrganisation(office.pool, organisation, (tx) => keepEditionOfRows(tx, at));
      },
      stop,
    );
  }
  if (rewritten > 0) log('info', 'rows of cases made anew', { organisation, cases: rewritten });
}

/** Those that had ended before their rows could hold all that this version keeps: what is done is noted with each few of them. */
async function endedAnew(workshop: Workshop, organisation: string, stop: AbortSignal): Promise<void> {
  const { office, log } = workshop;
  const policyOf = (policy: string, version: number) => office.policies.exact(policy, version);
  let rewritten = 0;
  let some = await withOrganisation(office.pool, organisation, rowsOwed, { readOnly: true });
  while (some.length > 0 && !stop.aborted) {
    await givingWay(
      workshop,
      async () => {
        const { findings } = await rebuildSome(office.pool, organisation, policyOf, { only: some });
        rewritten += new Set(findings.map((one) => one.caseId)).size;
        some = await withOrganisation(office.pool, organisation, async (tx) => {
          await rowsMade(tx, some);
          return rowsOwed(tx);
        });
      },
      stop,
    );
  }
  if (rewritten > 0) log('info', 'rows of ended cases made anew', { organisation, cases: rewritten });
}
