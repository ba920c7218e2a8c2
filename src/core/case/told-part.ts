/** The part that a colleague has in a case about them, once they were told: it stands on their own page, and there alone. */
import { type CaseState, isDestroyed, type PartyId } from './state.ts';

/** The party that this colleague is as whom it is about, from the first letter that left for them; undefined before that. */
export function toldPart(state: CaseState, staff: string): PartyId | undefined {
  if (isDestroyed(state)) return undefined;
  const part = state.parties.find((one) => one.capacity === 'subject' && one.staff === staff && one.withdrawn === undefined);
  const told = state.happenings.some(({ name, party }) => name.startsWith('letter:') && party === part?.id);
  return part !== undefined && told ? part.id : undefined;
}
