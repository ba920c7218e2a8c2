/** An appointment to be heard: with whom, how, when and where; moved or cancelled it keeps its number, and counts how often it changed. */

import type { Moment } from '#core/time/moment.ts';

/** How people meet: at a place, by telephone, or on a screen. */
export const media = ['place', 'phone', 'video'] as const;
export type MeetingMedium = (typeof media)[number];

export interface Appointment {
  readonly number: number;
  readonly party: string;
  readonly medium: MeetingMedium;
  /** the way of hearing of the procedure, where it has any */
  readonly way?: string;
  readonly start: Moment;
  /** how long it takes */
  readonly minutes: number;
  /** address, telephone number or link; gone after destruction */
  readonly where?: string;
  /** how often it was changed: calendars take the highest (RFC 5545, SEQUENCE) */
  readonly revision: number;
  /** the entry that made it as it is */
  readonly sequence: number;
  readonly cancelled?: boolean;
  /** the hearing took place */
  readonly kept?: boolean;
}

/** What was proposed when somebody was invited: moments to choose from, and how. */
export interface ProposedMoments {
  readonly medium: MeetingMedium;
  readonly way?: string;
  readonly minutes: number;
  readonly where?: string;
  readonly starts: readonly Moment[];
}

interface Planned {
  readonly appointments: readonly Appointment[];
}

/** How long a talk takes when nobody says so. */
export const USUAL_MINUTES = 45;

/** The appointment of this person that still stands; undefined when there is none. */
export function appointmentOf({ appointments }: Planned, party: string): Appointment | undefined {
  return appointments.findLast((one) => one.party === party && one.cancelled !== true && one.kept !== true);
}

/** Every appointment that still stands. */
export function openAppointments({ appointments }: Planned): readonly Appointment[] {
  return appointments.filter((one) => one.cancelled !== true && one.kept !== true);
}
