/** Hear: somebody tells their side; a formal hearing has its report (Awb 9:10 lid 3). */
import { filed } from '../people.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf } from '../speaker.ts';
import { withParty } from '../state.ts';
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
  offered: ({ policy: { hearing } }) => Object.keys(hearing.forms).length > 0,
  decide({ policy, state }, command) {
    const form = Object.hasOwn(policy.hearing.forms, command.way) ? policy.hearing.forms[command.way] : undefined;
    if (form === undefined || command.way === 'none') return refuse('unknown-choice', { field: 'way' });
    const written = Boolean(command.report) || Boolean(command.documents?.length);
    if (form.report && !written) return refuse('missing', { field: 'report' });
    // who speaks for somebody is heard for that somebody
    const party = onBehalfOf(state, command.party);
    return { facts: { reported: !form.report || written }, party, audience: between(state, command.party) };
  },
  evolve(state, event) {
    const { way, reported } = event.facts;
    const noted = withParty(state, event.party as string, (one) => ({
      ...one,
      heard: [...one.heard, { at: event.at, form: way, report: reported }],
    }));
    // the appointment that it was for is kept
    const appointments = state.appointments.map((one) =>
      one.party === event.party && one.cancelled !== true ? { ...one, kept: true } : one,
    );
    const documents = filed(event.personal?.documents, event, 'us');
    const text = event.personal?.report;
    const hearing = {
      number: state.hearings.length + 1,
      sequence: event.sequence,
      of: event.party as string,
      at: event.at,
      form: way,
      written: Boolean(text) || documents.length > 0,
      ...(text === undefined ? {} : { report: text }),
    };
    return { ...noted, appointments, hearings: [...state.hearings, hearing], documents: [...state.documents, ...documents] };
  },
});
