/** Appointments of a case as files for calendars: for who is heard, and for the colleague who hears. */
import type { Appointment } from '#core/case/appointment.ts';
import type { CaseState, Party } from '#core/case/state.ts';
import type { CaseEvent } from '#core/case/step.ts';
import type { Policy } from '#core/policy/policy.ts';
import { instantOf, type Moment } from '#core/time/moment.ts';
import { appointmentWords } from '#core/words/appointment-words.ts';
import { calendarPart } from '#mail/calendar.ts';
import type { CalendarPart } from '#mail/outgoing.ts';
import type { Office } from './office.ts';

/** Who gets the file. */
export interface Attendee {
  readonly name?: string;
  readonly address?: string;
}

interface About {
  readonly policy: Policy;
  readonly state: CaseState;
}

/** The appointment that an entry of the journal made, moved or cancelled, as it was then; undefined for every other entry. */
export function appointmentIn({ appointments }: CaseState, event: CaseEvent | undefined): Appointment | undefined {
  if (event?.name !== 'arranged' && event?.name !== 'cancelled') return undefined;
  const { number, revision, start } = event.facts as { number: number; revision: number; start: Moment };
  const known = appointments.find((one) => one.number === number);
  if (known === undefined) return undefined;
  const { cancelled: _, ...rest } = known;
  if (event.name === 'cancelled') return { ...rest, revision, start, cancelled: true };
  const { minutes, medium } = event.facts as Pick<Appointment, 'minutes' | 'medium'>;
  const where = event.personal?.where;
  return { ...rest, revision, start, minutes, medium, ...(typeof where === 'string' ? { where } : {}) };
}

/** The file for who is heard, with the way to the own page in it. */
export function calendarForParty(
  office: Office,
  { policy, state }: About,
  party: Party,
  one: Appointment,
  who: Attendee,
): CalendarPart {
  const says = appointmentWords(party.language);
  const summary = says.summary(policy.organisation.name, state.reference);
  const page = says.page(`${office.publicUrl}/${policy.policy}/mijn-klacht`);
  return calendarOf(office, { policy, state }, one, who, { summary, description: `${says.media[one.medium]}\n${page}` });
}

/** The file for the colleague: without names, because calendars are read by others; the case itself says with whom. */
export function calendarForColleague(office: Office, { policy, state }: About, one: Appointment, who: Attendee): CalendarPart {
  const says = appointmentWords('nl');
  const description = `${says.media[one.medium]}\n${office.publicUrl}/werk/zaken/${state.reference}`;
  return calendarOf(office, { policy, state }, one, who, { summary: says.ours(state.reference), description });
}

function calendarOf(
  office: Office,
  { policy, state }: About,
  { number, revision, start, minutes, where, cancelled }: Appointment,
  attendee: Attendee,
  words: { readonly summary: string; readonly description: string },
): CalendarPart {
  const { name, email } = policy.organisation;
  return calendarPart({
    uid: `${state.id}-${number}@${office.mailHost}`,
    revision,
    start: new Date(instantOf(start)),
    minutes,
    ...words,
    ...(where === undefined ? {} : { where }),
    cancelled: cancelled === true,
    stamp: new Date(office.clock()),
    organizer: { name, address: email ?? `klachten@${office.mailHost}` },
    attendee,
  });
}
