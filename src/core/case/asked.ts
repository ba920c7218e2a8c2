/** What is asked of somebody outside: the open duties that this person must see to. */
import type { AskRule } from '#core/policy/asked-of.ts';
import type { Duty } from './duty.ts';
import { onBehalfOf } from './speaker.ts';
import { type CaseState, type PartyId, partyOf } from './state.ts';

export interface Asked extends Duty {
  readonly asks: AskRule;
}

/** What this person, or the one for whom this person speaks, must still do; the soonest first. */
export function askedOf(owed: readonly Duty[], state: CaseState, id: PartyId): readonly Asked[] {
  const party = partyOf(state, onBehalfOf(state, id));
  if (party === undefined || party.withdrawn !== undefined) return [];
  return owed
    .filter((duty): duty is Asked => duty.status === 'open' && duty.asks?.of === party.capacity)
    .filter((duty) => duty.party === undefined || duty.party === party.id)
    .sort((a, b) => (a.due?.end ?? '9999').localeCompare(b.due?.end ?? '9999'));
}
