/** What the work in a case is organised by: who got it from whom, danger, contact agreements, and letters that somebody else reads first. */
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';

/** The case passed from one colleague to another, with what the receiver must know. */
export interface Entrusted {
  readonly by: string;
  readonly to: string;
  readonly at: Moment;
  readonly sequence: number;
  /** gone after destruction */
  readonly summary?: string;
}

/** What a danger can be: for a colleague, for somebody who is hurt by others, for the person itself, or for data. */
export const dangers = ['threat', 'abuse', 'suicide', 'breach'] as const;
export type Danger = (typeof dangers)[number];

export interface Alarm {
  readonly number: number;
  readonly kind: Danger;
  readonly at: Moment;
  readonly by: string;
  /** who was told at once, and sees to it */
  readonly staff: string;
  readonly text?: string;
  readonly over?: Moment;
}

/** How somebody can reach us for some time, and why. */
export interface ContactAgreement {
  readonly number: number;
  readonly party: string;
  readonly at: Moment;
  readonly reviewBy: Day;
  readonly until: Day;
  readonly text?: string;
  readonly reason?: string;
  /** the person does not agree, and nobody has answered that yet */
  readonly contested?: Moment;
  readonly lifted?: Moment;
}

/** What a step would send, put before somebody else. */
export interface Presented {
  readonly step: string;
  readonly at: Moment;
  readonly by: string;
  readonly sequence: number;
  /** the roles that may read it */
  readonly readers: readonly string[];
  /** the values as they would be kept; gone after destruction */
  readonly content?: string;
  /** the form as it was typed */
  readonly typed?: string;
  readonly vetted?: { readonly by: string; readonly at: Moment; readonly verdict: 'good' | 'change'; readonly comments?: string };
}

/** Alarms that nobody has ended yet. */
export function openAlarms({ alarms }: { readonly alarms: readonly Alarm[] }): readonly Alarm[] {
  return alarms.filter((one) => one.over === undefined);
}

/** The agreement that holds with this person on this day; undefined when there is none. */
export function agreementWith(
  { agreements }: { readonly agreements: readonly ContactAgreement[] },
  party: string,
  today: Day,
): ContactAgreement | undefined {
  return agreements.findLast((one) => one.party === party && one.lifted === undefined && one.until >= today);
}
