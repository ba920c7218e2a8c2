/** Contact: a call or talk with somebody, also one that failed; what was said is for us, that it happened is for both. */
import { speaker } from '../speaker.ts';
import { step } from '../step.ts';

export const contact = step({
  verb: 'contact',
  event: 'contacted',
  noun: 'contact',
  audience: ['us'],
  fields: {
    party: { kind: 'party' },
    medium: { kind: 'choice', of: ['phone', 'visit', 'email', 'letter', 'video'], required: true },
    result: { kind: 'choice', of: ['reached', 'voicemail', 'no-answer'], required: true },
    summary: { kind: 'long-text', max: 10_000 },
    promised: { kind: 'day', future: 'allowed' },
  },
  decide({ state, actor }, command) {
    const party = speaker(state, actor, command.party);
    return typeof party === 'string' ? { facts: {}, party, audience: ['us', party] } : party;
  },
  evolve: (state) => state,
});
