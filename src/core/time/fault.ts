/** What is wrong with a text that should have been a day, a moment, a length or a calendar: a value, not an exception. */

export type FaultCode = 'not-a-day' | 'not-a-moment' | 'not-a-length' | 'no-such-time';

export interface Fault {
  readonly fault: FaultCode;
  /** the text as it was given */
  readonly value: string;
  /** one Dutch sentence that says what is allowed */
  readonly says: string;
}

/** Whether a parser gave a fault instead of a value. */
export function isFault(result: unknown): result is Fault {
  return typeof result === 'object' && result !== null && 'fault' in result;
}

/** The value, or an exception when there is a fault: for texts of which we know that they are right. */
export function sure<T>(result: T | Fault): T {
  if (isFault(result)) throw new RangeError(result.says);
  return result;
}

/** The text as it may stand inside a sentence: short, on one line, without control characters. */
export function quoted(value: string): string {
  const flat = value.replace(/[\p{C}\s]+/gu, ' ').trim();
  return `"${flat.length > 60 ? `${flat.slice(0, 57)}...` : flat}"`;
}
