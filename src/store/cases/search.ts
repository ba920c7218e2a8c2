/** Search in the cases of an organisation: by words of the story, names, addresses, or the reference. */
import type { Pool } from 'pg';
import { namesOfColleague } from '#core/case/open-to.ts';
import { row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { complainantsOf } from './complainants.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';
import { mergedIntoOf } from './merged.ts';
import { plain } from './plain.ts';
import { type Question, readQuestion } from './search-question.ts';

/** Brings words that wait into the index itself, for all organisations; answers how many pages they took. */
export async function mergeSearchWords(pool: Pool): Promise<number> {
  const { rows: found } = await pool.query<{ pages: string }>({
    name: 'merge-search-words',
    text: 'select merge_search_words() as pages',
  });
  return Number(found[0]?.pages);
}

/** What was found: first what holds the words themselves, then what only sounds like them; each the newest first. */
export interface Found {
  readonly cases: readonly FoundCase[];
  /** only the sound of a name is the same */
  readonly alike: readonly FoundCase[];
  /** there is more than this */
  readonly more: boolean;
}

/** Cases that this viewer may see and that match every word, newest first, with the names of who complains; a reference finds its case at once. */
export async function searchCases(tx: Tx, viewer: Viewer, query: string, limit = 50): Promise<readonly FoundCase[]> {
  const byReference = await referenced(tx, viewer, query);
  return byReference === undefined ? matching(tx, viewer, readQuestion(query), limit) : [byReference];
}

/** The same, filled up with cases of people whose name sounds like what was asked, when there are fewer than `limit`. */
export async function searchAlike(tx: Tx, viewer: Viewer, query: string, limit = 25): Promise<Found> {
  const byReference = await referenced(tx, viewer, query);
  if (byReference !== undefined) return { cases: [byReference], alike: [], more: false };
  const cases = await matching(tx, viewer, readQuestion(query), limit + 1);
  if (cases.length > limit) return { cases: cases.slice(0, limit), alike: [], more: true };
  const question = readQuestion(query, true);
  if (!question.marks.some((one) => one.includes('~'))) return { cases, alike: [], more: false };
  const known = new Set(cases.map(({ id }) => id));
  const others = (await matching(tx, viewer, question, limit + 1)).filter(({ id }) => !known.has(id));
  const room = limit - cases.length;
  return { cases, alike: others.slice(0, room), more: others.length > room };
}

async function matching(tx: Tx, viewer: Viewer, { words, marks }: Question, limit: number): Promise<readonly FoundCase[]> {
  if (words.length === 0) return [];
  const { sees, assigns, standsIn = [] } = viewer.staff;
  const values = new Values();
  // of whom one stands in for is searched what they would find; what is not for this viewer falls out below
  const whose = [viewer.staff, ...standsIn.map((one) => ({ id: one, roles: [] }))];
  const found = whose.map((one) => {
    const asked = [viewer.organisation, one.id, sees === 'all', assigns, namesOfColleague(one), words, marks];
    return `select case_id from search_cases(${[...asked, Math.min(limit, 100)].map((value) => values.of(value)).join(', ')})`;
  });
  // as an array, because of a function's rows every version of PostgreSQL guesses another number, and may then walk the table
  const text = `
    select ${caseColumns('c')}, ${complainantsOf('c')}, ${mergedIntoOf('c', viewer, values)} from case_view c
    where ${seenBy(viewer, values, 'c')} and c.id = any(array(${found.join(' union all ')}))
    order by c.received desc, c.id desc limit ${values.of(limit)}`;
  return (await rows<CaseRow>(tx, text, values.list)).map(foundCase);
}

async function referenced(tx: Tx, viewer: Viewer, query: string): Promise<FoundCase | undefined> {
  const text = plain(query).trim();
  // a reference holds a number
  if (!/\d/.test(text)) return undefined;
  const values = new Values();
  const seen = seenBy(viewer, values, 'c');
  const found = await row<CaseRow>(
    tx,
    `select ${caseColumns('c')}, ${complainantsOf('c')}, ${mergedIntoOf('c', viewer, values)} from case_view c where ${seen} and c.reference = ${values.of(text.toUpperCase())}`,
    values.list,
  );
  return found === undefined ? undefined : foundCase(found);
}
