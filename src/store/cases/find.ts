/** Finding one case: what a viewer may not see is not found, and looks exactly like what does not exist. */
import { isCaseId } from '../id.ts';
import { row, rows, type Tx } from '../transaction.ts';
import { seenBy, Values, type Viewer } from '../viewer.ts';
import { type CaseRow, caseColumns, type FoundCase, foundCase } from './found-case.ts';

/** The case with this id or reference; undefined when there is none, or none for this viewer. */
export async function findCase(tx: Tx, viewer: Viewer, idOrReference: string): Promise<FoundCase | undefined> {
  const values = new Values();
  const which = isCaseFor(viewer, values, idOrReference);
  const found = await row<CaseRow>(tx, `select ${caseColumns('c')} from case_view c where ${which}`, values.list);
  return found === undefined ? undefined : foundCase(found);
}

/** The condition under which a row `c` of `case_view` is the case with this id or reference, and may be known to this viewer. */
export function isCaseFor(viewer: Viewer, values: Values, idOrReference: string): string {
  const seen = `(${seenBy(viewer, values, 'c')} or ${inEmergency(viewer, values)})`;
  return isCaseId(idOrReference)
    ? `${seen} and c.id = ${values.of(idOrReference)}`
    : `${seen} and c.reference = ${values.of(referenceOf(idOrReference))}`;
}

/** It was opened in an emergency by this viewer, not long ago; never by who is concerned. */
function inEmergency({ organisation, staff }: Viewer, values: Values): string {
  const [who, of] = [values.of(staff.id), values.of(organisation)];
  return `(c.organisation = ${of} and not (${who} = any(c.concerned)) and exists (
    select 1 from emergency_access e where e.organisation = ${of} and e.staff = ${who} and e.case_id = c.id and e.until > now()))`;
}

/** The id of the case with this reference, for the complainant's own page, where the code decides and no viewer is known. */
export async function caseIdOf(tx: Tx, reference: string): Promise<string | undefined> {
  const found = await row<{ id: string }>(tx, 'select id from case_view where organisation = $1 and reference = $2', [
    tx.organisation,
    referenceOf(reference),
  ]);
  return found?.id;
}

/**
 * Locks a case and the one with this reference, in one order whoever comes first: two who name each other's case in the same
 * instant wait for one another instead of both for ever. A reference that nobody has locks nothing.
 */
export async function lockBoth(tx: Tx, id: string, reference: string): Promise<void> {
  await rows(tx, 'select id from case_view where organisation = $1 and (id = $2 or reference = $3) order by id for update', [
    tx.organisation,
    id,
    referenceOf(reference),
  ]);
}

/** People type small letters and spaces; PostgreSQL does not take NUL. */
function referenceOf(text: string): string {
  return text.slice(0, 80).replaceAll('\0', '').trim().toUpperCase().toWellFormed();
}
