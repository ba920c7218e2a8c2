/** Cancel: an appointment does not take place. Whoever wants to be heard still can be; another moment is arranged. */

import type { Moment } from '#core/time/moment.ts';
import { appointmentOf } from '../appointment.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf, speaker } from '../speaker.ts';
import { type Outcome, step } from '../step.ts';

export interface Cancelled {
  readonly number: number;
  readonly revision: number;
  readonly start: Moment;
  readonly medium: string;
}

export const cancel = step({
  verb: 'cancel',
  event: 'cancelled',
  noun: 'cancellation',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative', 'subject', 'witness'] },
    reason: { kind: 'long-text', max: 2_000 },
  },
  offered: ({ state, actor }) =>
    state.appointments.some(
      (one) =>
        one.cancelled !== true && one.kept !== true && (actor.kind !== 'party' || one.party === onBehalfOf(state, actor.id)),
    ),
  decide({ state, actor }, command): Outcome<Cancelled> {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    const id = onBehalfOf(state, who);
    const open = appointmentOf(state, id);
    if (open === undefined) return refuse('not-now', { field: 'party' });
    const { number, start, medium } = open;
    return { facts: { number, revision: open.revision + 1, start, medium }, party: id, audience: between(state, who) };
  },
  evolve(state, event) {
    const { number, revision } = event.facts;
    const appointments = state.appointments.map((one) =>
      one.number === number ? { ...one, cancelled: true, revision, sequence: event.sequence } : one,
    );
    return { ...state, appointments };
  },
});
