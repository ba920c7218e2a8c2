/** For whom an act counts: the complainant on the own page, or the person for whom a colleague records it. */
import { type Refused, refuse } from './refusal.ts';
import { type Actor, type CaseState, complainants, type PartyId, partyOf } from './state.ts';

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

/** The complainant for whom this party speaks: itself, or the one it represents. */
export function onBehalfOf(state: CaseState, party: PartyId): PartyId {
  return partyOf(state, party)?.represents ?? party;
}
