/** A milestone made of others: the later or the earlier of them (docs/decisions/0116). */
import type { Milestone } from './clause.ts';

/** `later`: once all of them happened, when the last one did; `earlier`: as soon as one of them did. */
export interface OfSeveral {
  readonly which: 'later' | 'earlier';
  readonly of: readonly Milestone[];
}

export type Moments = Readonly<Record<string, OfSeveral>>;
