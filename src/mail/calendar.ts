/** An appointment as a file for calendars (RFC 5545): the same UID for its whole life, and a higher SEQUENCE at every change. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarPart } from './outgoing.ts';

export interface CalendarEntry {
  /** the same for the whole life of the appointment, on every door */
  readonly uid: string;
  /** how often it was changed */
  readonly revision: number;
  readonly start: Date;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
  readonly where?: string;
  readonly cancelled: boolean;
  /** when this file was made */
  readonly stamp: Date;
  readonly organizer: { readonly name: string; readonly address: string };
  readonly attendee: { readonly name?: string; readonly address?: string };
}

/** The file. Times are in UTC, so that every calendar shows them right without a table of time zones. */
export function calendarPart(entry: CalendarEntry): CalendarPart {
  const { uid, revision, start, minutes, summary, description, where, cancelled, stamp, organizer, attendee } = entry;
  // who is asked nothing, because there is no address to ask, is only told (RFC 5546, 3.2.2)
  const asks = attendee.address === undefined ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.REQUEST;
  const method = cancelled ? ICalCalendarMethod.CANCEL : asks;
  const calendar = ical({ prodId: { company: 'Gehoord', product: 'Gehoord' }, method });
  const event = calendar.createEvent({
    ...{ id: uid, sequence: revision, start, end: new Date(start.getTime() + minutes * 60_000), stamp, summary, description },
    ...(where === undefined ? {} : { location: where }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organizer.name, email: organizer.address },
  });
  if (attendee.address !== undefined)
    event.createAttendee({
      email: attendee.address,
      rsvp: false,
      ...(attendee.name === undefined ? {} : { name: attendee.name }),
    });
  // every line ends in a line break, the last one too (RFC 5545, 3.1)
  return { method, content: `${calendar.toString()}\r\n` };
}
