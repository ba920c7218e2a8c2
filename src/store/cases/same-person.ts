/** Whether somebody who complains now already has a case that runs: by mail address, telephone number or name, among what the viewer may see. */
import type { PersonDetails } from '#core/case/field.ts';
import { rows, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import type { FoundCase } from './found-case.ts';
import { plain } from './plain.ts';
import { searchCases } from './search.ts';
import { plainPhone } from './search-words.ts';

export interface SamePerson {
  readonly found: FoundCase;
  /** the name as it stands there */
  readonly name: string | undefined;
  /** how it was recognised */
  readonly by: 'email' | 'phone' | 'name';
}

export type Known = Pick<PersonDetails, 'name' | 'email' | 'phone'>;

/** At most five, the surest first. Cases that are closed are not among them. */
export async function casesOfSamePerson(tx: Tx, viewer: Viewer, people: readonly Known[]): Promise<readonly SamePerson[]> {
  const cases = new Map<string, FoundCase>();
  for (const query of new Set(people.flatMap(queriesFor))) {
    for (const one of await searchCases(tx, viewer, query, 50)) if (runs(one)) cases.set(one.id, one);
  }
  if (cases.size === 0) return [];
  const there = await rows<{ case_id: string; details: PersonDetails }>(tx, PEOPLE, [tx.organisation, [...cases.keys()]]);
  const same = new Map<string, SamePerson>();
  for (const { case_id: id, details } of there) {
    const found = cases.get(id);
    const by = people.map((one) => sameBy(one, details)).find((one) => one !== undefined);
    if (found !== undefined && by !== undefined && !same.has(id)) same.set(id, { found, name: details.name, by });
  }
  return [...same.values()].sort((a, b) => SURE.indexOf(a.by) - SURE.indexOf(b.by)).slice(0, 5);
}

const SURE: readonly SamePerson['by'][] = ['email', 'phone', 'name'];

const PEOPLE = `select case_id, details from person
  where organisation = $1 and case_id = any($2::uuid[]) and details->>'capacity' in ('complainant', 'representative')
  order by case_id, id`;

function runs({ status }: FoundCase): boolean {
  return status === 'open' || status === 'appealed' || status === 'concluded' || status === 'ruled';
}

function queriesFor({ name, email, phone }: Known): readonly string[] {
  return [email, plainPhone(phone), namesIn(name).at(-1)].filter((one) => one !== undefined && one !== '') as string[];
}

function sameBy(one: Known, other: Known): SamePerson['by'] | undefined {
  const email = one.email?.trim().toLowerCase();
  if (email && email === other.email?.trim().toLowerCase()) return 'email';
  const phone = plainPhone(one.phone);
  if (phone !== undefined && phone === plainPhone(other.phone)) return 'phone';
  return sameName(namesIn(one.name), namesIn(other.name)) ? 'name' : undefined;
}

/** The same last name, and no other first letter: "S. Yilmaz" can be Sevda Yilmaz, but not K. Yilmaz. */
function sameName(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || one.at(-1) !== other.at(-1)) return false;
  return one.length === 1 || other.length === 1 || one[0]?.charAt(0) === other[0]?.charAt(0);
}

const TITLES = new Set('mevrouw mevr mw meneer heer dhr de der den van ter ten mr mrs ms miss dr drs ing ir'.split(' '));

/** The words of a name that tell people apart, without titles and particles. */
function namesIn(name: string | undefined): readonly string[] {
  const words =
    plain(name ?? '')
      .toLowerCase()
      .match(/[\p{L}'-]+/gu) ?? [];
  return words.filter((word) => !TITLES.has(word));
}
