/** Who complains in each of several cases, for lists: only the name, whether one of them can be called, and only of those who complain themselves. */

/** A column `complainants` beside those of `case_view` under this alias: the names; none when the people are unknown or destroyed. */
export function complainantsOf(alias: string): string {
  // as JSON: reading an array of the database costs more than all other columns of a line together
  return `to_json(array(
    select person.details->>'name' from person
    where person.organisation = ${alias}.organisation and person.case_id = ${alias}.id
      and person.details->>'capacity' = 'complainant' and person.details->>'name' is not null
    order by person.id)) as complainants`;
}

/** A column `callable` in the same way: we know a number of somebody who complains. */
export function callableOf(alias: string): string {
  return `exists (
    select from person
    where person.organisation = ${alias}.organisation and person.case_id = ${alias}.id
      and person.details->>'capacity' = 'complainant' and trim(person.details->>'phone') <> '') as callable`;
}
