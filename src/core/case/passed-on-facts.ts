/** What a letter with documents tells whoever takes the case over: who to write to, and what came along. */
import type { PersonDetails } from './field.ts';
import { alongWithLetter } from './goes-along.ts';
import { type CaseState, complainants, type Party } from './state.ts';

/** Somebody who complains, or speaks for who does, as whoever takes it over must be able to reach them. */
interface SenderFacts {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** for whom this person speaks; null for whoever complains */
  readonly represents: string | null;
}

export interface PassedOnFacts {
  /** who complain, and who speak for them: for a body outside that takes the case over, and for nobody else */
  readonly senders: readonly SenderFacts[];
  /** names of the documents that go along with this letter */
  readonly documents: readonly string[];
}

/** Nothing goes along with most letters. */
export const nothingPassedOn: PassedOnFacts = { senders: [], documents: [] };

/** The facts for a letter with documents. `unnamed`: what we call who complains without a name. */
export function passedOnFacts(
  state: CaseState,
  to: Party,
  person: (party: Party) => PersonDetails | undefined,
  unnamed: string,
): PassedOnFacts {
  const documents = alongWithLetter(state, to.id).map(({ name }) => name);
  if (to.capacity !== 'informed') return { senders: [], documents };
  const complain = complainants(state);
  const speak = state.parties.filter(({ represents }) => complain.some(({ id }) => id === represents));
  const nameOf = (party: Party | undefined) => (party && person(party)?.name) ?? unnamed;
  const senders = [...complain, ...speak].map((party): SenderFacts => {
    const { email, phone, address } = person(party) ?? {};
    const spokenFor = complain.find(({ id }) => id === party.represents);
    return {
      name: nameOf(party),
      email: email || null,
      phone: phone || null,
      address: address?.replace(/\s*\n\s*/g, ', ') || null,
      represents: spokenFor === undefined ? null : nameOf(spokenFor),
    };
  });
  return { senders, documents };
}
