/** Involve: a person joins the case: the one it is about, a representative, a witness, another complainant, an outside body that gets copies. */

import type { InformedBody } from '#core/policy/informed.ts';
import type { Policy } from '#core/policy/policy.ts';
import { withAuthority } from '../authority.ts';
import { type Capacity, letterChoices, type PersonDetails } from '../field.ts';
import { isLetIn } from '../insider.ts';
import { detailsOf } from '../passing-on.ts';
import { filed, inRoles, joined, lettersTo, type PartyFacts, partiesFrom, reachOf } from '../people.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type Actor, type Audience, type CaseState, type PartyId, partyOf, type StaffId } from '../state.ts';
import { type Outcome, step } from '../step.ts';
import { leaves } from './settle.ts';

export interface Joins {
  readonly joins: PartyFacts;
  /** the handler goes on, although concerned */
  readonly keeps?: boolean;
}

export const involve = step({
  verb: 'involve',
  event: 'involved',
  noun: 'involvement',
  audience: ['us'],
  fields: {
    capacity: { kind: 'choice', of: ['subject', 'representative', 'witness', 'informed', 'complainant'], required: true },
    staff: { kind: 'staff' },
    engagement: { kind: 'choice', of: 'engagements' },
    represents: { kind: 'party', capacity: ['complainant'] },
    letters: { kind: 'choice', of: letterChoices },
    informed: { kind: 'choice', of: 'informed' },
    people: { kind: 'people' },
    authority: { kind: 'documents' },
  },
  decide({ policy, state, actor, colleague, newId }, command): Outcome<Joins> {
    const { capacity, staff, engagement } = command;
    const no = notTheirs(state, actor, command);
    if (no !== undefined) return no;
    if (staff !== undefined && colleague(staff) === undefined) return refuse('unknown-colleague', { field: 'staff' });
    if (staff !== undefined && isAlready(state, staff, capacity)) return refuse('already', { field: 'staff' });
    if (capacity === 'informed') {
      // a copy goes where the procedure says so, and out of the house: a colleague has an account
      if (!policy.clauses.some(({ letters }) => letters.some(({ to }) => to === 'informed')))
        return refuse('unknown-choice', { field: 'capacity' });
      if (staff !== undefined) return refuse('unknown-field', { field: 'staff' });
    }
    const body = bodyOf(policy, state, command);
    if (body !== undefined && 'refused' in body) return body;
    const person = personOf(withBody(command.people ?? [], body), staff);
    if ('refused' in person) return person;
    if (engagement !== undefined && capacity !== 'subject') return refuse('unknown-field', { field: 'engagement' });
    const represents = capacity === 'representative' ? command.represents : undefined;
    if (capacity === 'representative' && represents === undefined) return refuse('missing', { field: 'represents' });
    const known = staff === undefined ? undefined : colleague(staff);
    // a colleague is told at once, where we know how
    const email = person.email ?? known?.email;
    const details = { ...person, capacity, ...(email === undefined ? {} : { email }), ...(staff === undefined ? {} : { staff }) };
    const made = partiesFrom([details], newId);
    const party: PartyFacts = {
      ...(made.parties[0] as PartyFacts),
      ...(engagement === undefined ? {} : { engagement }),
      ...(represents === undefined ? {} : { represents, ...lettersTo(command.letters) }),
      ...(command.informed === undefined ? {} : { informed: command.informed }),
      ...(known === undefined ? {} : inRoles(policy, capacity, known.roles)),
    };
    // where the procedure lets who is concerned act, the handler who turns out to be concerned goes on
    const after = { ...state, parties: [...state.parties, joined(party)] };
    const keeps = staff !== undefined && staff === state.handler && isLetIn(policy, after, staff);
    return {
      facts: { joins: party, ...(keeps ? { keeps } : {}) },
      party: party.id,
      audience: audienceOf(party),
      people: made.people,
    };
  },
  evolve(state, event) {
    // who turns out to take part no longer handles: the firewall (Awb 9:7) holds from this moment
    const { joins, keeps } = event.facts;
    const { handler, ...rest } = joins.staff === undefined ? state : leaves(state, joins.staff);
    const after = handler === undefined || (joins.staff === handler && keeps !== true) ? rest : { ...rest, handler };
    const documents = [...state.documents, ...filed(event.personal?.authority, event, 'us')];
    const came = documents.length > state.documents.length && joins.capacity === 'representative';
    const parties = [...state.parties, joined(joins)];
    return { ...after, documents, parties: came ? withAuthority(parties, event.sequence, ({ id }) => id === joins.id) : parties };
  },
});

/** The outside body of the procedure's list, which joins once. */
function bodyOf({ informed = {} }: Policy, { parties }: CaseState, { capacity, informed: id }: Chosen) {
  if (id === undefined) return undefined;
  if (capacity !== 'informed') return refuse('unknown-field', { field: 'informed' });
  if (parties.some((one) => one.informed === id)) return refuse('already', { field: 'informed' });
  return informed[id];
}

/** What the procedure knows of the body, where nothing else was typed. */
function withBody(people: readonly PersonDetails[], body: InformedBody | undefined): readonly PersonDetails[] {
  if (body === undefined) return people;
  const [typed, ...more] = people;
  const said = Object.fromEntries(Object.entries(typed ?? {}).filter(([, value]) => value !== '' && value !== undefined));
  return [{ capacity: 'informed', ...detailsOf(body), ...said }, ...more];
}

interface Chosen {
  readonly capacity: Capacity;
  readonly informed?: string;
}

function isAlready(state: CaseState, staff: StaffId, capacity: Capacity): boolean {
  return state.parties.some((one) => one.staff === staff && one.capacity === capacity);
}

interface Named {
  readonly capacity: Capacity;
  readonly staff?: StaffId;
  readonly represents?: PartyId;
  readonly people?: readonly PersonDetails[];
}

/** A complainant brings in who speaks for them, and nobody else (Awb 2:1 lid 1); that person must be reached, to get a page. */
function notTheirs(state: CaseState, actor: Actor, { capacity, staff, represents, people = [] }: Named): Refused | undefined {
  if (actor.kind !== 'party') return undefined;
  const complains = partyOf(state, actor.id)?.capacity === 'complainant';
  if (!complains || capacity !== 'representative' || represents !== actor.id || staff !== undefined) return refuse('not-yours');
  const [person] = people;
  return person?.name && !reachOf(person).some((way) => way !== 'phone')
    ? refuse('needs-a-way-to-reach', { field: 'people' })
    : undefined;
}

/** One person at a time; of a colleague we know the name. */
function personOf(people: readonly PersonDetails[], staff: StaffId | undefined): Omit<PersonDetails, 'represents'> | Refused {
  const [person, another] = people;
  if (another !== undefined) return refuse('wrong-kind', { field: 'people' });
  // the colleague has a field of its own, where we look whether there is one
  if (person?.staff !== undefined) return refuse('unknown-field', { field: 'people.0.staff' });
  if (staff === undefined && !person?.name) return refuse('missing', { field: person ? 'people.0.name' : 'people' });
  const { represents: _, ...details } = person ?? { capacity: 'subject' };
  return details;
}

/** Who may know that this person takes part: for a witness and a person concerned, nobody but that person and us. */
function audienceOf({ id, capacity, represents }: { id: PartyId; capacity: Capacity; represents?: PartyId }): Audience {
  if (capacity === 'complainant') return ['us', 'complainants'];
  return represents === undefined ? ['us', id] : ['us', represents, id];
}
