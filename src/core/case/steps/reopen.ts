/** Reopen: the way back. The first date of receipt stays; what ended the case no longer counts. */
import { isAtOnce } from '../at-once.ts';
import { between, onBehalfOf, speaker } from '../speaker.ts';
import { type CaseState, complainants, type Party, type PartyId } from '../state.ts';
import { step } from '../step.ts';

export const reopen = step({
  verb: 'reopen',
  event: 'reopened',
  noun: 'reopening',
  audience: ['us', 'complainants'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  // what is no case was never closed
  offered: ({ policy, state: { record } }) => !isAtOnce(policy, record),
  decide({ state, actor }, command) {
    if (actor.kind === 'staff' && command.party === undefined) return { facts: {} };
    const who = speaker(state, actor, command.party);
    // why somebody comes back is between us; the others get a letter
    return typeof who === 'string' ? { facts: {}, party: onBehalfOf(state, who), audience: between(state, who) } : who;
  },
  evolve(state, event) {
    return fromAnew(state, event.party);
  },
});

/** The case without what ended it: no verdict, no signatures, and whose words no longer count says so again. */
export function fromAnew(state: CaseState, party?: PartyId): CaseState {
  const { verdict: _, ...open } = state;
  const parties = state.parties.map((one) => (comesBack(state, one, party) ? anew(one) : one));
  return { ...open, signatures: [], parties };
}

/** Whose words no longer count: of the one who comes back; of all when we open it ourselves. Who left stays away unless all did. */
function comesBack(state: CaseState, one: Party, party: PartyId | undefined): boolean {
  if (party !== undefined) return one.id === party;
  return one.withdrawn === undefined || complainants(state).length === 0;
}

function anew({ satisfied: _, withdrawn: __, ...one }: Party): Party {
  return one;
}
