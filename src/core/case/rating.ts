/** How a complainant looked back on the handling. */
import type { Moment } from '#core/time/moment.ts';

/** From well to badly handled. */
export const scores = ['very-good', 'good', 'fair', 'poor', 'very-poor'] as const;
export type Score = (typeof scores)[number];

export interface Rating {
  readonly party: string;
  readonly score: Score;
  readonly at: Moment;
}
