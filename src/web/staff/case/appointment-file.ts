/** An appointment of the case as a file for the calendar of the colleague. */
import { calendarForColleague } from '#handling/appointment-calendar.ts';
import { calendarHeaders } from '../../parts/file-headers.ts';
import { notFound } from '../faults.tsx';
import type { CaseDesk } from '../visit.ts';

/** The file; nothing for an appointment that was cancelled. */
export function appointmentFile(desk: CaseDesk): Response | Promise<Response> {
  const { c, door, open, me } = desk;
  const one = open.state.appointments.find(({ number }) => String(number) === c.req.param('number'));
  if (one === undefined || one.cancelled === true) return notFound(desk);
  const { content } = calendarForColleague(door.office, open, one, { name: me.name, address: me.email });
  return c.body(content, 200, calendarHeaders);
}
