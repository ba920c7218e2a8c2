/** Transcribe: what somebody told is written down, for that person to approve. */
import { refuse } from '../refusal.ts';
import { between, complainantFor } from '../speaker.ts';
import { step } from '../step.ts';

export const transcribe = step({
  verb: 'transcribe',
  event: 'transcribed',
  noun: 'transcript',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    text: { kind: 'long-text', max: 20_000, required: true },
  },
  offered: ({ policy: { records }, state: { record, form } }) => records[record]?.oral === 'transcript' && form === 'oral',
  decide({ state, actor }, command) {
    if (state.transcript?.approved === 'yes') return refuse('already');
    const spoken = complainantFor(state, actor, command.party);
    if ('refused' in spoken) return spoken;
    return { facts: {}, party: spoken.party, audience: between(state, spoken.party, spoken.who) };
  },
  evolve(state, event) {
    const text = event.personal?.text;
    return { ...state, transcript: { of: event.party as string, at: event.at, ...(text === undefined ? {} : { text }) } };
  },
});
