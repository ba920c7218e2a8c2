/** How far the clock of a demonstration was put forward: kept beside what happened then, because that lies ahead of the real day. */
import type { Pool } from 'pg';

const KEY = 'clock-ahead';

/** In milliseconds; 0 where the clock was never put forward. */
export async function clockAhead(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ value: number }>('select value from installation where key = $1', [KEY]);
  return rows[0]?.value ?? 0;
}

/** Keeps it; the clock never goes back, whatever two people do at once. Answers how far it is ahead now. */
export async function putAhead(pool: Pool, milliseconds: number): Promise<number> {
  const text = `insert into installation as i (key, value) values ($1, to_jsonb($2::bigint))
    on conflict (key) do update set value = greatest(i.value, excluded.value), changed_at = now() returning value`;
  const { rows } = await pool.query<{ value: number }>(text, [KEY, milliseconds]);
  return rows[0]?.value ?? milliseconds;
}
