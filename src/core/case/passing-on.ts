/** Who takes over what is passed on: a body outside that takes part from then on, so that the letter for it leaves by the same outbox as every letter. */
import type { InformedBody } from '#core/policy/informed.ts';
import type { PersonDetails } from './field.ts';
import { joined, type PartyFacts, partiesFrom } from './people.ts';
import type { CaseState, PartyId } from './state.ts';
import type { Happens, Situation } from './step.ts';

/** What the entry says of it. */
export interface Receiving {
  /** the party that takes it over; absent when a person passes it on */
  readonly receiver?: PartyId;
  /** the body itself, when it takes no part yet */
  readonly joins?: PartyFacts;
}

interface Taken {
  readonly facts: Receiving;
  readonly people: NonNullable<Happens<unknown>['people']>;
}

/** Whom it goes to: `id` is the body of the list `informed`, `typed` what was typed of it or in its place. Nobody, when neither is there. */
export function takenOver(
  { policy, state, newId }: Pick<Situation, 'policy' | 'state' | 'newId'>,
  id: string | undefined,
  typed: Pick<PersonDetails, 'name' | 'email'> = {},
): Taken {
  const known = id === undefined ? undefined : state.parties.find(({ informed }) => informed === id);
  if (known !== undefined) return { facts: { receiver: known.id }, people: [] };
  const details = { ...detailsOf(id === undefined ? undefined : policy.informed?.[id]), ...typed };
  if (details.name === undefined) return { facts: {}, people: [] };
  const { parties, people } = partiesFrom([{ capacity: 'informed', ...details }], newId);
  const party = { ...(parties[0] as PartyFacts), ...(id === undefined ? {} : { informed: id }) };
  return { facts: { receiver: party.id, joins: party }, people };
}

/** The case once it was passed on: whom it goes to stands in it as that, whether this body took part before or not. */
export function withReceiver(state: CaseState, facts: Receiving): CaseState {
  const id = receiverOf(facts);
  const parties = facts.joins === undefined ? state.parties : [...state.parties, joined(facts.joins)];
  if (id === undefined) return state;
  return { ...state, parties: parties.map((one) => (one.id === id ? { ...one, takesOver: true } : one)) };
}

/** Who gets it; an older entry names who joined alone. */
export function receiverOf({ receiver, joins }: Receiving): PartyId | undefined {
  return receiver ?? joins?.id;
}

/** What the procedure knows of a body. */
export function detailsOf(body: InformedBody | undefined): Pick<PersonDetails, 'name' | 'email' | 'address'> {
  if (body === undefined) return {};
  const { name, email, address } = body;
  return {
    name: name.nl,
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address: address.join('\n') }),
  };
}
