/** Whether the file shows that somebody may speak for a complainant (Awb 2:1 lid 2): a note in which that person agrees. */
import type { DocumentRef } from './field.ts';
import { type Refused, refuse } from './refusal.ts';
import { onBehalfOf, speaksNow } from './speaker.ts';
import { type Actor, type CaseState, type Party, type PartyId, partyOf } from './state.ts';

/**
 * Whether the authority of this party is in the file: of an entry that brought it a document still stands, or a colleague said so
 * in words alone, of something that came in another way.
 */
export function hasAuthority({ parties, documents }: Pick<CaseState, 'parties' | 'documents'>, party: PartyId): boolean {
  const said = parties.find(({ id }) => id === party)?.authority ?? [];
  return said.some((sequence) => {
    const came = documents.filter((one) => one.sequence === sequence);
    return came.length === 0 || came.some((one) => one.gone !== true && one.infected !== true);
  });
}

/** The parties, now that an entry brought the authority of these. */
export function withAuthority(
  parties: CaseState['parties'],
  sequence: number,
  isTheirs: (party: Party) => boolean,
): CaseState['parties'] {
  return parties.map((one) => (isTheirs(one) ? { ...one, authority: [...(one.authority ?? []), sequence] } : one));
}

/** Why what is handed in cannot be the authority of this party: it does not speak now, or not for whoever hands it in. */
export function noAuthority(
  state: CaseState,
  actor: Actor,
  { authority, documents = [] }: { readonly authority?: PartyId; readonly documents?: readonly DocumentRef[] },
): Refused | undefined {
  if (authority === undefined) return undefined;
  const speaks = partyOf(state, authority);
  if (speaks === undefined || !speaksNow(speaks)) return refuse('unknown-party', { field: 'authority' });
  if (actor.kind !== 'party') return undefined;
  if (onBehalfOf(state, authority) !== onBehalfOf(state, actor.id)) return refuse('not-yours', { field: 'authority' });
  // a colleague may have seen it elsewhere; on one's own page it is the note itself
  return documents.length === 0 ? refuse('missing', { field: 'documents' }) : undefined;
}
