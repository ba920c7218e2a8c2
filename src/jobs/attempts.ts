/** From what an outbox entry went through to what happens after one more failure. */
import { type Moment, momentAt } from '#core/time/moment.ts';
import { type Attempt, afterFailure, outcomeOf } from '#mail/retry.ts';
import type { Refused } from '#mail/sender.ts';
import type { OutboxEntry, Sending } from '#store/post/outbox.ts';

/** How the entry is noted after this refusal: waiting for its next attempt, or failed, so that a person must look. */
export function sendingAfter(entry: OutboxEntry, refused: Refused, now: Moment): Sending {
  const outcome = outcomeOf(refused) ?? 'temporary';
  const next = afterFailure([...earlier(entry), { at: now, outcome }]);
  const error = refused.text.startsWith(refused.code) ? refused.text : `${refused.code} ${refused.text}`;
  if ('tellPerson' in next) return { status: 'failed', error: `${next.tellPerson}: ${error}` };
  return { status: outcome === 'uncertain' ? 'uncertain' : 'waiting', nextAttempt: new Date(next.again), error };
}

/** Whether one more attempt could be a third copy: an earlier one may have arrived, and it was tried again since. */
export function mustNotRepeat(entry: OutboxEntry): boolean {
  return entry.uncertain && entry.attempt > 2;
}

/** The outbox counts attempts and remembers an uncertain one; that is all the rule needs to know of them. */
function earlier(entry: OutboxEntry): Attempt[] {
  const at = momentAt(entry.createdAt.getTime());
  return Array.from({ length: entry.attempt - 1 }, (_, index) => ({
    at,
    outcome: index === 0 && entry.uncertain ? 'uncertain' : 'temporary',
  }));
}
