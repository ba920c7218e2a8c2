/** Choose: how somebody wants to be heard, or that it is not needed (Awb 9:10 lid 2 b). */
import { between, onBehalfOf, speaker } from '../speaker.ts';
import { withParty } from '../state.ts';
import { step } from '../step.ts';

export const choose = step({
  verb: 'choose',
  event: 'chosen',
  noun: 'choice',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative', 'subject'] },
    way: { kind: 'choice', of: 'hearingForms', required: true },
    moments: { kind: 'long-text', max: 1_000 },
  },
  offered: ({ policy: { hearing } }) => Object.keys(hearing.forms).length > 0,
  decide({ state, actor }, command) {
    const who = speaker(state, actor, command.party);
    return typeof who === 'string' ? { facts: {}, party: onBehalfOf(state, who), audience: between(state, who) } : who;
  },
  evolve(state, event) {
    const { way } = event.facts;
    const party = event.party as string;
    const noted = withParty(state, party, ({ waived: _, ...one }) => ({
      ...one,
      wants: way,
      ...(way === 'none' ? { waived: 'declared' } : {}),
    }));
    // who needs not be heard has waived it, whether we asked or not
    const waived = { name: 'waived', sequence: event.sequence, at: event.at, party };
    return way === 'none' ? { ...noted, happenings: [...noted.happenings, waived] } : noted;
  },
});
