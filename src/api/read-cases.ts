/** GET …/cases and …/cases/{case}: what the caller may see, and nothing that tells of the rest. */
import type { Context } from 'hono';
import { statuses, statusesOf } from '#core/case/status.ts';
import { openCase } from '#handling/open-case.ts';
import { type CaseFilter, caseList } from '#store/cases/case-list.ts';
import { logReading } from '#store/cases/reading-log.ts';
import { askTogether, withOrganisation } from '#store/transaction.ts';
import type { ApiDoor } from './api-door.ts';
import { caseDocument, caseSummary } from './case-document.ts';
import { identify } from './identify.ts';
import { absent, languageOf, refused } from './problem.ts';

/** What can be asked of a list: a status, whether something is left to do, or whatever is not open. */
export const LISTED: readonly string[] = [...statuses, ...Object.keys(statusesOf), 'ended'];

/** A page of cases, newest first. */
export async function listCases(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  const { status, cursor, limit, ...strange } = c.req.query();
  const [stranger] = Object.keys(strange);
  if (stranger !== undefined) return refused(c, { refused: [{ code: 'unknown-field', field: stranger }] });
  if (status !== undefined && !LISTED.includes(status))
    return refused(c, { refused: [{ code: 'unknown-choice', field: 'status' }] });
  if (limit !== undefined && !/^([1-9]\d?|100)$/.test(limit))
    return refused(c, { refused: [{ code: 'wrong-kind', field: 'limit' }] });
  const page = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit: Number(limit) }) };
  const filter = status === undefined ? {} : { status: status as NonNullable<CaseFilter['status']> };
  const list = await askTogether(door.office.pool, organisation, (tx) => caseList(tx, caller.viewer, filter, page));
  const next =
    list.next === undefined
      ? {}
      : { next: `/api/v1/organisations/${organisation}/cases?${new URLSearchParams({ ...c.req.query(), cursor: list.next })}` };
  return c.json({ cases: list.cases.map((one) => caseSummary(organisation, one)), links: next }, 200, {
    'cache-control': 'no-store',
  });
}

/** One case, by id or reference; that it was read is noted. */
export async function showCase(door: ApiDoor, c: Context, organisation: string, id: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  const { office } = door;
  const open = await withOrganisation(office.pool, organisation, async (tx) => {
    const found = await openCase(office, tx, caller.viewer, id);
    if (found !== undefined) await logReading(tx, found.state.id, caller.actor.id, 'api', office.ahead?.());
    return found;
  });
  if (open === undefined) return absent(c);
  return c.json(caseDocument(organisation, open, caller.actor, office.clock(), languageOf(c)), 200, {
    'cache-control': 'no-store',
  });
}
