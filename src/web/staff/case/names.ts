/** Names of everybody in a case: of those who take part, of colleagues, and of who acted. */
import type { Actor, Audience, PartyId } from '#core/case/state.ts';
import { partyOf } from '#core/case/state.ts';
import { standsAs } from '#core/words/capacity-words.ts';
import type { OpenCase } from '#handling/open-case.ts';
import type { StaffPageWords } from '../../words/staff/staff-page-words.ts';

export interface Names {
  /** of a party: the name, or what this person is in the case */
  party(id: PartyId): string;
  staff(id: string): string;
  actor(by: Actor): string;
  /** who else sees an item */
  seenBy(audience: Audience): string;
}

/** @param colleagues names by id @param me who reads: "u" */
export function namesOf(
  { state, people }: Pick<OpenCase, 'state' | 'people'>,
  colleagues: ReadonlyMap<string, string>,
  me: string,
  says: StaffPageWords,
): Names {
  const staff = (id: string) => (id === me ? says.case.you : (colleagues.get(id) ?? says.case.formerColleague));
  const party = (id: PartyId) => {
    const one = partyOf(state, id);
    if (one === undefined) return says.case.left;
    const own = one.staff === undefined ? undefined : colleagues.get(one.staff);
    return people.get(one.person)?.name ?? own ?? says.case.capacity[standsAs(one)];
  };
  const actor = (by: Actor) => {
    if (by.kind === 'staff') return staff(by.id);
    if (by.kind === 'party') return party(by.id);
    return by.kind === 'system' ? says.case.system : says.case.capacity.complainant;
  };
  const seenBy = (audience: Audience) => {
    const others = audience.filter((one) => one !== 'us');
    if (others.length === 0) return says.case.onlyUs;
    const named = others.map((one) =>
      one === 'complainants' ? says.case.theComplainant : one === 'subjects' ? says.case.theSubject : party(one),
    );
    return says.case.alsoFor([...new Set(named)]);
  };
  return { party, staff, actor, seenBy };
}
