/** The people of a case, apart from its facts: so that what we know of them can be corrected and destroyed. */
import type { PersonDetails } from '#core/case/field.ts';
import { type CaseCondition, ofCaseWhere } from '../journal/events.ts';
import { rows, type Tx } from '../transaction.ts';

/** A person by the key that the facts refer to. */
export interface KeptPerson {
  readonly person: string;
  readonly details: PersonDetails;
}

/** The rows of the document that `put_people` takes. */
export function peopleRows(people: readonly KeptPerson[]): readonly Record<string, unknown>[] {
  return people.map(({ person, details }) => ({ id: person, details }));
}

/** The people of a case by their key; one whose data were destroyed is absent. */
export async function loadPeople(tx: Tx, caseId: string): Promise<ReadonlyMap<string, PersonDetails>> {
  const found = await rows<{ id: string; details: PersonDetails }>(
    tx,
    'select id, details from person where organisation = $1 and case_id = $2',
    [tx.organisation, caseId],
  );
  return new Map(found.map(({ id, details }) => [id, details]));
}

/** The people of the case under this condition. */
export async function loadPeopleWhere(tx: Tx, condition: CaseCondition): Promise<ReadonlyMap<string, PersonDetails>> {
  const of = ofCaseWhere(tx, condition);
  const found = await rows<{ id: string; details: PersonDetails }>(
    tx,
    `select id, details from person where ${of.text}`,
    of.values,
  );
  return new Map(found.map(({ id, details }) => [id, details]));
}
