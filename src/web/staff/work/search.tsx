/** Search in the cases that I may see: by words, names, addresses, or the number of the case. */
import { listStaff } from '#store/access/staff.ts';
import { complainantNames } from '#store/cases/complainants.ts';
import { searchCases } from '#store/cases/search.ts';
import { withOrganisation } from '#store/transaction.ts';
import { frameIn } from '../frame.ts';
import { SearchPage, type SearchResult } from '../views/search.tsx';
import type { Desk } from '../visit.ts';
import { lineOf } from './case-list.tsx';

const LONGEST = 200;

/** The page; without a question it only asks for one. */
export async function searchPage(desk: Desk): Promise<Response> {
  const { c, door, organisation, viewer } = desk;
  const query = (c.req.query('q') ?? '').slice(0, LONGEST).trim();
  const page = await withOrganisation(
    door.office.pool,
    organisation,
    async (tx) => {
      const found = query === '' ? [] : await searchCases(tx, viewer, query);
      const colleagues = new Map((await listStaff(tx)).map((one) => [one.id, one.name]));
      const complainants = await complainantNames(
        tx,
        found.map((one) => one.id),
      );
      const results = found.map((one): SearchResult => {
        const { href, reference, subject, status, line } = lineOf(desk, one, { complainants, colleagues });
        return { href, reference, subject, line: `${status} · ${line}`, excerpt: [] };
      });
      return <SearchPage frame={await frameIn(tx, desk)} query={query} total={results.length} results={results} />;
    },
    { readOnly: true },
  );
  return c.html(page);
}
