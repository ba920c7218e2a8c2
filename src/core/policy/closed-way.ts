/** What an administrator sets of the ways by which people reach the organisation. */
import type { Day } from '#core/time/day.ts';
import type { Label } from './label.ts';

/** A way that cannot be used up to and including a day. */
export interface ClosedWay {
  readonly until: Day;
  readonly notice?: Label;
}

/** What an administrator set; what is absent is as the procedure says. */
export interface WaysIn {
  readonly phone?: string;
  readonly email?: string;
  readonly address?: readonly string[];
  /** ways that the procedure does not promise, and that are offered all the same */
  readonly offered?: readonly string[];
  readonly closed?: Readonly<Record<string, ClosedWay>>;
}
