/** Whether somebody who complains now already has a case that runs: by mail address, telephone number or name, among what the viewer may see. */
import type { PersonDetails } from '#core/case/field.ts';
import { statusesOf } from '#core/case/status.ts';
import { rows, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { findCase } from './find.ts';
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
  /** contact agreements were made there, and hold until this day */
  readonly agreedUntil?: string;
}

export type Known = Pick<PersonDetails, 'name' | 'email' | 'phone'>;

/** At most five, the surest first. Cases that ended are among them only with `ended`, after those that run. */
export async function casesOfSamePerson(
  tx: Tx,
  viewer: Viewer,
  people: readonly Known[],
  { ended = false }: { readonly ended?: boolean } = {},
): Promise<readonly SamePerson[]> {
  const cases = new Map<string, FoundCase>();
  for (const query of new Set(people.flatMap(queriesFor))) {
    for (const one of await searchCases(tx, viewer, query, 50)) if (ended || runs(one)) cases.set(one.id, one);
  }
  if (cases.size === 0) return [];
  const there = await rows<{ case_id: string; details: PersonDetails }>(tx, PEOPLE, [tx.organisation, [...cases.keys()]]);
  const same = new Map<string, SamePerson>();
  for (const { case_id: id, details } of there) {
    const found = cases.get(id);
    const by = people.map((one) => sameBy(one, details)).find((one) => one !== undefined);
    if (found !== undefined && by !== undefined && !same.has(id)) same.set(id, { found, name: details.name, by });
  }
  const surest = [...same.values()]
    .sort((a, b) => Number(runs(b.found)) - Number(runs(a.found)) || SURE.indexOf(a.by) - SURE.indexOf(b.by))
    .slice(0, 5);
  const agreed = await agreementsIn(
    tx,
    surest.map(({ found }) => found.id),
  );
  return surest.map((one) => {
    const until = agreed.get(one.found.id);
    return until === undefined ? one : { ...one, agreedUntil: until };
  });
}

/** That there is a case of the same person which this viewer cannot open: its number, when it came and where it stands; nothing of what it is about. */
export interface Elsewhere {
  readonly found: Pick<FoundCase, 'reference' | 'received' | 'status'>;
  readonly by: 'email' | 'phone';
}

/**
 * At most five, those that run first. Only the same address or number counts: by a name alone a stranger would be told of. A case
 * about the viewer is not among them, as nowhere (Awb 9:7).
 */
export async function elsewhereOfSamePerson(tx: Tx, viewer: Viewer, people: readonly Known[]): Promise<readonly Elsewhere[]> {
  if (viewer.staff.sees === 'all') return [];
  const reached = people.map(({ email, phone }) => ({
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }));
  const everywhere = await casesOfSamePerson(tx, { ...viewer, staff: { ...viewer.staff, sees: 'all' } }, reached, {
    ended: true,
  });
  const elsewhere: Elsewhere[] = [];
  for (const { found, by } of everywhere) {
    if (by === 'name' || (await findCase(tx, viewer, found.id)) !== undefined) continue;
    const { reference, received, status } = found;
    elsewhere.push({ found: { reference, received, status }, by });
  }
  return elsewhere;
}

/** Until when contact agreements hold in these cases; those that ended are not among them. */
async function agreementsIn(tx: Tx, cases: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (cases.length === 0) return new Map();
  const text = `select distinct on (case_id) case_id, name, facts->>'until' as until from journal
    where organisation = $1 and case_id = any($2::uuid[]) and name in ('regulated', 'lifted')
    order by case_id, sequence desc`;
  const found = await rows<{ case_id: string; name: string; until: string | null }>(tx, text, [tx.organisation, cases]);
  return new Map(
    found.flatMap(({ case_id: id, name, until }) => (name === 'regulated' && until !== null ? [[id, until] as const] : [])),
  );
}

const SURE: readonly SamePerson['by'][] = ['email', 'phone', 'name'];

const PEOPLE = `select case_id, details from person
  where organisation = $1 and case_id = any($2::uuid[]) and details->>'capacity' in ('complainant', 'representative')
  order by case_id, id`;

/** Whether something can still happen in it. */
export function runs({ status }: Pick<FoundCase, 'status'>): boolean {
  return statusesOf.unfinished.some((one) => one === status);
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
