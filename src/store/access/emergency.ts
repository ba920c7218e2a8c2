/** Opening a case in an emergency: with a reason, for some hours, and noted for who handles it. Never by who is concerned. */
import { type Moment, momentAt } from '#core/time/moment.ts';
import { newId } from '../id.ts';
import { row, rows, type Tx } from '../transaction.ts';

export interface Emergency {
  readonly staff: string;
  readonly at: Moment;
  readonly until: Moment;
  readonly reason: string;
}

/** For so long a case stays open that was opened in an emergency, in hours. */
export const EMERGENCY_HOURS = 4;
/** The setting that names the roles that may. */
export const EMERGENCY = 'emergency-access';

/** The last ten times that this case was opened so, newest first. */
export async function emergenciesIn(tx: Tx, caseId: string): Promise<readonly Emergency[]> {
  const text = `select staff, opened_at, until, reason from emergency_access
    where organisation = $1 and case_id = $2 order by opened_at desc limit 10`;
  const found = await rows<{ staff: string; opened_at: Date; until: Date; reason: string }>(tx, text, [tx.organisation, caseId]);
  return found.map(({ opened_at: at, until, ...rest }) => ({
    ...{ ...rest, at: momentAt(at.getTime()), until: momentAt(until.getTime()) },
  }));
}

/** Opens the case with this reference for a colleague; false when there is none, or none for this colleague: both look the same. */
export async function openInEmergency(
  tx: Tx,
  { staff, reference, reason }: { readonly staff: string; readonly reference: string; readonly reason: string },
): Promise<boolean> {
  const text = 'select id from case_view where organisation = $1 and reference = $2 and not ($3 = any(concerned))';
  const found = await row<{ id: string }>(tx, text, [tx.organisation, reference, staff]);
  if (found === undefined) return false;
  const insert = `insert into emergency_access (organisation, id, case_id, staff, reason, until)
    values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))`;
  await rows(tx, insert, [tx.organisation, newId(), found.id, staff, reason, EMERGENCY_HOURS]);
  return true;
}
