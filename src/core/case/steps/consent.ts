/** Consent: each complainant agrees with more time, or does not; where the law says so, in writing (Awb 9:11 lid 3). */
import { refuse } from '../refusal.ts';
import { between, complainantFor } from '../speaker.ts';
import { withExtension } from '../state.ts';
import { step } from '../step.ts';
import { settle, withAgreement } from './extend.ts';

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
    const spoken = complainantFor(state, actor, command.party);
    if ('refused' in spoken) return spoken;
    const { who, party } = spoken;
    const open = state.extensions.find((one) => one.needsConsent && one.effective === undefined && one.lapsed !== true);
    if (open === undefined) return refuse('not-now');
    if (open.consents[party] !== undefined) return refuse('already');
    if (actor.kind === 'party')
      return { facts: { extension: open.number, how: 'own-page' }, party, audience: between(state, who) };
    if (command.how === undefined) return refuse('missing', { field: 'how' });
    // what was said on the own page is entered there, by the person
    if (command.how === 'own-page') return refuse('unknown-choice', { field: 'how' });
    return { facts: { extension: open.number, how: command.how }, party, audience: between(state, who) };
  },
  evolve(state, event) {
    const agrees = event.facts.agrees === 'yes';
    const after = withExtension(state, event.facts.extension, (one) => {
      const next = { ...one, consents: { ...one.consents, [event.party as string]: agrees } };
      return agrees ? settle(state, next, event.at) : { ...next, lapsed: true };
    });
    return withAgreement(state, after, event);
  },
});
