/** Waive: a complainant is not heard, on one of the grounds of the procedure; never a person concerned (Awb 9:10 lid 2). */
import { dayOf } from '#core/time/moment.ts';
import { appointmentOf } from '../appointment.ts';
import { refuse } from '../refusal.ts';
import { partyOf, withParty } from '../state.ts';
import { step } from '../step.ts';

export const waive = step({
  verb: 'waive',
  event: 'waived',
  noun: 'waiver',
  audience: ['us'],
  fields: {
    party: { kind: 'party', required: true, capacity: ['complainant'] },
    ground: { kind: 'choice', of: 'waivers', required: true },
    reason: { kind: 'long-text', max: 5_000, required: true },
  },
  offered: ({ policy: { hearing } }) => Object.keys(hearing.waivers).length > 0,
  decide({ state, now }, command) {
    const party = partyOf(state, command.party);
    // silence counts only after an invitation whose day of reply is over, and not when there was a wish
    const silent =
      party?.invited !== undefined &&
      party.invited.replyBy < dayOf(now) &&
      party.wants === undefined &&
      appointmentOf(state, command.party) === undefined;
    if (command.ground === 'no-reply' && !silent) return refuse('not-now', { field: 'ground' });
    return { facts: {}, party: command.party };
  },
  evolve: (state, event) => withParty(state, event.facts.party, (one) => ({ ...one, waived: event.facts.ground })),
});
