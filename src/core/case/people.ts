/** From what somebody typed about persons to the parties of a case: keys and ways to reach them, no names. */
import type { RoleId } from '#core/policy/clause.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Capacity, DocumentRef, LetterChoice, PersonDetails } from './field.ts';
import type { CaseDocument, Party, Reach } from './state.ts';
import type { CaseEvent } from './step.ts';

/** The facts of a party at the moment it joins the case. */
export type PartyFacts = Pick<
  Party,
  | 'id'
  | 'person'
  | 'capacity'
  | 'reach'
  | 'language'
  | 'staff'
  | 'represents'
  | 'letters'
  | 'roles'
  | 'deputies'
  | 'engagement'
  | 'informed'
>;

/** How a person can be reached, from what is known. */
export function reachOf(person: PersonDetails): readonly Reach[] {
  const ways: Reach[] = [];
  if (person.email) ways.push('email');
  if (person.phone) ways.push('phone');
  if (person.address) ways.push('post');
  return ways;
}

/** Gives each person a key and makes the parties; `represents` becomes the key of the represented party. */
export function partiesFrom(people: readonly PersonDetails[], newId: () => string) {
  const keys = people.map(() => ({ party: newId(), person: newId() }));
  const parties = people.map((one, index): PartyFacts => {
    const own = keys[index] as { party: string; person: string };
    const represented = one.represents === undefined ? undefined : keys[one.represents]?.party;
    return {
      id: own.party,
      person: own.person,
      capacity: one.capacity,
      reach: reachOf(one),
      language: one.language ?? 'nl',
      ...(one.staff === undefined ? {} : { staff: one.staff }),
      ...(represented === undefined ? {} : { represents: represented }),
      ...lettersTo(one.letters),
    };
  });
  return { parties, people: people.map((details, index) => ({ person: keys[index]?.person as string, details })) };
}

/** Who gets the letters, when that is one of the two alone. */
export function lettersTo(choice: LetterChoice | undefined): Pick<Party, 'letters'> {
  return choice === undefined || choice === 'both' ? {} : { letters: choice };
}

/** The roles of a colleague who takes part, and who takes over for them in a case that is about this person. */
export function inRoles(policy: Policy, capacity: Capacity, roles: readonly RoleId[]): Pick<PartyFacts, 'roles' | 'deputies'> {
  const deputies = capacity === 'subject' ? roles.flatMap((role) => policy.roles[role]?.deputy ?? []) : [];
  return { roles, ...(deputies.length === 0 ? {} : { deputies }) };
}

/** A party as it stands in the state when it has just joined. */
export function joined(facts: PartyFacts): Party {
  return { ...facts, heard: [] };
}

/** Files of an event as documents of the case. */
export function filed(
  documents: readonly DocumentRef[] | undefined,
  event: Pick<CaseEvent, 'sequence' | 'audience' | 'by'>,
  from: CaseDocument['from'],
): readonly CaseDocument[] {
  const { sequence, audience, by } = event;
  const handedIn = by.kind === 'party' ? { by: by.id } : {};
  return (documents ?? []).map((one) => ({ ...one, sequence, audience, from, ...handedIn }));
}
