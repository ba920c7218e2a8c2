/** Marks cases for search as this version does, after an upgrade: a few at a time, and only while nobody waits for a page. */
import { withoutMisfiled } from '#core/case/misfiled.ts';
import { casesToMark, markForSearch } from '#store/cases/mark-anew.ts';
import { loadPeople } from '#store/cases/people.ts';
import { searchWords } from '#store/cases/search-words.ts';
import { loadCase } from '#store/journal/events.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { givingWay } from './pause.ts';
import type { Workshop } from './workshop.ts';

/** One round: until every case of every organisation is marked, or it is told to stop. */
export async function markAnew(workshop: Workshop, stop: AbortSignal): Promise<void> {
  const { office, log } = workshop;
  for (const organisation of office.policies.organisations) {
    let marked = 0;
    for (let more = true; more && !stop.aborted; ) {
      await givingWay(
        workshop,
        async () => {
          const some = await withOrganisation(office.pool, organisation, markSome);
          marked += some;
          more = some > 0;
        },
        stop,
      );
    }
    if (marked > 0) log('info', 'cases marked for search anew', { organisation, cases: marked });
  }
}

async function markSome(tx: Tx): Promise<number> {
  const ids = await casesToMark(tx);
  for (const id of ids) {
    // locked as for a step: what somebody adds meanwhile comes after this
    const loaded = await loadCase(tx, id, { forUpdate: true });
    if (loaded === undefined) throw new Error('a case can be searched that does not exist');
    const people = [...(await loadPeople(tx, id))].map(([person, details]) => ({ person, details }));
    await markForSearch(tx, id, searchWords(withoutMisfiled(loaded.events), people));
  }
  return ids.length;
}
