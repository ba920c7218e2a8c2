/** Arrange: when and where somebody is heard. Arranged anew, the appointment moves: it stays the same one, at another moment. */
import { compareMoments, type Moment } from '#core/time/moment.ts';
import { type Appointment, appointmentOf, type MeetingMedium, media, USUAL_MINUTES } from '../appointment.ts';
import { refuse } from '../refusal.ts';
import { between, onBehalfOf, speaker } from '../speaker.ts';
import { partyOf, withParty } from '../state.ts';
import { type Outcome, step } from '../step.ts';

export interface Arranged {
  readonly number: number;
  readonly revision: number;
  readonly start: Moment;
  readonly minutes: number;
  readonly medium: MeetingMedium;
}

export const arrange = step({
  verb: 'arrange',
  event: 'arranged',
  noun: 'meeting',
  audience: ['us'],
  fields: {
    party: { kind: 'party', capacity: ['complainant', 'representative', 'subject', 'witness'] },
    moment: { kind: 'number', of: 'moment' },
    start: { kind: 'moment', future: 'needed' },
    medium: { kind: 'choice', of: media },
    way: { kind: 'choice', of: 'hearingForms' },
    minutes: { kind: 'number', of: 'minute' },
    where: { kind: 'text', max: 300 },
  },
  decide({ state, actor, now }, command): Outcome<Arranged> {
    const who = speaker(state, actor, command.party);
    if (typeof who !== 'string') return who;
    const id = onBehalfOf(state, who);
    const party = partyOf(state, id);
    if (command.way === 'none') return refuse('unknown-choice', { field: 'way' });
    const proposed = party?.invited?.proposed;
    const earlier = appointmentOf(state, id);
    const chosen = command.moment === undefined ? undefined : proposed?.starts[command.moment - 1];
    if (command.moment !== undefined && chosen === undefined) return refuse('unknown-number', { field: 'moment' });
    // on the own page one chooses among what we proposed; another moment we agree on first
    if (actor.kind === 'party' && chosen === undefined) return refuse('missing', { field: 'moment' });
    const start = chosen ?? command.start;
    if (start === undefined) return refuse('missing', { field: 'start' });
    if (compareMoments(start, now) <= 0) return refuse('not-in-future', { field: chosen === undefined ? 'start' : 'moment' });
    const medium = (actor.kind === 'party' ? undefined : command.medium) ?? proposed?.medium ?? earlier?.medium;
    if (medium === undefined) return refuse('missing', { field: 'medium' });
    const minutes =
      (actor.kind === 'party' ? undefined : command.minutes) ?? proposed?.minutes ?? earlier?.minutes ?? USUAL_MINUTES;
    if (minutes > 480) return refuse('too-much', { field: 'minutes', data: { max: 480 } });
    const number = earlier?.number ?? state.appointments.length + 1;
    const revision = earlier === undefined ? 0 : earlier.revision + 1;
    const where = (actor.kind === 'party' ? undefined : command.where) ?? proposed?.where ?? earlier?.where;
    const way = (actor.kind === 'party' ? undefined : command.way) ?? proposed?.way ?? earlier?.way;
    return {
      facts: { number, revision, start, minutes, medium },
      values: { ...(where === undefined ? {} : { where }), ...(way === undefined ? {} : { way }) },
      party: id,
      audience: between(state, who),
    };
  },
  evolve(state, event) {
    const { number, revision, start, minutes, medium, way } = event.facts;
    const where = event.personal?.where;
    const next: Appointment = {
      ...{ number, party: event.party as string, medium, start, minutes, revision, sequence: event.sequence },
      ...(way === undefined ? {} : { way }),
      ...(where === undefined ? {} : { where }),
    };
    const others = state.appointments.filter((one) => one.number !== number);
    // who makes an appointment wants to be heard, in the way that it is for
    const noted = withParty(state, next.party, ({ waived: _, ...one }) => ({
      ...one,
      ...(way === undefined ? {} : { wants: way }),
    }));
    return { ...noted, appointments: [...others, next].sort((a, b) => a.number - b.number) };
  },
});
