/** Whose a document is: who handed it in may take it back, and nobody else of those outside. */
import { onBehalfOf } from './speaker.ts';
import { type CaseDocument, type CaseState, complainants, type PartyId } from './state.ts';

/** Whether this person handed in this document, and it is still there. What came with the complaint is of the only complainant. */
export function isHandedInBy(state: CaseState, document: CaseDocument, party: PartyId): boolean {
  if (document.gone === true || document.from !== 'complainant') return false;
  if (document.by !== undefined) return document.by === party || document.by === onBehalfOf(state, party);
  const [only, another] = complainants(state);
  return another === undefined && only?.id === onBehalfOf(state, party) && document.audience.includes('complainants');
}
