/** Which happenings are a talk in which somebody who complains was heard. */
import { type CaseState, type Happening, partyOf } from './state.ts';

/** Whether a complainant was heard: somebody whom it is about, or a witness, says nothing of what the complainant heard from us. */
export function wasComplainantHeard(state: CaseState, { name, party }: Happening): boolean {
  return name === 'heard' && party !== undefined && partyOf(state, party)?.capacity === 'complainant';
}
