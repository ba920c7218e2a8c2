/** Which documents go along: when a case is merged into another one, and with a letter that takes them. */
import { onBehalfOf } from './speaker.ts';
import { type CaseDocument, type CaseState, complainants, type PartyId, partyOf } from './state.ts';

/** The documents that everybody who complains could read: the rest, such as our letters, stays where it was. */
export function goesAlong(state: CaseState): readonly CaseDocument[] {
  const all = complainants(state);
  const alone = all.length === 1 ? all[0]?.id : undefined;
  const isRead = ({ audience }: CaseDocument) =>
    audience.includes('complainants') || (alone !== undefined && audience.includes(alone));
  return state.documents.filter(
    (one) => one.gone !== true && one.infected !== true && one.from !== 'letter' && one.copyOf === undefined && isRead(one),
  );
}

/**
 * The documents that go along with a letter to this party. Whom the complaint is about gets what came with the complaint (Awb 9:9) and
 * nothing that was handed in afterwards, and of what was redacted the copy. Whoever takes the case over gets all that the complainants gave.
 */
export function alongWithLetter(state: CaseState, to: PartyId): readonly CaseDocument[] {
  if (partyOf(state, onBehalfOf(state, to))?.capacity !== 'subject') return goesAlong(state);
  const came = state.documents.filter(
    ({ sequence, from, infected }) => sequence === LODGED && from === 'complainant' && infected !== true,
  );
  return came.flatMap((one) => {
    const copy = state.documents.findLast(
      ({ copyOf, audience, gone }) =>
        copyOf === one.id && gone !== true && (audience.includes('subjects') || audience.includes(to)),
    );
    return copy !== undefined ? [copy] : one.gone === true ? [] : [one];
  });
}

/** The entry with which a case begins. */
const LODGED = 1;
