/** Reopen: the way back. The first date of receipt stays; what ended the case no longer counts. */

import type { Policy } from '#core/policy/policy.ts';
import { FIRST } from '#core/policy/tiers.ts';
import { isAtOnce } from '../at-once.ts';
import { handledAt } from '../hands.ts';
import { between, isSilenced, onBehalfOf, speaker } from '../speaker.ts';
import { type CaseState, complainants, type Party, type PartyId, type StaffId } from '../state.ts';
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
  decide({ policy, state, actor }, command) {
    const facts = fromAppeal(policy, state);
    if (actor.kind === 'staff' && command.party === undefined) return { facts };
    const who = speaker(state, actor, command.party);
    // why somebody comes back is between us; the others get a letter
    return typeof who === 'string' ? { facts, party: onBehalfOf(state, who), audience: between(state, who) } : who;
  },
  evolve(state, event) {
    const open = fromAnew(state, event.party);
    const { back } = event.facts;
    if (back === undefined) return open;
    const { handler: _, ...rest } = open;
    return back === 'nobody' ? rest : { ...rest, handler: back };
  },
});

/** After an appeal whoever handled it first goes on, when that is still possible. */
function fromAppeal(policy: Policy, state: CaseState): { readonly back?: StaffId | 'nobody' } {
  return state.tier === undefined ? {} : { back: handledAt(policy, state, FIRST) ?? 'nobody' };
}

/** The case without what ended it: no verdict, no signatures, no appeal, and whose words no longer count says so again. */
export function fromAnew(state: CaseState, party?: PartyId): CaseState {
  const { verdict: _, tier: __, mergedInto: ___, lapsed: ____, ...open } = state;
  const parties = state.parties.map((one) => (comesBack(state, one, party) ? anew(one) : one));
  return { ...open, signatures: [], parties };
}

/** Whose words no longer count: of the one who comes back; of all when we open it ourselves. Who left stays away unless all did. */
function comesBack(state: CaseState, one: Party, party: PartyId | undefined): boolean {
  if (party !== undefined) return one.id === party;
  // an authority that ended does not come back by itself
  if (isSilenced(one)) return false;
  return one.withdrawn === undefined || complainants(state).length === 0;
}

function anew({ satisfied: _, withdrawn: __, ...one }: Party): Party {
  return one;
}
