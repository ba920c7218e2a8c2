/** When a mail is tried again, and when a person is told instead: pure, from the attempts so far. */

import { compareMoments, instantOf, type Moment, momentAt } from '#core/time/moment.ts';
import type { Sent } from './sender.ts';

/** `uncertain` is also what an attempt is of which nothing is known, because the program was stopped in the middle of it. */
export type Attempt = { readonly at: Moment; readonly outcome: 'temporary' | 'permanent' | 'uncertain' };

export type Next =
  | { readonly again: Moment }
  /** `uncertain`: two copies may have arrived, a third is not sent without a person. */
  | { readonly tellPerson: 'refused' | 'too-long' | 'uncertain' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** After the first failure a minute, then longer; the last one repeats. */
const WAITS: readonly number[] = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 1 * HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR];
const LONGEST = 72 * HOUR;
const MOST_COPIES = 2;

/** What an answer means for the attempts; undefined when the mail was accepted. */
export function outcomeOf(sent: Sent): Attempt['outcome'] | undefined {
  if ('accepted' in sent) return undefined;
  return sent.uncertain ? 'uncertain' : sent.refused;
}

/**
 * What to do after the last of these attempts (at least one, all failed, in order): try again at a moment, or tell a person.
 * A mail is tried for three days. Invariant I3: one extra copy per uncertain hand-over, two copies at most.
 */
export function afterFailure(attempts: readonly Attempt[]): Next {
  const [first, last] = [attempts[0], attempts.at(-1)];
  if (!first || !last) throw new RangeError('there is no failure to follow');
  if (last.outcome === 'permanent') return { tellPerson: 'refused' };
  if (attempts.filter(({ outcome }) => outcome === 'uncertain').length >= MOST_COPIES) return { tellPerson: 'uncertain' };
  const wait = WAITS[Math.min(attempts.length, WAITS.length) - 1] ?? 0;
  const end = momentAt(instantOf(first.at) + LONGEST);
  if (compareMoments(last.at, end) >= 0) return { tellPerson: 'too-long' };
  const again = momentAt(instantOf(last.at) + wait);
  return { again: compareMoments(again, end) > 0 ? end : again };
}
