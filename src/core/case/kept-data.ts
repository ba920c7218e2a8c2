/** What is known of the data of a case: what keeps them, what persons asked about them, and what is no longer there. */
import type { Compartment, HoldGround } from '#core/policy/retention.ts';
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';

/** A hold that a colleague put on the case and that was not lifted: nothing of it is destroyed. */
export interface Hold {
  readonly ground: HoldGround;
  readonly since: Moment;
  readonly by?: string;
  /** its last day; then the system lifts it */
  readonly until?: Day;
}

/** What a person asked about the data that we have of them. */
export interface DataRequest {
  readonly number: number;
  readonly party: string;
  readonly what: 'access' | 'copy' | 'correction' | 'erasure';
  readonly at: Moment;
  /** we know that it is this person */
  readonly identified: boolean;
  /** the later day that was named */
  readonly until?: Day;
  readonly answered?: { readonly at: Moment; readonly outcome: 'granted' | 'partly' | 'refused' };
}

/** Somebody approved that a rule of retention is carried out, counted from this moment. */
export interface Clearance {
  readonly rule: string;
  readonly start: Moment;
  readonly by: string;
  readonly at: Moment;
  readonly sequence: number;
}

export interface Destroyed {
  readonly compartment: Compartment;
  readonly rule: string;
  readonly at: Moment;
}
