/** Reopen: the way back. The first date of receipt stays; what ended the case no longer counts. */
import { refuse } from '../refusal.ts';
import { speaker } from '../speaker.ts';
import { step } from '../step.ts';

export const reopen = step({
  verb: 'reopen',
  event: 'reopened',
  noun: 'reopening',
  audience: ['us', 'complainants'],
  fields: {
    party: { kind: 'party' },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  decide({ state, actor }, command) {
    if (actor.kind === 'staff' && command.party === undefined) return { facts: {} };
    const party = speaker({ ...state, parties: state.parties.map(({ withdrawn: _, ...one }) => one) }, actor, command.party);
    if (typeof party !== 'string') return party;
    return state.status === 'open' ? refuse('not-now') : { facts: {}, party };
  },
  evolve: (state) => ({
    ...state,
    parties: state.parties.map(({ satisfied: _, withdrawn: __, ...one }) => one),
  }),
});
