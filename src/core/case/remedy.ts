/** A remedy: an apology, a correction, a payment; with who sees to it and before when. */
import type { Day } from '#core/time/day.ts';
import type { Moment } from '#core/time/moment.ts';

export const remedyKinds = ['apology', 'correction', 'payment', 'other'] as const;

/** One thing that we do to put something right. */
export interface Remedy {
  readonly number: number;
  readonly kind: (typeof remedyKinds)[number];
  /** gone after destruction */
  readonly what?: string;
  /** who sees to it */
  readonly staff: string;
  readonly by: Day;
  readonly granted: Moment;
  readonly delivered?: Moment;
}
