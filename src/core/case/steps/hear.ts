/** Hear: somebody tells their side; a formal hearing has its report (Awb 9:10 lid 3). */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { partyOf, withParty } from '../state.ts';
import { step } from '../step.ts';

export const hear = step({
  verb: 'hear',
  event: 'heard',
  noun: 'hearing',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true },
    way: { kind: 'choice', of: 'hearingForms', required: true },
    place: { kind: 'text', max: 300 },
    report: { kind: 'long-text', max: 20_000 },
    documents: { kind: 'documents' },
  },
  decide({ policy, state }, command) {
    const party = partyOf(state, command.party);
    if (party === undefined) return refuse('unknown-party', { field: 'party' });
    const form = policy.hearing.forms[command.way];
    if (form === undefined || command.way === 'none') return refuse('unknown-choice', { field: 'way' });
    if (form.report && !command.report && !command.documents?.length) return refuse('missing', { field: 'report' });
    return {
      facts: { reported: !form.report || Boolean(command.report ?? command.documents?.length) },
      party: party.id,
      audience: ['us', party.id],
    };
  },
  evolve(state, event) {
    const { party, way, reported } = event.facts;
    const noted = withParty(state, party, (one) => ({
      ...one,
      heard: [...one.heard, { at: event.at, form: way, report: reported }],
    }));
    return { ...noted, documents: [...state.documents, ...filed(event.personal?.documents, event, 'us')] };
  },
});
