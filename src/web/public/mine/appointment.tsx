/** The appointment of this person on the own page: when, how and where, the file for a calendar, and moments to choose from. */
import type { Hono } from 'hono';
import { type Appointment, appointmentOf } from '#core/case/appointment.ts';
import { onBehalfOf } from '#core/case/speaker.ts';
import { partyOf } from '#core/case/state.ts';
import { compareMoments, dayOf, type Moment } from '#core/time/moment.ts';
import { calendarForParty } from '#handling/appointment-calendar.ts';
import type { Option } from '../../parts/field-spec.ts';
import { calendarHeaders } from '../../parts/file-headers.ts';
import { Typed } from '../../parts/typed.tsx';
import { notFound } from '../faults.tsx';
import type { ForVisit, Visit } from '../visit.ts';
import { mineAt, type Own, openOwn } from './own.ts';

/** Adds the file for a calendar. */
export function ownAppointment(app: Hono, forVisit: ForVisit): void {
  app.get('/:organisation/mijn-klacht/afspraak.ics', forVisit(file));
}

async function file(visit: Visit): Promise<Response> {
  const { c, door } = visit;
  const own = await openOwn(visit);
  if (own === undefined) return c.redirect(`${mineAt(visit)}?verlopen`, 303);
  const one = ownAppointmentOf(own);
  if (one === undefined) return notFound(c, door);
  const { name, email } = own.people.get(own.party.person) ?? {};
  const who = { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { address: email }) };
  return c.body(calendarForParty(door.office, own, own.party, one, who).content, 200, calendarHeaders);
}

/** The appointment of this person, or of the complainant for whom this one speaks. */
export function ownAppointmentOf({ state, party }: Own): Appointment | undefined {
  return appointmentOf(state, onBehalfOf(state, party.id));
}

/** The same, as long as its day is not over: afterwards there is nothing to come to, to move or to cancel. */
export function comingAppointmentOf(own: Own): Appointment | undefined {
  const one = ownAppointmentOf(own);
  return one === undefined || dayOf(one.start) < own.visit.today ? undefined : one;
}

/** The moments that this person can still choose from, each by its number in the invitation. */
export function momentsFor({ state, party, visit }: Own): readonly Option[] {
  const me = partyOf(state, onBehalfOf(state, party.id));
  const starts: readonly Moment[] = me?.invited?.proposed?.starts ?? [];
  const taken = appointmentOf(state, me?.id ?? '')?.start;
  return starts.flatMap((start, at) =>
    compareMoments(start, visit.now) <= 0 || start === taken
      ? []
      : [{ value: String(at + 1), label: visit.words.format.moment(start) }],
  );
}

/** When, how and where, with the link that puts it in a calendar. */
export function AppointmentText({ own, one }: { readonly own: Own; readonly one: Appointment }) {
  const { visit } = own;
  const words = visit.says.mine.requests;
  return (
    <>
      <p>
        <strong>{visit.words.format.moment(one.start)}</strong>
        <br />
        {words.media[one.medium]}
        {one.where === undefined ? null : (
          <>
            : <Typed text={one.where} inline />
          </>
        )}
        <br />
        {words.minutes(one.minutes)}
      </p>
      <p>
        <a href={`${mineAt(visit)}/afspraak.ics`}>{words.calendar}</a>
      </p>
    </>
  );
}
