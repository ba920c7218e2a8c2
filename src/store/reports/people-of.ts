/** The people of several cases at once, by case and key; those whose data were destroyed are absent. */
import type { PersonDetails } from '#core/case/field.ts';
import { rows, type Tx } from '../transaction.ts';

export async function peopleOf(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, PersonDetails>>> {
  const found = await rows<{ case_id: string; id: string; details: PersonDetails }>(
    tx,
    'select case_id, id, details from person where organisation = $1 and case_id = any($2::uuid[])',
    [tx.organisation, caseIds],
  );
  const cases = Map.groupBy(found, (one) => one.case_id);
  return new Map([...cases].map(([id, people]) => [id, new Map(people.map((one) => [one.id, one.details]))]));
}
