/** Consent: each complainant agrees with more time, or does not; where the law says so, in writing (Awb 9:11 lid 3). */
import { refuse } from '../refusal.ts';
import { onBehalfOf, speaker } from '../speaker.ts';
import { withExtension } from '../state.ts';
import { step } from '../step.ts';
import { settle } from './extend.ts';

export const consent = step({
  verb: 'consent',
  event: 'consented',
  noun: 'consent',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative'] },
    agrees: { kind: 'choice', of: ['yes', 'no'], required: true },
    how: { kind: 'choice', of: ['own-page', 'letter', 'email', 'oral'] },
    words: { kind: 'long-text', max: 5_000 },
  },
  decide({ state, actor }, command) {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    const party = onBehalfOf(state, who);
    const open = state.extensions.find((one) => one.needsConsent && one.effective === undefined && one.lapsed !== true);
    if (open === undefined) return refuse('not-now');
    if (open.consents[party] !== undefined) return refuse('already');
    if (actor.kind === 'staff' && command.how === undefined) return refuse('missing', { field: 'how' });
    return { facts: { extension: open.number }, party, audience: ['us', party, who] };
  },
  evolve(state, event) {
    const agrees = event.facts.agrees === 'yes';
    return withExtension(state, event.facts.extension, (one) => {
      const next = { ...one, consents: { ...one.consents, [event.party as string]: agrees } };
      return agrees ? settle(state, next, event.at) : { ...next, lapsed: true };
    });
  },
});
