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

/**
 * Who finds a letter on an own page: who got it, because it carries the code of that person's page; and who leaves the letters to
 * whoever speaks for them.
 */
export function readersOfLetter({ parties }: Pick<CaseState, 'parties'>, to: PartyId): readonly PartyId[] {
  const speaker = parties.find((one) => one.id === to);
  return speaker?.represents !== undefined && speaker.letters === 'representative' ? [speaker.represents, to] : [to];
}
