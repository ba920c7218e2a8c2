/** Revoke: somebody no longer speaks for a complainant (Awb 2:1). What was said until then counts; the own page closes. */
import { refuse } from '../refusal.ts';
import { between, isSilenced, speaksNow } from '../speaker.ts';
import { partyOf, withParty } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export const revoke = step({
  verb: 'revoke',
  event: 'revoked',
  noun: 'revocation',
  audience: ['us'],
  fields: {
    representative: { kind: 'party', capacity: ['representative'], required: true },
    reason: { kind: 'long-text', max: 5_000 },
  },
  offered: ({ state }) => state.parties.some(speaksNow),
  decide({ state, actor }, { representative }): Outcome<object> {
    const speaks = partyOf(state, representative);
    if (speaks?.capacity !== 'representative') return refuse('unknown-party', { field: 'representative' });
    // who is represented decides that, and who represents may stop; another complainant has no say in it
    if (actor.kind === 'party' && actor.id !== speaks.represents && actor.id !== speaks.id) return refuse('not-yours');
    if (isSilenced(speaks)) return refuse('already', { field: 'representative' });
    return { facts: {}, party: speaks.id, audience: between(state, speaks.id) };
  },
  evolve(state, event) {
    return withParty(state, event.facts.representative, (one) => ({ ...one, withdrawn: event.at }));
  },
});
