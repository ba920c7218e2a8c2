/** Search in the cases of an organisation: by words of the story, names, addresses, or the reference. */
import type { Pool } from 'pg';
import { namesOfColleague } from '#core/case/state.ts';
import { row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';
import { plain } from './search-words.ts';

/** Brings words that wait into the index itself, for all organisations; answers how many pages they took. */
export async function mergeSearchWords(pool: Pool): Promise<number> {
  const { rows: found } = await pool.query<{ pages: string }>({
    name: 'merge-search-words',
    text: 'select merge_search_words() as pages',
  });
  return Number(found[0]?.pages);
}

/** The words of a question: at most eight, each of at most forty characters. */
function wordsOf(query: string): readonly string[] {
  const found = plain(query.slice(0, 400)).match(/[\p{L}\p{N}][\p{L}\p{N}@.'_-]*/gu) ?? [];
  return found.slice(0, 8).map((word) => word.slice(0, 40).replace(/[^\p{L}\p{N}]+$/u, ''));
}

/** Cases that this viewer may see and that match every word, newest first; a reference finds its case at once. */
export async function searchCases(tx: Tx, viewer: Viewer, query: string, limit = 50): Promise<readonly FoundCase[]> {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const byReference = await referenced(tx, viewer, query.trim());
  if (byReference !== undefined) return [byReference];
  const { id, sees, assigns } = viewer.staff;
  const values = new Values();
  const asked = [viewer.organisation, id, sees === 'all', assigns, namesOfColleague(viewer.staff), words, Math.min(limit, 100)];
  const places = asked.map((one) => values.of(one)).join(', ');
  // as an array, because of a function's rows every version of PostgreSQL guesses another number, and may then walk the table
  const text = `
    select ${caseColumns('c')} from case_view c
    where ${seenBy(viewer, values, 'c')} and c.id = any(array(select case_id from search_cases(${places})))
    order by c.received desc, c.id desc`;
  return (await rows<CaseRow>(tx, text, values.list)).map(foundCase);
}

async function referenced(tx: Tx, viewer: Viewer, text: string): Promise<FoundCase | undefined> {
  const values = new Values();
  const seen = seenBy(viewer, values, 'c');
  const found = await row<CaseRow>(
    tx,
    `select ${caseColumns('c')} from case_view c where ${seen} and c.reference = ${values.of(text.toUpperCase())}`,
    values.list,
  );
  return found === undefined ? undefined : foundCase(found);
}
