/** What is asked of somebody outside: the open duties that this person must see to. */
import type { AskRule } from '#core/policy/asked-of.ts';
import type { Duty } from './duty.ts';
import { onBehalfOf } from './speaker.ts';
import { type CaseState, type Party, type PartyId, partyOf } from './state.ts';

export interface Asked extends Duty {
  readonly asks: AskRule;
}

/** What this person must still do, and the one for whom this person speaks; the soonest first. */
export function askedOf(owed: readonly Duty[], state: CaseState, id: PartyId): readonly Asked[] {
  const known = [...new Set([onBehalfOf(state, id), id])].map((one) => partyOf(state, one));
  const people = known.filter((one) => one !== undefined && one.withdrawn === undefined);
  const isFor = (duty: Duty, party: Party) =>
    duty.asks?.of === party.capacity && (duty.party === undefined || duty.party === party.id);
  return owed
    .filter((duty): duty is Asked => duty.status === 'open' && people.some((one) => one !== undefined && isFor(duty, one)))
    .sort((a, b) => (a.due?.end ?? '9999').localeCompare(b.due?.end ?? '9999'));
}
