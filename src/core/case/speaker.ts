/** For whom an act counts: the complainant on the own page, or the person for whom a colleague records it. */
import { type Refused, refuse } from './refusal.ts';
import { type Actor, type Audience, type CaseState, complainants, type Party, type PartyId, partyOf } from './state.ts';

/**
 * The party whose act this is. On the own page that is the person who is signed in; a colleague names the person,
 * or need not when there is one complainant only.
 */
export function speaker(state: CaseState, actor: Actor, named: PartyId | undefined): PartyId | Refused {
  if (actor.kind === 'party') return partyOf(state, actor.id) === undefined ? refuse('unknown-party') : actor.id;
  if (named !== undefined) return partyOf(state, named) === undefined ? refuse('unknown-party', { field: 'party' }) : named;
  const only = complainants(state);
  return only.length === 1 && only[0] !== undefined ? only[0].id : refuse('missing', { field: 'party' });
}

/** Whether this party speaks for a complainant now: its authority was not revoked. */
export function speaksNow({ capacity, withdrawn }: Pick<Party, 'capacity' | 'withdrawn'>): boolean {
  return capacity === 'representative' && withdrawn === undefined;
}

/** Whether this party spoke for a complainant and does so no longer (Awb 2:1): nothing in the case is for it any more. */
export function isSilenced({ capacity, withdrawn }: Pick<Party, 'capacity' | 'withdrawn'>): boolean {
  return capacity === 'representative' && withdrawn !== undefined;
}

/** The party for whom this one speaks: itself, or the complainant it represents. */
export function onBehalfOf(state: Pick<CaseState, 'parties'>, party: PartyId): PartyId {
  return state.parties.find((one) => one.id === party)?.represents ?? party;
}

/**
 * Who speaks, and the complainant for whom it counts. Refuses when that complainant has withdrawn: the others are not
 * bound by somebody who left, and nobody is bound by a yes that came after leaving.
 */
export function complainantFor(
  state: CaseState,
  actor: Actor,
  named: PartyId | undefined,
): Refused | { readonly who: PartyId; readonly party: PartyId } {
  const who = speaker(state, actor, named);
  if (typeof who !== 'string') return who;
  const party = onBehalfOf(state, who);
  const takesPart = complainants(state).some((one) => one.id === party);
  return takesPart ? { who, party } : refuse('not-now', { field: 'party' });
}

/** Who turns to a tier, and for whom it counts: a complainant, also through who speaks for them, or whom the complaint is about. */
export function appellantFor(state: CaseState, actor: Actor, named: PartyId | undefined): ReturnType<typeof complainantFor> {
  const who = actor.kind === 'party' ? actor.id : named;
  const isSubject = who !== undefined && partyOf(state, who)?.capacity === 'subject';
  return isSubject ? { who, party: who } : complainantFor(state, actor, named);
}

/** For whom an item about this party is: us, the party, and who speaks for it. */
export function between(state: CaseState, ...parties: readonly PartyId[]): Audience {
  return ['us', ...new Set(parties.flatMap((one) => [onBehalfOf(state, one), one]))];
}
