/** What the case that goes on takes over from one that is merged into it: who takes part, the words, the documents. */
import { type Decided, following } from './decide.ts';
import { evolve } from './evolve.ts';
import type { PersonDetails } from './field.ts';
import { goesAlong } from './goes-along.ts';
import { isRefused } from './read-values.ts';
import { type Refused, refuse } from './refusal.ts';
import { isSilenced } from './speaker.ts';
import { type CaseState, complainants, type Party, type PartyId, subjects } from './state.ts';
import type { CaseEvent, OtherCase, Situation } from './step.ts';

type People = ReadonlyMap<string, PersonDetails>;

/**
 * The entries of the case that goes on: each person who is not there yet is involved, then the other case stands there with the
 * words of whoever wrote them, for them and us alone. `situation` is that of the case that goes on, `other` the one that ended.
 */
export function takenIn(situation: Situation & { readonly other: OtherCase }): Decided | Refused {
  const { other } = situation;
  const people = new Map(other.own);
  const met = new Map<PartyId, PartyId>();
  const decided: { events: CaseEvent[]; people: Decided['people'][number][] } = { events: [], people: [] };
  let { state } = situation;
  const keep = (next: Decided) => {
    decided.events.push(...next.events);
    decided.people.push(...next.people);
    for (const { person, details } of next.people) people.set(person, details);
    state = next.events.reduce(evolve, state);
  };
  for (const party of whoGoOn(other.state)) {
    const details = other.people.get(party.person);
    if (isOnOtherSide(state, people, party, details)) return refuse('both-sides', { field: 'into' });
    const same = state.parties.find(
      (one) => isThere(one, party, met) && isSamePerson(one, people.get(one.person), party, details),
    );
    if (same !== undefined) met.set(party.id, same.id);
    const values = same === undefined ? joining(situation, party, details, met) : undefined;
    if (values === undefined) continue;
    const next = following({ ...situation, state }, { verb: 'involve', values });
    if (isRefused(next)) return next;
    keep(next);
    const joined = next.events[0]?.party;
    if (joined !== undefined) met.set(party.id, joined);
  }
  const story = other.events.find(({ name }) => name === 'lodged')?.personal?.story;
  const values = {
    from: other.state.reference,
    ...(story === undefined ? {} : { story }),
    documents: goesAlong(other.state).map(({ id, name, size, type }) => ({ id, name, size, type })),
  };
  const last = following({ ...situation, state }, { verb: 'absorb', values });
  if (isRefused(last)) return last;
  const whose = complainants(other.state).flatMap(({ id }) => met.get(id) ?? []);
  keep({ ...last, events: last.events.map((one) => ({ ...one, audience: ['us', ...new Set(whose)] })) });
  return decided;
}

/** Who complains and whom it is about, then who speaks for those who complain. A witness stays with what was told there. */
function whoGoOn(state: CaseState): readonly Party[] {
  const speakers = state.parties.filter((one) => one.capacity === 'representative' && !isSilenced(one));
  return [...complainants(state), ...subjects(state), ...speakers];
}

/** The values by which this person is involved; nothing for who gave no name, and for who speaks for nobody there. */
function joining(
  { colleague }: Situation,
  { capacity, staff, engagement, represents, letters, language }: Party,
  details: PersonDetails | undefined,
  met: ReadonlyMap<PartyId, PartyId>,
): Readonly<Record<string, unknown>> | undefined {
  const known = staff === undefined || colleague(staff) === undefined ? undefined : staff;
  const speaksFor = represents === undefined ? undefined : met.get(represents);
  if (known === undefined && !details?.name) return undefined;
  if (capacity === 'representative' && speaksFor === undefined) return undefined;
  const { staff: _, represents: __, letters: ___, ...person } = details ?? { capacity };
  return {
    capacity,
    people: [{ ...person, language }],
    ...(known === undefined ? {} : { staff: known }),
    ...(engagement === undefined ? {} : { engagement }),
    ...(speaksFor === undefined ? {} : { represents: speaksFor }),
    ...(letters === undefined ? {} : { letters }),
  };
}

/** Whether this one of the case that goes on takes part there as the other does here. */
function isThere(one: Party, party: Party, met: ReadonlyMap<PartyId, PartyId>): boolean {
  if (one.capacity !== party.capacity || one.withdrawn !== undefined || isSilenced(one)) return false;
  return party.capacity !== 'representative' || one.represents === met.get(party.represents ?? '');
}

const opposite: Partial<Record<Party['capacity'], Party['capacity']>> = { complainant: 'subject', subject: 'complainant' };

/** Who complains in one case may not get to read the other from the other side. */
function isOnOtherSide(state: CaseState, people: People, party: Party, details: PersonDetails | undefined): boolean {
  return state.parties.some(
    (one) => one.capacity === opposite[party.capacity] && isSamePerson(one, people.get(one.person), party, details),
  );
}

/** The same colleague, the same mail address, or the same name at the same address. */
function isSamePerson(a: Party, of: PersonDetails | undefined, b: Party, other: PersonDetails | undefined): boolean {
  if (a.staff !== undefined && a.staff === b.staff) return true;
  const same = (key: 'email' | 'name' | 'address') => plain(of?.[key]) !== '' && plain(of?.[key]) === plain(other?.[key]);
  return same('email') || (same('name') && same('address'));
}

function plain(text = ''): string {
  return text
    .toLowerCase()
    .replace(/[\s,.]+/g, ' ')
    .trim();
}
