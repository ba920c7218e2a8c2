/** Counting attempts, so that guessing and flooding are slowed down in every process at once. */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { changed, type Tx } from '../transaction.ts';

export interface Throttle {
  readonly allowed: boolean;
  /** seconds until the next attempt is counted anew; 0 when it is allowed */
  readonly retryAfter: number;
}

/**
 * Counts one attempt under this key (an address, an account: only its hash is kept). More than `limit` within the window
 * are not allowed.
 */
export async function throttled(
  pool: Pool,
  organisation: string,
  key: string,
  limit: number,
  windowSeconds: number,
): Promise<Throttle> {
  const { rows } = await pool.query<{ count: number; rest: number }>({
    name: 'hit-throttle',
    text: `select count, ceil(extract(epoch from since - now()) + $4::integer)::integer as rest
      from hit_throttle($1, $2, $3, make_interval(secs => $4::integer))`,
    values: [organisation, hashed(key), limit, windowSeconds],
  });
  const hit = rows[0];
  if (hit === undefined || hit.count <= limit) return { allowed: true, retryAfter: 0 };
  return { allowed: false, retryAfter: Math.min(Math.max(1, hit.rest), windowSeconds) };
}

/** Forgets the attempts under this key: after a success. */
export async function forgetThrottle(tx: Tx, key: string): Promise<void> {
  await changed(tx, 'delete from throttle where organisation = $1 and key = $2', [tx.organisation, hashed(key)]);
}

/** Takes away counts that no longer matter; answers how many. */
export async function sweepThrottle(tx: Tx): Promise<number> {
  return changed(tx, `delete from throttle where organisation = $1 and since < now() - interval '1 day'`, [tx.organisation]);
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
