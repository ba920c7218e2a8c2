/** …/cases/{case}/compliance and …/compliance: what became of the clauses, for who may see every case. */
import type { Context } from 'hono';
import { parseDay } from '#core/time/day.ts';
import { isFault } from '#core/time/fault.ts';
import { complianceIn, seesCompliance } from '#handling/compliance/compliance-in.ts';
import { statementFor } from '#handling/compliance/statement-for.ts';
import { openCase } from '#handling/open-case.ts';
import { logReading } from '#store/cases/reading-log.ts';
import { withOrganisation } from '#store/transaction.ts';
import type { ApiDoor } from './api-door.ts';
import { identify } from './identify.ts';
import { absent, outOfScope, refused } from './problem.ts';

const UNKEPT = { 'cache-control': 'no-store' } as const;

/** The statement of one case, by id or reference; that it was read is noted. */
export async function showCompliance(door: ApiDoor, c: Context, organisation: string, id: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  if (!seesCompliance(caller.viewer)) return outOfScope(c, 'all');
  const { office } = door;
  const open = await withOrganisation(office.pool, organisation, async (tx) => {
    const found = await openCase(office, tx, caller.viewer, id);
    if (found !== undefined) await logReading(tx, found.state.id, caller.actor.id, 'compliance', office.ahead?.());
    return found;
  });
  if (open === undefined) return absent(c);
  const { state } = open;
  const links = { case: `/api/v1/organisations/${organisation}/cases/${state.id}` };
  const clauses = statementFor(open, office.clock());
  return c.json({ case: state.id, reference: state.reference, version: state.version, clauses, links }, 200, UNKEPT);
}

/** The sum over the cases received from the day `from` up to and including the day `until`. */
export async function sumCompliance(door: ApiDoor, c: Context, organisation: string): Promise<Response> {
  const caller = await identify(door, c, organisation, 'read');
  if (caller instanceof Response) return caller;
  if (!seesCompliance(caller.viewer)) return outOfScope(c, 'all');
  const { from = '', until = '', ...strange } = c.req.query();
  const [stranger] = Object.keys(strange);
  if (stranger !== undefined) return refused(c, { refused: [{ code: 'unknown-field', field: stranger }] });
  const [first, last] = [parseDay(from), parseDay(until)];
  if (isFault(first)) return refused(c, { refused: [{ code: 'wrong-kind', field: 'from' }] });
  if (isFault(last) || last < first) return refused(c, { refused: [{ code: 'wrong-kind', field: 'until' }] });
  const sum = await complianceIn(door.office, caller.viewer, { from: first, until: last });
  if ('tooMany' in sum) return refused(c, { refused: [{ code: 'too-long', field: 'until', data: { max: sum.tooMany } }] });
  return c.json({ from: first, until: last, ...sum }, 200, UNKEPT);
}
