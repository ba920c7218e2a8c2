/** Search in the cases that I may see: by words, names and what sounds like them, and numbers. */
import { listStaff } from '#store/access/staff.ts';
import { type Excerpt, excerptsOf } from '#store/cases/excerpts.ts';
import type { FoundCase } from '#store/cases/found-case.ts';
import { type Found, searchAlike } from '#store/cases/search.ts';
import { readQuestion } from '#store/cases/search-question.ts';
import { type Tx, withOrganisation } from '#store/transaction.ts';
import { frameIn } from '../frame.ts';
import { SearchPage, type SearchResult } from '../views/search.tsx';
import type { Desk } from '../visit.ts';
import { lineOf } from './case-list.tsx';
import { hitsIn } from './hits.ts';
import type { Colleagues } from './rows.ts';

const LONGEST = 200;
/** So many results stand under the search field while one types, and so much must have been typed. */
const SUGGESTED = 7;
const SHORTEST = 2;

function queryOf({ c }: Desk): string {
  return (c.req.query('q') ?? '').slice(0, LONGEST).trim();
}

/** The page; without a question it only asks for one. */
export async function searchPage(desk: Desk): Promise<Response> {
  const { c, door, organisation } = desk;
  const query = queryOf(desk);
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const [{ found, colleagues }, frame] = await Promise.all([look(tx, desk, query, 25), frameIn(tx, desk)]);
      const ids = [...found.cases, ...found.alike].map((one) => one.id);
      const excerpts = Map.groupBy(await excerptsOf(tx, ids, readQuestion(query)), ({ caseId }) => caseId);
      const result = (alike: boolean) => (one: FoundCase) =>
        resultOf(desk, one, { colleagues, query, alike, excerpts: excerpts.get(one.id) ?? [] });
      return (
        <SearchPage
          frame={frame}
          query={query}
          results={found.cases.map(result(false))}
          alike={found.alike.map(result(true))}
          more={found.more}
        />
      );
    },
    { readOnly: true },
  );
  return c.html(page);
}

/** What is found so far, for the list under the search field: the same as on the page, only shorter. */
export async function searchSuggestions(desk: Desk): Promise<Response> {
  const { c, door, organisation } = desk;
  const query = queryOf(desk);
  if (query.length < SHORTEST) return c.json([]);
  const lines = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const { found, colleagues } = await look(tx, desk, query, SUGGESTED);
      return [...found.cases, ...found.alike].map((one) => {
        const { href, reference, subject, status, line } = lineOf(desk, one, colleagues);
        return { href, reference, subject, line: [line.split(' · ')[0], status].join(' · ') };
      });
    },
    { readOnly: true },
  );
  return c.json(lines);
}

async function look(tx: Tx, { viewer }: Desk, query: string, limit: number): Promise<{ found: Found; colleagues: Colleagues }> {
  if (query === '') return { found: { cases: [], alike: [], more: false }, colleagues: new Map() };
  const [found, staff] = await Promise.all([searchAlike(tx, viewer, query, limit), listStaff(tx)]);
  return { found, colleagues: new Map(staff.map((one) => [one.id, one.name])) };
}

interface Looked {
  readonly colleagues: Colleagues;
  readonly query: string;
  readonly alike: boolean;
  readonly excerpts: readonly Excerpt[];
}

function resultOf(desk: Desk, one: FoundCase, { colleagues, query, alike, excerpts }: Looked): SearchResult {
  const { href, reference, subject, status, line, goesOn } = lineOf(desk, one, colleagues);
  return {
    href,
    goesOn,
    reference: hitsIn(reference, query, false),
    subject,
    line: hitsIn(`${line} · ${goesOn === undefined ? status : status.replace(goesOn.reference, '').trim()}`, query, alike),
    excerpts: excerpts.slice(0, 3).map(({ file, parts }) => ({ file, parts })),
  };
}
