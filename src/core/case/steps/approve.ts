/** Approve: who told it says whether we wrote it down right. With a yes the complaint counts as a written one. */
import { refuse } from '../refusal.ts';
import { between, complainantFor } from '../speaker.ts';
import { step } from '../step.ts';

export const approve = step({
  verb: 'approve',
  event: 'approved',
  noun: 'approval',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    right: { kind: 'choice', of: ['yes', 'no'], required: true },
    correction: { kind: 'long-text', max: 10_000 },
  },
  offered: ({ state: { transcript } }) => transcript !== undefined,
  decide({ state, actor }, command) {
    const spoken = complainantFor(state, actor, command.party);
    if ('refused' in spoken) return spoken;
    if (state.transcript === undefined) return refuse('not-now');
    if (state.transcript.of !== spoken.party) return refuse('unknown-party', { field: 'party' });
    if (state.transcript.approved !== undefined) return refuse('already');
    if (command.right === 'no' && !command.correction) return refuse('missing', { field: 'correction' });
    return { facts: {}, party: spoken.party, audience: between(state, spoken.who) };
  },
  evolve(state, event) {
    const { transcript } = state;
    if (transcript === undefined) return state;
    const noted = { ...state, transcript: { ...transcript, approved: event.facts.right } };
    return event.facts.right === 'yes' ? { ...noted, form: 'written' } : noted;
  },
});
