/** Search in the cases that I may see: by words, names and what sounds like them, numbers, and what stands in documents. */
import { listStaff } from '#store/access/staff.ts';
import { complainantNames } from '#store/cases/complainants.ts';
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
import type { Naming } from './rows.ts';

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
      const { found, naming } = await look(tx, desk, query, 25);
      const ids = [...found.cases, ...found.alike].map((one) => one.id);
      const excerpts = Map.groupBy(await excerptsOf(tx, ids, readQuestion(query)), ({ caseId }) => caseId);
      const result = (alike: boolean) => (one: FoundCase) =>
        resultOf(desk, one, { naming, query, alike, excerpts: excerpts.get(one.id) ?? [] });
      return (
        <SearchPage
          frame={await frameIn(tx, desk)}
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
      const { found, naming } = await look(tx, desk, query, SUGGESTED);
      return [...found.cases, ...found.alike].map((one) => {
        const { href, reference, subject, status, line } = lineOf(desk, one, naming);
        return { href, reference, subject, line: [line.split(' · ')[0], status].join(' · ') };
      });
    },
    { readOnly: true },
  );
  return c.json(lines);
}

async function look(tx: Tx, { viewer }: Desk, query: string, limit: number): Promise<{ found: Found; naming: Naming }> {
  const found: Found = query === '' ? { cases: [], alike: [], more: false } : await searchAlike(tx, viewer, query, limit);
  const ids = [...found.cases, ...found.alike].map((one) => one.id);
  const colleagues = new Map(ids.length === 0 ? [] : (await listStaff(tx)).map((one) => [one.id, one.name]));
  return { found, naming: { complainants: await complainantNames(tx, ids), colleagues } };
}

interface Looked {
  readonly naming: Naming;
  readonly query: string;
  readonly alike: boolean;
  readonly excerpts: readonly Excerpt[];
}

function resultOf(desk: Desk, one: FoundCase, { naming, query, alike, excerpts }: Looked): SearchResult {
  const { href, reference, subject, status, line } = lineOf(desk, one, naming);
  return {
    href,
    reference: hitsIn(reference, query, false),
    subject,
    line: hitsIn(`${line} · ${status}`, query, alike),
    excerpts: excerpts.slice(0, 3).map(({ file, parts }) => ({ file, parts })),
  };
}
