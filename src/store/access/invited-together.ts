/** One invitation that opens several organisations: which link it is, and whom it opens them for. At most one at a time. */
import type { Pool } from 'pg';
import { rows, type Tx } from '../transaction.ts';

/** An account of an organisation. */
export interface Place {
  readonly organisation: string;
  readonly staff: string;
}

/** The account whose link was mailed, and those that it opens beside it. */
export interface InvitedTogether {
  readonly first: Place;
  readonly others: readonly Place[];
}

const KEY = 'invited-together';

/** Keeps it, in the place of the one before. */
export async function keepTogether(tx: Tx, invited: InvitedTogether): Promise<void> {
  const text = `insert into installation (key, value) values ($1, $2)
    on conflict (key) do update set value = excluded.value, changed_at = now()`;
  await rows(tx, text, [KEY, JSON.stringify(invited)]);
}

/** What there is; undefined when there is none. */
export async function invitedTogether(pool: Pool): Promise<InvitedTogether | undefined> {
  const found = await pool.query<{ value: InvitedTogether }>('select value from installation where key = $1', [KEY]);
  return found.rows[0]?.value;
}

/** It opened what it should, and opens nothing more. */
export async function forgetTogether(pool: Pool): Promise<void> {
  await pool.query('delete from installation where key = $1', [KEY]);
}
