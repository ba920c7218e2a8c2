/** What an attempt to do something with a report left behind: why it was refused, and what was typed. */
import type { Refusal } from '#core/case/refusal.ts';

export interface Attempt {
  readonly refusal: Refusal;
  readonly typed: Readonly<Record<string, string>>;
}
