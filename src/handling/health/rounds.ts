/** When each clock last came round, in this process: so that one which stands still is seen before its work is missed. */

/** One clock; moments in milliseconds since 1970. */
export interface Round {
  readonly everySeconds: number;
  /** when it last ended, or when it was started at all */
  readonly ended: number;
  /** the last round went wrong */
  readonly failed: boolean;
}

export type Rounds = Map<string, Round>;

/** Room for a round that takes long. */
const PATIENCE_SECONDS = 120;

/** Whether it should have come round again by now. */
export function isLate({ everySeconds, ended }: Round, now: number): boolean {
  return now - ended > (3 * everySeconds + PATIENCE_SECONDS) * 1000;
}
